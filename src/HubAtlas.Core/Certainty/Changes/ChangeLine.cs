using HubAtlas.Core.Certainty.Replicates;

namespace HubAtlas.Core.Certainty.Changes;

/// <summary>A ranking with its replicates. Clusters are numbered by rank from 0.</summary>
/// <param name="Scores">As published, percent.</param>
public sealed record ReplicatedSide(IReadOnlyList<double> Scores, ReplicateScores Replicates);

/// <summary>A cluster's line through two rankings, by its number in each; null where it is none.</summary>
public readonly record struct ChangeLine(int? Before, int? After)
{
    public bool IsInBoth => Before is not null && After is not null;
}
