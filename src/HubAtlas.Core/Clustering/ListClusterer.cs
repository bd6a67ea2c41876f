using HubAtlas.Core.Clustering.Blocks;
using HubAtlas.Core.Clustering.Grid;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Clustering;

/// <summary>
/// Clusters the same points again and again under other weights, radii, minima and gaps, on lists of neighbours made once for the widest
/// radius. Each answer is that of <see cref="Clusterer.Find"/> for the points whose weight is above 0, exactly.
/// </summary>
internal sealed class ListClusterer : IDisposable
{
    // 1.8 GB of lists.
    private const long MostEntries = 150_000_000;

    private readonly WeightedPoints _points;
    private readonly int[] _placeOfPoint;
    private readonly int _places;
    private readonly double _widestKm;
    private readonly NeighbourLists? _lists;

    private ListClusterer(WeightedPoints points, DistinctPoints distinct, double widestKm, NeighbourLists? lists) =>
        (_points, _placeOfPoint, _places, _widestKm, _lists) = (points, distinct.PlaceOfPoint, distinct.Places.Count, widestKm, lists);

    /// <param name="points">Their weights do not matter.</param>
    /// <param name="widestKm">No radius and no gap will be larger.</param>
    public static ListClusterer Prepare(WeightedPoints points, double widestKm, int threads, CancellationToken ct = default)
    {
        InputCheck.Demand(points, threads, ct);
        var distinct = DistinctPoints.Of(points, threads, ct);
        return new(points, distinct, widestKm, NeighbourLists.Make(distinct.Places, widestKm, null, MostEntries, areSquaresKept: true, threads, ct));
    }

    /// <param name="weights">Of every point, 0 or above; one with 0 is not there.</param>
    public PointWeighting Weigh(IReadOnlyList<long> weights)
    {
        if (_lists is null) return new([.. weights], null);
        var ofPlace = new long[_places];
        for (var point = 0; point < _placeOfPoint.Length; point++) ofPlace[_placeOfPoint[point]] += weights[point];
        return new([.. weights], new ListedWeights(_lists, ofPlace));
    }

    /// <summary>On the caller's thread; several may ask at a time.</summary>
    /// <param name="weighting">From <see cref="Weigh"/>.</param>
    /// <returns>Of every point its cluster, −1 for none, and how many clusters there are.</returns>
    public (int[] Clusters, int Count) Find(PointWeighting weighting, ClusteringSettings settings, CancellationToken ct = default)
    {
        InputCheck.Demand(settings, 1);
        if (Math.Max(settings.RadiusKm, settings.MergeGapKm ?? 0) > _widestKm) throw new ArgumentOutOfRangeException(nameof(settings));
        if (_lists is null || weighting.OfPlaces is null) return FindPlainly(weighting.OfPoints, settings, ct);
        var gap = settings.MergeGapKm is > 0 and { } km ? new Closeness(km).SquaredChordLimit : double.NegativeInfinity;
        var found = new ListedClusters(
            _lists, weighting.OfPlaces, new Closeness(settings.RadiusKm).SquaredChordLimit, settings.MinimumWeight, gap);
        var clusters = new int[_placeOfPoint.Length];
        for (var point = 0; point < clusters.Length; point++)
            clusters[point] = weighting.OfPoints[point] > 0 ? found.Of(_placeOfPoint[point]) : Partition.Noise;
        return (clusters, found.Count);
    }

    public void Dispose() => _lists?.Dispose();

    private (int[] Clusters, int Count) FindPlainly(long[] weights, ClusteringSettings settings, CancellationToken ct)
    {
        var there = Enumerable.Range(0, weights.Length).Where(point => weights[point] > 0).ToArray();
        var points = new WeightedPoints(
            Array.ConvertAll(there, point => _points.Latitudes[point]), Array.ConvertAll(there, point => _points.Longitudes[point]),
            Array.ConvertAll(there, point => weights[point]));
        var partition = Clusterer.Find(points, settings, 1, ct);
        var clusters = new int[weights.Length];
        Array.Fill(clusters, Partition.Noise);
        for (var i = 0; i < there.Length; i++) clusters[there[i]] = partition.ClusterIndexes[i];
        return (clusters, partition.ClusterCount);
    }
}

/// <summary>Weights of all points, made ready for <see cref="ListClusterer.Find"/>.</summary>
internal sealed record PointWeighting(long[] OfPoints, ListedWeights? OfPlaces);
