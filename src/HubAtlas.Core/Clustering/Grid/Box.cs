namespace HubAtlas.Core.Clustering.Grid;

/// <summary>
/// The box around some places. Rounding is monotonic, and the same operations run in the same order as for two points, so the
/// least and the most bound the <em>computed</em> squared chords: decisions taken on boxes are exact.
/// </summary>
internal readonly struct Box(double x0, double x1, double y0, double y1, double z0, double z1)
{
    private readonly double _x0 = x0, _x1 = x1, _y0 = y0, _y1 = y1, _z0 = z0, _z1 = z1;

    /// <summary>Farther than any limit from everything.</summary>
    public static Box Nowhere { get; } = new(
        double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity,
        double.PositiveInfinity);

    public static unsafe Box Around(double* x, double* y, double* z, int count)
    {
        double x0 = x[0], x1 = x[0], y0 = y[0], y1 = y[0], z0 = z[0], z1 = z[0];
        for (var i = 1; i < count; i++)
        {
            x0 = double.MinNative(x0, x[i]);
            x1 = double.MaxNative(x1, x[i]);
            y0 = double.MinNative(y0, y[i]);
            y1 = double.MaxNative(y1, y[i]);
            z0 = double.MinNative(z0, z[i]);
            z1 = double.MaxNative(z1, z[i]);
        }

        return new Box(x0, x1, y0, y1, z0, z1);
    }

    public double LeastSquared(in Box other)
    {
        var dx = double.MaxNative(0, double.MaxNative(_x0 - other._x1, other._x0 - _x1));
        var dy = double.MaxNative(0, double.MaxNative(_y0 - other._y1, other._y0 - _y1));
        var dz = double.MaxNative(0, double.MaxNative(_z0 - other._z1, other._z0 - _z1));
        return (dx * dx) + (dy * dy) + (dz * dz);
    }

    public double MostSquared(in Box other)
    {
        var dx = double.MaxNative(_x1 - other._x0, other._x1 - _x0);
        var dy = double.MaxNative(_y1 - other._y0, other._y1 - _y0);
        var dz = double.MaxNative(_z1 - other._z0, other._z1 - _z0);
        return (dx * dx) + (dy * dy) + (dz * dz);
    }

    public double LeastSquared(double x, double y, double z)
    {
        var dx = double.MaxNative(0, double.MaxNative(_x0 - x, x - _x1));
        var dy = double.MaxNative(0, double.MaxNative(_y0 - y, y - _y1));
        var dz = double.MaxNative(0, double.MaxNative(_z0 - z, z - _z1));
        return (dx * dx) + (dy * dy) + (dz * dz);
    }

    public double MostSquared(double x, double y, double z)
    {
        var dx = double.MaxNative(_x1 - x, x - _x0);
        var dy = double.MaxNative(_y1 - y, y - _y0);
        var dz = double.MaxNative(_z1 - z, z - _z0);
        return (dx * dx) + (dy * dy) + (dz * dz);
    }

    /// <summary>The bounds of x, y and z, each first the lower, then the upper.</summary>
    public void CopyTo(double[] bounds, int first, int stride)
    {
        bounds[first] = _x0;
        bounds[first + stride] = _x1;
        bounds[first + (2 * stride)] = _y0;
        bounds[first + (3 * stride)] = _y1;
        bounds[first + (4 * stride)] = _z0;
        bounds[first + (5 * stride)] = _z1;
    }
}
