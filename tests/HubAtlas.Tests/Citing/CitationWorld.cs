using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;
using HubAtlas.Engine;
using HubAtlas.Tests.Landscaping;
using HubAtlas.Tests.Storing;

namespace HubAtlas.Tests.Citing;

/// <summary>A small world from a seed: publications of several fields, years and types, some retracted, too young or without citations, journals, people in a few economies.</summary>
internal sealed class CitationWorld
{
    public const int Counted = 2023_06_30;

    private static readonly string[] Fields = ["Biology", "Chemistry", "Physics"], Types = ["article", "Review", "paratext"], Economies = ["JP", "KR", "US"], Journals = ["S1", "S2", "1234-567X"];
    private readonly Random _random;
    private readonly Address[] _addresses;

    public CitationWorld(int seed, int documents = 160)
    {
        _random = new Random(seed);
        _addresses = [Address.None, .. Enumerable.Range(0, 16).Select(i => new Address { Text = $"a{i}", Organisation = i % 4 == 0 ? null : $"org {i % 5}" })];
        foreach (var address in _addresses.Skip(1)) if (_random.Next(7) > 0) Locations.Add(address, Sample.Place(_random.Next(3) + 0.25, 10, "City", Economies[_random.Next(Economies.Length)]));
        Documents = [.. Enumerable.Range(0, documents).Select(i => (Document(i), Contributions()))];
    }

    public List<(Document Document, Contribution[] Contributions)> Documents { get; init; }

    public Dictionary<Address, Location> Locations { get; } = [];

    public static CitationRecipe Recipe(CountingMethod counting, long smallest = 0) => new()
    {
        Name = "test",
        Title = "Test",
        FirstYear = 2018,
        LastYear = 2022,
        Counting = counting,
        By = CitationRecipe.Units,
        Minimum = 0,
        SmallestStratum = smallest,
        Sources = ["S1", "1234-567X", "S9"],
    };

    public void Fill(AtlasStore store, int orderSeed)
    {
        var order = new Random(orderSeed);
        foreach (var (name, rows) in Documents.GroupBy(d => d.Document.Id.Length % 3).Select(g => (g.Key, g.ToArray())).OrderBy(_ => order.Next()).ToList())
        {
            order.Shuffle(rows);
            store.Import($"{name}", rows);
        }

        store.Locate(Locations.GetValueOrDefault);
    }

    public static CitationCounts Count(AtlasStore store, CitationRecipe recipe) => CitationPipeline.Count(recipe, store, LandscapeWorld.Clusters(store));

    private Document Document(int number) => Sample.Document(
        $"t:{new string('x', number % 3)}{number}", _random.Next(9) == 0 ? DocumentKind.Patent : DocumentKind.Publication, _random.Next(12) == 0 ? null : _random.Next(2017, 2023),
        Types[_random.Next(Types.Length)], fields: [.. Fields.Where(_ => _random.Next(2) == 0)]) with
    {
        Multiplicity = _random.Next(25) == 0 ? 3 : 1,
        Citations = new()
        {
            CitedBy = _random.Next(10) == 0 ? null : (int)(Math.Pow(_random.NextDouble(), 4) * 40),
            CountedOn = Counted,
            IsRetracted = _random.Next(15) == 0 ? true : null,
            JournalId = Journals[_random.Next(Journals.Length)],
        },
    };

    private Contribution[] Contributions()
    {
        var count = _random.Next(1, 5);
        long[] cuts = [.. Enumerable.Range(0, count - 1).Select(_ => _random.NextInt64(Contribution.Whole)).Order(), Contribution.Whole];
        return [.. cuts.Select((cut, i) => new Contribution(i, _addresses[_random.Next(_addresses.Length)], cut - (i == 0 ? 0 : cuts[i - 1])))];
    }
}
