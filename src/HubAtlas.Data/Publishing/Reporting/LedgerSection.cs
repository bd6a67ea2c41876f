using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Tables;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Reporting;

/// <summary>How everybody was located, how much of it is expected to be wrong, and which strings a reader might correct first.</summary>
internal static class LedgerSection
{
    private const int StringsShown = 20;
    private const int LongestText = 90;
    private const double Thousand = 1000;

    public static Markup Of(ReportSubject subject) => subject.Ledger is not { } ledger ? Markup.Nothing : Markup.Of($"""
        <section id="ledger"><h2>Where everybody was put</h2>
        <p>{Summary(ledger)}</p>
        {Precisions(subject, ledger)}{Rules(subject, ledger)}{Fairness(ledger)}{Checks(subject, ledger)}{Calibration(ledger)}
        {Doubtful(subject, ledger)}{Unlocated(subject, ledger)}{Corrections(ledger)}</section>

        """);

    /// <summary>What the confidences promise, in a sentence.</summary>
    public static string Summary(Ledger ledger)
    {
        var all = ledger.World.Sum(p => p.Tally.Mentions);
        var located = ledger.World.Where(p => p.Cause is null).ToList();
        var mentions = located.Sum(p => p.Tally.Mentions);
        var wrong = (long)Math.Round(located.Sum(p => p.Expected.MentionThousandths) / Thousand);
        return $"{Show.Part(mentions, all)} of {Show.Count(all)} mentions were located to a city or better. If the confidences are right, about "
            + $"{Show.Count(wrong)} of these ({Show.Part(wrong, mentions)}) are in a wrong place. What a mention is worth depends on its document, "
            + "so shares of documents stand beside.";
    }

    private static Markup Precisions(ReportSubject subject, Ledger ledger) => Shares(
        subject, "By precision", ["Precision"], ledger, p => p.Cause is null ? p.Precision : p.Precision is Precision.Region or Precision.Economy ? p.Precision : Precision.None,
        (precision, _) => [AccountSection.Words(precision)]);

    private static Markup Rules(ReportSubject subject, Ledger ledger) => Shares(
        subject, "By rule, and what was not located by cause", ["Precision", "Rule or cause"], ledger, p => (p.Precision, Rule: p.Cause ?? p.Method, p.Cause is null),
        (key, _) => [AccountSection.Words(key.Precision), key.Rule]);

    private static Markup Shares<TKey>(
        ReportSubject subject, string caption, IReadOnlyList<string> heads, Ledger ledger, Func<LedgerPart, TKey> keyOf,
        Func<TKey, IReadOnlyList<LedgerPart>, IReadOnlyList<string>> names)
        where TKey : notnull
    {
        var all = ledger.World.Sum(p => p.Tally.Mentions);
        var rows = ledger.World.GroupBy(keyOf).Select(g => (g.Key, Parts: g.ToList()))
            .OrderByDescending(g => g.Parts.Sum(p => p.Tally.Mentions)).ThenBy(g => g.Key.ToString(), StringComparer.Ordinal);
        return FactTable.Of(
            caption,
            [.. heads, "Strings#", "Mentions#", "Part#", .. subject.Kinds.Select(k => $"Part of {k.Plural()}#")],
            rows.Select(g => (IReadOnlyList<Markup>)
            [
                .. names(g.Key, g.Parts).Select(FactTable.Text),
                FactTable.Text(Show.Count(g.Parts.Sum(p => p.Strings))),
                FactTable.Text(Show.Count(g.Parts.Sum(p => p.Tally.Mentions))),
                FactTable.Text(Show.Part(g.Parts.Sum(p => p.Tally.Mentions), all, 2)),
                .. subject.Kinds.Select(k => FactTable.Text(Show.Part(
                    g.Parts.Where(p => p.Kind == k).Sum(p => p.Tally.Shares), ledger.World.Where(p => p.Kind == k).Sum(p => p.Tally.Shares), 2))),
            ]));
    }

    private static Markup Checks(ReportSubject subject, Ledger ledger) => ledger.Checks.Count == 0
        ? Markup.Of($"<p class=\"note\">No source gave coordinates, and no label of a source conflicted with the text.</p>\n")
        : FactTable.Of(
            "Coordinates of the source, and labels that conflicted with the text",
            ["Check", "Outcome", "Strings#", "Mentions#", .. subject.Kinds.Select(k => $"{Show.Capital(k.Plural())}#")],
            ledger.Checks.Select(c => (IReadOnlyList<Markup>)
            [
                FactTable.Text(Show.Capital(LedgerCheckTables.Word(c.Check))), FactTable.Text(c.Outcome), FactTable.Text(Show.Count(c.Strings)),
                FactTable.Text(Show.Count(c.ByKind.Sum(t => t.Mentions))),
                .. subject.Kinds.Select(k => FactTable.Text(Show.Documents(c.ByKind[(int)k].Shares))),
            ]));

    private static Markup Fairness(Ledger ledger) => ledger.Shares.Count == 0 ? Markup.Nothing : Markup.Of($"""
        <p class="note">{string.Join("; ", LocatedGaps.Describe(ledger).Select((gap, i) => i == 0 ? Show.Capital(gap) : gap))}. Economies and scripts with less than half a percent of the mentions are not named; all stand in ledger-fairness.csv.</p>
        {FactTable.Of("Located, by economy and script", ["Group", "Value", "Mentions#", "Located#", "Expected wrong#"], ledger.Shares.GroupBy(s => s.Group).SelectMany(g => g.Take(StringsShown)).Select(s => (IReadOnlyList<Markup>)
        [
            FactTable.Text(Show.Capital(LedgerFairnessTable.Word(s.Group))), FactTable.Text(s.Value ?? "not told"), FactTable.Text(Show.Count(s.Mentions)),
            FactTable.Text(Show.Percent(100 * s.Share, 1)), FactTable.Text(Show.Percent(100 * s.ExpectedShare, 1)),
        ]))}
        """);

