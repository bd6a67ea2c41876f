using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Streams;

/// <summary>Turns what the user typed into files: folders are searched, zip archives opened up.</summary>
public static class SourceFiles
{
    private static readonly byte[] ZipMark = [.. "PK\u0003\u0004"u8];

    /// <summary>
    /// The files, each folder's in ordinal order; hidden and unfinished (<c>.part</c>) files of folders are left out. What is found and cannot be
    /// read is among them and says why when it is recognised.
    /// </summary>
    /// <param name="openParquet">Makes text of Parquet; null: Parquet stays unknown.</param>
    /// <exception cref="AtlasException">A path does not exist.</exception>
    public static IReadOnlyList<SourceFile> Expand(IEnumerable<string> paths, Func<string, TableText>? openParquet = null)
    {
        var files = new List<SourceFile>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var found in paths.SelectMany(Find))
        {
            if (known.Add(Path.GetFullPath(found.Path))) files.AddRange(Open(found, openParquet));
        }

        return files;
    }

    private static IReadOnlyList<FoundFile> Find(string path)
    {
        if (Directory.Exists(path)) return FolderSearch.Of(path);
        var file = new FileInfo(path);
        if (!file.Exists && file.LinkTarget is null) throw new AtlasException($"{path}: no such file or folder.{Nearest.FileHint(path)}");
        return [FoundFile.Look(file) with { Path = path }];
    }

    private static IReadOnlyList<SourceFile> Open(FoundFile found, Func<string, TableText>? openParquet)
    {
        if (found.Obstacle is not null) return [Closed(found)];
        try
        {
            Span<byte> head = stackalloc byte[ZipMark.Length];
            using (var file = File.OpenRead(found.Path)) head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
            if (head.SequenceEqual(OldWorkbookFile.Mark)) return [OldWorkbookFile.Find(found.Path)];
            if (IsZip(head)) return Entries(found.Path);
            return [SourceFile.FromPath(found.Path) with { OpenTable = head.SequenceEqual("PAR1"u8) ? openParquet : null }];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [Closed(FoundFile.Unreadable(found.Path, error))];
        }
    }

    private static SourceFile Closed(FoundFile found)
    {
        var file = new SourceFile(found.Path, null, 0);
        return found.IsLoss ? file with { Damage = $"{file.Name}: {found.Obstacle}." } : file with { PassedOver = found.Obstacle };
    }

    /// <summary>One letter of the mark may be damaged: the list at the archive's end still tells what is in it.</summary>
    private static bool IsZip(ReadOnlySpan<byte> head)
    {
        var right = 0;
        for (var i = 0; i < head.Length; i++) right += head[i] == ZipMark[i] ? 1 : 0;
        return right >= ZipMark.Length - 1;
    }

    private static IReadOnlyList<SourceFile> Entries(string path)
    {
        try
        {
            var kind = WorkbookFile.KindOf(path);
            if (kind == OfficeKind.Workbook) return [WorkbookFile.Of(path)];
            return kind == OfficeKind.None ? new ZipFolder(path).Files() : [Damaged(path, "an Office document that is no workbook of the kind .xlsx. Save the table as .xlsx or as CSV, and import that.")];
        }
        catch (InvalidDataException error)
        {
            return [Damaged(path, $"the zip archive is damaged or incomplete ({error.Message.TrimEnd('.')}). Copy or download it again.")];
        }
    }

    private static SourceFile Damaged(string path, string why)
    {
        var file = SourceFile.FromPath(path);
        return file with { Damage = $"{file.Name}: {why}" };
    }
}
