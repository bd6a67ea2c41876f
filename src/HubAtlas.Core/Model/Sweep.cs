namespace HubAtlas.Core.Model;

/// <summary>
/// The clusters for every radius and minimum of a grid. A larger radius or a lower minimum only adds core places and links, so that
/// every cluster lies whole, by its core places, in one cluster of the next cell: the links between cells are exact, not matched.
/// </summary>
/// <param name="RadiiKm">Ascending.</param>
/// <param name="Minima">Ascending.</param>
/// <param name="Cells">By radius, then minimum.</param>
public sealed record Sweep(IReadOnlyList<double> RadiiKm, IReadOnlyList<long> Minima, IReadOnlyList<IReadOnlyList<SweepCell>> Cells)
{
    /// <summary>The cluster of a cell that a cluster lies in.</summary>
    /// <param name="from">The cluster's cell.</param>
    /// <param name="to">A cell of an equal or larger radius and an equal or lower minimum.</param>
    public int Follow((int Radius, int Minimum) from, int cluster, (int Radius, int Minimum) to)
    {
        if (to.Radius < from.Radius || to.Minimum > from.Minimum)
        {
            throw new AtlasException("A cluster was followed to a smaller radius or a higher minimum; there it may be in parts.");
        }

        for (var r = from.Radius; r < to.Radius; r++) cluster = Cells[r][from.Minimum].Clusters[cluster].AtLargerRadius;
        for (var m = from.Minimum; m > to.Minimum; m--) cluster = Cells[to.Radius][m].Clusters[cluster].AtLowerMinimum;
        return cluster;
    }
}

/// <param name="Clusters">In the order of their numbers, which are those that <c>Clusterer.Find</c> gives.</param>
public sealed record SweepCell(IReadOnlyList<SweepCluster> Clusters, int NoisePlaces, long NoiseWeight);

/// <param name="Places">Distinct points, border points included.</param>
/// <param name="Heaviest">The core place that weighs most.</param>
/// <param name="SpanKm">
/// Diagonal of the box, in three dimensions, around all members: at least the diameter and at most √3 times it. A span of many radii
/// is a chain.
/// </param>
/// <param name="AtLowerMinimum">The cluster that it is in at the next lower minimum; −1 at the lowest.</param>
/// <param name="AtLargerRadius">The cluster that it is in at the next larger radius; −1 at the largest.</param>
public sealed record SweepCluster(
    long Weight, int Places, int CorePlaces, GeoPoint Heaviest, double SpanKm, int AtLowerMinimum, int AtLargerRadius);
