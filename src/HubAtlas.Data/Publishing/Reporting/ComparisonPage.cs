using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Tables;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Reporting;

/// <summary>The comparison as one offline page: what happened, who moved and why, economies.</summary>
internal static class ComparisonPage
{
    public static string Of(Comparison comparison) => PageShell.Of(
        $"{comparison.Before.Title} → {comparison.After.Title}",
        comparison.IsSimulated,
        "HubAtlas",
        Markup.Of($"""
            <header>
            <p class="kicker">Before: {comparison.Before.Title}. After: {comparison.After.Title}.</p>
            <h1>{Headline(comparison)}</h1>
            </header>
            <main>
            <section id="findings"><h2 class="hidden">Findings</h2><ul class="findings">
            {ComparisonFindings.Of(comparison).Select(f => Markup.Of($"<li>{f}</li>\n"))}</ul></section>
            {Movements(comparison)}{CauseSection.Of(comparison)}{Economies(comparison)}{GroupSection.Of(comparison)}{Method(comparison)}</main>
            <footer>{Sources(comparison)}<p>Made with HubAtlas {Provenance.ProgramVersion}. Recipes: {comparison.Before.Name} (<code class="hash">{comparison.Before.Hash}</code>) and
            {comparison.After.Name} (<code class="hash">{comparison.After.Hash}</code>).</p></footer>
            """));

    private const int SourcesShown = 12;

    private static Markup Sources(Comparison comparison) => comparison.Inputs.Count == 0 ? Markup.Nothing : Markup.Of($"""
        <p>Sources: {Show.List([
            .. comparison.Inputs.Take(SourcesShown).Select(SourceOf),
            .. comparison.Inputs.Count > SourcesShown ? [$"{Show.Count(comparison.Inputs.Count - SourcesShown)} more files"] : Array.Empty<string>(),
        ])}.</p>
        """);

    private static string SourceOf(InputFile input)
    {
        var (producer, licence) = SourceCards.Of(input);
        return $"{input.Name} ({producer}; {licence})";
    }

    private static string Headline(Comparison comparison) =>
        comparison.Movements.FirstOrDefault(m => m.RankAfter == 1) is not { } first ? "No clusters to compare"
        : first.RankBefore == 1 ? $"{first.Name} stays first"
        : comparison.Movements.FirstOrDefault(m => m.RankBefore == 1) is { RankAfter: not null } second ? ChangeWords.Overtaking(first, second)
        : $"{first.Name} is now first";

    private static Markup Movements(Comparison comparison) => Markup.Of($"""
        <section id="movements"><h2>Who moved, and why</h2>
        <p class="note">Rank before: the earlier records under the later method. Places gained: from the printed rank to the rank now, and
        what they come from; where there is no rank, the one that the area would have. Growth: documents (fractional count) inside one
        boundary, which says what a cluster did itself: places also come from what the others did. {CauseSection.NotShown(comparison)}
        {ChangeColumn.Note(comparison)}</p>
        <div class="scroll" tabindex="0" role="region" aria-label="Movements"><table class="league"><caption>Clusters by rank after</caption>
        <thead><tr><th scope="col" class="number">Rank</th><th scope="col" class="number">before</th><th scope="col" class="number">printed</th>
        <th scope="col">Cluster</th><th scope="col">What happened</th><th scope="col" class="number">Places gained</th>
        {ChangeColumn.Head(comparison, "Ranks gained")}{CauseSection.Shown(comparison).Select(cause => Markup.Of($"""<th scope="col" class="number">by {cause.Name}</th>"""))}
        <th scope="col" class="number">Growth</th>{ChangeColumn.Head(comparison, "Growth")}</tr></thead>
        <tbody>
        {comparison.Movements.Select(m => Row(comparison, m))}</tbody></table></div></section>

        """);

    private static Markup Row(Comparison comparison, Movement m) => Markup.Of($"""
        <tr><td class="number">{Rank(m.RankAfter)}</td><td class="number">{Rank(m.RankBefore)}</td><td class="number">{Rank(m.RankPrintedBefore)}</td>
        <th scope="row"><bdi translate="no">{m.Name}</bdi><small>{Show.List(m.Economies.Select(EconomyNames.Of).ToList())}</small></th>
        <td>{MovementTable.Events(m.Events)}<small>{string.Join(", ", m.Related.Select(id => Name(comparison, id)))}</small></td>
        <td class="number">{Gained(m.Place?.Change)}</td>{ChangeColumn.Ranks(comparison, m)}
        {CauseSection.Shown(comparison).Select(cause => Markup.Of($"""<td class="number">{Gained(m.Place?.InOrder is { } causes ? cause.Of(causes) : null)}</td>"""))}
        <td class="number">{(m.GrowthPercent is { } g ? ComparisonFindings.Signed(g, 1) + " %" : Show.Missing)}</td>{ChangeColumn.Growth(comparison, m)}</tr>

        """);

