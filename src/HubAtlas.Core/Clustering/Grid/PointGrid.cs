using System.Runtime.InteropServices;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Clustering.Grid;

/// <summary>Points in cubes as wide as a radius, for what may take its time: all points within the radius, by the exact test.</summary>
internal sealed class PointGrid
{
    private readonly WeightedPoints _points;
    private readonly UnitVector[] _vectors;
    private readonly double _limit;
    private readonly double _width;
    private readonly Dictionary<(int X, int Y, int Z), List<int>> _cubes = [];

    public PointGrid(WeightedPoints points, double radiusKm)
    {
        _points = points;
        var closeness = new Closeness(radiusKm);
        _limit = closeness.SquaredChordLimit;
        _width = Math.Min(2, Math.Sqrt(_limit)) * 1.000001;
        _vectors = new UnitVector[points.Count];
        for (var i = 0; i < points.Count; i++)
        {
            _vectors[i] = UnitVector.Of(points.Latitudes[i], points.Longitudes[i]);
            ref var cube = ref CollectionsMarshal.GetValueRefOrAddDefault(_cubes, CubeOf(_vectors[i]), out _);
            (cube ??= []).Add(i);
        }
    }

    public UnitVector VectorOf(int point) => _vectors[point];

    /// <summary>The point itself included; in an order that depends on positions and input order.</summary>
    public IEnumerable<(int Point, double Squared)> Near(int point) => Near(_vectors[point]);

    public IEnumerable<(int Point, double Squared)> Near(UnitVector vector)
    {
        var centre = CubeOf(vector);
        for (var cube = 0; cube < 27; cube++)
        {
            var key = (centre.X + (cube % 3) - 1, centre.Y + (cube / 3 % 3) - 1, centre.Z + (cube / 9) - 1);
            if (!_cubes.TryGetValue(key, out var members)) continue;
            foreach (var other in members)
            {
                var squared = vector.SquaredChordTo(_vectors[other]);
                if (squared <= _limit) yield return (other, squared);
            }
        }
    }

    /// <summary>Whether a pair of points comes before another in the order of position.</summary>
    public bool Precedes(int first, int second, int otherFirst, int otherSecond)
    {
        var order = Compare(first, otherFirst);
        return order < 0 || (order == 0 && Compare(second, otherSecond) < 0);
    }

    public int Compare(int a, int b)
    {
        var order = _points.Latitudes[a].CompareTo(_points.Latitudes[b]);
        return order != 0 ? order : _points.Longitudes[a].CompareTo(_points.Longitudes[b]);
    }

    private (int X, int Y, int Z) CubeOf(UnitVector v) =>
        ((int)Math.Floor(v.X / _width), (int)Math.Floor(v.Y / _width), (int)Math.Floor(v.Z / _width));
}
