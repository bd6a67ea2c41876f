using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Citing;

/// <summary>The questions of citation impact answered from lists in memory, in the plainest way, with numbers that round.</summary>
internal sealed class NaiveCitations
{
    private readonly CitationWorld _world;
    private readonly CountingMethod _counting;
    private readonly Dictionary<string, List<(string Stratum, double Weight)>> _strata;

    public NaiveCitations(CitationWorld world, CountingMethod counting)
    {
        (_world, _counting) = (world, counting);
        Works = [.. world.Documents.Where(d => IsCompared(d.Document))];
        _strata = Works.ToDictionary(w => w.Document.Id, w => w.Document.Fields.Select(f => ($"{f} {w.Document.Year} {w.Document.Type!.ToUpperInvariant()}", 1.0 / w.Document.Fields.Count)).ToList());
    }

    public List<(Document Document, Contribution[] Contributions)> Works { get; }

    public static bool IsInWindow(Document d) => d is { Kind: DocumentKind.Publication, Year: >= 2018 and <= 2022 };

    /// <summary>2020 is the last year with two full ones before the middle of 2023.</summary>
    private static bool IsCompared(Document d) =>
        IsInWindow(d) && d is { Type: not "paratext", Multiplicity: 1, Year: <= 2020, Fields.Count: > 0, Citations: { CitedBy: not null, IsRetracted: not true } };

    /// <summary>By unit: publications, parts among the most cited, sum of normalised citations; the empty one has what belongs to none.</summary>
    public Dictionary<string, (double Works, double[] Tops, double Normalised)> By(LandscapeUnit by) => Works
        .SelectMany(w => w.Contributions.GroupBy(c => UnitOf(by, c.Address)).Select(g => (Unit: g.Key, w.Document, Share: _counting == CountingMethod.Full ? 1 : g.Sum(c => c.Share) / 1e9)))
        .GroupBy(p => p.Unit).ToDictionary(g => g.Key, g => (
            g.Sum(p => p.Share), TopShares.All.Select(q => g.Sum(p => p.Share * Top(p.Document, q))).ToArray(), g.Sum(p => p.Share * Normalised(p.Document))));

    public Dictionary<string, double> Listed(LandscapeUnit by) => _world.Documents
        .Where(d => IsInWindow(d.Document) && d.Document.Citations is { IsRetracted: not true, JournalId: "S1" or "1234-567X" })
        .SelectMany(w => w.Contributions.GroupBy(c => UnitOf(by, c.Address)).Select(g => (Unit: g.Key, Share: _counting == CountingMethod.Full ? 1 : g.Sum(c => c.Share) / 1e9)))
        .GroupBy(p => p.Unit).ToDictionary(g => g.Key, g => g.Sum(p => p.Share));

    private double Top(Document document, int percent) => _strata[document.Id].Sum(s =>
    {
        var others = Of(s.Stratum);
        var (above, at) = (others.Where(o => o.Cites > document.Citations!.CitedBy).Sum(o => o.Weight), others.Where(o => o.Cites == document.Citations!.CitedBy).Sum(o => o.Weight));
        return s.Weight * Math.Clamp(((percent / 100.0 * others.Sum(o => o.Weight)) - above) / at, 0, 1);
    });

    private double Normalised(Document document) => _strata[document.Id].Sum(s =>
    {
        var others = Of(s.Stratum);
        var mean = others.Sum(o => o.Weight * o.Cites) / others.Sum(o => o.Weight);
        return mean > 0 ? s.Weight * document.Citations!.CitedBy!.Value / mean : s.Weight;
    });

    private List<(int Cites, double Weight)> Of(string stratum) =>
        [.. Works.SelectMany(w => _strata[w.Document.Id].Where(s => s.Stratum == stratum).Select(s => (w.Document.Citations!.CitedBy!.Value, s.Weight)))];

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
}
