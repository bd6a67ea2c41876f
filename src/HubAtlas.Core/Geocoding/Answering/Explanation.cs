using HubAtlas.Core.Model;

namespace HubAtlas.Core.Geocoding.Answering;

/// <summary>Why an address is where the geocoder put it.</summary>
/// <param name="Tokens">The words of the address that decided.</param>
/// <param name="Alternatives">What else was considered, best first; of an address that was not located, what came nearest.</param>
public sealed record Explanation(Location Location, IReadOnlyList<string> Tokens, string Rule, IReadOnlyList<Alternative> Alternatives)
{
    /// <summary>The organisation that was recognised, with its registry id; null when none decided.</summary>
    public string? Organisation { get; init; }

    /// <summary>The answer's points of evidence; null when it does not come from a text.</summary>
    public double? Score { get; init; }

    /// <summary>What the answer was checked for, with the outcome, in words.</summary>
    public IReadOnlyList<string> Checks { get; init; } = [];
}

/// <summary>An answer that lost.</summary>
/// <param name="Score">Points of evidence; the winner's is higher, or too near to tell.</param>
/// <param name="WhyLost">In words.</param>
public sealed record Alternative(string Name, GeoPoint Point, double Score, string WhyLost);
