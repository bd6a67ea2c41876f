using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Reporting;

/// <summary>The report: one file that opens offline and asks nothing of any network.</summary>
internal static class ReportPage
{
    public static string Of(ReportSubject subject)
    {
        var league = subject.Edition.Clusters.Count == 0 ? Markup.Nothing : LeagueTable.Of(subject);
        return PageShell.Of(subject.Recipe.Title, subject.Edition.IsSimulated, $"HubAtlas {subject.Run.ProgramVersion}", Markup.Of($"""
            <header>
            <p class="kicker">{subject.Recipe.Title}</p>
            <h1>{Findings.Headline(subject)}</h1>
            {KeyFigures(subject)}
            </header>
            <main>
            <section id="findings"><h2 class="hidden">Findings</h2><ul class="findings">
            {Findings.Of(subject).Select(f => Markup.Of($"<li>{f}</li>\n"))}</ul></section>
            {MapSection.Of(subject)}{league}{CertaintySection.Of(subject)}{EconomySection.Of(subject)}{RegionSection.Of(subject)}
            {MethodSection.Of(subject)}{AccountSection.Of(subject)}{LedgerSection.Of(subject)}{SourceSection.Of(subject)}</main>
            <footer><p>{SourceSection.Cite(subject)}</p></footer>
            """));
    }

    private static Markup KeyFigures(ReportSubject subject)
    {
        var economies = subject.Edition.Clusters.SelectMany(c => c.Economies).Distinct(StringComparer.Ordinal).Count();
        var facts = new List<(string Value, string Name)>
        {
            (Show.Count(subject.Edition.Clusters.Count), subject.Edition.Clusters.Count == 1 ? "cluster" : "clusters"),
            (Show.Count(economies), economies == 1 ? "economy" : "economies"),
        };
        foreach (var kind in subject.Kinds)
        {
            var documents = subject.World(kind) is { } world ? Show.Count(world.Documents) : Show.Missing;
            facts.Add((documents, $"{kind.Plural()} in the world total"));
        }

        var figures = facts.Select(f => Markup.Of($"<div><dt>{f.Name}</dt><dd>{f.Value}</dd></div>"));
        return Markup.Of($"<dl class=\"key-figures\">{figures}</dl>");
    }
}
