namespace HubAtlas.Core.Certainty.Changes;

/// <param name="Low">Least change of rank that cannot be ruled out; below 0: risen.</param>
/// <param name="High">The greatest.</param>
/// <param name="Overtaken">Lines that were above for sure and are below for sure, rising numbers: both orders hold by both lines' own tests.</param>
public sealed record ChangeSet(int Low, int High, IReadOnlyList<int> Overtaken);

/// <summary>
/// Confidence sets of changes of rank. A rank is one more than the clusters above, so a change is a sum over the other lines: +1 where one
/// has come above, −1 where one has been passed. As with rank sets (Mogstad, Romano, Shaikh and Wilhelm 2024), a critical value that holds
/// for all differences of a line at once, step-down, tells which orders are sure; here before, after, and the change of the difference,
/// which rules out that a line that has gained was passed. Percentiles of replicated changes are not used: they miss where scores are tied.
/// </summary>
public static class ChangeSets
{
    /// <param name="lines">Every cluster of either ranking once.</param>
    /// <param name="level">0.5 to 0.999.</param>
    /// <param name="threads">Any number gives the same.</param>
    /// <returns>Null for lines that are not in both.</returns>
    public static IReadOnlyList<ChangeSet?> Find(
        ReplicatedSide before, ReplicatedSide after, IReadOnlyList<ChangeLine> lines, double level, int threads, CancellationToken stop = default)
    {
        var columns = new ChangeColumns(before, after, lines);
        var found = new LineSigns?[lines.Count];
        Parallel.For(0, lines.Count, ParallelWork.Options(threads, stop), line =>
        {
            if (lines[line].IsInBoth) found[line] = LineSigns.Of(Contrasts.Of(columns, line), lines.Count, line, level, columns.Replicates);
        });
        return [.. found.Select((signs, line) => signs is null ? null : new ChangeSet(
            signs.Low, signs.High, [.. signs.Passed.Where(other => found[other]!.PassedBy.Contains(line))]))];
    }
}
