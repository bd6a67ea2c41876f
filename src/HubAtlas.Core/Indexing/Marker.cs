using HubAtlas.Core.Model;

namespace HubAtlas.Core.Indexing;

/// <summary>Strengths and weaknesses of units, among their own scores and against their peers.</summary>
internal static class Marker
{
    /// <summary>The rule of the Global Innovation Index 2019, appendix I, as recovered from its marks.</summary>
    /// <param name="ranks">By node, then unit; 0: missing.</param>
    /// <param name="thousandths">Percent ranks likewise.</param>
    /// <param name="isIndicator">By node.</param>
    public static Mark[][] Mark(IReadOnlyList<int[]> ranks, IReadOnlyList<int[]> thousandths, IReadOnlyList<bool> isIndicator, MarkRecipe recipe)
    {
        var marks = ranks.Select(r => new Mark[r.Length]).ToArray();
        for (var unit = 0; unit < ranks[0].Length; unit++)
        {
            var own = Enumerable.Range(0, ranks.Count).Where(n => isIndicator[n] && thousandths[n][unit] >= 0).Select(n => thousandths[n][unit]).Order().ToArray();
            var count = Math.Min(recipe.Count, own.Length / 4);
            if (count == 0) continue;
            var (strong, weak) = (own[^count], own[count - 1]);
            for (var node = 0; node < ranks.Count; node++)
            {
                if (thousandths[node][unit] < 0) continue;
                if (thousandths[node][unit] >= strong || ranks[node][unit] <= recipe.Top) marks[node][unit] = Model.Mark.Strength;
                else if (thousandths[node][unit] <= weak) marks[node][unit] = Model.Mark.Weakness;
            }
        }

        return marks;
    }

    /// <summary>More than one deviation above or below the mean of the peers; the last of all with a score of zero is weak wherever zero is within it.</summary>
    /// <param name="scores">By unit; NaN: missing.</param>
    /// <param name="ranks">Of these scores; 0: missing.</param>
    /// <param name="overall">Ranks of the index.</param>
    public static Mark[] MarkAmongPeers(double[] scores, int[] ranks, IReadOnlyList<string> groups, int[] overall, MarkRecipe recipe)
    {
        bool IsElite(int unit) => overall[unit] > 0 && overall[unit] <= recipe.Elite;
        var bounds = groups.Distinct(StringComparer.Ordinal).Where(g => g.Length > 0)
            .ToDictionary(g => g, g => Bounds(scores, unit => groups[unit] == g), StringComparer.Ordinal);
        var elite = Bounds(scores, IsElite);
        var last = ranks.DefaultIfEmpty().Max();
        return [.. scores.Select((score, unit) =>
        {
            if (double.IsNaN(score) || groups[unit].Length == 0) return Model.Mark.None;
            var (low, high) = IsElite(unit) && groups[unit] == recipe.EliteGroup ? elite : bounds[groups[unit]];
            if (score > high) return Model.Mark.Strength;
            return score < low || (score == 0 && ranks[unit] == last && low <= 0) ? Model.Mark.Weakness : Model.Mark.None;
        })];
    }

    private static (double Low, double High) Bounds(double[] scores, Func<int, bool> isPeer)
    {
        var peers = scores.Where((s, unit) => isPeer(unit)).ToArray();
        var (mean, deviation) = (Sample.Mean(peers), Sample.Deviation(peers, lost: 0));
        return (mean - deviation, mean + deviation);
    }
}
