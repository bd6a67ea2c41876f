using System.Formats.Tar;
using System.IO.Compression;

namespace HubAtlas.Pack;

/// <summary>A folder in one file: entries by name, one fixed time, no owners, so that the same files give the same bytes anywhere.</summary>
internal static class FolderArchive
{
    /// <summary>The earliest time that a zip archive can state.</summary>
    internal static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    internal const UnixFileMode Executable = Readable | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Everything lies in one folder named as the file is, without its ending.</summary>
    /// <exception cref="InvalidDataException">The name ends neither in .tar.gz nor in .zip.</exception>
    internal static void Write(string folder, string file)
    {
        Action<Stream, string, IEnumerable<PackedFile>> write = file.EndsWith(".tar.gz", StringComparison.Ordinal) ? WriteTar
            : file.EndsWith(".zip", StringComparison.Ordinal) ? WriteZip
            : throw new InvalidDataException($"Found: {file}. Expected: a name that ends in .tar.gz or .zip.");
        var root = Path.GetFileName(file).Replace(".tar.gz", "", StringComparison.Ordinal).Replace(".zip", "", StringComparison.Ordinal);
        using var target = File.Create(file);
        write(target, root, Files(folder));
    }

    private static IEnumerable<PackedFile> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => new PackedFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), path))
            .OrderBy(file => file.Name, StringComparer.Ordinal);

    private static void WriteTar(Stream target, string root, IEnumerable<PackedFile> files)
    {
        using var gzip = new GZipStream(target, CompressionLevel.SmallestSize);
        using var tar = new TarWriter(gzip, TarEntryFormat.Ustar);
        foreach (var file in files)
        {
            using var data = File.OpenRead(file.Path);
            tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, $"{root}/{file.Name}")
            {
                DataStream = data,
                ModificationTime = Time,
                Mode = file.IsProgram ? Executable : Readable,
            });
        }
    }

    private static void WriteZip(Stream target, string root, IEnumerable<PackedFile> files)
    {
        using var zip = new ZipArchive(target, ZipArchiveMode.Create);
        foreach (var file in files) AddTo(zip, $"{root}/{file.Name}", File.ReadAllBytes(file.Path));
    }

    internal static void AddTo(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
        entry.LastWriteTime = Time;
        entry.ExternalAttributes = (0x8000 | (int)Readable) << 16;
        using var stream = entry.Open();
        stream.Write(content);
    }

    private readonly record struct PackedFile(string Name, string Path)
    {
        internal bool IsProgram => Name is "hubatlas";
    }
}
