namespace HubAtlas.Core.Model;

/// <summary>A source of uncertainty; each answers a question of its own, so they are never added up.</summary>
public enum UncertaintyLayer
{
    /// <summary>Would the order hold if the same places wrote as many documents again (superpopulation)?</summary>
    Sampling = 0,

    /// <summary>Would it be the same cluster then?</summary>
    Boundary = 1,

    /// <summary>Would the order hold if addresses are as often wrong as was measured?</summary>
    Geocoding = 2,
}

/// <summary>How replicates of the scores were made.</summary>
public enum UncertaintyMethod
{
    /// <summary>Drawn from the normal distribution with the covariance in closed form; boundaries as published.</summary>
    ClosedForm = 0,

    /// <summary>Counted again with Poisson weights for every document; what else was drawn, and whether clusters were found again, the layers tell.</summary>
    Replicates = 1,
}

/// <summary>How an edition's uncertainty was measured. What it says of each cluster is <see cref="Cluster.Uncertainty"/>.</summary>
public sealed record Uncertainty
{
    public required UncertaintyMethod Method { get; init; }

    public required int Replicates { get; init; }

    public required int Seed { get; init; }

    /// <summary>Confidence level of the rank sets, 0.5 to 0.999.</summary>
    public required double Level { get; init; }

    /// <summary>Those that were measured.</summary>
    public required IReadOnlyList<UncertaintyLayer> Layers { get; init; }

    /// <summary>
    /// Critical value of the joint sets: pairs whose difference is larger than so many of its standard deviations are told apart.
    /// Null where no pair has a standard deviation.
    /// </summary>
    public required double? JointQuantile { get; init; }

    /// <summary>Largest standard error that drawing no more replicates gives a share of replicates: ½ ÷ √replicates.</summary>
    public required double ShareError { get; init; }

    /// <summary>Standard error that it gives the level itself: √(level (1 − level) ÷ replicates).</summary>
    public required double LevelError { get; init; }

    /// <summary>Rankings that were made to vary the choices of the method; 0: none.</summary>
    public int ChoiceRuns { get; init; }

    /// <summary>What a newer snapshot of the same sources said; null where none was compared.</summary>
    public Revision? Revision { get; init; }

    /// <summary>What makes the sets narrower or wider than they should be, in words.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>How ranks changed with a newer snapshot of the same sources, by the same recipe.</summary>
/// <param name="Edition">Name of the edition that was made of it.</param>
/// <param name="Clusters">Those that are in both.</param>
/// <param name="Lost">Those that are in the newer one no more.</param>
/// <param name="MeanAbsoluteChange">Mean change of rank, whatever its direction; null where no cluster is in both.</param>
/// <param name="InsideSets">Share of them whose newer rank is in the published set, 0 to 1.</param>
/// <param name="LargestId">The cluster whose rank changed most, the best ranked of equals.</param>
/// <param name="LargestChange">Its change: below 0 risen.</param>
public sealed record Revision(
    string Edition, int Clusters, int Lost, double? MeanAbsoluteChange, double? InsideSets, string? LargestId, int? LargestChange);

/// <summary>Ranks from the best to the worst, both included, 1-based.</summary>
public readonly record struct RankInterval(int Low, int High);

/// <summary>Whether a cluster is among the first, as far as its rank set tells.</summary>
public enum TopMembership
{
    No = 0,
    Open = 1,
    Yes = 2,
}

/// <param name="Share">Of the replicates, 0 to 1.</param>
public readonly record struct RankShare(int Rank, double Share);

/// <summary>How sure a cluster's rank is.</summary>
public sealed record ClusterUncertainty
{
    /// <summary>Standard deviation of the score by sampling, in percent as the score.</summary>
    public required double ScoreSd { get; init; }

    /// <summary>Covers the true rank of this one cluster at the level.</summary>
    public required RankInterval Ranks { get; init; }

    /// <summary>The sets of all clusters cover all true ranks at once at the level.</summary>
    public required RankInterval JointRanks { get; init; }

    /// <summary>Ids of the clusters that this one cannot be told apart from, by rank.</summary>
    public required IReadOnlyList<string> TiedWith { get; init; }

