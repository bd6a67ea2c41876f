using HubAtlas.Core.Model;

namespace HubAtlas.Core.Indexing;

/// <summary>The recipe's tree as lists: a parent stands before its children.</summary>
internal sealed class IndexTree
{
    private readonly List<IndexNode> _nodes = [];
    private readonly List<int> _parents = [];
    private readonly List<int> _levels = [];

    public IndexTree(IndexNode root)
    {
        Add(root, -1, 0);
        Children = [.. Enumerable.Range(0, _nodes.Count).Select(n => (int[])[.. Enumerable.Range(0, _nodes.Count).Where(c => _parents[c] == n)])];
        Weights = [.. Children.Select(children => (double[])[.. children.Select(c => _nodes[c].Weight)])];
        EffectiveWeights = new double[_nodes.Count];
        for (var node = 0; node < _nodes.Count; node++)
            EffectiveWeights[node] = node == 0 ? 1 : EffectiveWeights[_parents[node]] * _nodes[node].Weight / Weights[_parents[node]].Sum();
    }

    public IReadOnlyList<IndexNode> Nodes => _nodes;

    /// <summary>−1: the root has none.</summary>
    public IReadOnlyList<int> Parents => _parents;

    public IReadOnlyList<int> Levels => _levels;

    /// <summary>By node.</summary>
    public int[][] Children { get; }

    /// <summary>By node, those of its children.</summary>
    public double[][] Weights { get; }

    public double[] EffectiveWeights { get; }

    /// <returns>−1: there is none.</returns>
    public int Find(string id) => _nodes.FindIndex(n => n.Id == id);

    /// <summary>Places of the indicators under a node, itself included.</summary>
    public IEnumerable<int> IndicatorsUnder(int node) =>
        _nodes[node].IsIndicator ? [node] : Children[node].SelectMany(IndicatorsUnder);

    /// <summary>Every parent's scores from its children's.</summary>
    /// <param name="scores">By node, then unit; those of the indicators are there, the others are set here.</param>
    /// <param name="weights">By node, those of its children; a weight of 0 leaves the child out.</param>
    public void Aggregate(double[][] scores, double[][] weights, Func<int, Aggregation> aggregation)
    {
        for (var node = _nodes.Count - 1; node >= 0; node--)
        {
            if (_nodes[node].IsIndicator) continue;
            scores[node] = Aggregator.Aggregate(Array.ConvertAll(Children[node], c => scores[c]), weights[node], aggregation(node));
        }
    }

    private void Add(IndexNode node, int parent, int level)
    {
        var at = _nodes.Count;
        _nodes.Add(node);
        _parents.Add(parent);
        _levels.Add(level);
        foreach (var child in node.Children) Add(child, at, level + 1);
    }
}