    private static Markup Calibration(Ledger ledger) => FactTable.Of(
        "Located, by confidence",
        ["Confidence", "Strings#", "Mentions#", "Expected wrong#", "Part#"],
        ledger.Calibration.Select(b => (IReadOnlyList<Markup>)
        [
            FactTable.Text(b.From > 0 ? $"{Show.Number(b.From)} and above" : "below"), FactTable.Text(Show.Count(b.Strings)),
            FactTable.Text(Show.Count(b.Mentions)), FactTable.Text(Show.Number(Math.Round(b.Expected.MentionThousandths / Thousand))),
            FactTable.Text(b.Mentions == 0 ? Show.Missing : Show.Percent(b.Expected.MentionThousandths / 10.0 / b.Mentions, 1)),
        ]));

    private static Markup Doubtful(ReportSubject subject, Ledger ledger) => Markup.Of($"""
        <h3>The heaviest strings that may be wrong</h3>
        <p class="note">Located with a confidence below 0.9, or against a label of the source. What would follow is computed with the clusters’
        geometry as it is. All {Show.Count(ledger.Doubtful.Count)} listed strings stand in ledger-strings.csv; a file of corrections settles them.</p>
        {FactTable.Of("Doubtful strings", ["String", "Put in", "Confidence#", "Score points#", "If left out", "May mean", "Then"], ledger.Doubtful.Take(StringsShown).Select(s => (IReadOnlyList<Markup>)
        [
            Text(s.Match), Place(s.Location), FactTable.Text(Show.Number(s.Location.Confidence)), FactTable.Text(Show.Percent(s.Weight, 4)),
            Effect(subject, s.LeftOut, "in no cluster"), s.Other is { } other ? Place(other.Location) : FactTable.Text("–"),
            s.Other is { } o ? Effect(subject, o.Effect, "the same") : FactTable.Text("–"),
        ]))}
        """);

    private static Markup Unlocated(ReportSubject subject, Ledger ledger) => Markup.Of($"""
        <h3>The heaviest strings without a place</h3>
        <p class="note">What to correct first.</p>
        {FactTable.Of("Strings that were not located", ["String", "Cause", "Mentions#", "Score points#", "Came nearest", "Then"], ledger.Unlocated.Take(StringsShown).Select(s => (IReadOnlyList<Markup>)
        [
            Text(s.Match), FactTable.Text(s.Location.Cause ?? ""), FactTable.Text(Show.Count(s.ByKind.Sum(t => t.Mentions))),
            FactTable.Text(Show.Percent(s.Weight, 4)), s.Other is { } other ? Place(other.Location) : FactTable.Text("–"),
            s.Other is { } o ? Effect(subject, o.Effect, "no cluster gains") : FactTable.Text("–"),
        ]))}
        """);

    private static Markup Corrections(Ledger ledger) => ledger.Corrections.Count == 0 ? Markup.Nothing : Markup.Of($"""
        <h3>Corrections</h3>
        <p class="note">Of {Show.Plural(ledger.Corrections.Count, "correction")}, {Show.Count(ledger.Corrections.Count(c => c.Strings == 0))} met no address;
        each stands in ledger-corrections.csv.</p>
        {FactTable.Of("Corrections", ["Line#", "Match", "Put in", "Strings#", "Mentions#"], ledger.Corrections.OrderByDescending(c => c.Strings > 0).Take(StringsShown).Select(c => (IReadOnlyList<Markup>)
        [
            FactTable.Text(Show.Count(c.Correction.Line)), Text(c.Correction.Match),
            FactTable.Text(string.Join(", ", new[] { c.Correction.City, c.Correction.Admin1, c.Correction.Economy }.OfType<string>())),
            FactTable.Text(c.Strings == 0 ? "not used" : Show.Count(c.Strings)), FactTable.Text(Show.Count(c.ByKind.Sum(t => t.Mentions))),
        ]))}
        """);

    private static Markup Effect(ReportSubject subject, RankingEffect? effect, string none) => effect is null ? FactTable.Text(none) : Markup.Of(
        $"{effect.Moves.Select((m, i) => Markup.Of($"{(i > 0 ? "; " : "")}<bdi translate=\"no\">{subject.ById[m.ClusterId].Name}</bdi> {Move(m)}"))}");

    private static string Move(ClusterMove move)
    {
        var change = move.ScoreAfter - move.ScoreBefore;
        var points = $"{(change < 0 ? "−" : "+")}{Show.Percent(Math.Abs(change), 4)}";
        return move.RankBefore == move.RankAfter ? $"stays {Findings.Ordinal(move.RankBefore)} ({points})"
            : $"{Findings.Ordinal(move.RankBefore)} → {Findings.Ordinal(move.RankAfter)} ({points})";
    }

    private static Markup Text(string text) => Markup.Of(
        $"<bdi translate=\"no\">{(text.Length <= LongestText ? text : text[..LongestText] + "…")}</bdi>");

    private static Markup Place(Location place)
    {
        string?[] parts = [place.City, place.Admin1, place.Economy];
        return Markup.Of($"<bdi translate=\"no\">{string.Join(", ", parts.Where(p => !string.IsNullOrEmpty(p)))}</bdi>");
    }
}
