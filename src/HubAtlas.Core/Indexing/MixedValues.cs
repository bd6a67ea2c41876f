using HubAtlas.Core.Model;

namespace HubAtlas.Core.Indexing;

/// <summary>One index's values for the units of another and the indicators of a third recipe: what a table does not know the other one says.</summary>
internal static class MixedValues
{
    public static IndexValues Of(IndexValues data, IndexValues other, IReadOnlyList<IndexUnit> units, IndexRecipe recipe)
    {
        var (first, second) = (Places(data.Units), Places(other.Units));
        var columns = recipe.Root.Indicators.SelectMany(node => ((string?[])[node.Column, node.Denominator]).OfType<string>()).Distinct(StringComparer.Ordinal);
        return new(
            [.. units.Select(unit => first.TryGetValue(unit.Code, out var place) ? data.Units[place] : unit)],
            columns.Where(column => data.Columns.ContainsKey(column) || other.Columns.ContainsKey(column))
                .ToDictionary(column => column, column => Column(column), StringComparer.Ordinal));

        IReadOnlyList<double?> Column(string name) =>
        [
            .. units.Select(unit =>
                first.TryGetValue(unit.Code, out var place) && data.Columns.TryGetValue(name, out var own) ? own[place]
                : second.TryGetValue(unit.Code, out place) && other.Columns.TryGetValue(name, out var theirs) ? theirs[place] : null),
        ];
    }

    /// <summary>Where each unit stands, by its code.</summary>
    public static Dictionary<string, int> Places(IReadOnlyList<IndexUnit> units) => units.Index().ToDictionary(u => u.Item.Code, u => u.Index, StringComparer.Ordinal);
}
