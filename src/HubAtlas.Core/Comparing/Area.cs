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

    /// <summary>Percent of the world by fractional counts; null where the edition has no such world.</summary>
    public double? WorldShare(string cluster, DocumentKind kind) =>
        _edition.WorldTotals.FirstOrDefault(t => t.Kind == kind) is { All.Shares: > 0 } world ? 100.0 * Shares(cluster, kind) / world.All.Shares : null;

    /// <summary>The score that the area has by fractional counts, with the weights of the counted edition's recipe.</summary>
    public double Score(string cluster) => DocumentKinds.All.Sum(kind => (WorldShare(cluster, kind) ?? 0) * Weight(kind));

    private double Weight(DocumentKind kind) => _edition.Recipe.Kinds.FirstOrDefault(k => k.Kind == kind)?.Weight ?? 0;
}
