namespace HubAtlas.Core.Indexing;

/// <summary>Ordinary least squares by Householder reflections.</summary>
internal static class LeastSquares
{
    private const double Dependent = 1e-10;

    /// <param name="rows">By observation; overwritten.</param>
    /// <returns>Null where the columns depend on each other.</returns>
    public static double[]? Solve(double[][] rows, double[] observed)
    {
        var (count, size) = (rows.Length, rows[0].Length);
        var right = (double[])observed.Clone();
        for (var k = 0; k < size; k++)
        {
            var length = Math.Sqrt(Enumerable.Range(k, count - k).Sum(i => rows[i][k] * rows[i][k]));
            if (!(length > Dependent)) return null;
            if (rows[k][k] > 0) length = -length;
            var mirror = Enumerable.Range(0, count).Select(i => i < k ? 0 : rows[i][k] - (i == k ? length : 0)).ToArray();
            var squared = mirror.Sum(m => m * m);
            for (var column = k; column < size; column++)
            {
                var factor = 2 * Enumerable.Range(k, count - k).Sum(i => mirror[i] * rows[i][column]) / squared;
                for (var i = k; i < count; i++) rows[i][column] -= factor * mirror[i];
            }

            var shift = 2 * Enumerable.Range(k, count - k).Sum(i => mirror[i] * right[i]) / squared;
            for (var i = k; i < count; i++) right[i] -= shift * mirror[i];
        }

        var factors = new double[size];
        for (var k = size - 1; k >= 0; k--)
            factors[k] = (right[k] - Enumerable.Range(k + 1, size - k - 1).Sum(j => rows[k][j] * factors[j])) / rows[k][k];
        return factors;
    }
}
