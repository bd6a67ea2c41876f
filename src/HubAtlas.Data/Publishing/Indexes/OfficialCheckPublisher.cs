using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing.Reporting;
using HubAtlas.Data.Publishing.Tables;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Indexes;

/// <summary>Writes what came of recomputing a printed index: verdicts, weights, scores, and every cell that does not come out.</summary>
public static class OfficialCheckPublisher
{
    private const string Verdict = "verdict.csv";

    private static readonly IReadOnlyList<Column<CheckStep>> Steps =
    [
        new("step", s => Cell.Of(s.Name)), new("equal", s => Cell.Of(s.Equal)), new("cells", s => Cell.Of(s.Cells)),
        new("largest_difference", s => Cell.Of(s.Largest, 6)), new("meaning", s => Cell.Of(s.Meaning)),
    ];

    private static readonly IReadOnlyList<Column<FoundWeight>> Weights =
    [
        new("node", w => Cell.Of(w.Node)), new("weight", w => Cell.Exact(w.Weight)), new("error", w => Cell.Of(w.Error, 6)), new("next_error", w => Cell.Of(w.NextError, 6)),
    ];

    private static readonly IReadOnlyList<Column<CheckRemainder>> Remainders =
    [
        new("step", r => Cell.Of(r.Step)), new("node", r => Cell.Of(r.Node)), new("unit", r => Cell.Of(r.Unit)),
        new("printed", r => Cell.Of(r.Printed)), new("found", r => Cell.Of(r.Found)), new("cause", r => Cell.Of(r.Cause)),
    ];

    /// <param name="file">Name of the checked file.</param>
    public static void Publish(OfficialCheck check, string file, string folder) => FolderSwap.Write(folder, Verdict, part =>
    {
        CsvTable.Write(Path.Combine(part, Verdict), Steps, check.Steps);
        CsvTable.Write(Path.Combine(part, "weights.csv"), Weights, check.Weights);
        CsvTable.Write(Path.Combine(part, "remainders.csv"), Remainders, check.Remainders);
        CsvTable.Write(Path.Combine(part, "scores.csv"), Scores(check), Enumerable.Range(0, check.Index.Units.Count));
        File.WriteAllText(Path.Combine(part, "report.html"), Report(check, file));
    });

    private static List<Column<int>> Scores(OfficialCheck check) =>
    [
        new("name", u => Cell.Of(check.Index.Units[u])), new("rank", u => Cell.Of(check.Ranks[u])), new("rank_printed", u => Cell.Of(check.Index.Nodes[0].Ranks[u])),
        .. check.Index.Nodes.Index().Where(n => check.Scores[n.Index].Count > 0).SelectMany(n => (Column<int>[])
        [
            new(n.Item.Id, u => Cell.Of(check.Scores[n.Index][u], 6)), new(n.Item.Id + "_printed", u => Cell.Of(n.Item.Scores[u], 1)),
        ]),
    ];

    private static string Report(OfficialCheck check, string file) => PageShell.Of($"{check.Index.Title}: computed again", isSimulated: false, "HubAtlas", Markup.Of($"""
        <header><p class="kicker">{file}</p><h1>{Headline(check)}</h1></header>
        <main><section><h2>Step by step</h2>
        {PlainTable.Of("Verdicts", ["Step", "As printed#", "Of#", "Largest difference#", "What is compared"], check.Steps.Select(s => (IReadOnlyList<string>)
            [s.Name, Show.Count(s.Equal), Show.Count(s.Cells), s.Largest?.ToString("0.###", CultureInfo.InvariantCulture) ?? Show.Missing, s.Meaning]))}</section>
        <section><h2>Weights that were found</h2><p class="note">½ or 1, whichever gives the printed scores best. Where the next best is hardly worse, the weights below that parent cannot be told.</p>
        {PlainTable.Of("Weights other than 1", ["Node", "Weight#", "Largest difference#", "Under the next best#"], check.Weights.Where(w => w.Weight != 1).Select(w => (IReadOnlyList<string>)
            [w.Node, Show.Number(w.Weight), Text(w.Error), Text(w.NextError)]))}</section>
        <section><h2>What does not come out</h2>{(check.Remainders.Count == 0 ? Markup.Of($"<p>Nothing.</p>") : PlainTable.Of("Remainders", ["Unit", "Step", "Node", "Printed", "Found", "Cause"],
            check.Remainders.Take(500).Select(r => (IReadOnlyList<string>)[r.Unit, r.Step, r.Node, r.Printed, r.Found, r.Cause])))}</section></main>
        <footer><p>Made with HubAtlas.</p></footer>
        """));

    private static string Headline(OfficialCheck check)
    {
        var ranks = check.Step("ranks");
        return ranks.Equal == ranks.Cells ? $"All {Show.Count(ranks.Cells)} ranks come out as printed" : $"{Show.Count(ranks.Equal)} of {Show.Count(ranks.Cells)} ranks come out as printed";
    }

    private static string Text(double? number) => number?.ToString("0.000", CultureInfo.InvariantCulture) ?? Show.Missing;
}
