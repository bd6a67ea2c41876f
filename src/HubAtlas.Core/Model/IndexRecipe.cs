namespace HubAtlas.Core.Model;

/// <summary>A composite index: a tree of indicators, and how they are treated, scaled and put together.</summary>
/// <remarks>Steps and words after OECD/JRC, Handbook on Constructing Composite Indicators (2008), chapter 1; defaults as the Global Innovation Index 2019, appendix IV.</remarks>
public sealed record IndexRecipe
{
    public required string Name { get; init; }

    public required string Title { get; init; }

    public required IndexNode Root { get; init; }

    /// <summary>What is ranked, where values come from the store.</summary>
    public UnitKind Units { get; init; }

    /// <summary>The latest value up to this year is taken; null: the latest of all.</summary>
    public int? Year { get; init; }

    /// <summary>Values older than this many years before <see cref="Year"/> are not taken; null: all are.</summary>
    public int? OldestYears { get; init; }

    public IndexCoverage Coverage { get; init; } = new();

    /// <summary>Of indicators that state none of their own.</summary>
    public TreatmentRecipe Treatment { get; init; } = new();

    /// <summary>Of indicators that state none of their own.</summary>
    public ScalingRecipe Scaling { get; init; } = new();

    /// <summary>Of nodes that state none of their own.</summary>
    public Aggregation Aggregation { get; init; } = new(AggregationMethod.Arithmetic);

    public MarkRecipe Marks { get; init; } = new();

    /// <summary>Null: no replicates are made.</summary>
    public RobustnessRecipe? Robustness { get; init; }

    /// <summary>Made up to show the method; every page says so.</summary>
    public bool IsSimulated { get; init; }

    /// <summary>SHA-256 of the recipe's canonical JSON; empty when it was not read from one.</summary>
    public string Hash { get; init; } = "";
}

/// <summary>A node of the tree: an indicator, or the mean of the nodes below it.</summary>
/// <param name="Id">Unique in the tree.</param>
public sealed record IndexNode(string Id, string Name)
{
    /// <summary>Column of an indicator's values; null: its id.</summary>
    public string? Indicator { get; init; }

    public string Column => Indicator ?? Id;

    /// <summary>Statistics of the store that give the values; null: a table does.</summary>
    public IndexMeasure? Measure { get; init; }

    /// <summary>Column that the values are divided by; null: none.</summary>
    public string? Denominator { get; init; }

    /// <summary>Among the nodes of one parent, 0 or more; only their proportions count.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Empty: an indicator.</summary>
    public IReadOnlyList<IndexNode> Children { get; init; } = [];

    public bool IsIndicator => Children.Count == 0;

    /// <summary>Of an indicator whose large values are bad.</summary>
    public bool IsLowerBetter { get; init; }

    public TreatmentRecipe? Treatment { get; init; }

    public ScalingRecipe? Scaling { get; init; }

    public Aggregation? Aggregation { get; init; }

    public IEnumerable<IndexNode> Indicators => IsIndicator ? [this] : Children.SelectMany(child => child.Indicators);
}

/// <summary>Which statistics of the store are an indicator's values: of each unit the latest that the recipe allows.</summary>
/// <param name="Of">Code of a measure, or several with a plus sign.</param>
/// <param name="By">Kind of unit that the measure is given by; null: the recipe's. An office has its economy's code.</param>
/// <param name="Denominator">Measure that each value is divided by; null: none.</param>
/// <param name="Factor">What the ratio is multiplied with.</param>
/// <param name="Tolerance">Years by which a denominator may be off.</param>
public sealed record IndexMeasure(string Of, UnitKind? By, string? Denominator, decimal Factor, int Tolerance, string? Source, string? DenominatorSource)
{
    /// <summary>As in <see cref="IndicatorQuery.Where"/>.</summary>
    public IReadOnlyDictionary<string, string> Where { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<string> SumOver { get; init; } = [];
}

/// <summary>Which units are scored, and from when on a score is put in brackets.</summary>
/// <param name="Units">Least share of a unit's indicators that must be there, 0 to 1, under each of <see cref="Levels"/>.</param>
/// <param name="Group">A node of indicators with fewer than this share of them is in brackets, 0 to 1; nodes of two never are.</param>
/// <param name="Groups">A node above these with fewer children that are not in brackets is in brackets itself.</param>
public sealed record IndexCoverage(double Units = 0, double Group = 0, int Groups = 0)
{
    /// <summary>Nodes whose indicators are asked; empty: the root's.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];
}

/// <summary>What is done with outliers, and with distributions that stay skewed.</summary>
/// <param name="Skewness">A distribution fails when its absolute skewness is above this and its kurtosis above <paramref name="Kurtosis"/>.</param>
/// <param name="MostPoints">Values that may be set to the next one within.</param>
/// <param name="Otherwise">What follows where that does not do.</param>
/// <param name="Lambda">Of <see cref="Transformation.YeoJohnson"/>; null: of greatest likelihood.</param>
public sealed record TreatmentRecipe(
    TreatmentRule Rule = TreatmentRule.None, double Skewness = 2.25, double Kurtosis = 3.5, int MostPoints = 5,
    Transformation Otherwise = Transformation.Log, double? Lambda = null);

public enum TreatmentRule
{
    None,

