using HubAtlas.Data.Reading;
using HubAtlas.Data.Reading.Streams;
using HubAtlas.Data.Storing;

namespace HubAtlas.Engine.Importing;

/// <summary>What the user typed, as files; Parquet is read by the store's engine.</summary>
internal static class InputFiles
{
    public static IReadOnlyList<SourceFile> Expand(IEnumerable<string> paths) => SourceFiles.Expand(paths, OpenParquet);

    private static TableText OpenParquet(string path)
    {
        var rows = ParquetRows.Open(path, Formats.ObjectColumns);
        return new TableText(rows.Count, rows.Lines());
    }
}
