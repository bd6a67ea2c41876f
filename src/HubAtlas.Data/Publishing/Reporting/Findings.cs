using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Reporting;

/// <summary>The edition's headline results in sentences.</summary>
internal static class Findings
{
    private const int EconomiesNamed = 5;

    public static string Headline(ReportSubject subject)
    {
        if (subject.Edition.Clusters is not [var first, ..]) return "No place reaches this recipe’s density: there is nothing to rank.";
        return $"{first.Name} ranks first among {Show.Plural(subject.Edition.Clusters.Count, "science and technology cluster")}";
    }

    public static IEnumerable<string> Of(ReportSubject subject)
    {
        if (subject.Edition.Clusters.Count == 0) yield break;
        yield return First(subject);
        if (CertaintySection.Certain(subject, 10) is { } certain) yield return certain;
        yield return Spread(subject);
        if (MostClusters(subject) is { } economies) yield return economies;
        foreach (var count in new[] { 10, subject.Recipe.Top }.Distinct().Where(n => subject.Edition.Clusters.Count > n))
            yield return Concentration(subject, count);
        yield return Concentration(subject, subject.Edition.Clusters.Count);
        foreach (var leader in OtherLeaders(subject)) yield return leader;
        yield return "“The world” is all that the sources named below hold, located or not: a share is as complete as they are.";
    }

    private static string First(ReportSubject subject)
    {
        var first = subject.Edition.Clusters[0];
        var parts = Show.List([.. subject.Kinds.Select(kind => Share(first.Figures.WorldShares[(int)kind], kind, "the world’s"))]);
        var followers = subject.Edition.Clusters.Skip(1).Take(2).Select(c => $"{c.Name} ({Show.Percent(c.Score)})").ToList();
        var next = followers.Count == 0 ? "" : $" {Show.List(followers)} {(followers.Count == 1 ? "follows" : "follow")}.";
        return $"{first.Name} ({Economies(first)}) has {parts}: a score of {Show.Percent(first.Score)}.{next}";
    }

    private static string Spread(ReportSubject subject)
    {
        var clusters = subject.Edition.Clusters;
        var economies = clusters.SelectMany(c => c.Economies).Distinct(StringComparer.Ordinal).Count();
        var crossing = clusters.Where(c => c.Economies.Count > 1).ToList();
        var borders = crossing.Count switch
        {
            0 => "None of them crosses a border.",
            1 => $"One of them crosses a border: {crossing[0].Name} ({Economies(crossing[0])}).",
            _ => $"{Show.Count(crossing.Count)} of them cross a border; "
                + $"the largest of these is {crossing[0].Name} ({Economies(crossing[0])}).",
        };
        var lie = Show.Plural(clusters.Count, "cluster lies", "clusters lie");
        return $"{lie} in {Show.Plural(economies, "economy", "economies")}. {borders}";
    }

    private static string? MostClusters(ReportSubject subject)
    {
        var ordered = subject.Edition.Economies.Where(e => e.TopClusters > 0)
            .OrderByDescending(e => e.TopClusters).ThenBy(e => e.FirstRank ?? int.MaxValue).ThenBy(e => e.Economy, StringComparer.Ordinal)
            .ToList();
        if (ordered.Count < 2 || ordered[0].TopClusters < 2) return null;
        var most = ordered.TakeWhile(e => e.TopClusters == ordered[0].TopClusters).ToList();
        var leaders = most.Count <= EconomiesNamed
            ? Show.List([.. most.Select(e => EconomyNames.InText(e.Economy))])
            : $"{Show.Count(most.Count)} economies";
        var number = Show.Count(most[0].TopClusters);
        var has = most.Count == 1 ? $"has the most clusters ({number})" : $"have the most clusters ({number} each)";
        var others = ordered.Skip(most.Count).Take(EconomiesNamed - 1)
            .Select(e => $"{EconomyNames.InText(e.Economy)} ({e.TopClusters})").ToList();
        var ahead = others.Count == 0 ? "" : $", ahead of {Show.List(others)}";
        var note = BorderNote(subject, ordered.Sum(e => e.TopClusters));
        return $"Among the first {Show.Count(subject.Top.Count)}, {leaders} {has}{ahead}.{note}";
    }

    private static string BorderNote(ReportSubject subject, int sum) => sum <= subject.Top.Count ? ""
        : $" A cluster that crosses a border counts once for each of its economies, so the counts add up to {Show.Count(sum)}.";

    private static string Concentration(ReportSubject subject, int count)
    {
        var shares = subject.Kinds.Select(kind => Share(subject.ShareOfFirst(count, kind), kind, "the world’s", 1)).ToList();
        var who = count == subject.Edition.Clusters.Count
            ? $"All {Show.Plural(count, "cluster")} together"
            : $"The first {Show.Plural(count, "cluster")}";
        var twice = subject.Recipe.Counting.Method == CountingMethod.Full ? " (a document shared by two clusters counts in both)" : "";
        return $"{who} hold {Show.List(shares)}{twice}.";
    }

    /// <summary>Who leads a kind without leading the ranking.</summary>
    private static IEnumerable<string> OtherLeaders(ReportSubject subject)
    {
        foreach (var kind in subject.Kinds)
        {
            var leader = subject.Edition.Clusters.MaxBy(c => c.Figures.WorldShares[(int)kind] ?? double.MinValue)!;
            var share = leader.Figures.WorldShares[(int)kind];
            if (leader.Rank == 1 || share is null) continue;
            var part = Share(share, kind, "the world’s");
            yield return $"{leader.Name}, {Ordinal(leader.Rank)} overall, leads in {kind.Plural()} with {part}.";
        }
    }

    private static string Share(double? percent, DocumentKind kind, string whose, int decimals = 2) =>
        percent is null ? $"an unknown part of {whose} {kind.Plural()}" : $"{Show.Percent(percent, decimals)} of {whose} {kind.Plural()}";

    /// <summary>Names of the cluster's economies, largest part first.</summary>
    public static string Economies(Cluster cluster) => string.Join(" / ", cluster.Economies.Select(EconomyNames.Of));

    public static string Ordinal(int rank) => (rank % 100, rank % 10) switch
    {
        (11 or 12 or 13, _) => $"{rank}th",
        (_, 1) => $"{rank}st",
        (_, 2) => $"{rank}nd",
        (_, 3) => $"{rank}rd",
        _ => $"{rank}th",
    };
}
