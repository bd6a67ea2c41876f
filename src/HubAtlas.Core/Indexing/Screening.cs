using HubAtlas.Core.Model;

namespace HubAtlas.Core.Indexing;

/// <summary>Which units have enough indicators, and which scores rest on too few.</summary>
internal static class Screening
{
    /// <returns>The level with too few, and the share it has; null: enough.</returns>
    public static (string Level, double Share)? Lack(IndexTree tree, IndexCoverage coverage, Func<int, bool> isThere)
    {
        var levels = coverage.Levels.Count == 0 ? [tree.Nodes[0].Id] : coverage.Levels;
        foreach (var level in levels)
        {
            var indicators = tree.IndicatorsUnder(tree.Find(level)).ToList();
            var share = (double)indicators.Count(isThere) / indicators.Count;
            if (share < coverage.Units || !indicators.Exists(i => isThere(i))) return (level, share);
        }

        return null;
    }

    /// <summary>A node of indicators is in brackets below the share that the recipe asks, one above those when too few of its own are without.</summary>
    /// <param name="scores">By node, then unit; NaN: missing.</param>
    public static bool[][] Brackets(IndexTree tree, IndexCoverage coverage, double[][] scores)
    {
        var brackets = scores.Select(s => new bool[s.Length]).ToArray();
        for (var node = tree.Nodes.Count - 1; node >= 0; node--)
        {
            var children = tree.Children[node];
            if (children.Length == 0) continue;
            var isGroup = Array.TrueForAll(children, c => tree.Nodes[c].IsIndicator);
            var holdsGroups = Array.Exists(children, c => tree.Nodes[c].Children.Count > 0 && tree.Nodes[c].Children.All(n => n.IsIndicator));
            for (var unit = 0; unit < brackets[node].Length; unit++)
                brackets[node][unit] = isGroup ? IsThin(children, scores, unit, coverage) : holdsGroups && HoldsFew(children, scores, brackets, unit, coverage);
        }

        return brackets;
    }

    private static bool IsThin(int[] children, double[][] scores, int unit, IndexCoverage coverage)
    {
        var present = children.Count(c => !double.IsNaN(scores[c][unit]));
        return children.Length > 2 && present > 0 && present < coverage.Group * children.Length;
    }

    private static bool HoldsFew(int[] children, double[][] scores, bool[][] brackets, int unit, IndexCoverage coverage) =>
        children.Count(c => !double.IsNaN(scores[c][unit]) && !brackets[c][unit]) < coverage.Groups;
}
