using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing.Tables;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing;

/// <summary>Writes a published comparison of two editions in the formats that others work with.</summary>
public static class ComparisonExporter
{
    public static IReadOnlyList<string> Formats { get; } = ["csv", "xlsx", "parquet", "html", "json"];

    /// <summary>Whether the folder holds such a comparison.</summary>
    public static bool Holds(string folder) => File.Exists(Path.Combine(folder, EditionFiles.Comparison));

    /// <param name="formats">Of <see cref="Formats"/>. One that fails leaves the others.</param>
    /// <param name="outFolder">Null: the folder <c>export</c> inside the comparison's.</param>
    /// <exception cref="AtlasException">An unknown format, or no comparison there; nothing is written then.</exception>
    public static Exported Export(string folder, IReadOnlyList<string> formats, string? outFolder, ParquetConverter parquet)
    {
        FormatWriter.RequireKnown(formats, Formats);
        var comparison = EditionFiles.ReadComparison(folder);
        var tables = ComparisonTables.Of(comparison);
        FormatFile Copy(string format, string name) => new(format, name, file => File.Copy(EditionFiles.Existing(folder, name), file, overwrite: true));
        IEnumerable<FormatFile> all =
        [
            .. tables.Select(table => Copy("csv", table.File)),
            Copy("xlsx", EditionFiles.ComparisonBook),
            .. tables.Select(table => new FormatFile(
                "parquet", table.Name + ".parquet", file => FormatWriter.Parquet(parquet, table, file, Provenance.Line(comparison)))),
            Copy("html", "comparison.html"),
            Copy("json", EditionFiles.Comparison),
        ];
        return FormatWriter.Write(
            outFolder ?? Path.Combine(folder, "export"), all.Where(file => formats.Contains(file.Format, StringComparer.OrdinalIgnoreCase)));
    }
}
