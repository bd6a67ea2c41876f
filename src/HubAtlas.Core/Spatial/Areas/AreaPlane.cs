using HubAtlas.Core.Model;

namespace HubAtlas.Core.Spatial.Areas;

/// <summary>Lambert's azimuthal equal-area plane around a point, in kilometres east and north (Snyder 1987, Map Projections, p. 182).</summary>
internal sealed class AreaPlane
{
    private readonly UnitVector _centre;
    private readonly UnitVector _east;
    private readonly UnitVector _north;

    /// <param name="centre">Any point; length 1.</param>
    public AreaPlane(UnitVector centre)
    {
        _centre = centre;
        var flat = Math.Sqrt((centre.X * centre.X) + (centre.Y * centre.Y));
        // At a pole any direction may be called east.
        _east = flat < 1e-9 ? new(0, 1, 0) : new(-centre.Y / flat, centre.X / flat, 0);
        _north = new(
            (centre.Y * _east.Z) - (centre.Z * _east.Y), (centre.Z * _east.X) - (centre.X * _east.Z), (centre.X * _east.Y) - (centre.Y * _east.X));
    }

    /// <param name="v">Not opposite to the centre.</param>
    public PlanePoint ToPlane(UnitVector v)
    {
        var stretch = Math.Sqrt(2 / (1 + Dot(_centre, v))) * Sphere.EarthRadiusKm;
        return new(stretch * Dot(_east, v), stretch * Dot(_north, v));
    }

    public GeoPoint ToDegrees(PlanePoint point)
    {
        var (x, y) = (point.X / Sphere.EarthRadiusKm, point.Y / Sphere.EarthRadiusKm);
        var half = ((x * x) + (y * y)) / 4;
        var (along, across) = (1 - (2 * half), Math.Sqrt(Math.Max(0, 1 - half)));
        return new UnitVector(
            (along * _centre.X) + (across * ((x * _east.X) + (y * _north.X))),
            (along * _centre.Y) + (across * ((x * _east.Y) + (y * _north.Y))),
            (along * _centre.Z) + (across * ((x * _east.Z) + (y * _north.Z)))).ToGeoPoint();
    }

    public static double Dot(UnitVector a, UnitVector b) => (a.X * b.X) + (a.Y * b.Y) + (a.Z * b.Z);
}
