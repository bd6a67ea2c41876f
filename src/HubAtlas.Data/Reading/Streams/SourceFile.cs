using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Streams;

/// <summary>A file, or one entry of a zip archive, as a stream of UTF-8 text whatever its compression and encoding.</summary>
/// <param name="Entry">Full name of the entry inside a zip archive; null for a plain file. Never used as a path.</param>
/// <param name="Bytes">Size on the disk, that is, compressed.</param>
public sealed record SourceFile(string Path, string? Entry, long Bytes)
{
    private string? _sha256;
    private Func<Stream>? _open;

    /// <summary>Opens a file of rows that is no text; null for texts.</summary>
    internal Func<string, TableText>? OpenTable { get; init; }

    /// <summary>What the user should know of the file, whatever is in it; null for most.</summary>
    internal string? Note { get; init; }

    /// <summary>Why the file cannot be opened at all; null for others.</summary>
    internal string? Damage { get; init; }

    /// <summary>SHA-256 of the archive that an entry lies in, computed once for all of its entries.</summary>
    internal Lazy<string>? ArchiveSha256 { get; init; }

    /// <summary>File name without folder; entries of an archive as <c>archive.zip/entry</c>.</summary>
    public string Name => _open is not null ? Path : Entry is null ? System.IO.Path.GetFileName(Path) : $"{System.IO.Path.GetFileName(Path)}/{Entry}";

    /// <summary>SHA-256 of the file's bytes in lower-case hexadecimal; of an entry: of the archive's and the entry's name.</summary>
    public string Sha256 => _sha256 ??= ComputeSha256();

    public static SourceFile FromPath(string path) => new(path, null, new FileInfo(path).Length);

    /// <summary>A file that is not on the disk: its bytes come from elsewhere, compressed or not, each time it is opened.</summary>
    /// <param name="name">With forward slashes.</param>
    public static SourceFile FromStream(string name, long bytes, Func<Stream> open) => new(name, null, bytes) { _open = open };

    /// <summary>Opens the text: decompressed, without byte order mark, UTF-8.</summary>
    /// <param name="onBytes">Told how many bytes were taken from the disk since the last call.</param>
    public Stream OpenText(Action<long>? onBytes = null) =>
        OpenTable is { } open ? new LinesStream(this, open, onBytes) : TextStreams.Open(this, OpenRaw(), onBytes);

    /// <summary>Opens the bytes as they are in the file or the archive's entry.</summary>
    internal Stream OpenRaw()
    {
        if (Damage is not null) throw new AtlasException(Damage);
        if (_open is not null) return _open();
        var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        if (Entry is null) return file;
        try
        {
            var archive = new ZipArchive(file, ZipArchiveMode.Read);
            var entry = archive.GetEntry(Entry) ?? throw new AtlasException($"{Name}: the archive no longer holds this entry.");
            return new OwningStream(entry.Open(), archive);
        }
        catch (InvalidDataException error)
        {
            file.Dispose();
            throw new AtlasException($"{Name}: the zip archive is damaged ({error.Message}). Copy or download it again.", error);
        }
    }

    internal static string HashOf(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private string ComputeSha256()
    {
        if (Entry is null) return HashOf(Path);
        var ofArchive = ArchiveSha256?.Value ?? HashOf(Path);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{ofArchive}/{Entry}")));
    }
}
