using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Reporting;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Indexes;

/// <summary>An index as one offline page: who leads, the ranking with its pillars, how robust it is, how it hangs together, how it was made.</summary>
internal static class IndexReport
{
    public static string Of(IndexResult index) => PageShell.Of(index.Recipe.Title, isSimulated: index.Recipe.IsSimulated, "HubAtlas", Markup.Of($"""
        <header>
        <p class="kicker">{index.Recipe.Title}</p>
        <h1>{IndexFindings.Headline(index)}</h1>
        <dl class="key-figures">
        {PageShell.KeyFigure("Units", Show.Count(index.Units.Count))}{PageShell.KeyFigure("Indicators", Show.Count(index.Nodes.Count(n => n.Node.IsIndicator)))}
        {PageShell.KeyFigure("Values there", Show.Part(index.Filled.Present, index.Filled.All))}{PageShell.KeyFigure("Left out", Show.Count(index.Excluded.Count))}
        </dl>
        </header>
        <main>
        <section id="findings"><h2 class="hidden">Findings</h2><ul class="findings">{IndexFindings.All(index).Select(f => Markup.Of($"<li>{f}</li>"))}</ul></section>
        <section id="table"><h2>The ranking</h2>
        <p class="note">Scores as the recipe scales them; the more colour, the better the place in its column. Brackets: too few of the indicators below are there. Each name opens its profile.</p>
        {HeatTable.Of(index)}</section>
        {Robust(index)}{Expected(index)}{Coherent(index)}{Method(index)}
        </main>
        <footer><p>Made with HubAtlas. Recipe <code class="hash">{index.Recipe.Hash}</code></p></footer>
        """));

    private static Markup Robust(IndexResult index) => index.Robustness is not { } robustness ? Markup.Nothing : Markup.Of($"""
        <section id="robust"><h2>How robust the ranks are</h2>
        <p class="note">{Show.Count(robustness.Runs)} runs with other weights and choices ({Choices(index.Recipe.Robustness!)}). Bar: the ranks that {Show.Percent(index.Recipe.Robustness!.Level * 100, 0)} of the runs
        give. Dark: half of them. Dot: the rank of the index. Units whose bars overlap much are not told apart by this index.</p>
        <figure>{IntervalPlot.Of(index)}</figure>
        {(robustness.Factors.Count == 0 ? Markup.Nothing : PlainTable.Of(
            "What the shift of ranks hangs on", ["Choice", "Share alone#", "Share with all it interacts with#"],
            robustness.Factors.Select(f => (IReadOnlyList<string>)[f.Factor.Replace('_', ' '), Show.Percent(100 * f.First, 1), Show.Percent(100 * f.Total, 1)])))}</section>
        """);

    private static string Choices(RobustnessRecipe recipe) => Show.List(
    [
        .. recipe.Weights.Select(w => $"weights below {w.Node} drawn within {Show.Percent(100 * w.Width, 0)} of each"),
        .. recipe.Aggregations.Count > 1 ? [$"{Show.List([.. recipe.Aggregations.Select(a => a.ToString().ToLowerInvariant())])} means"] : (string[])[],
        .. recipe.Scalings.Count > 1 ? [Show.List([.. recipe.Scalings.Select(s => s.ToString().ToLowerInvariant())]) + " scaling"] : (string[])[],
        .. recipe.LeavesOut ? ["one indicator left out"] : (string[])[],
    ]);

    private static Markup Expected(IndexResult index) => index.Expectation is not { } expectation ? Markup.Nothing : Markup.Of($"""
        <section id="expected"><h2>What goes with size</h2>
        <p class="note">The curve (restricted cubic spline, five knots, on the logarithm of size) explains {Show.Percent(100 * expectation.RSquared, 1)} of the variance of the scores. Units more than one residual
        standard deviation ({Number(expectation.Deviation)}) off it are above or below what goes with their size.</p>
        <p><b>Above:</b> {Names(index, "above")}.</p><p><b>Below:</b> {Names(index, "below")}.</p></section>
        """);

    private static string Names(IndexResult index, string word)
    {
        var names = index.ByRank.Where(u => IndexTables.ClassOf(index, u) == word).Select(u => index.Units[u].Name).ToList();
        return names.Count == 0 ? "none" : Show.List(names);
    }

    private static Markup Coherent(IndexResult index) => Markup.Of($"""
        <section id="coherence"><h2>How it hangs together</h2>
        <p class="note">Cronbach’s alpha says how far the nodes below measure one thing (above .7 is usual for an index); the first component is the share of their variance that one dimension holds.
        A node that hardly goes with its parent, or goes against it, is named.</p>
        {PlainTable.Of("Coherence", ["Node", "Below it#", "Alpha#", "First component#", "Goes least with it"], index.Nodes.Where(n => n.Coherence is not null).Select(Coherence))}</section>
        """);

    private static IReadOnlyList<string> Coherence(IndexNodeResult node)
    {
        var least = node.Coherence!.WithParent.Index().Where(c => c.Item is not null).OrderBy(c => c.Item).Select(c => (node.Node.Children[c.Index], c.Item!.Value)).FirstOrDefault();
        return
        [
            IndexFindings.Named(node.Node), Show.Count(node.Node.Children.Count), node.Coherence.Alpha is { } alpha ? Number(alpha) : Show.Missing,
            Show.Percent(100 * node.Coherence.FirstComponent, 0), least.Item1 is null ? Show.Missing : $"{IndexFindings.Named(least.Item1)}: {Number(least.Value)}",
        ];
    }

    private static Markup Method(IndexResult index) => Markup.Of($"""
        <section id="method"><h2>How this was made</h2><ol class="method">
        <li>{Screened(index)}</li>
        <li>{Treated(index)}</li>
        <li>Values become scores by {Word(index.Recipe.Scaling.Method)} scaling, from {Number(index.Recipe.Scaling.From)} to {Number(index.Recipe.Scaling.To)}, where an indicator states nothing else.</li>
        <li>A node’s score is the weighted {index.Recipe.Aggregation.Method.ToString().ToLowerInvariant()} mean of those below it that are there; nothing is imputed.</li>
        <li>Ranks are those of unrounded scores; equal scores share the smaller rank.</li></ol>
        {index.Notes.Select(n => Markup.Of($"<p class=\"note\">{n}</p>"))}</section>
        """);

    private static string Screened(IndexResult index) => index.Recipe.Coverage.Units == 0
        ? "Every unit with an indicator is scored."
        : $"A unit is scored when it has {Show.Percent(100 * index.Recipe.Coverage.Units, 0)} of the indicators{(index.Recipe.Coverage.Levels.Count == 0 ? "" : $" in each of {Show.List(index.Recipe.Coverage.Levels)}")}.";

    private static string Treated(IndexResult index)
    {
        var treated = index.Nodes.Where(n => n.Treatment is { Method: not "none" }).ToList();
        return treated.Count == 0 ? "No indicator was treated for outliers." : $"{Show.Plural(treated.Count, "indicator")} treated for outliers: {Show.List([.. treated.Select(n => $"{n.Node.Id} ({n.Treatment!.Method}{(n.Treatment.Points > 0 ? $", {n.Treatment.Points}" : "")})")])}.";
    }

    private static string Word(ScalingMethod method) => method switch { ScalingMethod.MinMax => "min–max", ScalingMethod.ZScore => "z-score", _ => method.ToString().ToLowerInvariant() };

    private static string Number(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
