using HubAtlas.Core.Certainty.Replicates;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Certainty.Changes;

/// <summary>
/// How sure the growth of documents inside a boundary is: percentiles of the growth in replicates with the same weights before and after
/// (Efron 1979). A ratio of sums has no ties, so that percentiles hold here, where for ranks they do not.
/// </summary>
public static class GrowthIntervals
{
    /// <param name="before">Shares replicate by replicate: those of area <c>a</c> in replicate <c>b</c> stand at <c>b × areas + a</c>.</param>
    /// <param name="after">Likewise.</param>
    /// <param name="level">0.5 to below 1; as much is left out at either end.</param>
    /// <returns>One an area; null where no replicate has documents.</returns>
    public static IReadOnlyList<GrowthInterval?> Of(long[] before, long[] after, int areas, double level) =>
        [.. Enumerable.Range(0, areas).Select(area => Of(before, after, areas, area, level))];

    private static GrowthInterval? Of(long[] before, long[] after, int areas, int area, double level)
    {
        var ratios = new List<double>(before.Length / areas);
        for (var at = area; at < before.Length; at += areas)
        {
            // From nothing to something is beyond all bounds; from nothing to nothing says nothing.
            if (before[at] > 0 || after[at] > 0) ratios.Add(before[at] > 0 ? (double)after[at] / before[at] : double.PositiveInfinity);
        }

        if (ratios.Count == 0) return null;
        ratios.Sort();
        return new(Percent(ratios[Quantiles.Index((1 - level) / 2, ratios.Count)]), Percent(ratios[Quantiles.Index((1 + level) / 2, ratios.Count)]));
    }

    private static double? Percent(double ratio) => double.IsInfinity(ratio) ? null : 100 * (ratio - 1);
}
