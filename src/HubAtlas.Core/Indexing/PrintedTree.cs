using HubAtlas.Core.Model;

namespace HubAtlas.Core.Indexing;

/// <summary>The tree of a printed index with its printed scores.</summary>
internal sealed class PrintedTree
{
    public PrintedTree(OfficialIndex index)
    {
        Index = index;
        Children = [.. Enumerable.Range(0, index.Nodes.Count).Select(n => (int[])[.. Enumerable.Range(0, index.Nodes.Count).Where(c => index.Nodes[c].Parent == n)])];
        Printed = [.. index.Nodes.Select(n => n.Scores.Select(s => s ?? double.NaN).ToArray())];
        Ranks = [.. index.Nodes.Select(n => n.Ranks.Select(r => r ?? 0).ToArray())];
        Levels = new int[index.Nodes.Count];
        for (var node = 0; node < Levels.Length; node++) Levels[node] = index.Nodes[node].Parent < 0 ? 0 : Levels[index.Nodes[node].Parent] + 1;
        IsIndicator = [.. Children.Select(c => c.Length == 0)];
    }

    public OfficialIndex Index { get; }

    public int[][] Children { get; }

    /// <summary>By node, then unit; NaN: not printed.</summary>
    public double[][] Printed { get; }

    /// <summary>As printed, by node, then unit; 0: not printed.</summary>
    public int[][] Ranks { get; }

    public int[] Levels { get; }

    public bool[] IsIndicator { get; }

    /// <summary>All from the indicators up, rounded nowhere.</summary>
    public double[][] Recompute(IReadOnlyDictionary<string, double> weights)
    {
        var scores = (double[][])Printed.Clone();
        for (var node = scores.Length - 1; node >= 0; node--)
        {
            if (IsIndicator[node]) continue;
            double[] own = [.. Children[node].Select(c => weights.GetValueOrDefault(Index.Nodes[c].Id, 1))];
            scores[node] = Aggregator.Aggregate(Array.ConvertAll(Children[node], c => scores[c]), own, new(AggregationMethod.Arithmetic));
        }

        return scores;
    }
}
