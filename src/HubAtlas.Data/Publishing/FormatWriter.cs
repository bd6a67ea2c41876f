using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Tables;

namespace HubAtlas.Data.Publishing;

/// <param name="File">Its name in the folder.</param>
/// <param name="Write">Given the path to write.</param>
internal sealed record FormatFile(string Format, string File, Action<string> Write);

/// <summary>Writes each format beside its place and moves it there when all its files are complete: a format is there whole or not at all.</summary>
internal static class FormatWriter
{
    private const string PartPrefix = ".part-";

    /// <summary>One that fails leaves the others.</summary>
    public static Exported Write(string outFolder, IEnumerable<FormatFile> wanted)
    {
        var folder = Folder(outFolder);
        var (files, failures) = (new List<string>(), new List<string>());
        foreach (var format in wanted.GroupBy(file => file.Format, StringComparer.Ordinal))
        {
            if (TryWrite(folder, [.. format]) is { } failure) failures.Add($"{format.Key}: {failure}");
            else files.AddRange(format.Select(file => Path.Combine(folder, file.File)));
        }

        return new(files, failures);
    }

    /// <exception cref="AtlasException">A format is not known, or none was named.</exception>
    public static void RequireKnown(IReadOnlyList<string> formats, IReadOnlyList<string> known)
    {
        var unknown = formats.Where(f => !known.Contains(f, StringComparer.OrdinalIgnoreCase)).ToList();
        if (unknown.Count == 0 && formats.Count > 0) return;
        var found = formats.Count == 0 ? "No format was named" : $"Unknown format {string.Join(", ", unknown)}";
        throw new AtlasException($"{found}; expected one or more of {string.Join(", ", known)}, joined by commas. Nothing was written.");
    }

    /// <param name="source">Sources and licences, for the file's own notes.</param>
    public static void Parquet(ParquetConverter convert, DataTable table, string file, string source)
    {
        var csv = file + ".csv";
        CsvTable.WriteUnguarded(csv, table);
        convert(csv, [.. table.Columns.Select(c => (c.Name, c.Type))], file, source);
        File.Delete(csv);
    }

    /// <summary>The folder, without what a killed export left there.</summary>
    private static string Folder(string path)
    {
        if (File.Exists(path)) throw new AtlasException($"{path} is a file; name a folder to write into.");
        var folder = Directory.CreateDirectory(path).FullName;
        foreach (var left in Directory.GetDirectories(folder, PartPrefix + "*")) Directory.Delete(left, recursive: true);
        return folder;
    }

    /// <returns>Why nothing of the format was written; null when it was.</returns>
    private static string? TryWrite(string folder, IReadOnlyList<FormatFile> files)
    {
        var part = Directory.CreateDirectory(Path.Combine(folder, PartPrefix + files[0].Format)).FullName;
        try
        {
            foreach (var file in files) file.Write(PathIn(part, file));
            foreach (var file in files) File.Move(PathIn(part, file), PathIn(folder, file), overwrite: true);
            return null;
        }
        catch (Exception error) when (error is AtlasException or IOException or UnauthorizedAccessException)
        {
            return error.Message;
        }
        finally
        {
            Directory.Delete(part, recursive: true);
        }
    }

    private static string PathIn(string folder, FormatFile file)
    {
        var path = Path.Combine(folder, file.File);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }
}
