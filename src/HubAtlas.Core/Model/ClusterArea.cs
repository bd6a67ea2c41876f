namespace HubAtlas.Core.Model;

/// <summary>The smooth region in which a map draws a cluster; the exact hull is <see cref="ClusterShape.Outline"/>.</summary>
/// <param name="Polygons">
/// Each a closed exterior ring, counter-clockwise, and closed holes, clockwise, in decimal degrees. A ring across the antimeridian runs on
/// past 180° instead of jumping; one around a pole is closed over it.
/// </param>
public sealed record ClusterArea(IReadOnlyList<IReadOnlyList<IReadOnlyList<GeoPoint>>> Polygons);
