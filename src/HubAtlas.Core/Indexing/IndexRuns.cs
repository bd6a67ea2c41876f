using HubAtlas.Core.Model;
using HubAtlas.Core.Sampling;

namespace HubAtlas.Core.Indexing;

/// <summary>An index made again under a draw; each run depends on its draw alone.</summary>
internal sealed class IndexRuns
{
    private readonly IndexTree _tree;
    private readonly IndexRecipe _recipe;
    private readonly RobustnessRecipe _asked;
    private readonly Dictionary<ScalingMethod, double[][]> _scores = [];
    private readonly double[][] _own;
    private readonly int _threads;
    private readonly int[] _drawn;
    private readonly int[] _parents;

    public IndexRuns(IndexTree tree, IndexRecipe recipe, RobustnessRecipe asked, Prepared prepared, int threads)
    {
        (_tree, _recipe, _asked, _own, _threads) = (tree, recipe, asked, prepared.Scores, Math.Max(1, threads));
        _parents = [.. asked.Weights.Select(w => tree.Find(w.Node))];
        _drawn = [.. _parents.SelectMany(parent => tree.Children[parent])];
        foreach (var scaling in asked.Scalings.Distinct()) _scores[scaling] = [.. prepared.Treated.Select((t, node) => Scaled(node, t, scaling, prepared))];
        Factors = [.. AllFactors().Where(f => f.Varies)];
    }

    /// <summary>Null: as in the recipe.</summary>
    public IReadOnlyList<AggregationMethod?> Aggregations => _asked.Aggregations.Count == 0 ? [null] : [.. _asked.Aggregations.Distinct().Cast<AggregationMethod?>()];

    /// <summary>Null: as in the recipe.</summary>
    public IReadOnlyList<ScalingMethod?> Scalings => _asked.Scalings.Count == 0 ? [null] : [.. _asked.Scalings.Distinct().Cast<ScalingMethod?>()];

    public IReadOnlyList<DrawFactor> Factors { get; }

    /// <summary>The recipe as it stands.</summary>
    public IndexDraw Nominal => new([.. _drawn.Select(node => _tree.Nodes[node].Weight)], null, null);

    /// <summary>Weights and the indicator that is left out.</summary>
    public IndexDraw Draw(SeededStream stream)
    {
        double[] weights = [.. _asked.Weights.SelectMany(w => _tree.Children[_tree.Find(w.Node)].Select(child =>
            _tree.Nodes[child].Weight * (1 + (w.Width * ((2 * stream.NextDouble()) - 1)))))];
        var indicators = _tree.IndicatorsUnder(0).ToArray();
        var leftOut = _asked.LeavesOut ? stream.NextIndex(indicators.Length + 1) : indicators.Length;
        return new(weights, null, null, leftOut < indicators.Length ? indicators[leftOut] : -1);
    }

    /// <summary>All that varies.</summary>
    public IndexDraw DrawAll(SeededStream stream) => Draw(stream) with
    {
        Aggregation = Aggregations[stream.NextIndex(Aggregations.Count)],
        Scaling = Scalings[stream.NextIndex(Scalings.Count)],
    };

    /// <returns>By run, then unit; in the order of the draws for any number of threads.</returns>
    public int[][] Ranks(IReadOnlyList<IndexDraw> draws, CancellationToken stop)
    {
        var ranks = new int[draws.Count][];
        Parallel.For(0, draws.Count, new ParallelOptions { MaxDegreeOfParallelism = _threads, CancellationToken = stop }, run => ranks[run] = Places.Of(Scores(draws[run])));
        return ranks;
    }

    /// <summary>The index under a draw, by unit.</summary>
    public double[] Scores(IndexDraw draw)
    {
        var scores = (double[][])(draw.Scaling is { } scaling ? _scores[scaling] : _own).Clone();
        var weights = (double[][])_tree.Weights.Clone();
        var at = 0;
        foreach (var parent in _parents)
            weights[parent] = [.. _tree.Children[parent].Select(_ => draw.Weights[at++])];
        if (draw.LeftOut >= 0) scores[draw.LeftOut] = Array.ConvertAll(scores[draw.LeftOut], _ => double.NaN);
        _tree.Aggregate(scores, weights, node => Of(node, draw.Aggregation));
        return scores[0];
    }

    private Aggregation Of(int node, AggregationMethod? method)
    {
        var own = _tree.Nodes[node].Aggregation ?? _recipe.Aggregation;
        return method is { } other && _parents.Contains(node) ? own with { Method = other, Floor = own.Floor ?? Aggregator.TriedFloor } : own;
    }

    private double[] Scaled(int node, double[] treated, ScalingMethod method, Prepared prepared)
    {
        if (!_tree.Nodes[node].IsIndicator) return [];
        var own = _tree.Nodes[node].Scaling ?? _recipe.Scaling;
        return own.Method is ScalingMethod.Goalposts ? prepared.Scores[node] : Prepared.Scaled(_tree.Nodes[node], treated, own with { Method = method }, _ => { });
    }

    private IEnumerable<DrawFactor> AllFactors() =>
    [
        new("weights", _asked.Weights.Any(w => w.Width > 0), (a, b) => a with { Weights = b.Weights }),
        new("aggregation", Aggregations.Count > 1, (a, b) => a with { Aggregation = b.Aggregation }),
        new("scaling", Scalings.Count > 1, (a, b) => a with { Scaling = b.Scaling }),
        new("left_out", _asked.LeavesOut, (a, b) => a with { LeftOut = b.LeftOut }),
    ];
}

/// <param name="Take">The first draw with this factor of the second.</param>
internal sealed record DrawFactor(string Name, bool Varies, Func<IndexDraw, IndexDraw, IndexDraw> Take);
