using HubAtlas.Core.Model;

namespace HubAtlas.Core.Indexing;

/// <summary>Whether scores stand in the order of the values they were made of.</summary>
internal static class ScoreOrder
{
    /// <returns>A unit whose value is better than another's and whose score is worse by more than rounding; null: there is none.</returns>
    public static (int Unit, int Other)? Break(OfficialNode node)
    {
        int[] known = [.. Enumerable.Range(0, node.Values.Count).Where(u => node.Values[u] is not null && node.Scores[u] is not null)];
        var (up, down) = (Breaks(node, known, 1), Breaks(node, known, -1));
        return up.Count == 0 || down.Count == 0 ? null : (up.Count <= down.Count ? up : down)[0];
    }

    /// <summary>The worst of them first.</summary>
    private static List<(int Unit, int Other)> Breaks(OfficialNode node, int[] known, int sign)
    {
        const double Rounding = 0.1 + 1e-9;
        var breaks = new List<(int Unit, int Other, double Gap)>();
        var best = -1;
        foreach (var unit in known.OrderBy(u => sign * node.Values[u]!.Value).ThenBy(u => node.Scores[u]))
        {
            if (best >= 0 && sign * node.Values[unit]!.Value > sign * node.Values[best]!.Value && node.Scores[best] - node.Scores[unit] > Rounding)
                breaks.Add((unit, best, node.Scores[best]!.Value - node.Scores[unit]!.Value));
            if (best < 0 || node.Scores[unit] > node.Scores[best]) best = unit;
        }

        return [.. breaks.OrderByDescending(b => b.Gap).Select(b => (b.Unit, b.Other))];
    }
}
