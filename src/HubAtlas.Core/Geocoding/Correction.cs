using HubAtlas.Core.Model;

namespace HubAtlas.Core.Geocoding;

/// <summary>What a correction's <see cref="Correction.Match"/> is compared with.</summary>
public enum CorrectionTarget
{
    /// <summary>The whole address text, folded: case, marks and punctuation do not count.</summary>
    Text,

    /// <summary>The answer the rules would give, as <c>City, Admin1, Economy</c> or <c>City, Economy</c>.</summary>
    Place,
}

/// <summary>A user's own answer, which wins over everything.</summary>
/// <param name="Point">Null: the address is in the economy, or nowhere that is known.</param>
public sealed record Correction(
    CorrectionTarget Target, string Match, GeoPoint? Point, string? City, string? Admin1, string? Economy);
