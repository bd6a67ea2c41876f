using HubAtlas.Core.Model;

namespace HubAtlas.Data.Editions;

/// <summary>Reads published comparisons back; a folder holds one of the three.</summary>
public static class ComparisonReader
{
    /// <summary>The file that marks a folder as a comparison of two editions.</summary>
    public const string Comparison = EditionFiles.Comparison;

    /// <summary>The file that marks a folder as a series of editions.</summary>
    public const string Series = EditionFiles.Series;

    /// <summary>The file that marks a folder as a printed ranking beside another.</summary>
    public const string Printed = EditionFiles.Printed;

    /// <exception cref="AtlasException">No comparison there, or not what HubAtlas writes.</exception>
    public static Comparison ReadComparison(string folder) => EditionFiles.ReadComparison(folder);

    /// <exception cref="AtlasException">No series there, or not what HubAtlas writes.</exception>
    public static Series ReadSeries(string folder) => EditionFiles.ReadSeries(folder);

    /// <exception cref="AtlasException">No such comparison there, or not what HubAtlas writes.</exception>
    public static PrintComparison ReadPrinted(string folder) => EditionFiles.ReadPrinted(folder);
}
