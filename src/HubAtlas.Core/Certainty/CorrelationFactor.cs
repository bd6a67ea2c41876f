namespace HubAtlas.Core.Certainty;

/// <summary>
/// L with L·Lᵀ = the scores' correlation matrix, by Cholesky's method with the largest remaining diagonal first: it also takes matrices
/// without an inverse, such as that of clusters whose parts make up the whole world.
/// </summary>
internal sealed class CorrelationFactor
{
    // Of the 1 that each diagonal element begins with; what remains below is rounding.
    private const double Negligible = 1e-12;

    private readonly int _clusters;
    private readonly double[] _rows;

    public CorrelationFactor(ScoreCovariance covariance)
    {
        _clusters = covariance.Clusters;
        _rows = new double[_clusters * _clusters];
        var deviations = Enumerable.Range(0, _clusters).Select(covariance.Deviation).ToArray();
        var remaining = deviations.Select(d => d > 0 ? 1.0 : 0).ToArray();
        while (Rank < _clusters && Largest(remaining) is var pivot && remaining[pivot] > Negligible)
        {
            var head = Math.Sqrt(remaining[pivot]);
            for (var i = 0; i < _clusters; i++)
            {
                if (remaining[i] <= 0 || i == pivot) continue;
                var correlation = covariance[i, pivot] / (deviations[i] * deviations[pivot]);
                var element = (correlation - Lanes.Dot(Row(i), Row(pivot))) / head;
                _rows[(i * _clusters) + Rank] = element;
                remaining[i] = Math.Max(0, remaining[i] - (element * element));
            }

            _rows[(pivot * _clusters) + Rank] = head;
            remaining[pivot] = 0;
            Rank++;
        }
    }

    /// <summary>Columns of L.</summary>
    public int Rank { get; private set; }

    /// <summary>The cluster's row of L.</summary>
    public ReadOnlySpan<double> Row(int cluster) => _rows.AsSpan(cluster * _clusters, Rank);

    /// <summary>The first of the largest.</summary>
    private static int Largest(double[] values)
    {
        var largest = 0;
        for (var i = 1; i < values.Length; i++)
            if (values[i] > values[largest]) largest = i;
        return largest;
    }
}
