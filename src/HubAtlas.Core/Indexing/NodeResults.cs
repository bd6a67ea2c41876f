using HubAtlas.Core.Model;

namespace HubAtlas.Core.Indexing;

/// <summary>Ranks, marks and coherence of all nodes.</summary>
internal static class NodeResults
{
    public static IReadOnlyList<IndexNodeResult> Of(IndexTree tree, IndexRecipe recipe, IReadOnlyList<IndexUnit> units, Prepared prepared, double[][] scores)
    {
        var ranks = Array.ConvertAll(scores, Places.Of);
        var thousandths = Array.ConvertAll(ranks, Places.Thousandths);
        var marks = Marker.Mark(ranks, thousandths, [.. tree.Nodes.Select(n => n.IsIndicator)], recipe.Marks);
        var brackets = Screening.Brackets(tree, recipe.Coverage, scores);
        string[] groups = [.. units.Select(u => u.Group)];
        return [.. tree.Nodes.Select((node, at) => new IndexNodeResult(
            node, tree.Parents[at], tree.Levels[at], tree.EffectiveWeights[at],
            node.IsIndicator ? Sample.Known(prepared.Values[at]) : [], Sample.Known(scores[at]),
            Array.ConvertAll(ranks[at], r => r == 0 ? (int?)null : r), Array.ConvertAll(thousandths[at], t => t < 0 ? (double?)null : t / 1000.0),
            brackets[at], marks[at], Marker.MarkAmongPeers(scores[at], ranks[at], groups, ranks[0], recipe.Marks))
        {
            Treatment = prepared.Treatments[at],
            Coherence = tree.Children[at].Length < 2 ? null : Coherer.Of(Array.ConvertAll(tree.Children[at], c => scores[c]), scores[at]),
        })];
    }
}