    /// <summary>Critical value of <see cref="Ranks"/>; null where no difference has a standard deviation.</summary>
    public required double? Quantile { get; init; }

    /// <summary>Share of replicates among the first ten.</summary>
    public required double InTop10 { get; init; }

    /// <summary>Share of replicates among the first hundred.</summary>
    public required double InTop100 { get; init; }

    /// <summary>By rank; ranks of no replicate are left out. Where clusters were found again, the rank of what it became, which may be beyond the edition's last; replicates in which it is gone have none.</summary>
    public required IReadOnlyList<RankShare> RankShares { get; init; }

    /// <summary>Null where clusters were not found again.</summary>
    public ClusterStability? Stability { get; init; }

    /// <summary>Standard deviation of the score by wrong addresses, in percent as the score; null where not measured.</summary>
    public double? GeocodingSd { get; init; }

    /// <summary>Null where no choices of method were varied.</summary>
    public ChoiceEffect? Choices { get; init; }

    /// <summary>Whether the cluster is among the first <paramref name="count"/>: by <see cref="Ranks"/>, not by a share of replicates.</summary>
    public TopMembership Top(int count) =>
        Ranks.High <= count ? TopMembership.Yes : Ranks.Low > count ? TopMembership.No : TopMembership.Open;
}

/// <summary>What became of a cluster in the replicates; the first, second and fourth are shares that add up to 1.</summary>
/// <param name="Exists">It was a cluster of its own.</param>
/// <param name="Absorbed">It was the smaller part of another.</param>
/// <param name="AbsorbedBy">Id of the cluster that it was most often a part of; null when it never was.</param>
/// <param name="Gone">No cluster had half of it.</param>
/// <param name="Split">A second cluster came from it as well.</param>
/// <param name="Jaccard">Mean similarity with what it became, 0 to 1.</param>
public sealed record ClusterStability(double Exists, double Absorbed, string? AbsorbedBy, double Gone, double Split, double Jaccard);

/// <summary>How a rank moves when choices of the method do, each within its stated range.</summary>
/// <param name="Low">5 % of the runs rank it better.</param>
/// <param name="High">5 % of the runs rank it worse.</param>
/// <param name="Leading">The choice with the largest total effect; null where the rank hardly moves.</param>
/// <param name="LeadingTotal">Its total effect (Sobol'), 0 to 1.</param>
/// <param name="AtEnds">Rank at the least and at the greatest value of the leading choice, each with the value in words.</param>
public sealed record ChoiceEffect(int Low, int High, string? Leading, double? LeadingTotal, IReadOnlyList<ChoiceEnd> AtEnds)
{
    /// <summary>Of every choice that was varied, in the order of the design.</summary>
    public IReadOnlyList<ChoicePart> Parts { get; init; } = [];
}

/// <summary>What one choice does to a cluster's rank.</summary>
/// <param name="Choice">Its word, as <c>radius</c>.</param>
/// <param name="First">Part of the variance of the logarithm of the rank that it makes alone (Sobol'); null where the rank hardly moves.</param>
/// <param name="Total">With all that it interacts with; null likewise.</param>
/// <param name="AtLow">Rank at the low end of its range, every other choice as in the recipe.</param>
public sealed record ChoicePart(string Choice, double? First, double? Total, ChoiceEnd AtLow, ChoiceEnd AtHigh);

/// <param name="Value">In words, as <c>10 km</c>.</param>
public sealed record ChoiceEnd(string Value, int Rank);

/// <summary>What the replicates say of two clusters.</summary>
/// <param name="FirstIndex">0-based position in the ranking; the better ranked of the two.</param>
/// <param name="Above">Share of replicates with the first above the second.</param>
/// <param name="IsDistinguishable">Neither is among those that the other cannot be told apart from.</param>
/// <param name="IsJointlyDistinguishable">The same by the joint sets: this holds for all pairs at once.</param>
public readonly record struct RankPair(int FirstIndex, int SecondIndex, double Above, bool IsDistinguishable, bool IsJointlyDistinguishable);
