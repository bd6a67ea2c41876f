namespace HubAtlas.Web.Library;

/// <param name="Type">Media type.</param>
public sealed record FolderFile(string Name, long Bytes, string Type);

/// <summary>The files of an edition or comparison that may leave the machine: known kinds, straight in its folder, no links.</summary>
internal static class FolderFiles
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".csv"] = "text/csv; charset=utf-8",
        [".geojson"] = "application/geo+json; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".html"] = "text/html; charset=utf-8",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".kml"] = "application/vnd.google-earth.kml+xml; charset=utf-8",
        [".parquet"] = "application/vnd.apache.parquet",
        [".gexf"] = "application/xml; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
    };

    public static IReadOnlyList<FolderFile> List(string folder) =>
    [
        .. new DirectoryInfo(folder).EnumerateFiles()
            .Where(file => file.LinkTarget is null && !file.Name.StartsWith('.') && Types.ContainsKey(file.Extension))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => new FolderFile(file.Name, file.Length, Types[file.Extension])),
    ];
}
