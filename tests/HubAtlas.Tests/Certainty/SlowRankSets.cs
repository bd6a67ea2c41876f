using HubAtlas.Core.Certainty;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Certainty;

/// <summary>The rank sets straight from their definition: every statistic is made again at every step, and quantiles by sorting.</summary>
internal sealed class SlowRankSets(double[] scores, DrawnScores replicates, PairSpreads spreads, double level)
{
    private int Clusters => scores.Length;

    internal (RankInterval Ranks, double? Quantile, List<int> Tied) Marginal(int j)
    {
        var quantile = StepDown(Others(j).Select(k => (j, k)).ToList());
        return Set(j, quantile);
    }

    internal List<(RankInterval Ranks, double? Quantile, List<int> Tied)> Joint()
    {
        var quantile = StepDown([.. from j in Enumerable.Range(0, Clusters) from k in Others(j) select (j, k)]);
        return [.. Enumerable.Range(0, Clusters).Select(j => Set(j, quantile))];
    }

    private double? StepDown(List<(int J, int K)> pairs)
    {
        pairs = pairs.FindAll(p => spreads[p.J, p.K] > 0);
        double? quantile = null;
        while (pairs.Count > 0)
        {
            var maxima = Enumerable.Range(0, replicates.Replicates).Select(b => pairs.Max(p => Replicate(b, p.J, p.K))).Order().ToList();
            // The first value that at least a share of the level does not exceed.
            quantile = maxima.First(m => maxima.Count(other => other <= m) >= (level * maxima.Count) - 1e-6);
            var left = pairs.FindAll(p => Math.Abs(scores[p.J] - scores[p.K]) / spreads[p.J, p.K] <= quantile);
            if (left.Count == pairs.Count) break;
            pairs = left;
        }

        return quantile;
    }

    private double Replicate(int b, int j, int k) =>
        Math.Abs(replicates.Of(b)[j] - replicates.Of(b)[k] - (scores[j] - scores[k])) / spreads[j, k];

    private (RankInterval, double?, List<int>) Set(int j, double? quantile)
    {
        bool IsAbove(int a, int b) => spreads[a, b] == 0 ? scores[a] > scores[b] : scores[a] - scores[b] > quantile * spreads[a, b];
        var (above, below) = (Others(j).Count(k => IsAbove(k, j)), Others(j).Count(k => IsAbove(j, k)));
        return (new(1 + above, Clusters - below), quantile, Others(j).Where(k => !IsAbove(j, k) && !IsAbove(k, j)).ToList());
    }

    private IEnumerable<int> Others(int j) => Enumerable.Range(0, Clusters).Where(k => k != j);
}
