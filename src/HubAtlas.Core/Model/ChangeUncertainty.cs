namespace HubAtlas.Core.Model;

/// <summary>How the uncertainty of a comparison was measured. What it says of each cluster is <see cref="Movement.Uncertainty"/>.</summary>
/// <param name="Replicates">Of both rankings, with the same weight for a document that is in both.</param>
/// <param name="Level">Confidence level of the sets and intervals, 0.5 to 0.999.</param>
/// <param name="IsReclustered">Whether clusters were found again in every replicate; else boundaries are as published.</param>
public sealed record ChangeUncertainty(int Replicates, int Seed, double Level, bool IsReclustered);

/// <summary>How sure a cluster's movement is.</summary>
/// <param name="RankChange">Null where it has no rank in one of the two, or is a cluster of its own in both in too few replicates.</param>
/// <param name="Growth">Null where nothing was counted before.</param>
public sealed record MovementUncertainty(RankChange? RankChange, GrowthInterval? Growth);

/// <summary>How sure a change of rank is; below 0: risen.</summary>
/// <param name="Low">Least change that a new draw of documents cannot rule out, at the comparison's level.</param>
/// <param name="High">The greatest.</param>
/// <param name="Up">Share of replicates in which it ranks higher after.</param>
/// <param name="Down">Share in which it ranks lower.</param>
/// <param name="ScoreChangeSd">Standard deviation of the change of score, percent.</param>
/// <param name="Together">Share of all replicates in which it is a cluster of its own in both; the others are left out here.</param>
/// <param name="Overtaken">Ids after of the clusters that it overtook: above it before, below it after, both for sure.</param>
public sealed record RankChange(
    int Low, int High, double Up, double Down, double ScoreChangeSd, double Together, IReadOnlyList<string> Overtaken)
{
    /// <summary>Whether chance alone does not make the move: no change is ruled out.</summary>
    public bool IsDistinguishable => Low > 0 || High < 0;
}

/// <summary>Growth, percent, that a new draw of documents cannot rule out, at the comparison's level.</summary>
/// <param name="Low">Null: beyond all bounds.</param>
/// <param name="High">Null: no upper end, because too many replicates have nothing before.</param>
public sealed record GrowthInterval(double? Low, double? High)
{
    /// <summary>Whether chance alone does not make it: no growth is ruled out.</summary>
    public bool IsDistinguishable => Low is null or > 0 || High < 0;
}
