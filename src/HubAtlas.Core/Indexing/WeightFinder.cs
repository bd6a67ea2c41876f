using HubAtlas.Core.Model;

namespace HubAtlas.Core.Indexing;

/// <summary>Finds the weights that a printed index does not tell: ½ or 1 for each node, whichever gives the parent's printed scores best.</summary>
internal static class WeightFinder
{
    /// <summary>Two to this power are tried for each parent.</summary>
    private const int MostChildren = 12;

    public static IReadOnlyList<FoundWeight> Find(PrintedTree tree)
    {
        var found = new List<FoundWeight>();
        for (var node = 0; node < tree.Children.Length; node++)
            if (tree.Children[node].Length > 0) found.AddRange(Below(tree, node));
        return found;
    }

    private static IEnumerable<FoundWeight> Below(PrintedTree tree, int node)
    {
        var children = tree.Children[node];
        // All halves is the same as all ones: the first stands for both.
        var tried = children.Length > MostChildren ? 1 : (1 << children.Length) - 1;
        var errors = Enumerable.Range(0, tried).Select(t => Error(tree, node, t)).ToArray();
        var best = Array.IndexOf(errors, errors.Min());
        var next = errors.Where((_, t) => t != best).DefaultIfEmpty(double.NaN).Min();
        return children.Select((child, at) => new FoundWeight(
            tree.Index.Nodes[child].Id, Weight(best, at), double.IsNaN(errors[best]) ? null : errors[best], double.IsNaN(next) ? null : next));
    }

    private static double Error(PrintedTree tree, int node, int tried)
    {
        var children = tree.Children[node];
        double[] weights = [.. children.Select((_, at) => Weight(tried, at))];
        var scores = Aggregator.Aggregate(Array.ConvertAll(children, c => tree.Printed[c]), weights, new(AggregationMethod.Arithmetic));
        return scores.Zip(tree.Printed[node], (own, printed) => Math.Abs(own - printed)).Where(d => !double.IsNaN(d)).DefaultIfEmpty(double.NaN).Max();
    }

    private static double Weight(int tried, int at) => (tried & (1 << at)) != 0 ? 0.5 : 1;
}
