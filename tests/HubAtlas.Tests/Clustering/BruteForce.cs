using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Tests.Clustering;

/// <summary>The definition of docs/clustering.md, all pairs compared: slow, and nothing in it to get wrong.</summary>
internal sealed class BruteForce
{
    private readonly WeightedPoints _points;
    private readonly (double Latitude, double Longitude)[] _keys;
    private readonly UnitVector[] _vectors;
    private readonly bool[] _isCore;
    private readonly int[] _cluster;

    private BruteForce(WeightedPoints points, ClusteringSettings settings)
    {
        _points = points;
        _keys = [.. points.Latitudes.Zip(points.Longitudes, Canonical)];
        _vectors = [.. points.Latitudes.Zip(points.Longitudes, UnitVector.Of)];
        var near = new Closeness(settings.RadiusKm);
        long WeightAround(int i) => Each(j => near.Holds(_vectors[i], _vectors[j]) ? points.Weights[j] : 0).Sum();
        _isCore = [.. Each(i => WeightAround(i) >= settings.MinimumWeight)];
        _cluster = [.. Each(i => _isCore[i] ? i : -1)];
        JoinAll((i, j) => _isCore[i] && _isCore[j] && near.Holds(_vectors[i], _vectors[j]));
        var nearest = Each(i => _isCore[i] ? -1 : NearestCore(i, near)).ToArray();
        for (var i = 0; i < points.Count; i++) _cluster[i] = nearest[i] >= 0 ? _cluster[nearest[i]] : _cluster[i];
        if (settings.MergeGapKm is not { } gap || gap == 0) return;
        var close = new Closeness(gap);
        JoinAll((i, j) => _cluster[i] >= 0 && _cluster[j] >= 0 && close.Holds(_vectors[i], _vectors[j]));
    }

    public static Partition Find(WeightedPoints points, ClusteringSettings settings) => new BruteForce(points, settings).Number();

    private static (double Latitude, double Longitude) Canonical(double latitude, double longitude) =>
        (latitude, Math.Abs(latitude) == 90 ? 0 : longitude == 180 ? -180 : longitude);

    private IEnumerable<T> Each<T>(Func<int, T> of) => Enumerable.Range(0, _points.Count).Select(of);

    private void JoinAll(Func<int, int, bool> belong)
    {
        for (var i = 0; i < _points.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (_cluster[i] == _cluster[j] || !belong(i, j)) continue;
                var (from, to) = (_cluster[i], _cluster[j]);
                for (var k = 0; k < _cluster.Length; k++) _cluster[k] = _cluster[k] == from ? to : _cluster[k];
            }
        }
    }

    private int NearestCore(int point, Closeness near) => Each(j => j)
        .Where(j => _isCore[j] && near.Holds(_vectors[point], _vectors[j]))
        .OrderBy(j => _vectors[point].SquaredChordTo(_vectors[j])).ThenBy(j => _keys[j])
        .FirstOrDefault(-1);

    private Partition Number()
    {
        var ranks = Each(i => i).Where(i => _cluster[i] >= 0).GroupBy(i => _cluster[i])
            .OrderByDescending(g => g.Sum(i => _points.Weights[i])).ThenBy(g => g.Min(i => _keys[i]))
            .Select((g, rank) => (g.Key, rank)).ToDictionary(p => p.Key, p => p.rank);
        var indexes = Each(i => _cluster[i] < 0 ? -1 : ranks[_cluster[i]]).ToArray();
        var roles = Each(i => _isCore[i] ? PointRole.Core : _cluster[i] >= 0 ? PointRole.Border : PointRole.Noise).ToArray();
        return new Partition(indexes, roles, ranks.Count) { PlaceCount = _keys.Distinct().Count() };
    }
}
