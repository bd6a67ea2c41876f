using HubAtlas.Core.Clustering.Grid;
using HubAtlas.Core.Clustering.Memory;
using HubAtlas.Core.Clustering.Sweeping;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Clustering;

/// <summary>
/// Clusters the same points with many radii and minima. For one radius all minima together cost little more than one: the weight within
/// the radius of a place does not depend on the minimum, and going from the highest minimum down clusters only grow and unite.
/// </summary>
public static class Sweeper
{
    /// <summary>More minima than this have no place in a byte.</summary>
    public const int MostMinima = 250;

    /// <param name="radiiKm">Ascending.</param>
    /// <param name="minima">Ascending, up to <see cref="MostMinima"/>.</param>
    /// <param name="mergeGapKm">As <see cref="ClusteringSettings.MergeGapKm"/>; makes every cell cost about half a run.</param>
    /// <param name="threads">More are faster.</param>
    /// <param name="onPartition">
    /// Receives the partition of every cell by index of radius and minimum, as <see cref="Clusterer.Find"/> gives it; from several
    /// threads, one radius on each.
    /// </param>
    /// <exception cref="AtlasException">A point or a setting is out of range; the message names it.</exception>
    public static Sweep Sweep(
        WeightedPoints points, IReadOnlyList<double> radiiKm, IReadOnlyList<long> minima, double? mergeGapKm, int threads,
        CancellationToken ct = default, Action<int, int, Partition>? onPartition = null)
    {
        Demand(radiiKm, minima, mergeGapKm, threads);
        InputCheck.Demand(points, threads, ct);
        var distinct = DistinctPoints.Of(points, threads, ct);
        var columns = FindColumns(distinct, radiiKm, [.. minima], mergeGapKm, threads, onPartition, ct);
        var cells = new SweepCell[columns.Length][];
        Workers.Run(columns.Length, 1, threads, ct, queue =>
        {
            while (queue.Take(out var r, out _))
            {
                var larger = r + 1 < columns.Length ? columns[r + 1] : null;
                cells[r] = [.. Enumerable.Range(1, minima.Count).Select(level => columns[r].ToCell(level, distinct.Places, larger))];
            }
        });

        return new Sweep(radiiKm, minima, cells);
    }

    private static unsafe SweepColumn[] FindColumns(
        DistinctPoints distinct, IReadOnlyList<double> radiiKm, long[] minima, double? mergeGapKm, int threads,
        Action<int, int, Partition>? onPartition, CancellationToken ct)
    {
        var columns = new SweepColumn[radiiKm.Count];
        var isAtTop = new bool[distinct.Places.Count];
        fixed (double* latitudes = distinct.Places.Latitudes, longitudes = distinct.Places.Longitudes)
        fixed (long* weights = distinct.Places.Weights)
        {
            var source = new PointSource(latitudes, longitudes, weights, distinct.Places.Count);
            foreach (var range in RadiusGroup.Divide(radiiKm))
            {
                var (first, count) = range.GetOffsetAndLength(radiiKm.Count);
                using var group = new RadiusGroup(source, [.. radiiKm.Skip(first).Take(count)], minima, isAtTop, threads, ct);
                var cells = group.Cells.Numbers.Span(0, group.Cells.Count).ToArray();
                group.EachRadius(threads, ct, radius =>
                {
                    Action<int, Labels>? onLabels = onPartition is null ? null : (minimum, labels) =>
                        onPartition(first + radius, minimum, labels.ToPartition(distinct));
                    columns[first + radius] = new SweepColumn(group, radius, cells, mergeGapKm, onLabels, ct);
                });
            }
        }

        return columns;
    }

    private static void Demand(IReadOnlyList<double> radiiKm, IReadOnlyList<long> minima, double? mergeGapKm, int threads)
    {
        if (radiiKm.Count == 0 || minima.Count is 0 or > MostMinima)
        {
            throw new AtlasException(
                $"There are {radiiKm.Count} radii and {minima.Count} minima; expected 1 or more and at most {MostMinima} minima.");
        }

        foreach (var radius in radiiKm) InputCheck.Demand(new ClusteringSettings(radius, minima[0], mergeGapKm), threads);
        DemandAscending(radiiKm, "radii");
        DemandAscending(minima, "minima");
    }

    private static void DemandAscending<T>(IReadOnlyList<T> values, string what)
        where T : IComparable<T>
    {
        for (var i = 1; i < values.Count; i++)
        {
            if (values[i].CompareTo(values[i - 1]) > 0) continue;
            throw new AtlasException(FormattableString.Invariant(
                $"The {what} have {values[i]} after {values[i - 1]}; expected each above the one before."));
        }
    }
}