    private static string Name(Comparison comparison, string id) =>
        comparison.Lineage.FirstOrDefault(l => l.BeforeId == id)?.BeforeName
        ?? comparison.Lineage.FirstOrDefault(l => l.AfterId == id)?.AfterName ?? id;

    /// <summary>A smaller place is a gain.</summary>
    private static string Gained(double? change) => change is { } places ? ComparisonFindings.Signed(-places, 0) : Show.Missing;

    private static Markup Economies(Comparison comparison) => Markup.Of($"""
        <section id="economies"><h2>Economies</h2>
        <p class="note">Clusters within the first {comparison.After.Top}; a cluster that crosses a border counts for each of its economies.</p>
        <div class="scroll" tabindex="0" role="region" aria-label="Economies"><table class="economies"><caption>Economies</caption>
        <thead><tr><th scope="col">Economy</th><th scope="col">Region</th><th scope="col">Income group</th><th scope="col" class="number">Clusters before</th>
        <th scope="col" class="number">after</th><th scope="col" class="number">Change</th></tr></thead>
        <tbody>
        {comparison.Economies.Where(e => e.ClustersBefore + e.ClustersAfter > 0).Select(EconomyLine)}</tbody></table></div></section>

        """);

    private static Markup EconomyLine(EconomyChange e) => Markup.Of($"""
        <tr><th scope="row">{EconomyNames.Of(e.Economy)}</th><td>{EconomyGroups.Region(e.Economy)}</td><td>{EconomyGroups.IncomeGroup(e.Economy)}</td>
        <td class="number">{e.ClustersBefore}</td><td class="number">{e.ClustersAfter}</td>
        <td class="number">{ComparisonFindings.Signed(e.ClustersAfter - e.ClustersBefore, 0)}</td></tr>

        """);

    private static Markup Method(Comparison comparison) => Markup.Of($"""
        <section id="method"><h2>How this was compared</h2>
        <p>{Recomputed(comparison)} Two clusters are linked
        when at least half of the mentions of one lie in the area of the other: all points within {Show.Number(comparison.After.Clustering.RadiusKm)} km
        of one of its core points. An area that was no cluster still has a score and the place that goes with it, so a newcomer's growth is
        measured and not guessed.</p>
        <p>What a change comes from is found by making the rankings in between, one thing changed at a time: the printed ranking; its records
        where addresses are located today (geocoding); these under the later rules (method); the later records inside the clusters so far
        (data); the clusters that the later records draw (boundary). Each step’s difference is its cause, so the four add up exactly. Data and
        boundary could change in the other order; causes.csv has both, and {CauseSection.OrderMatters(comparison)}</p>
        <p>Kendall's τ-b of the ranks of the {Show.Plural(comparison.Agreement.Common, "cluster")} in both:
        {(comparison.Agreement.KendallTauB is { } tau ? Show.Number(tau) : Show.Missing)}.
        Spearman's ρ: {(comparison.Agreement.Spearman is { } rho ? Show.Number(rho) : Show.Missing)}. Rank-biased overlap to rank
        {Show.Count(comparison.Agreement.Depth)} with p = {Show.Number(Agreement.Persistence)}, extrapolated:
        {(comparison.Agreement.RankBiasedOverlap is { } rbo ? Show.Number(rbo) : Show.Missing)}.
        Of the later top {comparison.After.Top}, {Show.Percent(100 * comparison.Agreement.TopOverlap, 0)} were in the earlier one.</p>
        <p>{ChangeWords.Made(comparison)}</p></section>

        """);

    private static string Recomputed(Comparison comparison) => comparison.IsRecomputed
        ? "The earlier edition was counted again with the later recipe's rules, as WIPO does for its own previous ranks."
        : "The earlier edition's records were not at hand, so it stands as published; a change of rules would show as boundary.";

    private static string Rank(int? rank) => rank is { } r ? Show.Count(r) : "–";
}
