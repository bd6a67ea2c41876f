using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;

namespace HubAtlas.Tests.Storing;

/// <summary>Short ways to say documents, recipes and imports.</summary>
internal static class Sample
{
    internal static readonly Address Tokyo = new() { Text = "1-1 Chiyoda, Tokyo", Organisation = "Acme KK", Economy = "JP" };
    internal static readonly Address Seoul = new() { Text = "Jongno-gu, Seoul", Organisation = "Bolt", OrganisationId = "ror:bolt" };
    internal static readonly Address Nowhere = new() { Text = "somewhere" };

    internal static Document Document(
        string id, DocumentKind kind = DocumentKind.Patent, int? year = 2020, string? type = null, long multiplicity = 1, int version = 0,
        params IReadOnlyList<string> fields) => new()
        {
            Id = id,
            Kind = kind,
            Year = year,
            Type = type,
            Multiplicity = multiplicity,
            Version = version,
            Fields = fields,
            People = [new Person([])],
        };

    /// <summary>One person at each address, with equal shares; the first takes what is left over.</summary>
    internal static Contribution[] At(params IReadOnlyList<Address> addresses)
    {
        var share = Contribution.Whole / addresses.Count;
        return [.. addresses.Select((a, i) => new Contribution(i, a, i == 0 ? Contribution.Whole - share * (addresses.Count - 1) : share))];
    }

    internal static InputFile Import(this AtlasStore store, string sha256, params IReadOnlyList<(Document, Contribution[])> documents)
    {
        using var import = store.BeginImport(sha256, sha256 + ".csv", "table", 100, isSimulated: false);
        foreach (var (document, contributions) in documents) import.Add(document, contributions);
        return import.Commit();
    }

    /// <summary>Imports a list of documents that their source has taken back.</summary>
    internal static InputFile Withdraw(this AtlasStore store, string sha256, params IReadOnlyList<(string Id, int? Date)> withdrawn)
    {
        using var import = store.BeginImport(sha256, sha256 + ".csv", "table", 100, isSimulated: false);
        foreach (var (id, date) in withdrawn) import.Withdraw(new Withdrawal(id, date));
        return import.Commit();
    }

    internal static void Locate(this AtlasStore store, Func<Address, Location?> locate, string key = "rules 1") => store.WriteLocations(
        key,
        store.AddressesToLocate(key).Select(a => (a.Id, Location: locate(a.Address))).Where(a => a.Location is not null)
            .Select(a => new LocatedAddress(a.Id, a.Location!)).ToList());

    internal static Location Place(
        double latitude, double longitude, string city, string economy, Precision precision = Precision.City) => new()
        {
            Point = new GeoPoint(latitude, longitude),
            City = city,
            Economy = economy,
            Precision = precision,
            Confidence = 0.9,
            Method = "city",
        };

    internal static Recipe Recipe(params IReadOnlyList<KindRecipe> kinds) => new()
    {
        Name = "test",
        Title = "Test",
        Kinds = kinds,
        Counting = new(CountingMethod.Fractional),
        Clustering = new(15, 100, null, PointWeight.Mentions),
        Profiling = new(3, 0.1, 0.1, 5),
    };

    internal static KindRecipe Every(DocumentKind kind) => new(kind, null, null, 1, [], []);
}
