namespace HubAtlas.Core.Certainty.Changes;

/// <summary>Replicated scores of two rankings, cluster by cluster, less the published ones.</summary>
internal sealed class ChangeColumns
{
    public ChangeColumns(ReplicatedSide before, ReplicatedSide after, IReadOnlyList<ChangeLine> lines)
    {
        PairedChange.RequireAsMany(before.Replicates, after.Replicates);
        (Before, After, Lines, Replicates) = (new(before), new(after), lines, before.Replicates.ReplicateCount);
    }

    public SideColumns Before { get; }

    public SideColumns After { get; }

    public IReadOnlyList<ChangeLine> Lines { get; }

    public int Replicates { get; }
}

internal sealed class SideColumns(ReplicatedSide side)
{
    private readonly int _replicates = side.Replicates.ReplicateCount;
    private readonly double[] _scores = [.. side.Scores];

    private readonly double[] _deviations =
        new DrawnScores(side.Replicates.ReplicateCount, side.Replicates.ClusterCount, side.Replicates.Scores).Deviations([.. side.Scores]);

    /// <param name="row">Takes how far each replicate is from the published difference.</param>
    /// <returns>The published difference.</returns>
    public double Difference(int one, int other, Span<double> row)
    {
        for (var b = 0; b < row.Length; b++) row[b] = _deviations[(one * _replicates) + b] - _deviations[(other * _replicates) + b];
        return _scores[one] - _scores[other];
    }
}
