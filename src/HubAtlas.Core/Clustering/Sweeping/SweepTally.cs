using HubAtlas.Core.Clustering.Grid;
using HubAtlas.Core.Numerics;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Clustering.Sweeping;

/// <summary>What a cluster of a sweep has so far. Places go by their index among the distinct points.</summary>
internal struct SweepTally
{
    private double _x0, _x1, _y0, _y1, _z0, _z1;

    public long Weight;
    public int Places;
    public int CorePlaces;
    public int First;
    public int Heaviest;
    public long HeaviestWeight;

    public static SweepTally Empty => new()
    {
        First = int.MaxValue,
        Heaviest = int.MaxValue,
        HeaviestWeight = -1,
        _x0 = double.MaxValue,
        _y0 = double.MaxValue,
        _z0 = double.MaxValue,
        _x1 = double.MinValue,
        _y1 = double.MinValue,
        _z1 = double.MinValue,
    };

    /// <summary>The diagonal of the box around the members, on the sphere's surface.</summary>
    public readonly double SpanKm
    {
        get
        {
            double dx = _x1 - _x0, dy = _y1 - _y0, dz = _z1 - _z0;
            var halfChord = Math.Sqrt((dx * dx) + (dy * dy) + (dz * dz)) / 2;
            return 2 * Elementary.Asin(Math.Min(1, halfChord)) * Sphere.EarthRadiusKm;
        }
    }

    public void AddMember(Places places, int place)
    {
        Weight += places.Weights[place];
        Places++;
        First = Math.Min(First, places.Rows[place]);
        Stretch(places.X[place], places.X[place], places.Y[place], places.Y[place], places.Z[place], places.Z[place]);
    }

    public void AddCore(Places places, int place)
    {
        CorePlaces++;
        TakeHeavier(places.Rows[place], places.Weights[place]);
    }

    public void Add(in SweepTally other)
    {
        Weight += other.Weight;
        Places += other.Places;
        CorePlaces += other.CorePlaces;
        First = Math.Min(First, other.First);
        TakeHeavier(other.Heaviest, other.HeaviestWeight);
        Stretch(other._x0, other._x1, other._y0, other._y1, other._z0, other._z1);
    }

    private void TakeHeavier(int place, long weight)
    {
        if (weight < HeaviestWeight || (weight == HeaviestWeight && place > Heaviest)) return;
        (Heaviest, HeaviestWeight) = (place, weight);
    }

    private void Stretch(double x0, double x1, double y0, double y1, double z0, double z1)
    {
        (_x0, _x1) = (double.MinNative(_x0, x0), double.MaxNative(_x1, x1));
        (_y0, _y1) = (double.MinNative(_y0, y0), double.MaxNative(_y1, y1));
        (_z0, _z1) = (double.MinNative(_z0, z0), double.MaxNative(_z1, z1));
    }
}
