using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Tables;

namespace HubAtlas.Data.Publishing.Indexes;

/// <summary>The tables of an index's folder. Units stand by rank, nodes as in the recipe.</summary>
internal static class IndexTables
{
    private const int ScoreDecimals = 6, ShareDecimals = 4;

    public static IReadOnlyList<Column<int>> Scores(IndexResult index) =>
    [
        new("rank", u => Cell.Of(index.Top.Ranks[u])),
        .. Unit(index),
        new("group", u => Cell.Of(index.Units[u].Group)),
        .. index.Nodes.SelectMany(n => (Column<int>[])
        [
            new(n.Node.Id, u => Cell.Of(n.Scores[u], ScoreDecimals)),
            new(n.Node.Id + "_rank", u => Cell.Of(n.Ranks[u])),
        ]),
        new("brackets", u => Cell.Of(string.Join("; ", index.Nodes.Where(n => n.Brackets[u]).Select(n => n.Node.Id)))),
    ];

    public static IReadOnlyList<Column<(int Unit, IndexNodeResult Node)>> Indicators(IndexResult index) =>
    [
        new("code", r => Cell.Of(index.Units[r.Unit].Code)),
        new("name", r => Cell.Of(index.Units[r.Unit].Name)),
        new("indicator", r => Cell.Of(r.Node.Node.Id)),
        new("value", r => Exact(r.Node.Values[r.Unit])),
        new("treated", r => Exact(r.Node.Treatment!.Values[r.Unit])),
        new("score", r => Cell.Of(r.Node.Scores[r.Unit], ScoreDecimals)),
        new("rank", r => Cell.Of(r.Node.Ranks[r.Unit])),
        new("percent_rank", r => Cell.Of(r.Node.PercentRanks[r.Unit], 3)),
        new("mark", r => Cell.Of(Word(r.Node.Marks[r.Unit]))),
        new("group_mark", r => Cell.Of(Word(r.Node.PeerMarks[r.Unit]))),
    ];

    public static readonly IReadOnlyList<Column<IndexNodeResult>> Treatment =
    [
        new("indicator", n => Cell.Of(n.Node.Id)),
        new("name", n => Cell.Of(n.Node.Name)),
        new("skewness_before", n => Cell.Of(n.Treatment!.Before?.Skewness, ScoreDecimals)),
        new("kurtosis_before", n => Cell.Of(n.Treatment!.Before?.Kurtosis, ScoreDecimals)),
        new("method", n => Cell.Of(n.Treatment!.Method)),
        new("points", n => Cell.Of(n.Treatment!.Points)),
        new("lambda", n => Cell.Of(n.Treatment!.Lambda, ScoreDecimals)),
        new("skewness_after", n => Cell.Of(n.Treatment!.After?.Skewness, ScoreDecimals)),
        new("kurtosis_after", n => Cell.Of(n.Treatment!.After?.Kurtosis, ScoreDecimals)),
    ];

    public static IReadOnlyList<Column<IndexNodeResult>> Structure(IndexResult index) =>
    [
        new("node", n => Cell.Of(n.Node.Id)),
        new("name", n => Cell.Of(n.Node.Name)),
        new("parent", n => Cell.Of(n.Parent < 0 ? null : index.Nodes[n.Parent].Node.Id)),
        new("level", n => Cell.Of(n.Level)),
        new("weight", n => Cell.Exact(n.Node.Weight)),
        new("effective_weight", n => Cell.Of(n.EffectiveWeight, 8)),
        new("direction", n => Cell.Of(!n.Node.IsIndicator ? null : n.Node.IsLowerBetter ? "lower-is-better" : "higher-is-better")),
        new("units", n => Cell.Of(n.Scores.Count(s => s is not null))),
    ];

    public static IReadOnlyList<Column<int>> Intervals(IndexResult index)
    {
        Column<int> Of(string name, Func<IndexRankInterval, double> value) => new(name, u => Cell.Of(value(index.Robustness!.Units[u]), 1));
        return
        [
            new("rank", u => Cell.Of(index.Top.Ranks[u])),
            .. Unit(index),
            Of("rank_low", i => i.Low),
            Of("rank_quartile1", i => i.Quartile1),
            Of("rank_median", i => i.Median),
            Of("rank_quartile3", i => i.Quartile3),
            Of("rank_high", i => i.High),
            new("p_top10", u => Cell.Of(index.Robustness!.Units[u].TopTen, ShareDecimals)),
        ];
    }

