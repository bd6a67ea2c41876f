using HubAtlas.Core.Model;
using HubAtlas.Core.Numerics;

namespace HubAtlas.Core.Sampling;

/// <summary>
/// How often simulated publications are cited. The position of one among all is planted by the place that it comes from: with the hub's part of its
/// publications it lies in the most cited tenth of what places without a part have. Citations follow from position, field and age.
/// </summary>
internal static class PlantedCitations
{
    private const double Tenth = 0.1, Tail = 0.4, Influential = 0.95;
    private const int Journals = 9, Most = 100_000;

    private static readonly double[] Parts = [0.05, 0.1, 0.16, 0.24];

    /// <param name="hub">Empty: of no hub.</param>
    public static double PartOf(string hub) => hub.Length == 0 ? Tenth : Parts[hub.Sum(letter => letter) % Parts.Length];

    /// <summary>Probability that a publication of the hub lies among the first <paramref name="top"/> (0 to 1) of places without a part.</summary>
    public static double Chance(string hub, double top) => Elementary.Pow(top, Elementary.Log(PartOf(hub)) / Elementary.Log(Tenth));

    /// <param name="age">Full years.</param>
    /// <param name="countedOn">As yyyymmdd.</param>
    public static CitationFacts Draw(SeededStream chance, string hub, string field, int age, int countedOn)
    {
        // The inverse of Chance: how much of places without a part lies above.
        var above = Elementary.Pow(1 - chance.NextDouble(), Elementary.Log(Tenth) / Elementary.Log(PartOf(hub)));
        var scale = 2 * age * (1 + (field.Length % 4));
        return new()
        {
            // A log-logistic distribution: many with few, few with many.
            CitedBy = (int)Math.Min(Most, scale * Elementary.Pow((1 - above) / above, Tail)),
            CountedOn = countedOn,
            JournalId = 1 - above > Influential ? "S990" : FormattableString.Invariant($"S99{1 + chance.NextIndex(Journals)}"),
        };
    }
}
