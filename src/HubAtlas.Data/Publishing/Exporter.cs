using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Formats;

namespace HubAtlas.Data.Publishing;

/// <summary>Writes a published edition in the formats that others work with.</summary>
public static class Exporter
{
    private static readonly (string Format, string[] Files, Action<PublishedEdition, string> Write)[] Writers =
    [
        ("csv", [EditionFiles.Ranking, EditionFiles.Economies, EditionFiles.Members], (edition, file) => edition.CopyTo(file)),
        ("xlsx", ["edition.xlsx"], (edition, file) => Workbook.Write(file, edition.Edition, edition.Run)),
        ("geojson", [EditionFiles.Clusters], (edition, file) => GeoJson.Write(file, edition.Edition)),
        ("kml", ["clusters.kml"], (edition, file) => Kml.Write(file, edition.Edition)),
        ("html", [EditionFiles.Report], (edition, file) => edition.CopyTo(file)),
        ("json", [EditionFiles.Edition], (edition, file) => edition.CopyTo(file)),
        ("datapackage", [EditionFiles.Ranking, EditionFiles.Economies, EditionFiles.Members, DataPackage.FileName], WritePackage),
    ];

    public static IReadOnlyList<string> Formats { get; } = [.. Writers.Select(w => w.Format)];

    /// <param name="formats">Of <see cref="Formats"/>; each file is written beside its name and renamed when complete.</param>
    /// <param name="outFolder">Null: the folder <c>export</c> inside the edition's.</param>
    /// <returns>The files written, in order.</returns>
    /// <exception cref="AtlasException">An unknown format, or no edition there; nothing is written then.</exception>
    public static IReadOnlyList<string> Export(string editionFolder, IReadOnlyList<string> formats, string? outFolder)
    {
        RequireKnown(formats);
        var edition = PublishedEdition.Open(editionFolder);
        var folder = Directory.CreateDirectory(outFolder ?? Path.Combine(editionFolder, "export")).FullName;
        var wanted = Writers.Where(w => formats.Contains(w.Format, StringComparer.OrdinalIgnoreCase));
        var written = new List<string>();
        foreach (var (_, files, write) in wanted)
        {
            foreach (var file in files.Select(name => Path.Combine(folder, name)).Except(written, StringComparer.Ordinal).ToList())
            {
                write(edition, file + PublishedEdition.PartSuffix);
                File.Move(file + PublishedEdition.PartSuffix, file, overwrite: true);
                written.Add(file);
            }
        }

        return written;
    }

    private static void WritePackage(PublishedEdition edition, string file)
    {
        var isDescription = Path.GetFileName(file).StartsWith(DataPackage.FileName, StringComparison.Ordinal);
        if (isDescription) DataPackage.Write(file, edition.Edition, edition.Run);
        else edition.CopyTo(file);
    }

    private static void RequireKnown(IReadOnlyList<string> formats)
    {
        var unknown = formats.Where(f => !Formats.Contains(f, StringComparer.OrdinalIgnoreCase)).ToList();
        if (unknown.Count == 0 && formats.Count > 0) return;
        var found = formats.Count == 0 ? "No format was named" : $"Unknown format {string.Join(", ", unknown)}";
        throw new AtlasException($"{found}; expected one or more of {string.Join(", ", Formats)}, joined by commas. Nothing was written.");
    }
}
