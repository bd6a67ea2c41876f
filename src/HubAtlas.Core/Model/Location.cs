namespace HubAtlas.Core.Model;

/// <summary>How finely an address was located, coarse to fine. Only <see cref="City"/> and finer carry a point.</summary>
public enum Precision
{
    None = 0,
    Economy = 1,
    Region = 2,
    City = 3,
    Organisation = 4,

    /// <summary>The source gave the coordinates itself.</summary>
    Coordinates = 5,
}

/// <summary>The geocoder's answer for one address: a place, or why there is none.</summary>
public sealed record Location
{
    /// <summary>Null when not located to a city or better.</summary>
    public GeoPoint? Point { get; init; }

    public string? City { get; init; }

    /// <summary>First-level region: the code of US states (<c>CA</c>), the name elsewhere.</summary>
    public string? Admin1 { get; init; }

    /// <summary>ISO 3166 alpha-2; may be known where the city is not.</summary>
    public string? Economy { get; init; }

    public Precision Precision { get; init; }

    /// <summary>Probability that the answer is right at its precision, 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>The rule that decided, in a word or two (<c>city+economy</c>, <c>registry id</c>).</summary>
    public string Method { get; init; } = "";

    /// <summary>Why there is no point (<c>no address</c>, <c>economy only</c>); null when located.</summary>
    public string? Cause { get; init; }

    /// <summary>What became of coordinates that the source gave (<c>passed</c>, <c>null island</c>); null when it gave none.</summary>
    public string? Gate { get; init; }

    /// <summary>Labels of the source that disagree with the text, and which of the two won (<c>text over registry id</c>); null when they agree.</summary>
    public string? Conflict { get; init; }

    /// <summary>The runner-up: the best place, elsewhere than the answer's, that was not chosen; null where nothing else comes near, and of a point that the source or a correction gave.</summary>
    public OtherPlace? Other { get; init; }

    /// <summary>Line of the user's correction that gave the answer; null when none did.</summary>
    public int? Correction { get; init; }
}
