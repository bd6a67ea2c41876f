using System.IO.Compression;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Streams;

/// <summary>Turns what the user typed into files: folders are searched, zip archives opened up.</summary>
public static class SourceFiles
{
    /// <summary>The files, each folder's in ordinal order; hidden and unfinished (<c>.part</c>) files of folders are left out.</summary>
    /// <param name="openParquet">Makes text of Parquet; null: Parquet stays unknown.</param>
    /// <exception cref="AtlasException">A path does not exist.</exception>
    public static IReadOnlyList<SourceFile> Expand(IEnumerable<string> paths, Func<string, TableText>? openParquet = null)
    {
        var files = new List<SourceFile>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths.SelectMany(Find))
        {
            if (!known.Add(Path.GetFullPath(path))) continue;
            if (BeginsWith(path, "PK\u0003\u0004"u8)) files.AddRange(Entries(path));
            else if (BeginsWith(path, OldWorkbookFile.Mark)) files.Add(OldWorkbookFile.Find(path));
            else files.Add(SourceFile.FromPath(path) with { OpenTable = BeginsWith(path, "PAR1"u8) ? openParquet : null });
        }

        return files;
    }

    private static IEnumerable<string> Find(string path)
    {
        if (File.Exists(path)) return [path];
        if (!Directory.Exists(path)) throw new AtlasException($"{path}: no such file or folder.{Nearest.FileHint(path)}");
        return Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => !IsLeftOut(Path.GetRelativePath(path, file)))
            .Order(StringComparer.Ordinal);
    }

    private static bool IsLeftOut(string relative) =>
        relative.EndsWith(".part", StringComparison.Ordinal) ||
        relative.Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.'));

    private static bool BeginsWith(string path, ReadOnlySpan<byte> mark)
    {
        Span<byte> head = stackalloc byte[4];
        using var file = File.OpenRead(path);
        return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.SequenceEqual(mark);
    }

    private static List<SourceFile> Entries(string path)
    {
        try
        {
            using var archive = ZipFile.OpenRead(path);
            if (WorkbookFile.IsOne(archive)) return [SourceFile.FromPath(path) with { OpenTable = WorkbookFile.Open, Note = WorkbookFile.NoteOf(path) }];
            var sha256 = new Lazy<string>(() => SourceFile.HashOf(path));
            return [.. archive.Entries
                .Where(entry => entry.Length > 0 && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal))
                .Select(entry => new SourceFile(path, entry.FullName, entry.CompressedLength) { ArchiveSha256 = sha256 })];
        }
        catch (InvalidDataException error)
        {
            var damage = $"{Path.GetFileName(path)}: the zip archive is damaged or incomplete ({error.Message.TrimEnd('.')}). Copy or download it again.";
            return [SourceFile.FromPath(path) with { Damage = damage }];
        }
    }
}
