namespace HubAtlas.Data.Reading.Delimited;

/// <summary>
/// Weights as whole numbers of 1/1,024,000,000, so that sums are exact in any order: multiples of 1/1024 and decimals
/// with up to six places are kept exactly, others to the nearest billionth.
/// </summary>
public static class WeightUnits
{
    public const long PerOne = 1_024_000_000;

    /// <summary>Above this a single weight has no exact unit.</summary>
    public const double Largest = long.MaxValue / PerOne;

    /// <summary>False when the weight is negative, not a number, or too large.</summary>
    public static bool TryFrom(double weight, out long units)
    {
        units = 0;
        if (!(weight >= 0 && weight < Largest)) return false;

        // The whole part apart, so that a large weight keeps the digits of its fraction.
        var whole = Math.Floor(weight);
        units = ((long)whole * PerOne) + (long)Math.Round((weight - whole) * PerOne);
        return true;
    }

    public static decimal ToWeight(long units) => (decimal)units / PerOne;
}
