using HubAtlas.Core.Model;

namespace HubAtlas.Core.Indexing;

/// <summary>For each unit the indicator that needs the fewest points to pass the next, with the value that gives them.</summary>
internal static class NextSteps
{
    // A tie is no step ahead, and a score has some fifteen digits.
    private const double Beyond = 1e-9;

    public static IReadOnlyList<NextStep> Of(IndexResult index, IndexRecipe recipe, IndexValues values, CancellationToken stop)
    {
        if (recipe.Aggregation.Method != AggregationMethod.Arithmetic || index.Nodes.Any(n => n.Node.Aggregation is not null)) return [];
        return [.. index.ByRank.Select(unit => Of(index, recipe, values, unit, stop)).OfType<NextStep>()];
    }

    private static NextStep? Of(IndexResult index, IndexRecipe recipe, IndexValues values, int unit, CancellationToken stop)
    {
        if (index.Top.Ranks[unit] is not > 1) return null;
        var ahead = Enumerable.Range(0, index.Units.Count).Where(u => index.Top.Scores[u] > index.Top.Scores[unit]).MinBy(u => index.Top.Scores[u]);
        var gap = index.Top.Scores[ahead]!.Value - index.Top.Scores[unit]!.Value;
        var steps = Enumerable.Range(0, index.Nodes.Count).Where(n => index.Nodes[n].Node.IsIndicator && index.Nodes[n].Scores[unit] is not null)
            .Select(n => Step(index, recipe, n, unit, ahead, gap)).OfType<NextStep>().OrderBy(s => s.Points).ThenBy(s => s.Indicator.Id, StringComparer.Ordinal);
        return steps.FirstOrDefault(step => IsEnough(index, recipe, values, step, stop));
    }

    /// <returns>Null where the value would be beyond all others, or where treatment makes it unknown.</returns>
    private static NextStep? Step(IndexResult index, IndexRecipe recipe, int node, int unit, int ahead, double gap)
    {
        var indicator = index.Nodes[node];
        var weight = WeightOf(index, node, unit);
        // Linear only where values are scored as they are.
        if (!(weight > 0) || indicator.Node.Denominator is not null || indicator.Treatment is not { Method: "none" }) return null;
        var points = gap / weight;
        var scored = Enumerable.Range(0, index.Units.Count).Where(u => indicator.Scores[u] is not null).ToList();
        var (low, high) = (scored.MinBy(u => indicator.Values[u]), scored.MaxBy(u => indicator.Values[u]));
        var range = indicator.Values[high]!.Value - indicator.Values[low]!.Value;
        var span = indicator.Scores[high]!.Value - indicator.Scores[low]!.Value;
        var isLinear = (indicator.Node.Scaling ?? recipe.Scaling).Method is ScalingMethod.MinMax or ScalingMethod.Goalposts or ScalingMethod.None;
        if (!isLinear || span == 0 || scored.Count(u => indicator.Values[u] == indicator.Values[unit]) == 1 && (unit == low || unit == high)) return null;
        var now = indicator.Values[unit]!.Value;
        var needed = now + ((points + Beyond) * range / span);
        return needed >= indicator.Values[low] && needed <= indicator.Values[high] ? new(unit, ahead, indicator.Node, points, now, needed) : null;
    }

    /// <summary>Of the indicator in this unit's index: weights of what is missing count for the others.</summary>
    private static double WeightOf(IndexResult index, int node, int unit)
    {
        var weight = 1.0;
        for (; index.Nodes[node].Parent is >= 0 and var parent; node = parent)
            weight *= index.Nodes[node].Node.Weight / index.Nodes.Where(n => n.Parent == parent && n.Scores[unit] is not null).Sum(n => n.Node.Weight);
        return weight;
    }

    /// <summary>Whether the index that is computed with the needed value has the unit ahead.</summary>
    private static bool IsEnough(IndexResult index, IndexRecipe recipe, IndexValues values, NextStep step, CancellationToken stop)
    {
        var code = index.Units[step.Unit].Code;
        var place = values.Units.Index().First(u => u.Item.Code == code).Index;
        var column = values.Columns[step.Indicator.Column].ToArray();
        column[place] = step.Needed;
        var columns = new Dictionary<string, IReadOnlyList<double?>>(values.Columns, StringComparer.Ordinal) { [step.Indicator.Column] = column };
        var then = Indexer.Compute(recipe, values with { Columns = columns }, 1, stop);
        return then.Top.Ranks[then.Units.Index().First(u => u.Item.Code == code).Index] < index.Top.Ranks[step.Unit];
    }
}
