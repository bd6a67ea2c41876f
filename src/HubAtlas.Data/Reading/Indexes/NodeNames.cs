using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Settings;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Indexes;

/// <summary>Nodes that a recipe names outside its tree must be in it.</summary>
internal static class NodeNames
{
    public static void Check(SettingsObject root, IndexRecipe recipe)
    {
        var nodes = All(recipe.Root).ToDictionary(n => n.Id, StringComparer.Ordinal);
        void Expect(string key, string id, bool isParent)
        {
            if (!nodes.TryGetValue(id, out var node))
                root.Report(key, $"found \"{id}\", which is no node of the tree" + (Nearest.Of(id, nodes.Keys) is { } near ? $"; did you mean \"{near}\"?" : ""));
            else if (isParent && node.IsIndicator) root.Report(key, $"found \"{id}\", an indicator; expected a node with others below it");
        }

        foreach (var level in recipe.Coverage.Levels) Expect("coverage.unit_levels", level, isParent: true);
        foreach (var draw in recipe.Robustness?.Weights ?? []) Expect("uncertainty.draw", draw.Node, isParent: true);
    }

    private static IEnumerable<IndexNode> All(IndexNode node) => node.Children.SelectMany(All).Prepend(node);
}
