namespace HubAtlas.Core.Model;

/// <summary>A point on the earth in decimal degrees, WGS 84.</summary>
/// <param name="Latitude">−90 to 90, north positive.</param>
/// <param name="Longitude">−180 to 180, east positive.</param>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    /// <summary>Whether both coordinates are finite and in range.</summary>
    public bool IsValid => Math.Abs(Latitude) <= 90 && Math.Abs(Longitude) <= 180;

    /// <summary>The point on the grid of millionths of a degree (11 cm) that the store keeps.</summary>
    public GeoPoint Snapped() => new(Math.Round(Latitude, 6) + 0.0, Math.Round(Longitude, 6) + 0.0);
}
