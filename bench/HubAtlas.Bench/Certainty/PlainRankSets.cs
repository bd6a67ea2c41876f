using HubAtlas.Core.Certainty.Replicates;

namespace HubAtlas.Bench.Certainty;

/// <summary>
/// Marginal two-sided step-down rank sets (Mogstad, Romano, Shaikh and Wilhelm 2024) and naive percentile intervals, as they are defined:
/// slow, for experiments.
/// </summary>
internal sealed class PlainRankSets
{
    private readonly double[] _estimates;
    private readonly double[] _draws;
    private readonly int _replicates;
    private readonly double _level;

    /// <param name="draws">Replicate by replicate.</param>
    public PlainRankSets(double[] estimates, double[] draws, double level)
    {
        (_estimates, _draws, _replicates, _level) = (estimates, draws, draws.Length / Math.Max(1, estimates.Length), level);
        Marginal = new (int, int)[estimates.Length];
        Parallel.For(0, estimates.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, j => Marginal[j] = MarginalOf(j));
        Naive = NaiveSets();
    }

    public (int Low, int High)[] Marginal { get; }

    public (int Low, int High)[] Naive { get; }

    private (int, int) MarginalOf(int j)
    {
        var p = _estimates.Length;
        var (errors, studentised) = (new double[p], new double[_replicates * p]);
        for (var k = 0; k < p; k++) errors[k] = k == j ? 0 : Studentise(j, k, studentised);
        double Difference(int k) => errors[k] == 0 ? (_estimates[j] == _estimates[k] ? 0 : double.PositiveInfinity) : Math.Abs(_estimates[j] - _estimates[k]) / errors[k];
        var active = Enumerable.Range(0, p).Where(k => k != j).ToArray();
        var critical = 0.0;
        while (active.Length > 0)
        {
            critical = Quantile(studentised, active);
            var left = Enumerable.Range(0, p).Where(k => k != j && Difference(k) <= critical).ToArray();
            if (left.Length == active.Length || left.Length == 0) break;
            active = left;
        }

        int Beyond(Func<int, bool> isSide) => Enumerable.Range(0, p).Count(k => k != j && isSide(k) && Difference(k) > critical);
        return (1 + Beyond(k => _estimates[k] > _estimates[j]), p - Beyond(k => _estimates[k] < _estimates[j]));
    }

    /// <summary>The differences of one pair, by replicate; returns their standard deviation.</summary>
    private double Studentise(int j, int k, double[] studentised)
    {
        var (p, sum, squares, centre) = (_estimates.Length, 0.0, 0.0, _estimates[j] - _estimates[k]);
        for (var b = 0; b < _replicates; b++)
        {
            var difference = _draws[(b * p) + j] - _draws[(b * p) + k] - centre;
            studentised[(b * p) + k] = Math.Abs(difference);
            (sum, squares) = (sum + difference, squares + (difference * difference));
        }

        var sd = Math.Sqrt(Math.Max(0, (squares - (sum * sum / _replicates)) / (_replicates - 1)));
        for (var b = 0; b < _replicates; b++) studentised[(b * p) + k] = sd == 0 ? 0 : studentised[(b * p) + k] / sd;
        return sd;
    }

    private double Quantile(double[] studentised, int[] active)
    {
        var most = new double[_replicates];
        for (var b = 0; b < _replicates; b++)
        {
            foreach (var k in active) most[b] = Math.Max(most[b], studentised[(b * _estimates.Length) + k]);
        }

        Array.Sort(most);
        return most[Quantiles.Index(_level, _replicates)];
    }

    private (int, int)[] NaiveSets()
    {
        var p = _estimates.Length;
        var ranks = Enumerable.Range(0, p).Select(_ => new int[_replicates]).ToArray();
        var one = new int[p];
        for (var b = 0; b < _replicates; b++)
        {
            ScoreRule.Rank(_draws.AsSpan(b * p, p), [], one);
            for (var j = 0; j < p; j++) ranks[j][b] = one[j];
        }

        foreach (var row in ranks) Array.Sort(row);
        return [.. ranks.Select(row => (row[Quantiles.Index((1 - _level) / 2, _replicates)], row[Quantiles.Index((1 + _level) / 2, _replicates)]))];
    }
}
