using System.Globalization;
using HubAtlas.Core.Geocoding.Tables;

namespace HubAtlas.GazetteerCompiler;

/// <summary>Areas of postal codes by their beginnings, listed by the town that each is named after or the region that has them.</summary>
internal static class PostalAreaRows
{
    private const string RegionMark = "region:";

    public static void Write(GazetteerTables tables, List<PlaceRow> places, Economies economies, Regions regions, StringPool pool)
    {
        var byName = places.Where(p => p.Population > 0).ToLookup(p => (p.Economy, p.Name));
        var rows = Csv.Rows("postal-areas.csv", 4).SelectMany(row => Beginnings(row[1]).Select(b => (Name: row[0] + b, Economy: economies.IndexOf(row[0]), Target: row[2], Km: row[3])))
            .OrderBy(row => row.Name, StringComparer.Ordinal).ToList();
        var towns = rows.ConvertAll(row => row.Target.StartsWith(RegionMark, StringComparison.Ordinal) ? null : byName[(row.Economy, row.Target)].MaxBy(p => p.Population)
            ?? throw new InvalidOperationException($"Found: unknown town {row.Target} for {row.Name} in postal-areas.csv. Expected: a name of cities500."));
        tables.PostalAreaNames = [.. rows.Select(row => pool.Add(row.Name))];
        tables.PostalAreaLatitudes = [.. towns.Select(town => town is null ? 0 : PlaceTables.Millionths(town.Latitude))];
        tables.PostalAreaLongitudes = [.. towns.Select(town => town is null ? 0 : PlaceTables.Millionths(town.Longitude))];
        tables.PostalAreaKm = [.. rows.Select(row => ushort.Parse(row.Km, CultureInfo.InvariantCulture))];
        tables.PostalAreaRegions = [.. rows.Select((row, i) => towns[i] is null ? RegionOf(row.Economy, row.Target[RegionMark.Length..], regions) : GazetteerTables.NoRegion)];
    }

    // "10|12-14"
    private static IEnumerable<string> Beginnings(string list)
    {
        foreach (var part in list.Split('|'))
        {
            var dash = part.IndexOf('-');
            if (dash < 0) yield return part;
            else
                for (var number = int.Parse(part[..dash], CultureInfo.InvariantCulture); number <= int.Parse(part[(dash + 1)..], CultureInfo.InvariantCulture); number++)
                    yield return number.ToString("D2", CultureInfo.InvariantCulture);
        }
    }

    private static ushort RegionOf(int economy, string name, Regions regions)
    {
        for (var region = 0; region < regions.EnglishNames.Count; region++)
            if (regions.Economies[region] == economy && regions.EnglishNames[region] == name) return (ushort)region;
        throw new InvalidOperationException($"Found: unknown region {name} in postal-areas.csv. Expected: a name of admin1.json.");
    }
}
