namespace HubAtlas.Core.Model;

/// <summary>An index as it was computed. Lists by unit are in the order of <see cref="Units"/>.</summary>
/// <param name="Units">Those with enough indicators, by code.</param>
/// <param name="Excluded">Those without, by code.</param>
/// <param name="Nodes">A parent stands before its children, as in the recipe.</param>
/// <param name="Notes">What a reader of the figures has to know.</param>
public sealed record IndexResult(
    IndexRecipe Recipe, IReadOnlyList<IndexUnit> Units, IReadOnlyList<ExcludedUnit> Excluded, IReadOnlyList<IndexNodeResult> Nodes,
    IReadOnlyList<string> Notes)
{
    public IndexNodeResult Top => Nodes[0];

    /// <summary>Places of the units, best first; equal ranks by code, those without a score last.</summary>
    public IReadOnlyList<int> ByRank { get; } =
        [.. Enumerable.Range(0, Units.Count).OrderBy(u => Nodes[0].Ranks[u] ?? int.MaxValue).ThenBy(u => Units[u].Code, StringComparer.Ordinal)];

    public IndexRobustness? Robustness { get; init; }

    public Expectation? Expectation { get; init; }

    /// <summary>Values that are there, and all there could be.</summary>
    public (int Present, int All) Filled => (
        Nodes.Where(n => n.Node.IsIndicator).Sum(n => n.Scores.Count(s => s is not null)), Nodes.Count(n => n.Node.IsIndicator) * Units.Count);
}

/// <param name="Coverage">Share of the indicators of <paramref name="Level"/> that it has, 0 to 1.</param>
public sealed record ExcludedUnit(IndexUnit Unit, string Level, double Coverage);

/// <summary>A node's scores, ranks and marks.</summary>
/// <param name="Parent">Place in the list of nodes; −1: the root.</param>
/// <param name="Level">0: the root.</param>
/// <param name="EffectiveWeight">In the root: the product of the shares of weight on the way up, when nothing is missing.</param>
/// <param name="Values">Of an indicator, before treatment.</param>
/// <param name="Scores">Null: missing.</param>
/// <param name="Ranks">1 is best; equal scores share the smallest rank.</param>
/// <param name="PercentRanks">Share of the others that are worse, cut to three digits.</param>
/// <param name="Brackets">Whether too few of the nodes below were there.</param>
/// <param name="PeerMarks">Against the mean and deviation of the unit's group.</param>
public sealed record IndexNodeResult(
    IndexNode Node, int Parent, int Level, double EffectiveWeight, IReadOnlyList<double?> Values, IReadOnlyList<double?> Scores,
    IReadOnlyList<int?> Ranks, IReadOnlyList<double?> PercentRanks, IReadOnlyList<bool> Brackets, IReadOnlyList<Mark> Marks, IReadOnlyList<Mark> PeerMarks)
{
    /// <summary>Of an indicator.</summary>
    public TreatmentResult? Treatment { get; init; }

    /// <summary>Of a node with two or more below it.</summary>
    public CoherenceResult? Coherence { get; init; }
}

public enum Mark
{
    None,
    Strength,
    Weakness,
}

/// <summary>What treatment did to an indicator.</summary>
/// <param name="Values">After it, by unit; null: missing.</param>
/// <param name="Method">Words: none, winsorised, log, shifted-log, plain-log, yeo-johnson.</param>
/// <param name="Points">Values that were set to the next one within.</param>
/// <param name="Lambda">Of a Yeo–Johnson transformation.</param>
public sealed record TreatmentResult(
    IReadOnlyList<double?> Values, string Method, int Points, Moments? Before, Moments? After, double? Lambda = null);

/// <summary>Skewness and excess kurtosis of a sample, with the corrections for its size.</summary>
public sealed record Moments(double Skewness, double Kurtosis);

/// <summary>How nodes of one parent hang together.</summary>
/// <param name="Alpha">Cronbach's alpha; null where it has no value.</param>
/// <param name="FirstComponent">Share of the variance in the first principal component.</param>
/// <param name="Components">With an eigenvalue above one.</param>
/// <param name="WithParent">Correlation of each node with the parent.</param>
/// <param name="Pairs">Correlation of each pair of nodes, with the units that have both.</param>
public sealed record CoherenceResult(
    double? Alpha, double? FirstComponent, int? Components, IReadOnlyList<double?> WithParent, IReadOnlyList<NodePair> Pairs);

/// <param name="First">Place among the children.</param>
public sealed record NodePair(int First, int Second, int Units, double? Correlation);

/// <summary>Ranks over the runs of the robustness analysis.</summary>
/// <param name="Runs">In all.</param>
/// <param name="Units">By unit.</param>
/// <param name="Factors">Empty where fewer than two factors are drawn.</param>
public sealed record IndexRobustness(int Runs, IReadOnlyList<IndexRankInterval> Units, IReadOnlyList<FactorShare> Factors, IReadOnlyList<IndexDraw> Draws);

/// <param name="High">Largest rank of the interval.</param>
/// <param name="TopTen">Share of the runs in which the rank is 10 or better.</param>
public sealed record IndexRankInterval(int Rank, double Low, double Quartile1, double Median, double Quartile3, double High, double TopTen);

/// <param name="First">Share of the variance of the mean shift of ranks by this factor alone.</param>
/// <param name="Total">With all that it interacts with.</param>
public sealed record FactorShare(string Factor, double First, double Total);

/// <summary>One run, so that it can be made again.</summary>
/// <param name="Weights">By drawn node, in the order of the nodes.</param>
/// <param name="LeftOut">Place of the indicator among the nodes; −1: none.</param>
public sealed record IndexDraw(IReadOnlyList<double> Weights, AggregationMethod? Aggregation, ScalingMethod? Scaling, int LeftOut = -1);

/// <summary>The score that units of one size have on average.</summary>
/// <param name="Curve">Words: linear, cubic, spline5.</param>
/// <param name="Deviation">Residual standard error.</param>
/// <param name="Expected">By unit; null where the size is not known.</param>
public sealed record Expectation(string Curve, double RSquared, double Deviation, IReadOnlyList<double?> Expected);
