using HubAtlas.Core.Model;

namespace HubAtlas.Core.Geocoding;

/// <summary>Why an address is where the geocoder put it.</summary>
/// <param name="Tokens">The words of the address that decided.</param>
/// <param name="Alternatives">What else was considered, best first.</param>
public sealed record Explanation(Location Location, IReadOnlyList<string> Tokens, string Rule, IReadOnlyList<Alternative> Alternatives);

/// <summary>An answer that lost.</summary>
/// <param name="Score">Points of evidence; the winner's is higher, or too near to tell.</param>
/// <param name="WhyLost">In words.</param>
public sealed record Alternative(string Name, GeoPoint Point, double Score, string WhyLost);
