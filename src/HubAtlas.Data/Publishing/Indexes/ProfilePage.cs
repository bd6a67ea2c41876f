using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Reporting;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Indexes;

/// <summary>One unit of an index: where it stands, what it is strong and weak in, what is missing, what the next rank would take.</summary>
internal static class ProfilePage
{
    public static string Of(IndexResult index, int unit)
    {
        var known = index.Units[unit];
        return PageShell.Of($"{known.Name} – {index.Recipe.Title}", index.Recipe.IsSimulated, "HubAtlas", Markup.Of($"""
            <header>
            <p class="kicker"><a href="../{IndexPublisher.Report}">{index.Recipe.Title}</a></p>
            <h1>{known.Name} ranks {Ordinal(index.Top.Ranks[unit])} of {index.Units.Count}</h1>
            </header>
            <main>
            <section id="summary"><ul class="findings">{Sentences(index, unit).Select(s => Markup.Of($"<li>{s}</li>"))}</ul></section>
            <section id="nodes"><h2>Where it stands</h2>{Nodes(index, unit)}</section>
            {Marked(index, unit, Mark.Strength, "Strengths", "strengths")}{Marked(index, unit, Mark.Weakness, "Weaknesses", "weaknesses")}
            {Missing(index, unit)}
            </main>
            <footer><p>Made with HubAtlas. Recipe <code class="hash">{index.Recipe.Hash}</code></p></footer>
            """));
    }

    private static IEnumerable<string> Sentences(IndexResult index, int unit)
    {
        yield return $"The score is {IndexFindings.Score(index.Top.Scores[unit])}.";
        if (index.Robustness?.Units[unit] is { } interval)
            yield return $"Under other weights and choices {Show.Percent(100 * index.Recipe.Robustness!.Level, 0)} of the runs give a rank from {Show.Number(Math.Round(interval.Low))} to {Show.Number(Math.Round(interval.High))}; half of them {Show.Number(Math.Round(interval.Quartile1))} to {Show.Number(Math.Round(interval.Quartile3))}.";
        if (index.Expectation is not null && IndexTables.ClassOf(index, unit) is { } word)
            yield return $"That is {(word == "in line" ? "in line with" : word)} what goes with its size ({IndexFindings.Score(index.Expectation.Expected[unit])}).";
        if (NextRank.Of(index, unit) is { } next)
            yield return $"{index.Units[next.Unit].Name}, one place ahead, is {next.Gap:0.00} points away: {next.Points:0.0} more points in {IndexFindings.Named(next.Indicator)} alone would close that, the other scores unchanged.";
    }

    private static Markup Nodes(IndexResult index, int unit) => PlainTable.Of(
        "Scores and ranks", ["Node", "Score#", "Rank#", "Of#", "Median of its group#"],
        index.Nodes.Where(n => !n.Node.IsIndicator).Select(n => (IReadOnlyList<string>)
        [
            string.Concat(Enumerable.Repeat("– ", n.Level)) + IndexFindings.Named(n.Node), n.Brackets[unit] ? $"[{IndexFindings.Score(n.Scores[unit])}]" : IndexFindings.Score(n.Scores[unit]),
            n.Ranks[unit] is { } rank ? Show.Count(rank) : Show.Missing, Show.Count(n.Ranks.Count(r => r is not null)), IndexFindings.Score(MedianOfPeers(index, n, unit)),
        ]));

    private static double? MedianOfPeers(IndexResult index, IndexNodeResult node, int unit)
    {
        if (index.Units[unit].Group.Length == 0) return null;
        var scores = index.Units.Index().Where(u => u.Item.Group == index.Units[unit].Group).Select(u => node.Scores[u.Index]).OfType<double>().Order().ToList();
        return scores.Count == 0 ? null : (scores[(scores.Count - 1) / 2] + scores[scores.Count / 2]) / 2;
    }

    private static Markup Marked(IndexResult index, int unit, Mark mark, string title, string none)
    {
        var marked = index.Nodes.Where(n => n.Marks[unit] == mark && n.Node.IsIndicator).OrderBy(n => mark == Mark.Strength ? -n.PercentRanks[unit] : n.PercentRanks[unit]).ToList();
        return Markup.Of($"""
            <section><h2>{title}</h2>{(marked.Count == 0 ? Markup.Of($"<p>No {none}.</p>") : PlainTable.Of(title, ["Indicator", "Value#", "Rank#", "Of#"], marked.Select(n => (IReadOnlyList<string>)
            [
                IndexFindings.Named(n.Node), n.Values[unit] is { } value ? Show.Number(value) : Show.Missing, n.Ranks[unit] is { } rank ? Show.Count(rank) : Show.Missing, Show.Count(n.Ranks.Count(r => r is not null)),
            ])))}</section>
            """);
    }

    private static Markup Missing(IndexResult index, int unit)
    {
        var missing = index.Nodes.Where(n => n.Node.IsIndicator && n.Scores[unit] is null).Select(n => IndexFindings.Named(n.Node)).ToList();
        return missing.Count == 0 ? Markup.Of($"<section><h2>Missing</h2><p>Every indicator is there.</p></section>")
            : Markup.Of($"<section><h2>Missing</h2><p>{Show.Plural(missing.Count, "indicator")} not there; the others count for {(missing.Count == 1 ? "it" : "them")}: {Show.List(missing)}.</p></section>");
    }

    private static string Ordinal(int? rank) => rank switch
    {
        null => "nowhere",
        var r when r % 100 is >= 11 and <= 13 => $"{r}th",
        var r => (r % 10) switch { 1 => $"{r}st", 2 => $"{r}nd", 3 => $"{r}rd", _ => $"{r}th" },
    };
}
