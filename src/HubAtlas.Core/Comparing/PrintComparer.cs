using HubAtlas.Core.Model;

namespace HubAtlas.Core.Comparing;

/// <summary>Puts a ranking known from print beside a computed one, or beside another printed one.</summary>
public static class PrintComparer
{
    /// <summary>How far down the question "where do the first clusters lie" is asked.</summary>
    private static readonly int[] Depths = [5, 10];

    private static readonly Grouping[] Asked = [Grouping.UnRegion, Grouping.UnSubregion, Grouping.IncomeGroup, Grouping.Economy];

    /// <param name="groups">Regions and income groups by economy.</param>
    public static PrintComparison Compare(PrintedEdition printed, Edition computed, IReadOnlyDictionary<string, EconomyGroup> groups) =>
        Compare(NamedRanking.Of(printed), NamedRanking.Of(computed), groups);

    /// <param name="groups">Regions and income groups by economy.</param>
    public static PrintComparison Compare(PrintedEdition before, PrintedEdition after, IReadOnlyDictionary<string, EconomyGroup> groups) =>
        Compare(NamedRanking.Of(before), NamedRanking.Of(after), groups);

    private static PrintComparison Compare(NamedRanking first, NamedRanking second, IReadOnlyDictionary<string, EconomyGroup> groups)
    {
        var lines = Lines(first, second);
        var pairs = lines.Where(l => l.Status == LineStatus.Both).Select(l => (l.First!.Rank, l.Second!.Rank)).ToList();
        var depth = Math.Min(first.Side.Depth, second.Side.Depth);
        return new(
            first.Side, second.Side, lines, Economies(first, second), Groups(first, second, groups),
            RankAgreement.Of(pairs, depth, RankAgreement.Overlap(pairs, depth)));
    }

    private static List<RankingLine> Lines(NamedRanking first, NamedRanking second)
    {
        var matched = NameMatching.Match(first, second);
        var firstOf = matched.ToDictionary(p => p.Second.Row.Rank, p => p.First.Row);
        var found = matched.Select(p => p.First.Row.Rank).ToHashSet();
        var missingBefore = first.Side.IsComplete ? LineStatus.OnlySecond : LineStatus.FirstUnknown;
        var missingAfter = second.Side.IsComplete ? LineStatus.OnlyFirst : LineStatus.SecondUnknown;
        return
        [
            .. second.Clusters.Select(c => firstOf.TryGetValue(c.Row.Rank, out var one)
                ? new RankingLine(one, c.Row, LineStatus.Both) : new(null, c.Row, missingBefore)),
            .. first.Clusters.Where(c => !found.Contains(c.Row.Rank)).Select(c => new RankingLine(c.Row, null, missingAfter)),
        ];
    }

    private static List<EconomyCounts> Economies(NamedRanking first, NamedRanking second) =>
    [
        .. first.EconomyCounts.Keys.Union(second.EconomyCounts.Keys)
            .Select(e => new EconomyCounts(e, Count(first, e), Count(second, e)))
            .Where(e => e.First > 0 || e.Second > 0)
            .OrderByDescending(e => e.Second ?? e.First).ThenBy(e => e.Economy, StringComparer.Ordinal),
    ];

    /// <summary>A computed edition lists every economy with documents; a printed count that is not there is not known.</summary>
    private static int? Count(NamedRanking ranking, string economy) =>
        ranking.EconomyCounts.TryGetValue(economy, out var count) ? count : ranking.Side.IsPrinted ? null : 0;

    private static List<GroupCounts> Groups(NamedRanking first, NamedRanking second, IReadOnlyDictionary<string, EconomyGroup> groups) =>
        [.. from depth in Depths from grouping in Asked from row in Groups(first, second, groups, depth, grouping) select row];

    private static IEnumerable<GroupCounts> Groups(
        NamedRanking first, NamedRanking second, IReadOnlyDictionary<string, EconomyGroup> groups, int depth, Grouping grouping)
    {
        var (one, other) = (Counts(first, groups, depth, grouping), Counts(second, groups, depth, grouping));
        return Names(one).Union(Names(other), StringComparer.Ordinal)
            .Select(group => new GroupCounts(depth, grouping, group, Count(one, group), Count(other, group)))
            .OrderByDescending(c => c.Second ?? c.First).ThenBy(c => c.Group, StringComparer.Ordinal);
    }

    private static Dictionary<string, int>? Counts(
        NamedRanking ranking, IReadOnlyDictionary<string, EconomyGroup> groups, int depth, Grouping grouping) =>
        ranking.Side.Depth < depth ? null
            : ranking.Clusters.Take(depth).SelectMany(c => groups.GroupsOf(grouping, c.Row.Economies))
                .CountBy(g => g).ToDictionary(StringComparer.Ordinal);

    private static IEnumerable<string> Names(Dictionary<string, int>? counts) => counts?.Keys.AsEnumerable() ?? [];

    private static int? Count(Dictionary<string, int>? counts, string group) => counts?.GetValueOrDefault(group);
}
