using HubAtlas.Core.Clustering.Memory;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Clustering.Grid;

/// <summary>The caller's points, pinned.</summary>
internal readonly unsafe struct PointSource(double* latitudes, double* longitudes, long* weights, int count)
{
    public readonly double* Latitudes = latitudes;
    public readonly double* Longitudes = longitudes;
    public readonly long* Weights = weights;
    public readonly int Count = count;

    /// <summary>−180 and 180 are one meridian and a pole is one point; adding zero turns −0 into 0.</summary>
    public GeoPoint Canonical(int index)
    {
        double latitude = Latitudes[index] + 0.0, longitude = Longitudes[index] + 0.0;
        if (longitude == 180) longitude = -180;
        return new GeoPoint(latitude, Math.Abs(latitude) == 90 ? 0 : longitude);
    }
}

/// <summary>Distinct points in the order of their cells: unit vectors, summed weights, and one input row for each.</summary>
internal sealed unsafe class Places : IDisposable
{
    /// <summary>Vector loops may read this many elements past the end.</summary>
    public const int Padding = 16;

    public Places(PointSource source)
    {
        Source = source;
        var capacity = (long)source.Count + Padding;
        X = new NativeBuffer<double>(capacity);
        Y = new NativeBuffer<double>(capacity);
        Z = new NativeBuffer<double>(capacity);
        Weights = new NativeBuffer<long>(capacity);
        Rows = new NativeBuffer<int>(capacity);
    }

    public PointSource Source { get; }

    public NativeBuffer<double> X { get; }

    public NativeBuffer<double> Y { get; }

    public NativeBuffer<double> Z { get; }

    public NativeBuffer<long> Weights { get; }

    /// <summary>For every place the index of one input point that lies there.</summary>
    public NativeBuffer<int> Rows { get; }

    public int Count { get; set; }

    /// <summary>Whether one place comes before another in the order of latitude, then longitude, which breaks all ties.</summary>
    public bool Precedes(int place, int other)
    {
        var (a, b) = (Source.Canonical(Rows[place]), Source.Canonical(Rows[other]));
        return a.Latitude != b.Latitude ? a.Latitude < b.Latitude : a.Longitude < b.Longitude;
    }

    /// <summary>As <see cref="Spatial.UnitVector.SquaredChordTo"/>.</summary>
    public double SquaredChord(int place, double x, double y, double z)
    {
        double dx = X[place] - x, dy = Y[place] - y, dz = Z[place] - z;
        return (dx * dx) + (dy * dy) + (dz * dz);
    }

    /// <summary>Gives the elements past the end a value, so that no loop reads what was never written.</summary>
    public void Pad()
    {
        for (var i = Count; i < Count + Padding; i++) (X[i], Y[i], Z[i], Weights[i]) = (0, 0, 0, 0);
    }

    /// <summary>When it is known what is core.</summary>
    public void DropWeights() => Weights.Dispose();

    /// <summary>When all distances are known.</summary>
    public void DropVectors()
    {
        X.Dispose();
        Y.Dispose();
        Z.Dispose();
    }

    public void Dispose()
    {
        DropVectors();
        DropWeights();
        Rows.Dispose();
    }
}
