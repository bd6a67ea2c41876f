using HubAtlas.Core.Model;

namespace HubAtlas.Core.Certainty.Changes;

/// <summary>How sure changes of rank are, from replicates of both rankings with the same weights.</summary>
public static class ChangeMeasurer
{
    /// <param name="lines">Every cluster of either ranking once.</param>
    /// <param name="ids">Of the clusters after, by rank.</param>
    /// <param name="level">0.5 to 0.999.</param>
    /// <param name="threads">Any number gives the same.</param>
    /// <returns>One a line; null where it is not in both, or alone in both in fewer than two replicates.</returns>
    /// <exception cref="AtlasException">The rankings do not have as many replicates.</exception>
    public static IReadOnlyList<RankChange?> Measure(
        ReplicatedSide before, ReplicatedSide after, IReadOnlyList<ChangeLine> lines, IReadOnlyList<string> ids, double level, int threads,
        CancellationToken stop = default)
    {
        var sets = ChangeSets.Find(before, after, lines, level, threads, stop);
        return [.. lines.Select((line, i) => sets[i] is { } set ? Change(before, after, line, set, lines, ids) : null)];
    }

    private static RankChange? Change(
        ReplicatedSide before, ReplicatedSide after, ChangeLine line, ChangeSet set, IReadOnlyList<ChangeLine> lines, IReadOnlyList<string> ids) =>
        PairedChange.Of(before.Replicates, line.Before!.Value, after.Replicates, line.After!.Value) is not { } paired ? null : new(
            set.Low + paired.ShiftLow, set.High + paired.ShiftHigh, paired.Up, paired.Down, paired.ScoreChangeSd, paired.Together,
            [.. set.Overtaken.Select(other => lines[other].After!.Value).Order().Select(number => ids[number])]);
}
