using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;
using static HubAtlas.Tests.Storing.Sample;

namespace HubAtlas.Tests.Storing;

/// <summary>A small world from a seed: documents in versions, few addresses so that much collides, an answer for most of them.</summary>
internal sealed class RandomWorld
{
    private static readonly string[] Words = ["α", "b", "B", "c d", "e\0", "日本", "🏙️", "'"];
    private readonly Random _random;
    private readonly Address[] _addresses;

    internal RandomWorld(int seed)
    {
        _random = new Random(seed);
        _addresses = [Address.None, .. Enumerable.Range(0, 14).Select(_ => RandomAddress())];
        Organisations = [.. Enumerable.Range(0, 3).Select(i => new Organisation
        {
            Id = "ror:" + i, Name = Word(), Economy = "JP", OtherNames = [Word(), Word()], Acronyms = [], Types = ["company"],
            City = Maybe(Word()), Point = _random.Next(2) == 0 ? new GeoPoint(_random.Next(90), 1.5) : null, IsActive = i != 1,
        })];
        Documents = [.. Enumerable.Range(0, 60).SelectMany(RandomVersions)];
        Locations = _addresses.Distinct().Where(a => a != Address.None && _random.Next(6) > 0).ToDictionary(a => a, _ => RandomLocation());
        Clusters = Locations.Values.Where(l => l.Point is not null).Select(PlaceOf).Distinct().Where(_ => _random.Next(5) > 0)
            .ToDictionary(p => p, _ => _random.Next(-1, 3));
        Recipe = Recipe([.. DocumentKinds.All.Where(_ => _random.Next(4) > 0).Select(RandomKind)]);
    }

    internal List<(Document Document, Contribution[] Contributions)> Documents { get; }

    internal Organisation[] Organisations { get; }

    internal Dictionary<Address, Location> Locations { get; }

    /// <summary>By place; −1 is noise.</summary>
    internal Dictionary<(GeoPoint Point, string City, string Admin1, string Economy), int> Clusters { get; }

    internal Recipe Recipe { get; }

    internal static (GeoPoint Point, string City, string Admin1, string Economy) PlaceOf(Location l) =>
        (l.Point!.Value, l.City ?? "", l.Admin1 ?? "", l.Economy ?? "");

    /// <summary>Imports everything, divided over files and shuffled as the seed says, and locates the addresses.</summary>
    internal void Fill(AtlasStore store, int orderSeed)
    {
        var order = new Random(orderSeed);
        var files = Documents.GroupBy(d => FileOf(d.Document)).Select(g => (Name: g.Key, Rows: g.ToArray())).ToArray();
        order.Shuffle(files);
        foreach (var (name, rows) in files)
        {
            order.Shuffle(rows);
            using var import = store.BeginImport(name, name + ".csv", "table", 10, isSimulated: true);
            foreach (var (document, contributions) in rows) import.Add(document, contributions);
            if (name == "0") foreach (var organisation in Organisations) import.Add(organisation);
            import.Reject(new Reject(name, rows.Length, "x", "y", "z"));
            import.Commit();
            if (order.Next(2) == 0) store.Locate(Locations.GetValueOrDefault);
        }

        store.Locate(Locations.GetValueOrDefault);
    }

    /// <summary>The same file for the same copy, whatever the order.</summary>
    private static string FileOf(Document d) => ((d.Version + d.Id.Length + d.Fields.Count) % 4).ToString();

    private IEnumerable<(Document, Contribution[])> RandomVersions(int number)
    {
        var versions = Enumerable.Range(1, _random.Next(4) == 0 ? 3 : 1).ToArray();
        foreach (var version in versions)
        {
            var document = Document(
                $"t:{number}", (DocumentKind)_random.Next(3), _random.Next(5) == 0 ? null : _random.Next(2018, 2024), Maybe(Word()),
                _random.Next(8) == 0 ? 500 : 1, version, [.. Enumerable.Range(0, _random.Next(4)).Select(_ => Word())]);
            yield return (document with { Labels = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => RandomLabel()).Distinct()] }, RandomContributions());
        }
    }

    private Contribution[] RandomContributions()
    {
        var count = _random.Next(1, 6);
        long[] cuts = [.. Enumerable.Range(0, count - 1).Select(_ => _random.NextInt64(Contribution.Whole)).Order(), Contribution.Whole];
        return [.. cuts.Select((cut, i) => new Contribution(
            _random.Next(3), _addresses[_random.Next(_addresses.Length)], cut - (i == 0 ? 0 : cuts[i - 1])))];
    }

    private Address RandomAddress() => new()
    {
        Text = Word() + Word(),
        Organisation = Maybe(Word()),
        OrganisationId = Maybe("ror:" + _random.Next(5)),
        City = Maybe(Word()),
    };

    private Location RandomLocation()
    {
        if (_random.Next(4) == 0) return new Location { Cause = Maybe("economy only"), Economy = "JP", Precision = Precision.Economy };
        var confidence = _random.Next(1001) / 1000.0;
        return RandomPlace() with
        {
            Confidence = confidence,
            Gate = _random.Next(3) == 0 ? "passed" : null,
            Conflict = _random.Next(4) == 0 ? "text over economy" : null,
            Correction = _random.Next(5) == 0 ? _random.Next(2, 4) : null,
            Other = _random.Next(2) == 0 && RandomPlace() is var other
                ? new(other.Point!.Value, Maybe(other.City!), null, other.Economy, Math.Floor((1 - confidence) * _random.Next(1001)) / 1000) : null,
        };
    }

    private Location RandomPlace() =>
        Place(_random.Next(3) - 1.5, _random.Next(2) * 180, Word(), _random.Next(2) == 0 ? "JP" : "KR", (Precision)_random.Next(3, 6));

    private KindRecipe RandomKind(DocumentKind kind) => new(
        kind, _random.Next(2) == 0 ? null : 2019, _random.Next(2) == 0 ? null : 2021, 1,
        _random.Next(2) == 0 ? [] : [Word(), Word(), Word()], _random.Next(2) == 0 ? [] : [Word(), Word(), "topic:" + Word(), .. Collection()])
    {
        ExcludeFields = _random.Next(2) == 0 ? [] : [Word(), Word(), "field:" + Word(), .. Collection()],
    };

    private FieldLabel RandomLabel() => new(_random.Next(3) switch { 0 => FieldLevels.Domain, 1 => FieldLevels.Topic, _ => FieldLevels.Collection }, Word());

    private string[] Collection() => _random.Next(2) == 0 ? [] : ["collection:" + Word(), "collection:" + Word()];

    private string Word() => Words[_random.Next(Words.Length)];

    private string? Maybe(string text) => _random.Next(3) == 0 ? null : text;
}
