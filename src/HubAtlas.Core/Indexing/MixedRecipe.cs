using HubAtlas.Core.Model;

namespace HubAtlas.Core.Indexing;

/// <summary>One index's tree with another's weights.</summary>
internal static class MixedRecipe
{
    /// <summary>
    /// Nodes that stand below one parent in both trees share among themselves what they have together in the first, in the proportions of the
    /// second; the others keep their weights. So a weight means the same whatever numbers the two recipes write.
    /// </summary>
    public static IndexNode Weighted(IndexNode tree, IndexNode weights)
    {
        var parents = All(weights).ToDictionary(n => n.Id, StringComparer.Ordinal);
        return Weighted(tree, parents);
    }

    private static IndexNode Weighted(IndexNode node, Dictionary<string, IndexNode> others)
    {
        var children = node.Children.Select(child => Weighted(child, others)).ToList();
        if (!others.TryGetValue(node.Id, out var other)) return node with { Children = children };
        var theirs = other.Children.ToDictionary(child => child.Id, child => child.Weight, StringComparer.Ordinal);
        var common = children.Where(child => theirs.ContainsKey(child.Id)).ToList();
        var (own, asked) = (common.Sum(child => child.Weight), common.Sum(child => theirs[child.Id]));
        if (!(own > 0 && asked > 0)) return node with { Children = children };
        return node with { Children = [.. children.Select(child => theirs.TryGetValue(child.Id, out var weight) ? child with { Weight = own * weight / asked } : child)] };
    }

    private static IEnumerable<IndexNode> All(IndexNode node) => node.Children.SelectMany(All).Prepend(node);
}
