using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Reporting;

/// <summary>As printed beside as computed, or two printed rankings, as one offline page.</summary>
internal static class PrintPage
{
    public static string Of(PrintComparison comparison) => PageShell.Of(
        $"{comparison.First.Title} · {comparison.Second.Title}",
        comparison.First.IsSimulated || comparison.Second.IsSimulated,
        "HubAtlas",
        Markup.Of($"""
            <header>
            <p class="kicker">First: {comparison.First.Title}. Second: {comparison.Second.Title}.</p>
            <h1>{Headline(comparison)}</h1>
            </header>
            <main>
            <section id="findings"><h2 class="hidden">Findings</h2><ul class="findings">
            {PrintFindings.Of(comparison).Select(f => Markup.Of($"<li>{f}</li>\n"))}</ul></section>
            {Lines(comparison)}{Economies(comparison)}{Groups(comparison)}{Method(comparison)}</main>
            <footer><p>Made with HubAtlas, which is not affiliated with or endorsed by WIPO. Printed figures: World Intellectual Property
            Organization, Global Innovation Index, and press reports quoting it; the source of each row stands in the folder published/.</p></footer>
            """));

    private static string Headline(PrintComparison comparison) =>
        $"{Show.Plural(comparison.Agreement.Common, "cluster")} in both rankings";

    private static Markup Lines(PrintComparison comparison) => Markup.Of($"""
        <section id="clusters"><h2>Cluster by cluster</h2>
        <p class="note">n/a: not known. “Not known in the first” says that the ranking's known rows do not hold the cluster; it may still have been
        ranked. The name in the first stands where it differs.</p>
        {PlainTable.Of(
            "Clusters by rank",
            ["Cluster", "First#", "Second#", "Gained#", "Name in the first", "Economies", "Score first#", "Score second#", "Status"],
            comparison.Lines.Select(line => Line(comparison, line)))}</section>

        """);

    private static IReadOnlyList<string> Line(PrintComparison comparison, RankingLine line) =>
    [
        (line.Second ?? line.First)!.Name, Rank(line.First), Rank(line.Second),
        line.Gained is { } gained ? ComparisonFindings.Signed(gained, 0) : Show.Missing,
        line.First is null ? Show.Missing : line.First.Name == line.Second?.Name ? "" : line.First.Name,
        string.Join('/', (line.Second ?? line.First)!.Economies), Score(comparison.First, line.First), Score(comparison.Second, line.Second),
        line.Status switch
        {
            LineStatus.Both => "in both",
            LineStatus.OnlyFirst => "only in the first",
            LineStatus.OnlySecond => "only in the second",
            LineStatus.FirstUnknown => "not known in the first",
            _ => "not known in the second",
        },
    ];

    private static Markup Economies(PrintComparison comparison) => Markup.Of($"""
        <section id="economies"><h2>Clusters in the top by economy</h2>
        <p class="note">A cluster that crosses a border counts for each of its economies.</p>
        {PlainTable.Of("Economies", ["Economy", "First#", "Second#", "Change#"], comparison.Economies.Select(Economy))}</section>

        """);

    private static IReadOnlyList<string> Economy(EconomyCounts e) =>
    [
        EconomyNames.Of(e.Economy), Number(e.First), Number(e.Second),
        e.Second - e.First is { } change ? ComparisonFindings.Signed(change, 0) : Show.Missing,
    ];

    private static Markup Groups(PrintComparison comparison) => Markup.Of($"""
        <section id="groups"><h2>Where the first clusters lie</h2>
        {PlainTable.Of("Groups", ["Group", "Kind", "Among the first#", "First#", "Second#"], comparison.Groups.Select(Group))}</section>

        """);

    private static IReadOnlyList<string> Group(GroupCounts g) =>
    [
        g.Grouping == Grouping.Economy ? EconomyNames.Of(g.Group) : g.Group, RegionSection.Name(g.Grouping),
        Show.Count(g.Depth), Number(g.First), Number(g.Second),
    ];

    private static Markup Method(PrintComparison comparison) => Markup.Of($"""
        <section id="method"><h2>How this was compared</h2>
        <p>Clusters are the same when they share an economy and cities of their names: for a computed cluster all its cities count,
        for a printed one those of its name. Kendall's τ-b and Spearman's ρ are over the clusters in both; overlap and rank-biased overlap
        (p = {Show.Number(Agreement.Persistence)}, extrapolated; Webber, Moffat and Zobel) are over the ranks 1 to
        {Show.Count(comparison.Agreement.Depth)}, which are known in both without a gap.</p>
        <p>{Completeness(comparison.First)} {Completeness(comparison.Second)}</p></section>

        """);

    private static string Completeness(RankingSide side) => side.IsComplete
        ? $"{side.Title}: complete, {Show.Plural(side.Clusters, "cluster")}."
        : $"{side.Title}: incomplete, {Show.Count(side.Clusters)} of {Show.Count(PrintedEdition.Length)} rows known, "
            + $"without a gap to rank {Show.Count(side.Depth)}.";

    /// <summary>Printed totals are rounded to a tenth; more digits would be ours.</summary>
    private static string Score(RankingSide side, RankedName? row) => Show.Percent(row?.Score, side.IsPrinted ? 1 : 2);

    private static string Rank(RankedName? row) => row is { Rank: var rank } ? Show.Count(rank) : Show.Missing;

    private static string Number(int? number) => number is { } n ? Show.Count(n) : Show.Missing;
}
