using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Reporting.Inside;

/// <summary>One cluster as one offline page: what it is made of, what it is good at, whom it works with.</summary>
internal static class ClusterPage
{
    private const int StripWidth = 360;

    public static string Of(ReportSubject subject, Cluster cluster)
    {
        var inside = cluster.Profile.Inside ?? new ClusterInside();
        return PageShell.Of(
            $"{cluster.Name}: {subject.Recipe.Title}", subject.Edition.IsSimulated, $"HubAtlas {subject.Run.ProgramVersion}", Markup.Of($"""
            <header>
            <p class="kicker"><a href="../{EditionFiles.Report}#c-{cluster.Id}">{subject.Recipe.Title}</a></p>
            <h1><bdi translate="no">{cluster.Name}</bdi> ranks {Findings.Ordinal(cluster.Rank)}</h1>
            {Strip(subject, cluster)}{KeyFigures(subject, cluster)}
            </header>
            <main>
            <section id="findings"><h2 class="hidden">Findings</h2><ul class="findings">
            {ClusterFindings.Of(subject, cluster, inside).Select(f => Markup.Of($"<li>{f}</li>\n"))}</ul></section>
            {ClusterMap.Of(subject, cluster)}
            {WhoSection.Of(subject, cluster, inside)}{FieldSection.Of(subject, cluster, inside)}{YearSection.Of(subject, cluster)}
            {PartnerSection.Of(subject, cluster, inside)}{PlaceSection.Of(subject, cluster, inside)}
            </main>
            <footer><p>{SourceSection.Cite(subject)} Recipe <code class="hash">{subject.Run.RecipeHash}</code>.</p>
            <p>Sources and licences, the method and its limits stand in the edition’s report. Beside this page:
            {cluster.Id}.json with every digit.
            {Provenance.Cities}</p></footer>
            """));
    }

    private static Markup Strip(ReportSubject subject, Cluster cluster)
    {
        if (cluster.Uncertainty is not { } uncertainty || subject.Edition.Uncertainty is not { } measured) return Markup.Nothing;
        var last = subject.Edition.Clusters.Count;
        var window = RankStrip.Window(uncertainty, last);
        return Markup.Of($"""
            <figure class="ranks"><p class="range">{Show.Rank(cluster)}</p>
            {RankStrip.Close(cluster, uncertainty, last, StripWidth)}
            <figcaption>Ranks {window.Low} to {window.High} of {Show.Count(last)}: the shade says how often each came up in
            {Show.Count(measured.Replicates)} replicates, the bar is the rank set at {Show.Percent(100 * measured.Level, 0)}, the dot the rank.</figcaption></figure>
            """);
    }

    private static Markup KeyFigures(ReportSubject subject, Cluster cluster)
    {
        var facts = new List<(string Value, string Name)> { (Show.Percent(cluster.Score), "score") };
        foreach (var kind in subject.Kinds)
        {
            facts.Add((Show.Counted(cluster, subject.Recipe, kind), $"{kind.Plural()}, {subject.Counting}"));
            facts.Add((Show.Percent(cluster.Figures.WorldShares[(int)kind]), $"of the world’s {kind.Plural()}"));
        }

        if (cluster.Intensity is { } intensity)
        {
            facts.Add(($"{Show.Count((long)intensity.Inhabitants)}", $"inhabitants ({intensity.Source})"));
            facts.Add((Findings.Ordinal(intensity.Rank), "by score for a million inhabitants"));
        }

        if (cluster.Citations?.Top(10).Proportion is { } cited) facts.Add((Show.Percent(cited.Value, 1), "of its publications among the most cited tenth"));
        var figures = facts.Select(f => Markup.Of($"<div><dt>{f.Name}</dt><dd>{f.Value}</dd></div>"));
        return Markup.Of($"<dl class=\"key-figures\">{figures}</dl>");
    }
}
