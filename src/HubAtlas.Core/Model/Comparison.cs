namespace HubAtlas.Core.Model;

/// <summary>An edition with its places, as a comparison reads it.</summary>
public sealed record EditionSnapshot(Edition Edition, IReadOnlyList<Member> Members)
{
    /// <summary>Between the clusters, by kind, first and second rank; empty where no store was asked.</summary>
    public IReadOnlyList<Tie> Ties { get; init; } = [];

    /// <summary>Null where no store was asked.</summary>
    public Ledger? Ledger { get; init; }

    /// <summary>Every pair of clusters once, by both ranks; empty where uncertainty was not measured.</summary>
    public IReadOnlyList<RankPair> Pairs { get; init; } = [];

    /// <summary>What of the recipe's fields and symbols the store could not tell, in sentences.</summary>
    public IReadOnlyList<string> FilterNotes { get; init; } = [];
}

/// <summary>Who moved between two editions, and why.</summary>
/// <param name="IsRecomputed">False when the store lacks the earlier edition's inputs: a change of rules is then part of boundary.</param>
/// <param name="Movements">Clusters of the later edition by rank, then clusters that left by their earlier rank.</param>
public sealed record Comparison(
    Recipe Before, Recipe After, bool IsSimulated, bool IsRecomputed, IReadOnlyList<Movement> Movements,
    IReadOnlyList<EconomyChange> Economies, Agreement Agreement)
{
    /// <summary>Groups of economies, by grouping and name.</summary>
    public IReadOnlyList<GroupChange> Groups { get; init; } = [];

    public IReadOnlyList<Concentration> ConcentrationBefore { get; init; } = [];

    public IReadOnlyList<Concentration> ConcentrationAfter { get; init; } = [];

    /// <summary>The files behind both editions, by name.</summary>
    public IReadOnlyList<InputFile> Inputs { get; init; } = [];

    /// <summary>How the uncertainty of movements was measured; null: it was not.</summary>
    public ChangeUncertainty? Uncertainty { get; init; }

    /// <summary>Why it was not, in a sentence; null where it was.</summary>
    public string? WithoutUncertainty { get; init; }

    /// <summary>The evidence: every earlier and later cluster that share ground, by rank after, then rank before.</summary>
    public IReadOnlyList<SharedGround> Lineage { get; init; } = [];
}

/// <summary>What an earlier cluster (recomputed) and a later one have in common.</summary>
/// <param name="MentionsBefore">Mentions of the earlier one in the area of the later one.</param>
/// <param name="PartBefore">Their part of the earlier one's mentions, 0 to 1.</param>
/// <param name="MentionsAfter">Mentions of the later one in the area of the earlier one.</param>
/// <param name="PartAfter">Their part of the later one's mentions, 0 to 1.</param>
/// <param name="IsLinked">One of the two parts is at least a half.</param>
/// <param name="IsOwnLine">The later one continues the earlier one's line.</param>
public sealed record SharedGround(
    string BeforeId, string BeforeName, string AfterId, string AfterName,
    long MentionsBefore, double PartBefore, long MentionsAfter, double PartAfter, bool IsLinked, bool IsOwnLine);

[Flags]
public enum MovementEvents
{
    None = 0,

    /// <summary>One cluster before, the same one after.</summary>
    Continued = 1,

    /// <summary>Two or more clusters before have most of their mentions in this one.</summary>
    Merged = 2,

    /// <summary>Two or more clusters after take most of their mentions from the one before.</summary>
    Split = 4,

    /// <summary>No cluster stood here before.</summary>
    Entered = 8,

    /// <summary>No cluster stands here any more.</summary>
    Left = 16,
}

