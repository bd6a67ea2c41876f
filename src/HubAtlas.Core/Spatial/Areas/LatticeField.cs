namespace HubAtlas.Core.Spatial.Areas;

/// <summary>
/// A number at each node of a window of a lattice; below or at 0 is inside. Node (i, j) of the lattice lies at (i, j) cells from the plane's
/// centre, so that windows of one lattice share their nodes.
/// </summary>
internal sealed class LatticeField
{
    /// <summary>Farther from the edge than anybody asks.</summary>
    public const float Far = 1e9f;

    public LatticeField(int left, int bottom, int width, int height, double cell, float value = Far)
    {
        (Left, Bottom, Width, Height, Cell) = (left, bottom, width, height, cell);
        Values = new float[width * height];
        Array.Fill(Values, value);
    }

    public int Left { get; }

    public int Bottom { get; }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Kilometres between neighbours.</summary>
    public double Cell { get; }

    /// <summary>Rows from south to north, each from west to east.</summary>
    public float[] Values { get; }

    public LatticeField Empty() => new(Left, Bottom, Width, Height, Cell);

    /// <summary>Cells from the window's own first node.</summary>
    public (double X, double Y) ToCells(PlanePoint point) => ((point.X / Cell) - Left, (point.Y / Cell) - Bottom);

    public PlanePoint ToPlane(double x, double y) => new((x + Left) * Cell, (y + Bottom) * Cell);

    /// <summary>The nodes within a distance of a point, in cells, as far as the window goes.</summary>
    public (int From, int To) Columns(double x, double reach) => Span(x, reach, Width);

    public (int From, int To) Rows(double y, double reach) => Span(y, reach, Height);

    private static (int From, int To) Span(double at, double reach, int count) =>
        (Math.Max(0, (int)Math.Ceiling(at - reach)), Math.Min(count - 1, (int)Math.Floor(at + reach)));
}
