namespace HubAtlas.Core.Certainty;

/// <summary>The standard deviation of every difference of two scores, in percent; 0 where the difference never changes.</summary>
public sealed class PairSpreads
{
    private readonly double[] _values;

    internal PairSpreads(int clusters) => (Clusters, _values) = (clusters, new double[clusters * clusters]);

    public int Clusters { get; }

    public double this[int first, int second] => _values[(first * Clusters) + second];

    internal void Set(int position, double spread) => _values[position] = spread;

    internal ReadOnlySpan<double> Of(int cluster) => _values.AsSpan(cluster * Clusters, Clusters);

    /// <summary>Of the replicates, with B − 1.</summary>
    /// <param name="threads">Any number gives the same.</param>
    public static PairSpreads Of(DrawnScores replicates, int threads, CancellationToken stop = default)
    {
        var clusters = replicates.Clusters;
        var (spreads, columns) = (new PairSpreads(clusters), replicates.Deviations(new double[clusters]));
        Parallel.For(0, clusters, ParallelWork.Options(threads, stop), j =>
        {
            var one = columns.AsSpan(j * replicates.Replicates, replicates.Replicates);
            for (var k = 0; k < clusters; k++)
            {
                var other = columns.AsSpan(k * replicates.Replicates, replicates.Replicates);
                // The same digits from either side.
                if (k != j) spreads.Set((j * clusters) + k, k < j ? Deviation(other, one) : Deviation(one, other));
            }
        });
        return spreads;
    }

    private static double Deviation(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        var mean = 0.0;
        for (var b = 0; b < one.Length; b++) mean += one[b] - other[b];
        mean /= one.Length;
        var squares = 0.0;
        for (var b = 0; b < one.Length; b++)
        {
            var off = one[b] - other[b] - mean;
            squares += off * off;
        }

        return Math.Sqrt(squares / (one.Length - 1));
    }
}
