using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Reporting;

/// <summary>The input files by hash, and how to cite and repeat the edition.</summary>
internal static class SourceSection
{
    public static Markup Of(ReportSubject subject)
    {
        var rows = subject.Edition.Inputs
            .OrderBy(i => i.Source, StringComparer.Ordinal)
            .ThenBy(i => i.Name, StringComparer.Ordinal)
            .ThenBy(i => i.Sha256, StringComparer.Ordinal)
            .Select(Row);
        return Markup.Of($"""
            <section id="sources"><h2>Sources</h2>
            <div class="scroll" tabindex="0" role="region" aria-label="Sources">
            <table class="facts sources"><caption>Input files</caption>
            <thead><tr><th scope="col">File</th><th scope="col">Producer</th><th scope="col">Licence or terms</th>
            <th scope="col" class="number">Documents</th><th scope="col" class="number">Rejected</th>
            <th scope="col">SHA-256</th></tr></thead>
            <tbody>
            {rows}</tbody></table></div>
            {Biases(subject.Edition)}<p class="note">{Provenance.Cities}
            {Provenance.Land}</p></section>
            {Citation(subject)}
            """);
    }

    public static string Cite(ReportSubject subject) =>
        $"{subject.Recipe.Title}. Edition {subject.Recipe.Name}, recipe {Short(subject.Run.RecipeHash)}. "
        + $"HubAtlas {subject.Run.ProgramVersion}." + (subject.Edition.IsSimulated ? " Simulated data." : "");

    private static Markup Row(InputFile input)
    {
        var (producer, licence) = SourceCards.Of(input);
        return Markup.Of($"""
            <tr><th scope="row">{input.Name}<small>{Show.Count(input.Bytes)} bytes</small></th><td>{producer}</td><td>{licence}</td>
            <td class="number">{Show.Count(input.Documents)}</td><td class="number">{Show.Count(input.Rejected)}</td>
            <td><code title="{input.Sha256}">{Short(input.Sha256)}</code></td></tr>

            """);
    }

    private static Markup Biases(Edition edition) => edition.SourceNotes.Count == 0 ? Markup.Nothing
        : Markup.Of($"<h3>What these sources do to the ranking</h3>\n<ul>{edition.SourceNotes.Select(note => Markup.Of($"<li>{note}</li>\n"))}</ul>\n");

    private static Markup Citation(ReportSubject subject) => Markup.Of($"""
        <section id="cite"><h2>Cite and repeat</h2>
        <p class="citation">{Cite(subject)}</p>
        <p>The same recipe on the same files gives the same figures to the last digit, on any machine. Full hash of the recipe:</p>
        <p><code class="hash">{subject.Run.RecipeHash}</code></p>
        <p class="note">Beside this page: ranking.csv, clusters.geojson, economies.csv, members.csv (every place),
        edition.json (every digit), ledger.csv and ledger-strings.csv (how everybody was located), rejects.csv, and run.json with the hash of each input and of each of these files.</p></section>

        """);

    private static string Short(string hash) => hash.Length > 12 ? hash[..12] : hash;
}
