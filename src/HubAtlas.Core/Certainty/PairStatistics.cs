namespace HubAtlas.Core.Certainty;

/// <summary>Differences of scores, counted in their standard deviations.</summary>
internal sealed class PairStatistics(double[] scores, DrawnScores replicates, PairSpreads spreads, double level)
{
    private readonly double[] _deviations = replicates.Deviations(scores);

    public int Clusters => scores.Length;

    public int Replicates => replicates.Replicates;

    /// <summary>Whether the difference changes at all; where it does not, the scores are compared as they are.</summary>
    public bool Varies(int j, int k) => spreads[j, k] > 0;

    /// <summary>How far the scores lie apart, in standard deviations of their difference.</summary>
    public double Size(int j, int k)
    {
        var apart = Math.Abs(scores[j] - scores[k]);
        return Varies(j, k) ? apart / spreads[j, k] : apart == 0 ? 0 : double.PositiveInfinity;
    }

    /// <summary>Raises the maxima, one a replicate, to how far the replicate's difference is from the edition's.</summary>
    public void Raise(Span<double> maxima, int j, int k) => Lanes.Raise(maxima, Column(j), Column(k), 1 / spreads[j, k]);

    /// <param name="maxima">Left as they are.</param>
    public double Quantile(ReadOnlySpan<double> maxima) => Order.Quantile([.. maxima], level);

    /// <param name="quantile">Null: no difference changes.</param>
    public RankSet Set(int j, double? quantile)
    {
        var (low, high, tied) = (1, Clusters, new List<int>());
        for (var k = 0; k < Clusters; k++)
        {
            if (k == j) continue;
            if (Size(j, k) <= (quantile ?? 0)) tied.Add(k);
            else if (scores[k] > scores[j]) low++;
            else high--;
        }

        return new(new(low, high), quantile, tied);
    }

    private ReadOnlySpan<double> Column(int cluster) => _deviations.AsSpan(cluster * Replicates, Replicates);
}
