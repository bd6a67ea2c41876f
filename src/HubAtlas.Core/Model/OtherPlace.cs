namespace HubAtlas.Core.Model;

/// <summary>Where an address may lie if its answer is wrong.</summary>
/// <param name="Point">On the grid of <see cref="GeoPoint.Snapped"/>, more than 25 km from the answer.</param>
/// <param name="Admin1">First-level region, as in <see cref="Location.Admin1"/>.</param>
/// <param name="Economy">ISO 3166 alpha-2.</param>
/// <param name="Confidence">Probability that this place is right, 0 to one less the answer's own confidence.</param>
public sealed record OtherPlace(GeoPoint Point, string? City, string? Admin1, string? Economy, double Confidence);
