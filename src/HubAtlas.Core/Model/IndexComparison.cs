namespace HubAtlas.Core.Model;

/// <summary>Two computed indexes beside each other: who moved, and by which of four causes.</summary>
/// <param name="Moves">By the rank after; units that left the index last, by code.</param>
/// <param name="Steps">What would bring a unit of the later index one rank ahead, by its rank; units without a single such indicator have none.</param>
public sealed record IndexComparison(IndexResult Before, IndexResult After, IReadOnlyList<IndexMove> Moves, IReadOnlyList<NextStep> Steps);

/// <param name="RankCauses">Null where the unit is not ranked in both, or not in some mixture of the two.</param>
/// <param name="ScoreCauses">Likewise, in points of the index.</param>
public sealed record IndexMove(
    IndexUnit Unit, int? RankBefore, int? RankAfter, double? ScoreBefore, double? ScoreAfter, IndexCauses? RankCauses, IndexCauses? ScoreCauses)
{
    /// <summary>Below zero: ahead.</summary>
    public int? RankChange => RankAfter - RankBefore;
}

/// <summary>What a change comes from: each cause swapped for itself, averaged over all orders of swapping (Shapley 1953). They add up to the change.</summary>
/// <param name="Data">Values that are there or missing.</param>
/// <param name="Weights">Proportions of nodes that both indexes have below one parent.</param>
/// <param name="Method">All else of the recipe: indicators, directions, treatment, scaling, means.</param>
/// <param name="Coverage">Which units are ranked.</param>
public sealed record IndexCauses(double Data, double Weights, double Method, double Coverage);

/// <summary>The smallest change of one indicator that brings a unit ahead of the next, all other figures as they are; found again by computing the index.</summary>
/// <param name="Unit">Place among the units of the later index.</param>
/// <param name="Ahead">The unit that is passed.</param>
/// <param name="Points">Of the indicator's score.</param>
/// <param name="Value">As it is.</param>
/// <param name="Needed">As it would have to be, at least.</param>
public sealed record NextStep(int Unit, int Ahead, IndexNode Indicator, double Points, double Value, double Needed);
