using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Indexes;

/// <summary>What would bring a unit one place ahead.</summary>
/// <param name="Unit">The one that is there.</param>
/// <param name="Gap">Points of the index.</param>
/// <param name="Points">Points of the indicator that close it.</param>
internal sealed record NextRank(int Unit, double Gap, IndexNode Indicator, double Points)
{
    /// <summary>By the indicator that needs the fewest points and has room for them; scores of other units stay as they are.</summary>
    /// <returns>Null for the first, and where no single indicator has the room or a mean is not arithmetic.</returns>
    public static NextRank? Of(IndexResult index, int unit)
    {
        if (index.Top.Ranks[unit] is not > 1 || index.Recipe.Aggregation.Method != AggregationMethod.Arithmetic || index.Nodes.Any(n => n.Node.Aggregation is not null)) return null;
        var ahead = Enumerable.Range(0, index.Units.Count).Where(u => index.Top.Scores[u] > index.Top.Scores[unit]).OrderBy(u => index.Top.Scores[u]).First();
        var gap = index.Top.Scores[ahead]!.Value - index.Top.Scores[unit]!.Value;
        return index.Nodes.Index().Where(n => n.Item.Node.IsIndicator && n.Item.Scores[unit] is not null)
            .Select(n => new NextRank(ahead, gap, n.Item.Node, gap / WeightOf(index, n.Index, unit)))
            .Where(n => n.Points > 0 && HasRoom(index.Nodes.First(o => o.Node.Id == n.Indicator.Id), unit, n.Points))
            .MinBy(n => n.Points);
    }

    /// <summary>No further than the best score that any unit has.</summary>
    private static bool HasRoom(IndexNodeResult indicator, int unit, double points) => indicator.Scores[unit] + points <= indicator.Scores.Max();

    /// <summary>Of the indicator in this unit's index: weights of what is missing count for the others.</summary>
    private static double WeightOf(IndexResult index, int node, int unit)
    {
        var weight = 1.0;
        for (; index.Nodes[node].Parent is >= 0 and var parent; node = parent)
        {
            var present = index.Nodes.Where(n => n.Parent == parent && n.Scores[unit] is not null).Sum(n => n.Node.Weight);
            weight *= index.Nodes[node].Node.Weight / present;
        }

        return weight;
    }
}
