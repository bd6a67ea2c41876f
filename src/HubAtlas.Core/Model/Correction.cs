namespace HubAtlas.Core.Model;

/// <summary>What a correction's <see cref="Correction.Match"/> is compared with.</summary>
public enum CorrectionTarget
{
    /// <summary>The whole address text, folded: case, marks and punctuation do not count.</summary>
    Text,

    /// <summary>The answer the rules would give, as <c>City, Admin1, Economy</c> or <c>City, Economy</c>.</summary>
    Place,
}

/// <summary>A user's own answer, which wins over everything.</summary>
/// <param name="Point">Null: where the gazetteer has the city; without a city the address is nowhere that is known.</param>
public sealed record Correction(
    CorrectionTarget Target, string Match, GeoPoint? Point, string? City, string? Admin1, string? Economy)
{
    /// <summary>1-based line of the file; it names the correction in the store and in the ledger.</summary>
    public int Line { get; init; }
}

/// <summary>A file of corrections, known by its content.</summary>
/// <param name="File">Name without folder.</param>
/// <param name="Sha256">Of the file's bytes.</param>
public sealed record CorrectionSet(string File, string Sha256, IReadOnlyList<Correction> Rows);
