namespace HubAtlas.Core.Sampling;

/// <summary>
/// Poisson numbers by multiplying uniform ones (Knuth 1969), a mean of 1 at a time: only additions and multiplications, so that a seed
/// gives the same number on every machine.
/// </summary>
internal static class PoissonDraw
{
    private const double OverE = 0.36787944117144233;

    /// <param name="mean">0 or above; takes time in proportion.</param>
    public static int Next(SeededStream chance, double mean)
    {
        var count = 0;
        for (; mean >= 1; mean--) count += Below(chance, OverE);
        return count + Below(chance, ExponentialOfMinus(mean));
    }

    private static int Below(SeededStream chance, double limit)
    {
        var count = 0;
        for (var product = chance.NextDouble(); product > limit; product *= chance.NextDouble()) count++;
        return count;
    }

    /// <summary>By its series; of a number from 0 to below 1 twenty terms are exact.</summary>
    private static double ExponentialOfMinus(double value)
    {
        var sum = 1.0;
        for (var term = 20; term > 0; term--) sum = 1 + (sum * value / term);
        return 1 / sum;
    }
}
