namespace HubAtlas.GazetteerCompiler.Calibrating;

/// <summary>Least-squares fit of numbers that do not fall (pool adjacent violators; Ayer et al. 1955).</summary>
internal static class Monotone
{
    /// <param name="weights">Above 0, one for each value.</param>
    public static double[] Fit(IReadOnlyList<double> values, IReadOnlyList<double> weights)
    {
        var pools = new List<(double Value, double Weight, int Count)>();
        for (var i = 0; i < values.Count; i++)
        {
            var pool = (Value: values[i], Weight: weights[i], Count: 1);
            while (pools.Count > 0 && pools[^1].Value > pool.Value)
            {
                var (value, weight, count) = pools[^1];
                pools.RemoveAt(pools.Count - 1);
                pool = (((value * weight) + (pool.Value * pool.Weight)) / (weight + pool.Weight), weight + pool.Weight, count + pool.Count);
            }

            pools.Add(pool);
        }

        return [.. pools.SelectMany(pool => Enumerable.Repeat(pool.Value, pool.Count))];
    }
}