    /// <summary>Where skewness and kurtosis fail: winsorise, and transform where that does not do.</summary>
    SkewnessAndKurtosis,

    /// <summary>Transform whatever the distribution is.</summary>
    Always,
}

public enum Transformation
{
    None,

    /// <summary>ln((max − 1)(x − min)/(max − min) + 1), as the Global Innovation Index has it.</summary>
    Log,

    /// <summary>ln(x − min + range/100).</summary>
    ShiftedLog,

    /// <summary>ln x, as the Human Development Index takes income.</summary>
    PlainLog,

    /// <summary>Yeo and Johnson 2000.</summary>
    YeoJohnson,
}

/// <summary>How an indicator's values become scores.</summary>
/// <param name="Low">Of <see cref="ScalingMethod.Goalposts"/>: the value that becomes <paramref name="From"/>.</param>
/// <param name="High">The value that becomes <paramref name="To"/>.</param>
/// <param name="IsClipped">Whether values beyond the goalposts are taken for them.</param>
public sealed record ScalingRecipe(
    ScalingMethod Method = ScalingMethod.MinMax, double From = 0, double To = 100, double Low = 0, double High = 100, bool IsClipped = true);

public enum ScalingMethod
{
    MinMax,
    Goalposts,

    /// <summary>Standard deviations from the mean; the deviation is the sample's.</summary>
    ZScore,

    /// <summary>Number of units that are worse, plus one; ties share their middle.</summary>
    Rank,

    /// <summary>Share of the other units that are worse, times 100; of equals half.</summary>
    Percentile,

    /// <summary>Percent of the best value.</summary>
    DistanceToBest,

    /// <summary>The value as it is.</summary>
    None,
}

/// <summary>How scores of one parent's nodes become its own; those that are missing are left out and the other weights count for them.</summary>
/// <param name="Power">Of <see cref="AggregationMethod.Power"/>; not zero.</param>
/// <param name="Floor">Lower scores are taken for this in geometric and harmonic means; null: they are an error.</param>
public sealed record Aggregation(AggregationMethod Method, double Power = 1, double? Floor = null);

public enum AggregationMethod
{
    Arithmetic,
    Geometric,
    Harmonic,
    Power,
    Median,

    /// <summary>Units beaten less units that beat it, by weighted majority of the nodes (Copeland 1951).</summary>
    Copeland,
}

/// <summary>When a score is a unit's strength or weakness.</summary>
/// <param name="Count">The unit's best and worst so many indicators, by percent rank; never more than a quarter of those it has.</param>
/// <param name="Top">Up to this rank it is a strength in any case.</param>
/// <param name="Elite">Units of <paramref name="EliteGroup"/> up to this rank of the index have all units up to it for peers, not their group; 0: none has.</param>
public sealed record MarkRecipe(int Count = 10, int Top = 3, int Elite = 0, string EliteGroup = "");

/// <summary>What is drawn anew in each run of the robustness analysis.</summary>
/// <param name="Runs">For each pair of an aggregation and a scaling.</param>
/// <param name="Level">Of the rank intervals, between 0 and 1.</param>
public sealed record RobustnessRecipe(int Runs = 1000, int Seed = 1, double Level = 0.9)
{
    public const int MostRuns = 100_000;

    /// <summary>Nodes whose children's weights are drawn.</summary>
    public IReadOnlyList<WeightDraw> Weights { get; init; } = [];

    /// <summary>Of the nodes of <see cref="Weights"/>; empty: as in the recipe.</summary>
    public IReadOnlyList<AggregationMethod> Aggregations { get; init; } = [];

    /// <summary>Of all indicators without goalposts; empty: as in the recipe.</summary>
    public IReadOnlyList<ScalingMethod> Scalings { get; init; } = [];

    /// <summary>Whether each run leaves out one indicator, or none.</summary>
    public bool LeavesOut { get; init; }
}

/// <param name="Width">Half width of the uniform draw around each weight, as a part of it, 0 to 1.</param>
public sealed record WeightDraw(string Node, double Width);
