using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing.Tables;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Reporting;

/// <summary>The table of clusters, with the score as a bar made of its kinds.</summary>
internal static class LeagueTable
{
    private const int BarWidth = 120, StripWidth = 90;

    // Beyond this the report would grow past what a browser opens with ease; ranking.csv has all.
    private const int MostRows = 500;

    public static Markup Of(ReportSubject subject)
    {
        var clusters = subject.Edition.Clusters;
        var rest = clusters.Skip(subject.Top.Count).Take(MostRows).ToList();
        var more = rest.Count == 0 ? Markup.Nothing : Markup.Of($"""
            <details><summary>{Show.Plural(rest.Count, "more cluster")}, ranks {rest[0].Rank} to {rest[^1].Rank}</summary>
            {Table(subject, rest, "Further clusters")}</details>

            """);
        var left = clusters.Count - subject.Top.Count - rest.Count;
        var cut = left == 0 ? Markup.Nothing : Markup.Of($"<p class=\"note\">{Show.Plural(left, "cluster")} more in ranking.csv.</p>\n");
        return Markup.Of($"""
            <section id="table"><h2>The league table</h2>
            <p class="note">Score: {ScoreOf(subject.Recipe)}, in percent.
            Counts: {subject.Counting}; below each count, its percent of the world.
            Leaders: the largest applicant or organisation and the largest field of the cluster, with their percent of the cluster’s
            fractional count.</p>
            {Legend(subject)}
            {Table(subject, subject.Top, "Clusters by rank")}
            {more}{cut}</section>

            """);
    }

    private static string ScoreOf(Recipe recipe) =>
        (recipe.Kinds.Count == 1 ? "the world share" : "the sum of the world shares")
        + (recipe.Kinds.All(k => k.Weight == 1) ? "" : ", each times its weight");

    private static Markup Legend(ReportSubject subject)
    {
        var keys = subject.Kinds.Select(kind => Markup.Of($"<span class=\"key {kind.Word()}\">{kind.Plural()}</span> "));
        return Markup.Of($"<p class=\"legend\">{keys}</p>");
    }

    private static Markup Table(ReportSubject subject, IReadOnlyList<Cluster> clusters, string caption)
    {
        var heads = subject.Kinds.Select(kind => Markup.Of(
            $"""<th scope="col" role="columnheader" class="number">{Label(kind.Plural())}<small>{subject.Counting}</small></th>"""));
        var largest = subject.Edition.Clusters.Max(c => c.Score);
        return Markup.Of($"""
            <table class="league" role="table"><caption>{caption}</caption>
            <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader" class="number">{Label("rank")}{RankNote(subject)}</th>
            <th scope="col" role="columnheader">{Label("name")}</th>
            <th scope="col" role="columnheader" class="number">{Label("score")}<small>% of the world, summed</small></th>
            {ForMillionHead(subject)}{heads}
            <th scope="col" role="columnheader" class="plain">Leading organisations and fields</th></tr></thead>
            <tbody role="rowgroup">
            {clusters.Select(c => Row(subject, c, largest))}</tbody></table>
            """);
    }

    private static string Label(string column) => ColumnBook.LabelOf(EditionFiles.Ranking, column);

    private static Markup Row(ReportSubject subject, Cluster c, double largest) => Markup.Of($"""
        <tr role="row" id="c-{c.Id}"><td role="cell" class="rank number" data-sort="{c.Rank}">{Show.Rank(c)}{Strip(subject, c)}</td>
        <th scope="row" role="rowheader" data-sort="{c.Name}">
        <a href="{EditionFiles.PageOf(c)}"><bdi translate="no">{c.Name}</bdi></a><small>{Findings.Economies(c)}</small></th>
        <td role="cell" class="score number" data-sort="{Exact(c.Score)}">{Show.Percent(c.Score)}{Bar(subject, c, largest)}</td>
        {ForMillion(subject, c)}
        {subject.Kinds.Select(kind => Count(subject, c, kind))}
        <td role="cell" class="leaders">{subject.Kinds.Select(kind => Leaders(c, kind))}</td></tr>

        """);

    private static Markup RankNote(ReportSubject subject) => subject.Edition.Uncertainty is not { } uncertainty ? Markup.Nothing
        : Markup.Of($"<small>and its set at {Show.Percent(100 * uncertainty.Level, 0)}</small>");

    private static Markup Strip(ReportSubject subject, Cluster c) => c.Uncertainty is not { } uncertainty ? Markup.Nothing
        : RankStrip.Of(c, uncertainty, subject.Edition.Clusters.Count, StripWidth);

    private static bool KnowsPeople(ReportSubject subject) => subject.Edition.Clusters.Any(c => c.Intensity is not null);

    private static Markup ForMillionHead(ReportSubject subject) => !KnowsPeople(subject) ? Markup.Nothing : Markup.Of(
        $"""<th scope="col" role="columnheader" class="number">By intensity<small>rank by score for a million inhabitants</small></th>""");

    private static Markup ForMillion(ReportSubject subject, Cluster c) => !KnowsPeople(subject) ? Markup.Nothing : Markup.Of($"""
        <td role="cell" class="number count" data-label="by intensity" data-sort="{c.Intensity?.Rank ?? int.MaxValue}">
        {(c.Intensity is { } i ? Show.Count(i.Rank) : Show.Missing)}
        <small>{(c.Intensity is { } j ? Show.Percent(j.Score, 3) : "")}</small></td>
        """);

    private static Markup Count(ReportSubject subject, Cluster c, DocumentKind kind)
    {
        var share = c.Figures.WorldShares[(int)kind];
        return Markup.Of($"""
            <td role="cell" class="number count" data-label="{kind.Plural()}" data-sort="{Exact(share ?? -1)}">
            {Show.Counted(c, subject.Recipe, kind)}<small>{Show.Percent(share)}</small></td>
            """);
    }

    private static Markup Bar(ReportSubject subject, Cluster c, double largest)
    {
        var x = 0.0;
        var parts = new List<Markup>();
        foreach (var kind in subject.Recipe.Kinds.OrderBy(k => k.Kind))
        {
            var length = largest > 0 ? BarWidth * kind.Weight * (c.Figures.WorldShares[(int)kind.Kind] ?? 0) / largest : 0;
            parts.Add(Markup.Of($"""<rect class="{kind.Kind.Word()}" x="{Show.Tenths(x)}" width="{Show.Tenths(length)}" height="8"/>"""));
            x += length;
        }

        return Markup.Of($"""<svg class="bar" viewBox="0 0 {BarWidth} 8" aria-hidden="true">{parts}</svg>""");
    }

    private static Markup Leaders(Cluster c, DocumentKind kind)
    {
        var parts = new[] { c.Profile.Organisations, c.Profile.Fields }
            .Select(list => RankingTable.First(list, kind)).OfType<Leader>()
            .Select(leader => Markup.Of($"<bdi>{leader.Name}</bdi> {Show.Percent(RankingTable.PartOf(c, leader), 1)}"))
            .ToList();
        return parts.Count == 0 ? Markup.Nothing : Markup.Of($"""
            <span class="key {kind.Word()}"><span class="hidden">{Show.Capital(kind.Plural())}: </span>{Markup.Join(parts, " · ")}</span>
            """);
    }

    public static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
