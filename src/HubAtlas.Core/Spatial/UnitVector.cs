using HubAtlas.Core.Model;
using HubAtlas.Core.Numerics;

namespace HubAtlas.Core.Spatial;

/// <summary>
/// A point of the unit sphere. In three dimensions there is no antimeridian and no pole: near means near.
/// The same degrees give the same bits on every machine, because only IEEE additions and multiplications are used.
/// </summary>
public readonly record struct UnitVector(double X, double Y, double Z)
{
    public static UnitVector Of(GeoPoint point) => Of(point.Latitude, point.Longitude);

    /// <summary>From decimal degrees; all longitudes at a pole, and the longitudes −180 and 180, give one and the same vector.</summary>
    public static UnitVector Of(double latitude, double longitude)
    {
        var (sinLatitude, cosLatitude) = Degree.SinCos(latitude);
        var (sinLongitude, cosLongitude) = Degree.SinCos(longitude);
        return new UnitVector(cosLatitude * cosLongitude, cosLatitude * sinLongitude, sinLatitude);
    }

    /// <summary>The point of the sphere in this direction; the vector need not have length 1.</summary>
    public GeoPoint ToGeoPoint()
    {
        var latitude = Sphere.Degrees(Elementary.Atan2(Z, Math.Sqrt((X * X) + (Y * Y))));
        return new GeoPoint(latitude, Sphere.Degrees(Elementary.Atan2(Y, X)));
    }

    /// <summary>Squared length of the straight line between two points, in squared earth radii.</summary>
    public double SquaredChordTo(UnitVector other)
    {
        double dx = X - other.X, dy = Y - other.Y, dz = Z - other.Z;
        return (dx * dx) + (dy * dy) + (dz * dz);
    }
}
