using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Reporting;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Indexes;

/// <summary>Two indexes beside each other as one offline page: who moved, by what, and what the next rank would take.</summary>
internal static class IndexComparisonPage
{
    private static readonly (string Name, Func<IndexCauses, double> Of)[] Causes =
        [("data", c => c.Data), ("weights", c => c.Weights), ("method", c => c.Method), ("coverage", c => c.Coverage)];

    public static string Of(IndexComparison comparison) => PageShell.Of(
        $"{comparison.Before.Recipe.Title} · {comparison.After.Recipe.Title}", comparison.Before.Recipe.IsSimulated || comparison.After.Recipe.IsSimulated, "HubAtlas", Markup.Of($"""
        <header>
        <p class="kicker">Before: {comparison.Before.Recipe.Title}{Year(comparison.Before)}. After: {comparison.After.Recipe.Title}{Year(comparison.After)}.</p>
        <h1>{Headline(comparison)}</h1>
        </header>
        <main>
        <section id="findings"><h2 class="hidden">Findings</h2><ul class="findings">{Findings(comparison).Select(f => Markup.Of($"<li>{f}</li>"))}</ul></section>
        <section id="movements"><h2>Who moved, and by what</h2>
        <p class="note">Places gained, and the part of each cause; the parts add up. n/a: not ranked in both.</p>
        {Moves(comparison)}</section>
        {Next(comparison)}
        <section id="method"><h2>How the causes are told apart</h2><ol class="method">
        <li>Data: values, there or missing. Weights: proportions of nodes that both have below one parent. Method: indicators, directions, treatment, scaling, means. Coverage: which units are ranked.</li>
        <li>The index is computed for all sixteen mixtures of the two. What a change of one cause does is averaged over all orders in which the four can be swapped (Shapley 1953).</li>
        <li>What one table does not know of a unit or an indicator is taken from the other.</li></ol></section>
        </main>
        <footer><p>Made with HubAtlas. Recipes <code class="hash">{comparison.Before.Recipe.Hash}</code> <code class="hash">{comparison.After.Recipe.Hash}</code></p></footer>
        """));

    private static string Year(IndexResult index) => index.Recipe.Year is { } year ? string.Create(CultureInfo.InvariantCulture, $" ({year})") : "";

    private static List<IndexMove> Both(IndexComparison comparison) => [.. comparison.Moves.Where(m => m.RankChange is not null)];

    private static string Headline(IndexComparison comparison)
    {
        var both = Both(comparison);
        var most = both.Where(m => m.RankChange < 0).OrderBy(m => m.RankChange).ThenBy(m => m.RankAfter).FirstOrDefault();
        return most is null ? $"{Show.Plural(both.Count(m => m.RankChange == 0), "unit")} keep their rank, and none gained"
            : $"{most.Unit.Name} gained most: rank {most.RankBefore} → {most.RankAfter}";
    }

    private static IEnumerable<string> Findings(IndexComparison comparison)
    {
        var both = Both(comparison);
        yield return $"{Show.Plural(both.Count, "unit")} ranked in both: {Show.Count(both.Count(m => m.RankChange < 0))} gained, {Show.Count(both.Count(m => m.RankChange > 0))} lost, {Show.Count(both.Count(m => m.RankChange == 0))} kept their rank.";
        if (both.Where(m => m.RankChange > 0).OrderByDescending(m => m.RankChange).ThenBy(m => m.RankAfter).FirstOrDefault() is { } lost)
            yield return $"{lost.Unit.Name} lost most: rank {lost.RankBefore} → {lost.RankAfter}.";
        var (entered, left) = (comparison.Moves.Where(m => m.RankBefore is null).ToList(), comparison.Moves.Where(m => m.RankAfter is null).ToList());
        if (entered.Count > 0) yield return $"New: {Some(entered)}.";
        if (left.Count > 0) yield return $"No longer ranked: {Some(left)}.";
        var told = both.Select(m => m.RankCauses).OfType<IndexCauses>().ToList();
        if (told.Count == 0) yield break;
        var sizes = Causes.Select(c => (c.Name, Mean: told.Average(t => Math.Abs(c.Of(t))))).OrderByDescending(c => c.Mean).ToList();
        yield return $"On average a rank moved by {string.Join(", ", sizes.Select(s => $"{Places(s.Mean)} by {s.Name}"))}.";
    }

    private static string Some(List<IndexMove> moves) => Show.List([.. moves.Take(8).Select(m => m.Unit.Name), .. moves.Count > 8 ? (string[])[$"{moves.Count - 8} more"] : []]);

    private static Markup Moves(IndexComparison comparison) => PlainTable.Of(
        "Movements", ["Unit", "Before#", "After#", "Gained#", .. Causes.Select(c => $"by {c.Name}#"), "Score before#", "Score after#"],
        comparison.Moves.Select(m => (IReadOnlyList<string>)
        [
            m.Unit.Name, Rank(m.RankBefore), Rank(m.RankAfter), m.RankChange is { } change ? ComparisonFindings.Signed(-change, 0) : Show.Missing,
            .. Causes.Select(c => m.RankCauses is { } causes ? ComparisonFindings.Signed(-c.Of(causes), 1) : Show.Missing), IndexFindings.Score(m.ScoreBefore), IndexFindings.Score(m.ScoreAfter),
        ]));

    private static Markup Next(IndexComparison comparison) => comparison.Steps.Count == 0 ? Markup.Nothing : Markup.Of($"""
        <section id="next"><h2>What the next rank would take</h2>
        <p class="note">The one indicator that needs the fewest points, and the value that would do, all other figures as they are; the index was computed again with it.</p>
        {PlainTable.Of("The next rank", ["Unit", "Rank#", "To pass", "Indicator", "Points#", "Value#", "Needed#"], comparison.Steps.Select(s => (IReadOnlyList<string>)
        [
            comparison.After.Units[s.Unit].Name, Rank(comparison.After.Top.Ranks[s.Unit]), comparison.After.Units[s.Ahead].Name, IndexFindings.Named(s.Indicator),
            s.Points.ToString("0.00", CultureInfo.InvariantCulture), Short(s.Value), Short(s.Needed),
        ]))}</section>
        """);

    private static string Rank(int? rank) => rank is { } r ? Show.Count(r) : Show.Missing;

    private static string Places(double places) => places.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Short(double number) => number.ToString("G6", CultureInfo.InvariantCulture);
}