    public static readonly IReadOnlyList<Column<FactorShare>> Sensitivity =
    [
        new("factor", f => Cell.Of(f.Factor)),
        new("first", f => Cell.Of(f.First, ShareDecimals)),
        new("total", f => Cell.Of(f.Total, ShareDecimals)),
    ];

    public static IReadOnlyList<Column<(IndexNodeResult Parent, int Child)>> Coherence { get; } =
    [
        new("parent", r => Cell.Of(r.Parent.Node.Id)),
        new("node", r => Cell.Of(r.Parent.Node.Children[r.Child].Id)),
        new("correlation_with_parent", r => Cell.Of(r.Parent.Coherence!.WithParent[r.Child], ScoreDecimals)),
        new("alpha", r => Cell.Of(r.Parent.Coherence!.Alpha, ScoreDecimals)),
        new("first_component", r => Cell.Of(r.Parent.Coherence!.FirstComponent, ScoreDecimals)),
        new("components", r => Cell.Of(r.Parent.Coherence!.Components)),
    ];

    public static IReadOnlyList<Column<(IndexNodeResult Parent, NodePair Pair)>> Correlations { get; } =
    [
        new("parent", r => Cell.Of(r.Parent.Node.Id)),
        new("node", r => Cell.Of(r.Parent.Node.Children[r.Pair.First].Id)),
        new("other", r => Cell.Of(r.Parent.Node.Children[r.Pair.Second].Id)),
        new("units", r => Cell.Of(r.Pair.Units)),
        new("correlation", r => Cell.Of(r.Pair.Correlation, ScoreDecimals)),
        new("flag", r => Cell.Of(r.Pair.Correlation switch { < 0 => "negative", > 0.92 => "redundant", _ => null })),
    ];

    public static IReadOnlyList<Column<int>> Expected(IndexResult index) =>
    [
        .. Unit(index),
        new("size", u => Exact(index.Units[u].Size)),
        new("score", u => Cell.Of(index.Top.Scores[u], ScoreDecimals)),
        new("expected", u => Cell.Of(index.Expectation!.Expected[u], ScoreDecimals)),
        new("difference", u => Cell.Of(index.Top.Scores[u] - index.Expectation!.Expected[u], ScoreDecimals)),
        new("class", u => Cell.Of(ClassOf(index, u))),
    ];

    public static readonly IReadOnlyList<Column<ExcludedUnit>> Excluded =
    [
        new("code", e => Cell.Of(e.Unit.Code)),
        new("name", e => Cell.Of(e.Unit.Name)),
        new("level", e => Cell.Of(e.Level)),
        new("coverage", e => Cell.Of(e.Coverage, ShareDecimals)),
    ];

    public static IReadOnlyList<Column<(int Run, IndexDraw Draw)>> Draws(IReadOnlyList<IndexNodeResult> nodes, IReadOnlyList<string> drawn) =>
    [
        new("run", r => Cell.Of(r.Run)),
        .. drawn.Select((id, i) => new Column<(int, IndexDraw Draw)>("weight_" + id, r => Cell.Exact(r.Draw.Weights[i]))),
        new("aggregation", r => Cell.Of(r.Draw.Aggregation?.ToString().ToLowerInvariant())),
        new("scaling", r => Cell.Of(r.Draw.Scaling?.ToString().ToLowerInvariant())),
        new("left_out", r => Cell.Of(r.Draw.LeftOut < 0 ? null : nodes[r.Draw.LeftOut].Node.Id)),
    ];

    /// <summary>Beyond one residual deviation.</summary>
    public static string? ClassOf(IndexResult index, int unit)
    {
        if (index.Top.Scores[unit] is not { } score || index.Expectation!.Expected[unit] is not { } expected) return null;
        return Math.Abs(score - expected) <= index.Expectation.Deviation ? "in line" : score > expected ? "above" : "below";
    }

    private static string? Word(Mark mark) => mark switch { Mark.Strength => "strength", Mark.Weakness => "weakness", _ => null };

    private static Cell Exact(double? number) => number is { } n ? Cell.Exact(n) : Cell.Missing;

    private static Column<int>[] Unit(IndexResult index) =>
        [new("code", u => Cell.Of(index.Units[u].Code)), new("name", u => Cell.Of(index.Units[u].Name))];
}
