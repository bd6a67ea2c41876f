using HubAtlas.Core.Model;
using HubAtlas.Core.Numerics;

namespace HubAtlas.Core.Sampling;

/// <summary>Invented organisations: plausible words, and a label that no table can lose.</summary>
internal static class SimulatedOrganisations
{
    private const string Label = " (simulated)";

    private static readonly string[] Companies =
    [
        "{0} Electric Works", "{0} Instruments", "{0} Mobility", "{0} Materials", "{0} Pharma", "{0} Networks", "{0} Optics",
        "University of {0}",
    ];

    private static readonly string[] Institutes =
        ["University of {0}", "{0} Institute of Technology", "{0} Medical School", "{0} Research Centre", "{0} Electric Works"];

    // Each organisation has half of what the one before it has: leaders lead.
    private static readonly PickTable[] Tables = [Halving(Companies.Length), Halving(Institutes.Length)];

    /// <param name="city">The city that the organisation is named after.</param>
    public static string Pick(DocumentKind kind, string city, SeededStream chance)
    {
        var patterns = kind == DocumentKind.Patent ? Companies : Institutes;
        return patterns[Tables[(int)kind].Pick(chance.NextDouble())].Replace("{0}", city, StringComparison.Ordinal) + Label;
    }

    private static PickTable Halving(int count) => new([.. Enumerable.Range(0, count).Select(index => Elementary.Pow(0.5, index))]);
}
