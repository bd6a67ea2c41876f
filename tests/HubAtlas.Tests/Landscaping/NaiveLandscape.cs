using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Landscaping;

/// <summary>The questions of a landscape answered from lists in memory, in the plainest way.</summary>
internal sealed class NaiveLandscape
{
    private readonly LandscapeWorld _world;
    private readonly CountingMethod _counting;
    private readonly Dictionary<string, Contribution[]> _contributions;

    public NaiveLandscape(LandscapeWorld world, CountingMethod counting)
    {
        (_world, _counting) = (world, counting);
        _contributions = world.Documents.ToDictionary(d => d.Document.Id, d => d.Contributions);
        Classed = [.. world.Documents.Select(d => d.Document).Where(d => d is { Kind: DocumentKind.Patent, Year: >= 2015 and <= 2019 } && d.Labels.Count > 0)];
        Chosen = [.. Classed.Where(d => d.Labels.Any(l => l.Name.StartsWith("G06", StringComparison.Ordinal) || l.Name == "Y02E"))];
    }

    public List<Document> Classed { get; }

    public List<Document> Chosen { get; }

    /// <summary>By unit; the empty one has what belongs to none.</summary>
    public Dictionary<string, long> Counts(LandscapeUnit by, List<Document> documents) => Sums(documents.SelectMany(d =>
        _contributions[d.Id].GroupBy(c => UnitOf(by, c.Address)).Select(g => (g.Key, Weight(d, g)))));

    public List<(string Name, long Count)> Holders(LandscapeUnit by, string unit) =>
    [
        .. Sums(Chosen.SelectMany(d => _contributions[d.Id].Where(c => UnitOf(by, c.Address) == unit && c.Address.Organisation is not null)
            .GroupBy(c => c.Address.Organisation!).Select(g => (g.Key, Weight(d, g))))).Select(h => (h.Key, h.Value)).OrderByDescending(h => h.Value).ThenBy(h => h.Key, StringComparer.Ordinal),
    ];

    public double Collaboration(LandscapeUnit by, string unit)
    {
        var there = Chosen.Where(d => _contributions[d.Id].Any(c => UnitOf(by, c.Address) == unit)).ToList();
        var abroad = there.Where(d => _contributions[d.Id].Select(c => UnitOf(LandscapeUnit.Economy, c.Address)).Where(e => e != "").Distinct().Count() > 1);
        return 100.0 * abroad.Sum(d => d.Multiplicity) / there.Sum(d => d.Multiplicity);
    }

    private string UnitOf(LandscapeUnit by, Address address)
    {
        var location = _world.Locations.GetValueOrDefault(address);
        return by switch
        {
            LandscapeUnit.Economy => location?.Economy ?? "",
            LandscapeUnit.Organisation => address.Organisation ?? "",
            _ => location?.Point?.Latitude switch { < 1 => "a", < 2 => "b", _ => "" },
        };
    }

    private long Weight(Document document, IEnumerable<Contribution> contributions) =>
        document.Multiplicity * (_counting == CountingMethod.Full ? Contribution.Whole : contributions.Sum(c => c.Share));

    private static Dictionary<string, long> Sums(IEnumerable<(string Key, long Count)> parts) =>
        parts.GroupBy(p => p.Key).ToDictionary(g => g.Key, g => g.Sum(p => p.Count), StringComparer.Ordinal);
}
