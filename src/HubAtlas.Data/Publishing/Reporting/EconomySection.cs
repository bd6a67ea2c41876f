using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Tables;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Reporting;

/// <summary>Clusters and world shares by economy.</summary>
internal static class EconomySection
{
    public static Markup Of(ReportSubject subject)
    {
        var names = subject.Edition.Clusters.ToDictionary(c => c.Id, c => c.Name, StringComparer.Ordinal);
        var rows = subject.Edition.Economies.Where(e => e.Clusters > 0)
            .OrderByDescending(e => e.TopClusters).ThenByDescending(e => e.Clusters).ThenBy(e => e.FirstRank ?? int.MaxValue)
            .ThenBy(e => e.Economy, StringComparer.Ordinal)
            .Select(e => Row(subject, e, EconomyTable.FirstClusterName(names, e)));
        var heads = subject.Kinds.Select(kind => Markup.Of(
            $"""<th scope="col" class="number">{Show.Capital(kind.Plural())}<small>% of the world</small></th>"""));
        return Markup.Of($"""
            <section id="economies"><h2>Economies</h2>
            <p class="note">A cluster that crosses a border counts for each of its economies. World shares ({subject.Counting}) hold
            all that was located in the economy, inside clusters and outside; below each, the part inside clusters.</p>
            <div class="scroll" tabindex="0" role="region" aria-label="Economies">
            <table class="economies"><caption>Economies with clusters</caption>
            <thead><tr><th scope="col">Economy</th>
            <th scope="col" class="number">Clusters<small>in the first {subject.Recipe.Top}</small></th>
            <th scope="col" class="number">Clusters<small>all</small></th>
            <th scope="col">First cluster</th><th scope="col" class="number">Its rank</th>{heads}</tr></thead>
            <tbody>
            {rows}</tbody></table></div></section>

            """);
    }

    private static Markup Row(ReportSubject subject, EconomyRow e, string? first) => Markup.Of($"""
        <tr><th scope="row" data-sort="{EconomyNames.Of(e.Economy)}">{EconomyNames.Of(e.Economy)}</th>
        <td class="number">{Show.Count(e.TopClusters)}</td><td class="number">{Show.Count(e.Clusters)}</td>
        <td><bdi translate="no">{first ?? Show.Missing}</bdi></td>
        <td class="number">{(e.FirstRank is { } rank ? Show.Count(rank) : Show.Missing)}</td>
        {subject.Kinds.Select(kind => Shares(e, kind))}</tr>

        """);

    private static Markup Shares(EconomyRow e, DocumentKind kind)
    {
        var share = e.WorldShares[(int)kind];
        return Markup.Of($"""
            <td class="number" data-sort="{LeagueTable.Exact(share ?? -1)}">{Show.Percent(share)}
            <small>{Show.Percent(e.ClusterShares[(int)kind])} in clusters</small></td>
            """);
    }
}
