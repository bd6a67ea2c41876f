namespace HubAtlas.Core.Spatial.Areas;

/// <summary>Finds how far the nearest of a cluster's places is, on the plane, by squares.</summary>
internal sealed class NearestPlace
{
    private readonly double _side;
    private readonly int _left;
    private readonly int _bottom;
    private readonly int _width;
    private readonly int _height;
    private readonly List<PlanePoint>?[] _squares;

    /// <param name="side">Of a square, in kilometres.</param>
    public NearestPlace(PlanePoint[] places, double side)
    {
        _side = side;
        (_left, _bottom) = (Square(places.Min(p => p.X)), Square(places.Min(p => p.Y)));
        (_width, _height) = (Square(places.Max(p => p.X)) - _left + 1, Square(places.Max(p => p.Y)) - _bottom + 1);
        _squares = new List<PlanePoint>?[_width * _height];
        foreach (var place in places)
            (_squares[((Square(place.Y) - _bottom) * _width) + Square(place.X) - _left] ??= []).Add(place);
    }

    public double DistanceKm(PlanePoint from)
    {
        var (x, y) = (Square(from.X) - _left, Square(from.Y) - _bottom);
        var (best, last) = (double.PositiveInfinity, Math.Max(Math.Max(x, _width - 1 - x), Math.Max(y, _height - 1 - y)));
        for (var ring = 0; ring <= last && best > (ring - 1) * _side * ((ring - 1) * _side); ring++)
            for (var row = Math.Max(0, y - ring); row <= Math.Min(_height - 1, y + ring); row++)
            {
                var step = Math.Abs(row - y) == ring ? 1 : Math.Max(1, 2 * ring);
                for (var column = x - ring; column <= x + ring; column += step)
                    if (column >= 0 && column < _width && _squares[(row * _width) + column] is { } places)
                        foreach (var place in places) best = Math.Min(best, place.SquaredDistanceTo(from));
            }

        return Math.Sqrt(best);
    }

    private int Square(double at) => (int)Math.Floor(at / _side);
}
