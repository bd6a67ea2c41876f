using HubAtlas.Core.Model;

namespace HubAtlas.Core.Comparing;

/// <summary>
/// A ranking that never was: the clusters of one edition, each with another edition's records inside its boundary.
/// </summary>
/// <param name="edition">Draws the boundaries.</param>
/// <param name="own">The edition's own records inside its boundaries.</param>
/// <param name="others">The other edition's records inside them.</param>
internal sealed class Exchanged(Edition edition, Area own, Area others)
{
    private readonly Dictionary<string, int> _places = edition.Clusters
        .OrderByDescending(c => Figure(c.Score, own.Score(c.Id), others.Score(c.Id)))
        .ThenBy(c => c.Name, StringComparer.Ordinal).ThenBy(c => c.Rank)
        .Select((c, i) => (c.Id, Place: i + 1)).ToDictionary(p => p.Id, p => p.Place, StringComparer.Ordinal);

    private readonly Lazy<double[]> _scores = new(() => [.. edition.Clusters.Select(c => Figure(c.Score, own.Score(c.Id), others.Score(c.Id)))]);

    /// <summary>One of the edition's clusters with the other records.</summary>
    public Position Of(Cluster cluster) => new(
        _places[cluster.Id],
        Figure(cluster.Score, own.Score(cluster.Id), others.Score(cluster.Id)),
        [.. DocumentKinds.All.Select(kind => Share(cluster, kind))]);

    /// <summary>Something that is none of the edition's clusters, at the place that its score would have among them.</summary>
    public Position With(Position outsider) => outsider with { Place = 1 + _scores.Value.Count(score => score > outsider.Score) };

    private double? Share(Cluster cluster, DocumentKind kind) =>
        (cluster.Figures.WorldShares[(int)kind], own.WorldShare(cluster.Id, kind), others.WorldShare(cluster.Id, kind)) is
            ({ } figure, { } before, { } after) ? Figure(figure, before, after) : null;

    // Areas are counted fractionally, so under full counting only the difference is taken from them. Equal parts cancel exactly: rounding
    // must not order clusters that tie.
    private static double Figure(double figure, double own, double others) => figure == own ? others : figure + (others - own);
}
