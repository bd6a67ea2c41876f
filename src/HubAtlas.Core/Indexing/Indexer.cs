using HubAtlas.Core.Model;

namespace HubAtlas.Core.Indexing;

/// <summary>Computes a composite index: screen → treat → scale → aggregate → rank → mark → say how robust it is.</summary>
public static class Indexer
{
    /// <param name="threads">1 or more; the result never depends on it.</param>
    /// <param name="stop">Ends the work.</param>
    /// <returns>Units by code; the same for any order of <paramref name="values"/>.</returns>
    /// <exception cref="AtlasException">The values do not allow the recipe; all complaints in one text.</exception>
    public static IndexResult Compute(IndexRecipe recipe, IndexValues values, int threads, CancellationToken stop = default)
    {
        var tree = new IndexTree(recipe.Root);
        var complaints = new Complaints();
        var (units, columns, excluded) = Screen(tree, recipe, values, complaints);
        complaints.Throw(recipe.Name);
        stop.ThrowIfCancellationRequested();
        var treated = Prepared.Of(tree, recipe, columns, complaints);
        complaints.Throw(recipe.Name);
        var scores = (double[][])treated.Scores.Clone();
        Aggregation Of(int node) => tree.Nodes[node].Aggregation ?? recipe.Aggregation;
        tree.Aggregate(scores, tree.Weights, Of);
        complaints.AboutMeans(tree, scores, Of);
        complaints.Throw(recipe.Name);
        stop.ThrowIfCancellationRequested();
        var robustness = recipe.Robustness is { } asked ? Robustness.Measure(tree, recipe, asked, treated, threads, stop) : null;
        return new(recipe, units, excluded, NodeResults.Of(tree, recipe, units, treated, scores), complaints.Notes)
        {
            Robustness = robustness,
            Expectation = Expecter.Of(scores[0], units),
        };
    }

    private static (List<IndexUnit> Units, double[][] Columns, List<ExcludedUnit> Excluded) Screen(
        IndexTree tree, IndexRecipe recipe, IndexValues values, Complaints complaints)
    {
        var order = Enumerable.Range(0, values.Units.Count).OrderBy(u => values.Units[u].Code, StringComparer.Ordinal).ToList();
        var columns = tree.Nodes.Select(node => node.IsIndicator ? complaints.Column(node, values) : null).ToList();
        var (units, places, excluded) = (new List<IndexUnit>(), new List<int>(), new List<ExcludedUnit>());
        foreach (var unit in order)
        {
            if (Screening.Lack(tree, recipe.Coverage, node => columns[node]?[unit] is not null) is { } lack)
            {
                excluded.Add(new(values.Units[unit], lack.Level, lack.Share));
                continue;
            }

            units.Add(values.Units[unit]);
            places.Add(unit);
        }

        complaints.AboutUnits(units, values, excluded);
        return (units, [.. columns.Select(c => (double[])[.. places.Select(p => c?[p] ?? double.NaN)])], excluded);
    }
}
