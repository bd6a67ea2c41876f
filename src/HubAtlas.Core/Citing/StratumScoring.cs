using HubAtlas.Core.Model;

namespace HubAtlas.Core.Citing;

/// <summary>
/// The thresholds of each stratum (Waltman and Schreiber 2013): of n publications k = q n are among the most cited q %; those with more citations than
/// the threshold t wholly, those with t to the part (k − above) / at. All in whole numbers.
/// </summary>
internal static class StratumScoring
{
    private const int Percent = 100;

    public static IEnumerable<StratumScores> Score(IEnumerable<CitationLevel> levels)
    {
        var stratum = new List<CitationLevel>();
        foreach (var level in levels)
        {
            if (stratum.Count > 0 && level.Stratum != stratum[0].Stratum)
            {
                yield return Of(stratum);
                stratum.Clear();
            }

            stratum.Add(level);
        }

        if (stratum.Count > 0) yield return Of(stratum);
    }

    private static StratumScores Of(List<CitationLevel> levels)
    {
        var works = levels.Aggregate(Int128.Zero, (sum, level) => sum + Weight(level));
        var citations = levels.Aggregate(Int128.Zero, (sum, level) => sum + (Weight(level) * level.Citations));
        long[] weights = [.. levels.Select(level => level.Weight).Distinct().Order()];
        return checked(new(
            levels[0].Stratum, (long)works, (long)citations, weights, [.. TopShares.All.Select(top => Top(levels, weights, works * top * (Contribution.Whole / Percent)))]));
    }

    /// <param name="target">How large the class is to be, in billionths².</param>
    private static TopClass Top(List<CitationLevel> levels, long[] weights, Int128 target)
    {
        var missing = target;
        for (var from = 0; ;)
        {
            var to = from;
            var at = Int128.Zero;
            for (; to < levels.Count && levels[to].Citations == levels[from].Citations; to++) at += Weight(levels[to]);
            if (missing <= at * Contribution.Whole) return Tie(levels[from..to], weights, missing, at);
            missing -= at * Contribution.Whole;
            from = to;
        }
    }

    /// <param name="missing">What those at the threshold have together, in billionths².</param>
    /// <param name="at">Their weight, in billionths.</param>
    private static TopClass Tie(List<CitationLevel> ties, long[] weights, Int128 missing, Int128 at)
    {
        long Part(long weight) => (long)(weight * missing / at);
        var given = ties.Aggregate(Int128.Zero, (sum, level) => sum + ((Int128)level.Works * Part(level.Weight)));
        return new(ties[0].Citations, [.. weights.Select(Part)], ties.Min(level => level.FirstId), (long)(missing - given));
    }

    private static Int128 Weight(CitationLevel level) => (Int128)level.Weight * level.Works;
}
