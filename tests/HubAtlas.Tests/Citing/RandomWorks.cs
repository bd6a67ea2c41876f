using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Citing;

/// <summary>Publications of a stratum from a seed: many alike, some in several fields.</summary>
internal static class RandomWorks
{
    public static List<(long Id, long Citations, long Weight)> Stratum(Random random)
    {
        var (size, most) = (random.Next(1, 80), random.Next(1, 12));
        return [.. Enumerable.Range(0, size).Select(i => (
            Id: random.NextInt64(-1_000_000, 1_000_000), Citations: (long)Math.Floor(Math.Pow(random.NextDouble(), 3) * most),
            Weight: random.Next(3) switch { 0 => 333_333_333L, 1 => 500_000_000, _ => Contribution.Whole }))];
    }

    /// <summary>As the store counts them.</summary>
    public static IEnumerable<CitationLevel> Levels(int stratum, IEnumerable<(long Id, long Citations, long Weight)> works) => works
        .GroupBy(work => (work.Citations, work.Weight)).OrderByDescending(level => level.Key.Citations).ThenBy(level => level.Key.Weight)
        .Select(level => new CitationLevel(stratum, level.Key.Citations, level.Key.Weight, level.Count(), level.Min(work => work.Id)));

    /// <summary>A publication's part in a class, as the thresholds say.</summary>
    public static Int128 Part(StratumScores scores, TopClass top, (long Id, long Citations, long Weight) work) =>
        work.Citations > top.Threshold ? (Int128)work.Weight * Contribution.Whole : work.Citations < top.Threshold ? 0 : top.Ties[scores.Weights.ToList().IndexOf(work.Weight)];

    /// <summary>The same in the plainest way: how much of the publication lies within the first q % of all, those of one number side by side.</summary>
    public static double Plain(List<(long Id, long Citations, long Weight)> works, int percent, (long Id, long Citations, long Weight) work)
    {
        var target = percent / 100.0 * works.Sum(w => w.Weight);
        var (above, at) = ((double)works.Where(w => w.Citations > work.Citations).Sum(w => w.Weight), (double)works.Where(w => w.Citations == work.Citations).Sum(w => w.Weight));
        return work.Weight * Math.Clamp((target - above) / at, 0, 1) * Contribution.Whole;
    }
}
