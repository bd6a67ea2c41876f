namespace HubAtlas.Data.Reading.Delimited;

/// <summary>Turns weights into whole parts that add up exactly: largest remainder, ties to the earlier.</summary>
internal static class Apportioning
{
    /// <param name="weights">Each above 0.</param>
    public static IReadOnlyList<long> Divide(long whole, IReadOnlyList<double> weights)
    {
        var sum = weights.Sum();
        var exact = weights.Select(weight => (decimal)(weight / sum) * whole).ToList();
        var parts = exact.Select(part => (long)decimal.Floor(part)).ToArray();
        var missing = whole - parts.Sum();
        var byRemainder = Enumerable.Range(0, parts.Length)
            .OrderByDescending(index => exact[index] - parts[index]).ThenBy(index => index).ToList();
        for (var i = 0; i < Math.Abs(missing); i++) parts[byRemainder[i % parts.Length]] += Math.Sign(missing);
        return parts;
    }
}
