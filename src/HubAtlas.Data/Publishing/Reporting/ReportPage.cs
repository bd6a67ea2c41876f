using System.Security.Cryptography;
using System.Text;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Reporting;

/// <summary>The report: one file that opens offline and asks nothing of any network.</summary>
internal static class ReportPage
{
    public static string Of(ReportSubject subject)
    {
        var style = AssetFile.Text("report.css");
        var script = AssetFile.Text("report.js");
        var league = subject.Edition.Clusters.Count == 0 ? Markup.Nothing : LeagueTable.Of(subject);
        return Markup.Of($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy"
             content="default-src 'none'; style-src {HashOf(style)}; script-src {HashOf(script)}; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="generator" content="HubAtlas {subject.Run.ProgramVersion}">
            <title>{subject.Recipe.Title}{(subject.Edition.IsSimulated ? " (simulated data)" : "")}</title>
            <style>{Markup.Trusted(style)}</style>
            </head>
            <body>
            {Banner(subject)}<header>
            <p class="kicker">{subject.Recipe.Title}</p>
            <h1>{Findings.Headline(subject)}</h1>
            {KeyFigures(subject)}
            </header>
            <main>
            <section id="findings"><h2 class="hidden">Findings</h2><ul class="findings">
            {Findings.Of(subject).Select(f => Markup.Of($"<li>{f}</li>\n"))}</ul></section>
            {MapSection.Of(subject)}{league}{EconomySection.Of(subject)}
            {MethodSection.Of(subject)}{AccountSection.Of(subject)}{SourceSection.Of(subject)}</main>
            <footer><p>{SourceSection.Cite(subject)}</p></footer>
            <script>{Markup.Trusted(script)}</script>
            </body>
            </html>

            """).ToString();
    }

    private static Markup Banner(ReportSubject subject) => subject.Edition.IsSimulated
        ? Markup.Of($"""
            <p class="banner" role="note"><b>Simulated data.</b> Made by a program to show and test the method;
            no figure here describes the real world.</p>

            """)
        : Markup.Nothing;

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

    /// <summary>What a strict Content-Security-Policy lets through: these very bytes.</summary>
    private static Markup HashOf(string content) =>
        Markup.Trusted($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'");
}
