using HubAtlas.Core.Landscaping;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;
using HubAtlas.Tests.Storing;

namespace HubAtlas.Tests.Landscaping;

/// <summary>A small world from a seed: documents with subclasses, several years, people in a few economies, some located nowhere.</summary>
internal sealed class LandscapeWorld
{
    private static readonly string[] Classes = ["G06N", "G06F", "G16H", "H04L", "Y02E"], Fields = ["Computer technology", "Digital communication"], Economies = ["JP", "KR", "US"];
    private static readonly string[] Offices = ["EP", "JP", "US", "WO"], Symbols = ["G06N", "G06N0003", "G06N000302", "G06N0003045", "G06N000312", "G06N00031265", "G06N000500", "G06N002010", "G06F000302", "Y02E001070"];
    private readonly Random _random;
    private readonly Random _facts;
    private readonly Address[] _addresses;

    public LandscapeWorld(int seed)
    {
        (_random, _facts) = (new Random(seed), new Random(seed + 1000));
        _addresses = [Address.None, .. Enumerable.Range(0, 16).Select(i => new Address { Text = $"a{i}", Organisation = i % 4 == 0 ? null : $"org {i % 5}" })];
        foreach (var address in _addresses.Skip(1)) if (_random.Next(7) > 0) Locations.Add(address, Located());
        Documents = [.. Enumerable.Range(0, 90).Select(i => (Document(i), Contributions()))];
    }

    public List<(Document Document, Contribution[] Contributions)> Documents { get; }

    public Dictionary<Address, Location> Locations { get; } = [];

    public static LandscapeRecipe Recipe(CountingMethod counting, double minimum = 0, params string[] filters) => new()
    {
        Name = "test",
        Title = "Test",
        Kind = DocumentKind.Patent,
        FirstYear = 2015,
        LastYear = 2019,
        Counting = counting,
        By = [LandscapeUnit.Economy, LandscapeUnit.Cluster, LandscapeUnit.Organisation, LandscapeUnit.Field],
        Minimum = minimum,
        CompareYears = [new(2015, 2019), new(2016, 2018)],
        Fields = filters.Length > 0 ? filters : ["class:G06*", "class:Y02E"],
    };

    public void Fill(AtlasStore store, int orderSeed, int files = 3)
    {
        var order = new Random(orderSeed);
        foreach (var (name, rows) in Documents.GroupBy(d => d.Document.Id.Length % files).Select(g => (g.Key, g.ToArray())).OrderBy(_ => order.Next()).ToList())
        {
            order.Shuffle(rows);
            store.Import($"{name}", rows);
        }

        store.Locate(Locations.GetValueOrDefault);
    }

    /// <summary>Clusters are the whole degrees of latitude, but for the last.</summary>
    public static LandscapeClusters Clusters(AtlasStore store) =>
        new([("a", "A"), ("b", "B")], [.. store.Places().Where(p => p.Point.Latitude < 2).Select(p => (p.Key, (int)p.Point.Latitude))]);

    public static Landscape Compute(AtlasStore store, LandscapeRecipe recipe) =>
        Landscaper.Compute(recipe, store.Count(recipe, Clusters(store)), new Dictionary<(LandscapeUnit, string), double> { [(LandscapeUnit.Economy, "JP")] = 2_000_000 }, []);

    private Location Located() => _random.Next(5) == 0
        ? new Location { Economy = "KR", Cause = "economy only", Precision = Precision.Economy }
        : Sample.Place(_random.Next(3) + 0.25, 10, "City", Economies[_random.Next(Economies.Length)]);

    private Document Document(int number) => Sample.Document(
        $"t:{new string('x', number % 3)}{number}", _random.Next(6) == 0 ? DocumentKind.Publication : DocumentKind.Patent, _random.Next(10) == 0 ? null : _random.Next(2014, 2021),
        multiplicity: _random.Next(9) == 0 ? 4 : 1, fields: [.. Fields.Where(_ => _random.Next(2) == 0)]) with
    {
        Labels = [.. Classes.Where(_ => _random.Next(4) == 0).Select(c => new FieldLabel(FieldLevels.Class, c))],
        Patent = _facts.Next(8) == 0 ? null : Facts(),
    };

    private PatentFacts Facts() => new()
    {
        Office = _facts.Next(8) == 0 ? null : Offices[_facts.Next(Offices.Length)],
        Family = _facts.Next(6) == 0 ? null : $"docdb:{_facts.Next(30)}",
        FirstFilingYear = _facts.Next(8) == 0 ? null : _facts.Next(2013, 2020),
        FirstPublicationYear = _facts.Next(8) == 0 ? null : _facts.Next(2014, 2021),
        IsGranted = _facts.Next(3) switch { 0 => null, 1 => true, _ => false },
        GrantedYear = _facts.Next(2) == 0 ? null : _facts.Next(2015, 2022),
        Symbols = [.. Symbols.Where(_ => _facts.Next(5) == 0).SelectMany(s => _facts.Next(3) == 0 ? new PatentSymbol[] { new(SymbolScheme.Ipc, s), new(SymbolScheme.Cpc, s) } : [new((SymbolScheme)_facts.Next(2), s)])],
        Applicants = [.. Enumerable.Range(0, _facts.Next(4)).Select(_ => new Applicant($"firm {_facts.Next(6)}", _facts.Next(5) == 0 ? null : Economies[_facts.Next(3)])).Distinct()],
    };

    private Contribution[] Contributions()
    {
        var count = _random.Next(1, 5);
        long[] cuts = [.. Enumerable.Range(0, count - 1).Select(_ => _random.NextInt64(Contribution.Whole)).Order(), Contribution.Whole];
        return [.. cuts.Select((cut, i) => new Contribution(i, _addresses[_random.Next(_addresses.Length)], cut - (i == 0 ? 0 : cuts[i - 1])))];
    }
}