/// <summary>The line of one cluster through two editions.</summary>
/// <param name="RankBefore">In the earlier edition recomputed with the later one's method; null when it was no cluster.</param>
/// <param name="RankPrintedBefore">In the earlier edition as it was published.</param>
/// <param name="ScoreBefore">Score as published before; of the later cluster's area when it was no cluster then.</param>
/// <param name="ScoreAfter">Score after; of the earlier cluster's area when it is no cluster any more.</param>
/// <param name="GrowthPercent">Change of the documents counted inside the later boundary (the earlier one's when it left); null from zero.</param>
/// <param name="GrowthByKind">The same for each <see cref="DocumentKind"/>.</param>
/// <param name="Related">Ids that the cluster came from or went to, other than its own line.</param>
public sealed record Movement(
    string ClusterId, string Name, IReadOnlyList<string> Economies, MovementEvents Events,
    int? RankBefore, int? RankAfter, int? RankPrintedBefore,
    double ScoreBefore, double ScoreAfter, Causes Causes,
    double? GrowthPercent, IReadOnlyList<double?> GrowthByKind, string? IdBefore, IReadOnlyList<string> Related)
{
    public double ScoreChange => ScoreAfter - ScoreBefore;

    /// <summary>The place in the ranking, the shares of the world and the score, each with what its change comes from.</summary>
    public IReadOnlyList<ChangedFigure> Figures { get; init; } = [];

    /// <summary>Null where it was not measured.</summary>
    public MovementUncertainty? Uncertainty { get; init; }

    /// <summary>The place in the ranking, as in <see cref="Figures"/>; null in comparisons that did not ask.</summary>
    public ChangedFigure? Place => Figures.FirstOrDefault(f => f.Figure == ComparedFigure.Place);
}

/// <summary>Where the clusters of a re-run come from.</summary>
/// <param name="Lines">One for each cluster of the re-run, in their order.</param>
/// <param name="Split">Ids of the edition's clusters from which two or more of the re-run have most of their mentions, by rank.</param>
/// <param name="Left">Ids of the edition's clusters that are linked to none of the re-run, by rank.</param>
public sealed record ReRunLineage(IReadOnlyList<ReRunLine> Lines, IReadOnlyList<string> Split, IReadOnlyList<string> Left);

/// <summary>The line of one cluster from an edition into its re-run.</summary>
/// <param name="Before">The edition's cluster whose line it continues, or else from which it has most; null: it is linked to none.</param>
/// <param name="RankBefore">Of the line that it continues; null where it continues none.</param>
/// <param name="From">Every cluster of the edition whose line ends up in it, largest giver first.</param>
public sealed record ReRunLine(string Id, string? Before, int? RankBefore, IReadOnlyList<string> From, MovementEvents Events);

/// <summary>What a change comes from; the four add up to it.</summary>
/// <param name="Data">New records counted inside the old boundary.</param>
/// <param name="Method">The later recipe's rules applied to the earlier records.</param>
/// <param name="Boundary">The boundary that the new records draw.</param>
/// <param name="Geocoding">Addresses located otherwise than when the earlier edition was made.</param>
public readonly record struct Causes(double Data, double Method, double Boundary, double Geocoding);

public enum ComparedFigure
{
    /// <summary>The rank, or the rank that the area would have had where it was no cluster.</summary>
    Place,

    /// <summary>Percent of the world's patents.</summary>
    Patents,

    /// <summary>Percent of the world's publications.</summary>
    Publications,

    /// <summary>Percent of the world's deals.</summary>
    Deals,

    Score,
}

/// <summary>A figure of a cluster's line before and after; null where an edition does not count the kind.</summary>
/// <param name="InOrder">One thing after the other: geocoding, method, data, boundary.</param>
/// <param name="BoundaryFirst">The last two the other way round: how much the order matters.</param>
public sealed record ChangedFigure(ComparedFigure Figure, double? Before, double? After, Causes? InOrder, Causes? BoundaryFirst)
{
    public double? Change => After - Before;
}

/// <param name="SharesBefore">The economy's part of the clusters' world shares, weighted as in the score, in percent.</param>
public sealed record EconomyChange(string Economy, int ClustersBefore, int ClustersAfter, double SharesBefore, double SharesAfter);

/// <summary>How alike two rankings are, over the clusters that both hold.</summary>
/// <param name="Common">Clusters with a rank in both.</param>
/// <param name="KendallTauB">Kendall's τ-b of their ranks (Kendall 1945), −1 to 1; null below two.</param>
/// <param name="TopOverlap">Share of the later top that was in the earlier top.</param>
public sealed record Agreement(int Common, double? KendallTauB, double? TopOverlap)
{
    /// <summary>Persistence p of rank-biased overlap: with 0.9 the first ten ranks carry 86 % of the weight (Webber et al. 2010).</summary>
    public const double Persistence = 0.9;

    /// <summary>Ranks compared by the overlaps: 1 to this one.</summary>
    public int Depth { get; init; }

    /// <summary>Spearman's ρ of the common clusters' ranks among themselves, −1 to 1; null below two.</summary>
    public double? Spearman { get; init; }

    /// <summary>Rank-biased overlap with p = <see cref="Persistence"/>, extrapolated from <see cref="Depth"/>, 0 to 1; null at depth 0.</summary>
    public double? RankBiasedOverlap { get; init; }
}
