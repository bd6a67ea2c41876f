using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Comparing;

/// <summary>An edition's fractional counts inside the boundaries of another edition's clusters.</summary>
internal sealed class Area
{
    private readonly Dictionary<string, Tally[]> _counts = [];
    private readonly Edition _edition;

    public Area(EditionSnapshot counted, Catchment boundaries)
    {
        _edition = counted.Edition;
        foreach (var member in counted.Members)
        {
            if (boundaries.ClusterAt(member.Counted.Place.Point) is not { } cluster) continue;
            if (!_counts.TryGetValue(cluster, out var counts)) _counts[cluster] = counts = new Tally[DocumentKinds.All.Count];
            foreach (var kind in DocumentKinds.All) counts[(int)kind] += member.Counted.ByKind[(int)kind];
        }
    }

    public long Shares(string cluster, DocumentKind kind) => _counts.TryGetValue(cluster, out var counts) ? counts[(int)kind].Shares : 0;

    public long Shares(string cluster) => DocumentKinds.All.Sum(kind => Shares(cluster, kind));

    /// <summary>The score that the area has by fractional counts, with the weights of the counted edition's recipe.</summary>
    public double Score(string cluster) => _edition.WorldTotals.Where(t => t.All.Shares > 0)
        .Sum(t => Weight(t.Kind) * 100.0 * Shares(cluster, t.Kind) / t.All.Shares);

    private double Weight(DocumentKind kind) => _edition.Recipe.Kinds.FirstOrDefault(k => k.Kind == kind)?.Weight ?? 0;
}
