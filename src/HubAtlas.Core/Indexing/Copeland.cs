namespace HubAtlas.Core.Indexing;

/// <summary>Units compared two by two: who is better on most of the weight wins (Copeland 1951; OECD/JRC Handbook 2008, section 6).</summary>
internal static class Copeland
{
    /// <summary>Units beaten less units that beat it; a tie on a node is half for either, and a node that one of the two lacks is left out.</summary>
    public static double[] Of(IReadOnlyList<double[]> children, ReadOnlySpan<double> weights)
    {
        var scores = new double[children[0].Length];
        var all = weights.ToArray();
        for (var unit = 0; unit < scores.Length; unit++)
        {
            if (children.All(c => double.IsNaN(c[unit]))) scores[unit] = double.NaN;
            for (var other = 0; other < unit; other++)
            {
                var balance = Balance(children, all, unit, other);
                scores[unit] += balance;
                scores[other] -= balance;
            }
        }

        return scores;
    }

    private static int Balance(IReadOnlyList<double[]> children, double[] weights, int unit, int other)
    {
        var sum = 0.0;
        for (var child = 0; child < children.Count; child++)
            sum += weights[child] * children[child][unit].CompareTo(children[child][other]) * (double.IsNaN(children[child][unit] + children[child][other]) ? 0 : 1);
        return Math.Sign(sum);
    }
}
