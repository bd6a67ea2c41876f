using HubAtlas.Core.Model;

namespace HubAtlas.Web.Live;

/// <summary>Follows the edition's clusters into a re-run by the mentions that they share.</summary>
internal static class LiveLineage
{
    // A sliver of border places is no descendant.
    private const double DescendantMinimumShare = 0.1;

    public static IReadOnlyList<LiveLine> Of(Edition edition, IReadOnlyList<Member> before, LiveResult result)
    {
        var shared = Shared(before, result.Members);
        var heirs = shared.GroupBy(s => s.Before, StringComparer.Ordinal).ToDictionary(g => g.Key, Heirs, StringComparer.Ordinal);
        var ranks = edition.Clusters.ToDictionary(c => c.Id, c => c.Rank, StringComparer.Ordinal);
        var parents = shared.Where(s => heirs[s.Before][0] == s.After).ToLookup(s => s.After, StringComparer.Ordinal);
        return [.. result.Clusters.Select(cluster => LineOf(cluster.Id, [.. Ordered(parents[cluster.Id])], heirs, ranks, shared))];
    }

    public static LiveChanges Changes(Edition edition, IReadOnlyList<LiveLine> lines)
    {
        var kept = lines.SelectMany(l => l.From).ToHashSet(StringComparer.Ordinal);
        var moved = lines.Select((line, index) => (line.Id, By: line.RankBefore is { } rank ? rank - (index + 1) : 0))
            .OrderByDescending(m => Math.Abs(m.By)).ThenBy(m => m.Id, StringComparer.Ordinal).FirstOrDefault();
        return new(
            lines.Count, edition.Clusters.Count,
            [.. lines.Where(l => l.From.Count > 1).Select(l => l.Id)],
            [.. lines.Where(l => l.IsSplit).Select(l => l.Before!).Distinct(StringComparer.Ordinal)],
            [.. lines.Where(l => l.From.Count == 0 && !l.IsSplit).Select(l => l.Id)],
            [.. edition.Clusters.Select(c => c.Id).Where(id => !kept.Contains(id))],
            moved.By == 0 ? null : moved.Id, moved.By);
    }

    private static LiveLine LineOf(
        string id, string[] parents, Dictionary<string, string[]> heirs, Dictionary<string, int> ranks, IReadOnlyList<Overlap> shared)
    {
        if (parents.Length > 0)
            return new(id, parents[0], ranks.GetValueOrDefault(parents[0]), parents, parents.Any(p => heirs[p].Length > 1));
        var source = Ordered(shared.Where(s => s.After == id && heirs[s.Before].Contains(id, StringComparer.Ordinal))).FirstOrDefault();
        return new(id, source, null, [], source is not null);
    }

    private static IEnumerable<string> Ordered(IEnumerable<Overlap> overlaps) =>
        overlaps.OrderByDescending(s => s.Mentions).ThenBy(s => s.Before, StringComparer.Ordinal).Select(s => s.Before);

    private static string[] Heirs(IEnumerable<Overlap> overlaps)
    {
        var all = overlaps.OrderByDescending(s => s.Mentions).ThenBy(s => s.After, StringComparer.Ordinal).ToList();
        var least = all.Sum(s => s.Mentions) * DescendantMinimumShare;
        return [.. all.Where((s, index) => index == 0 || s.Mentions >= least).Select(s => s.After)];
    }

    private static List<Overlap> Shared(IReadOnlyList<Member> before, IReadOnlyList<Member> after)
    {
        var mentions = new Dictionary<(string, string), long>();
        for (var i = 0; i < before.Count; i++)
        {
            if (before[i].ClusterId is not { } old || after[i].ClusterId is not { } now) continue;
            mentions[(old, now)] = mentions.GetValueOrDefault((old, now)) + before[i].Counted.Mentions;
        }

        return [.. mentions.Select(pair => new Overlap(pair.Key.Item1, pair.Key.Item2, pair.Value))];
    }

    private readonly record struct Overlap(string Before, string After, long Mentions);
}
