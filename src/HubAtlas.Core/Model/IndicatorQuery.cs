namespace HubAtlas.Core.Model;

/// <summary>A question to the statistics of the store.</summary>
public sealed record IndicatorQuery
{
    public const int MostMeasures = 20;

    /// <summary>One answer each; a plus sign adds measures of which a unit must have all (<c>IP.PAT.RESD+IP.PAT.NRES</c>).</summary>
    public required IReadOnlyList<string> Measures { get; init; }

    /// <summary>Null: economies where the measure is given for them, else offices, else whatever it is given for.</summary>
    public UnitKind? By { get; init; }

    /// <summary>The part that is meant, by key of the breakdown. A figure that is broken down further is not taken.</summary>
    public IReadOnlyDictionary<string, string> Where { get; init; } = new Dictionary<string, string>();

    /// <summary>Keys of the breakdown whose parts are added up.</summary>
    public IReadOnlyList<string> SumOver { get; init; } = [];

    /// <summary>Keys of the breakdown that get a row for each part.</summary>
    public IReadOnlyList<string> Each { get; init; } = [];

    /// <summary>Codes of units to answer for; empty: all. Ranks and totals are of all in any case.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    public int? FirstYear { get; init; }

    public int? LastYear { get; init; }

    /// <summary>Whether each unit's latest figure is wanted, up to <see cref="LastYear"/>.</summary>
    public bool IsLatest { get; init; }

    /// <summary>Years before <see cref="LastYear"/>, or before the latest year of all, beyond which a latest figure is not taken.</summary>
    public int? OldestYears { get; init; }

    /// <summary>Name of the file, or the beginning of its SHA-256, whose figures are meant; null: any, where they do not contradict each other.</summary>
    public string? Source { get; init; }

    public IReadOnlyList<Derivation> Derive { get; init; } = [];

    /// <summary>Measure that the figures are divided by; null: none.</summary>
    public string? Denominator { get; init; }

    /// <summary>As <see cref="Source"/>, of the denominator.</summary>
    public string? DenominatorSource { get; init; }

    /// <summary>Of <see cref="Derivation.Per"/>: 1000000 for figures per million.</summary>
    public decimal Factor { get; init; } = 1;

    /// <summary>Years by which a denominator may be off.</summary>
    public int Tolerance { get; init; } = 5;

    /// <summary>Of <see cref="Derivation.Rebase"/>: the year that becomes 100; null: the first of the window.</summary>
    public int? BaseYear { get; init; }

    /// <summary>The step to which figures were rounded before they were printed; null: shares and growth have no interval.</summary>
    public decimal? Rounding { get; init; }
}

/// <summary>What is derived from figures.</summary>
public enum Derivation
{
    /// <summary>Percent of the world as printed, else of the sum of all units.</summary>
    Share,

    /// <summary>1 for the largest; equals share the smallest rank.</summary>
    Rank,

    /// <summary>Percent since the year before.</summary>
    Growth,

    /// <summary>Percent a year since the window's first year: (x₁/x₀)^(1/years) − 1.</summary>
    Cagr,

    /// <summary>Mean of the yearly growth rates since the window's first year, in percent.</summary>
    MeanOfYearly,

    /// <summary>Percent a year by least squares on the logarithms since the window's first year; zeros are left out.</summary>
    LogTrend,

    /// <summary>Percent since the window's first year.</summary>
    Total,

    /// <summary>Divided by the denominator of the same year, else of the nearest.</summary>
    Per,

    /// <summary>Percent of the base year.</summary>
    Rebase,
}

public static class Derivations
{
    /// <summary>By the word of queries and columns.</summary>
    public static IReadOnlyDictionary<string, Derivation> ByWord { get; } = new Dictionary<string, Derivation>(StringComparer.Ordinal)
    {
        ["share"] = Derivation.Share,
        ["rank"] = Derivation.Rank,
        ["growth"] = Derivation.Growth,
        ["cagr"] = Derivation.Cagr,
        ["mean-of-yearly"] = Derivation.MeanOfYearly,
        ["log-trend"] = Derivation.LogTrend,
        ["total"] = Derivation.Total,
        ["per"] = Derivation.Per,
        ["rebase"] = Derivation.Rebase,
    };
}

/// <summary>The answer to a question: by measure, breakdown, unit and year.</summary>
/// <param name="Columns">Names of the derived columns, in the order of the rows' figures.</param>
/// <param name="Notes">What a reader of the figures has to know.</param>
public sealed record IndicatorAnswer(IReadOnlyList<IndicatorRow> Rows, IReadOnlyList<string> Columns, IReadOnlyList<string> Notes);

/// <param name="Figures">How many figures of the store the value is the sum of.</param>
/// <param name="Derived">By column; null: it has no value, and the note says why.</param>
/// <param name="Source">Names of the files.</param>
public sealed record IndicatorRow(
    UnitKind Kind, string Unit, string Name, string Measure, string Breakdown, int Year, decimal Value, ObservationFlag Flag, int Figures,
    IReadOnlyList<decimal?> Derived, string Source, string Note);
