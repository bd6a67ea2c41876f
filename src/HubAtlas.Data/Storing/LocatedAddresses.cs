using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;
using HubAtlas.Data.Storing.Incidence;

namespace HubAtlas.Data.Storing;

/// <summary>Where each address of an incidence file was found to be, by the address's number.</summary>
internal sealed class LocatedAddresses
{
    /// <summary>Why people whom the source puts nowhere have no place.</summary>
    internal const string NoAddress = "no address";

    internal const int NoPlace = -1;
    internal const int NoEconomy = -1;

    private LocatedAddresses(IReadOnlyList<StoredPlace> places, IReadOnlyList<string> causes, int addresses)
    {
        (Places, Causes) = (places, causes);
        (PlaceOf, EconomyOf, CauseOf, PrecisionOf) = (new int[addresses], new int[addresses], new int[addresses], new byte[addresses]);
        Array.Fill(PlaceOf, NoPlace);
        Array.Fill(EconomyOf, NoEconomy);
    }

    /// <summary>In the order of latitude, longitude, economy, region and city.</summary>
    internal IReadOnlyList<StoredPlace> Places { get; }

    /// <summary>Why addresses have no place.</summary>
    internal IReadOnlyList<string> Causes { get; }

    /// <summary>Index into <see cref="Places"/>, or <see cref="NoPlace"/>.</summary>
    internal int[] PlaceOf { get; }

    /// <summary>A number of its own for each economy; of addresses without a place too.</summary>
    internal int[] EconomyOf { get; }

    /// <summary>Of an address without a place: index into <see cref="Causes"/>.</summary>
    internal int[] CauseOf { get; }

    internal byte[] PrecisionOf { get; }

    /// <summary>SQL for why a geocoder has put an address nowhere.</summary>
    internal static string Cause(string column) => $"coalesce(nullif({column}, ''), 'not located')";

    internal static LocatedAddresses Read(Connection connection, IncidenceFile file)
    {
        var places = connection.List("""
            SELECT place_key, min(latitude) AS latitude, min(longitude) AS longitude, min(coalesce(city, '')) AS city,
                   min(coalesce(admin1, '')) AS admin1, min(coalesce(economy, '')) AS economy
            FROM locations WHERE place_key IS NOT NULL GROUP BY place_key ORDER BY latitude, longitude, economy, admin1, city
            """, rows => new StoredPlace(rows.Long(0), new(rows.Double(1), rows.Double(2)), rows.Text(3)!, rows.Text(4)!, rows.Text(5)!));
        var causes = connection.List($"SELECT DISTINCT {Cause("cause")} AS why FROM locations WHERE place_key IS NULL ORDER BY why", rows => rows.Text(0)!);
        var economies = connection.List("SELECT DISTINCT economy FROM locations WHERE economy <> '' ORDER BY economy", rows => rows.Text(0)!);
        List<string> known = [NoAddress, Questions.NotGeocoded];
        var located = new LocatedAddresses(places, [.. known, .. causes.Except(known)], (int)file.AddressIds.Length);
        located.Fill(connection, file, new TextNumbers(located.Causes.Select((cause, i) => (cause, i))), new TextNumbers(economies.Select((economy, i) => (economy, i))));
        return located;
    }

    private void Fill(Connection connection, IncidenceFile file, TextNumbers causes, TextNumbers economies)
    {
        Array.Fill(CauseOf, 1);
        var placeNumbers = Places.Select((place, i) => (place.Key, i)).ToDictionary();
        var numbers = file.AddressNumbers();
        CauseOf[numbers.Of(IncidenceFile.NoAddress)] = 0;
        using var rows = connection.Query($"SELECT address_id, place_key, economy, precision, {Cause("cause")} FROM locations");
        while (rows.Read())
        {
            // Locations of addresses that no document has any more are of no consequence.
            if (numbers.Of(rows.Long(0)) is not (>= 0 and var address)) continue;
            if (!rows.IsNull(2) && !rows.Bytes(2).IsEmpty) EconomyOf[address] = economies.Of(rows.Bytes(2));
            if (rows.IsNull(1)) CauseOf[address] = causes.Of(rows.Bytes(4));
            else (PlaceOf[address], PrecisionOf[address]) = (placeNumbers[rows.Long(1)], (byte)rows.Int(3));
        }
    }
}

/// <param name="Key">The store's name for it, made from its content.</param>
internal sealed record StoredPlace(long Key, GeoPoint Point, string City, string Admin1, string Economy);
