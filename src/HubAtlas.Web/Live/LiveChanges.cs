using HubAtlas.Core.Model;

namespace HubAtlas.Web.Live;

/// <summary>Where a re-run's cluster comes from.</summary>
/// <param name="Before">The edition's cluster whose line it continues, or else from which it has most of its mentions; null: it is new.</param>
/// <param name="From">Every cluster of the edition whose line ends up in it; several: they merged.</param>
/// <param name="IsSplit">Another cluster of the re-run has most of its mentions from the same cluster of the edition.</param>
public sealed record LiveLine(string Id, string? Before, int? RankBefore, IReadOnlyList<string> From, bool IsSplit)
{
    internal static LiveLine Of(ReRunLine line) =>
        new(line.Id, line.Before, line.RankBefore, line.From, line.Events.HasFlag(MovementEvents.Split));
}

/// <summary>What a re-run changes, in counts and in the names worth a line.</summary>
/// <param name="Merged">Ids of the re-run's clusters that hold most of two or more of the edition's.</param>
/// <param name="Split">Ids of the edition's clusters that came apart.</param>
/// <param name="New">Ids of the re-run's clusters that are linked to none of the edition's.</param>
/// <param name="Gone">Ids of the edition's clusters that are linked to none of the re-run's.</param>
/// <param name="MostMoved">Id of the cluster whose rank changed most; null when none did.</param>
public sealed record LiveChanges(
    int Clusters, int ClustersBefore, IReadOnlyList<string> Merged, IReadOnlyList<string> Split, IReadOnlyList<string> New,
    IReadOnlyList<string> Gone, string? MostMoved, int MostMovedBy)
{
    internal static LiveChanges Of(ReRunLineage lineage, int clustersBefore)
    {
        var lines = lineage.Lines;
        var moved = lines.Select((line, index) => (line.Id, By: line.RankBefore is { } rank ? rank - (index + 1) : 0))
            .OrderByDescending(m => Math.Abs(m.By)).ThenBy(m => m.Id, StringComparer.Ordinal).FirstOrDefault();
        return new(
            lines.Count, clustersBefore,
            [.. With(MovementEvents.Merged, lines).Select(l => l.Id)],
            lineage.Split,
            [.. With(MovementEvents.Entered, lines).Select(l => l.Id)],
            lineage.Left, moved.By == 0 ? null : moved.Id, moved.By);
    }

    private static IEnumerable<ReRunLine> With(MovementEvents events, IReadOnlyList<ReRunLine> lines) =>
        lines.Where(line => line.Events.HasFlag(events));
}
