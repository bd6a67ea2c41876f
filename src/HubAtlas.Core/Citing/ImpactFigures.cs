using HubAtlas.Core.Landscaping;
using HubAtlas.Core.Model;
using HubAtlas.Core.Numerics;

namespace HubAtlas.Core.Citing;

/// <summary>
/// Counts, proportions and means of one unit. Intervals are those of a Poisson bootstrap in closed form: each publication weighs as often as a Poisson
/// number of mean 1 says, thresholds and means of strata stay as they are. V(A / S) = Σ (a − (A / S) s)² / S², by the delta method.
/// </summary>
internal static class ImpactFigures
{
    private const double Billion = Contribution.Whole, Z = 1.959963984540054, FewestToVary = 5;

    public static CitationImpact Of(CitedTally unit, double minimum)
    {
        var isEnough = unit.Works > 0 && unit.Works >= minimum * Billion;
        return new(
            unit.Works, [.. TopShares.All.Zip(unit.Tops, (percent, sums) => new TopPart(percent, Rounded(sums.Sum), isEnough ? Proportion(unit, sums) : null))],
            isEnough ? Mean(unit) : null);
    }

    private static MeasuredMean Proportion(CitedTally unit, ScoreSums sums)
    {
        var part = (double)sums.Sum / (Billion * Billion) / unit.Works;
        var variance = Variance(unit, sums, part);
        // As many whole publications as would vary as much; never more than the sizes of the parts allow (Kish 1965), for few that are cited tell little.
        var allowed = (double)unit.Works * unit.Works / (double)unit.WorkSquares;
        var size = variance > 0 && part is > 0 and < 1 ? Math.Min(allowed, part * (1 - part) / variance) : allowed;
        var (low, high) = ChanceIntervals.Part(part * size, size);
        return new(100 * part, 100 * low, 100 * high);
    }

    private static MeasuredMean Mean(CitedTally unit)
    {
        var mean = (double)unit.Normalised.Sum / Billion / unit.Works;
        if (mean <= 0) return new(0, null, null);
        // As many whole publications as the sizes of the parts allow (Kish 1965); five or fewer do not tell how they vary.
        var size = (double)unit.Works * unit.Works / (double)unit.WorkSquares;
        if (size <= FewestToVary) return new(mean, null, null);
        // Citations are skewed: the interval is even on the scale of logarithms. Few publications understate how they vary: Student's factor makes up for it.
        var variance = Variance(unit, unit.Normalised, mean) * size / (size - 1);
        var factor = Elementary.Exp(StudentFactor(size - 1) * Math.Sqrt(variance) / mean);
        return new(mean, mean / factor, mean * factor);
    }

    /// <summary>The 97.5th percentile of Student's distribution (by its expansion in 1 / degrees, Abramowitz and Stegun 26.7.5; within .3 % from 4 degrees on).</summary>
    private static double StudentFactor(double degrees)
    {
        var (z3, z5) = (Z * Z * Z, Z * Z * Z * Z * Z);
        var z7 = z5 * Z * Z;
        return Z + ((z3 + Z) / (4 * degrees)) + (((5 * z5) + (16 * z3) + (3 * Z)) / (96 * degrees * degrees))
            + (((3 * z7) + (19 * z5) + (17 * z3) - (15 * Z)) / (384 * degrees * degrees * degrees));
    }

    private static double Variance(CitedTally unit, ScoreSums sums, double mean) =>
        Math.Max(0, (double)sums.Squares - (2 * mean * (double)sums.Products) + (mean * mean * (double)unit.WorkSquares)) / ((double)unit.Works * unit.Works);

    /// <summary>From billionths³ to billionths, half up.</summary>
    private static long Rounded(Int128 sum)
    {
        var unit = (Int128)Contribution.Whole * Contribution.Whole;
        return (long)((sum + (unit / 2)) / unit);
    }
}
