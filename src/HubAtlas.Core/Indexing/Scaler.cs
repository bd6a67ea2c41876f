using HubAtlas.Core.Model;

namespace HubAtlas.Core.Indexing;

/// <summary>Makes scores of treated values.</summary>
internal static class Scaler
{
    /// <param name="complain">Told where no score can be made.</param>
    public static double[] Scale(double[] values, ScalingRecipe recipe, bool isLowerBetter, Action<string> complain)
    {
        var (low, high) = recipe.Method == ScalingMethod.Goalposts ? (recipe.Low, recipe.High) : Sample.Range(values);
        if (Sample.Count(values) == 0) return values;
        if (!(low < high) && recipe.Method is ScalingMethod.MinMax or ScalingMethod.ZScore or ScalingMethod.Goalposts)
        {
            complain("all of its values are the same, so that they tell no unit from another");
            return Array.ConvertAll(values, _ => double.NaN);
        }

        return recipe.Method switch
        {
            ScalingMethod.MinMax or ScalingMethod.Goalposts => Linear(values, recipe, low, high, isLowerBetter),
            ScalingMethod.ZScore => ZScores(values, isLowerBetter),
            ScalingMethod.Rank => Array.ConvertAll(Worse(values, isLowerBetter), worse => worse + 1),
            ScalingMethod.Percentile => Percentiles(values, isLowerBetter),
            ScalingMethod.DistanceToBest => ToBest(values, isLowerBetter ? low : high, isLowerBetter, complain),
            _ => isLowerBetter ? Array.ConvertAll(values, v => -v) : values,
        };
    }

    private static double[] Linear(double[] values, ScalingRecipe recipe, double low, double high, bool isLowerBetter) => Array.ConvertAll(values, v =>
    {
        var kept = recipe.IsClipped && !double.IsNaN(v) ? Math.Clamp(v, low, high) : v;
        var part = isLowerBetter ? (high - kept) / (high - low) : (kept - low) / (high - low);
        return (part * (recipe.To - recipe.From)) + recipe.From;
    });

    private static double[] ZScores(double[] values, bool isLowerBetter)
    {
        var (mean, deviation) = (Sample.Mean(values), Sample.Deviation(values, lost: 1));
        return Array.ConvertAll(values, v => (isLowerBetter ? mean - v : v - mean) / deviation);
    }

    private static double[] Percentiles(double[] values, bool isLowerBetter)
    {
        var others = Sample.Count(values) - 1;
        return Array.ConvertAll(Worse(values, isLowerBetter), worse => others == 0 ? 100 : 100 * worse / others);
    }

    /// <summary>Units that are worse; of equals half.</summary>
    private static double[] Worse(double[] values, bool isLowerBetter)
    {
        var sorted = values.Where(v => !double.IsNaN(v)).Order().ToArray();
        return Array.ConvertAll(values, v =>
        {
            if (double.IsNaN(v)) return v;
            var (below, notAbove) = (Below(sorted, v, orEqual: false), Below(sorted, v, orEqual: true));
            return (isLowerBetter ? sorted.Length - notAbove : below) + ((notAbove - below - 1) / 2.0);
        });
    }

    private static int Below(double[] sorted, double value, bool orEqual)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < value || (orEqual && sorted[middle] == value)) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static double[] ToBest(double[] values, double best, bool isLowerBetter, Action<string> complain)
    {
        if (!(Sample.Range(values).Low > 0))
        {
            complain("the distance to the best needs values above 0");
            return Array.ConvertAll(values, _ => double.NaN);
        }

        return Array.ConvertAll(values, v => 100 * (isLowerBetter ? best / v : v / best));
    }
}
