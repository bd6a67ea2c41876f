namespace HubAtlas.Data.Reading;

/// <summary>
/// WIPO's 35 technology fields by number: Schmoch, U. (2008), Concept of a Technology Classification for Country Comparisons,
/// report to WIPO, as WIPO's IPC concordance table names them.
/// </summary>
internal static class TechnologyFields
{
    private static readonly string[] Names =
    [
        "Electrical machinery, apparatus, energy", "Audio-visual technology", "Telecommunications", "Digital communication",
        "Basic communication processes", "Computer technology", "IT methods for management", "Semiconductors", "Optics", "Measurement",
        "Analysis of biological materials", "Control", "Medical technology", "Organic fine chemistry", "Biotechnology", "Pharmaceuticals",
        "Macromolecular chemistry, polymers", "Food chemistry", "Basic materials chemistry", "Materials, metallurgy",
        "Surface technology, coating", "Micro-structural and nano-technology", "Chemical engineering", "Environmental technology",
        "Handling", "Machine tools", "Engines, pumps, turbines", "Textile and paper machines", "Other special machines",
        "Thermal processes and apparatus", "Mechanical elements", "Transport", "Furniture, games",
        "Other consumer goods", "Civil engineering",
    ];

    /// <summary>Null for a number outside 1 to 35.</summary>
    public static string? NameOf(long number) => number >= 1 && number <= Names.Length ? Names[number - 1] : null;
}
