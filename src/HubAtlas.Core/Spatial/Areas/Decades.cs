namespace HubAtlas.Core.Spatial.Areas;

/// <summary>Logarithm to base 10, equal on every machine (a platform's own library is not).</summary>
internal static class Decades
{
    private const int Bits = 16;

    /// <summary>Within 2⁻¹⁶ below the true value; 0 for counts below 1.</summary>
    public static double Of(long count)
    {
        double whole = 0, rest = Math.Max(1, count);
        for (; rest >= 10; rest /= 10) whole++;
        for (var bit = 0.5; bit >= 1.0 / (1 << Bits); bit /= 2)
        {
            rest *= rest;
            if (rest < 10) continue;
            rest /= 10;
            whole += bit;
        }

        return whole;
    }
}
