using System.Security.Cryptography;
using System.Text;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Streams;

/// <summary>A file, or one entry of a zip archive, as a stream of UTF-8 text whatever its compression and encoding.</summary>
/// <param name="Entry">Full name of the entry inside a zip archive, a number behind it where the name comes again; null for a plain file. Never used as a path.</param>
/// <param name="Bytes">Size on the disk, that is, compressed.</param>
public sealed record SourceFile(string Path, string? Entry, long Bytes)
{
    private string? _sha256;
    private Func<Stream>? _open;

    /// <summary>Opens a file of rows that is no text; null for texts.</summary>
    internal Func<string, TableText>? OpenTable { get; init; }

    /// <summary>What the user should know of the file, whatever is in it; null for most.</summary>
    internal string? Note { get; init; }

    /// <summary>Why the file cannot be opened at all, as a sentence that names it; null for others.</summary>
    internal string? Damage { get; init; }

    /// <summary>Why what was found is not taken for a file to read; null for others.</summary>
    internal string? PassedOver { get; init; }

    /// <summary>The archive that an entry lies in; null for a plain file.</summary>
    internal ZipFolder? Archive { get; init; }

    internal int EntryIndex { get; init; }

    /// <summary>Size of an entry when unpacked.</summary>
    internal long EntryBytes { get; init; }

    /// <summary>File name without folder; entries of an archive as <c>archive.zip/entry</c>.</summary>
    public string Name => _open is not null ? Path : Printable(Entry is null ? System.IO.Path.GetFileName(Path) : $"{System.IO.Path.GetFileName(Path)}/{Entry}");

    /// <summary>SHA-256 of the file's bytes in lower-case hexadecimal; of an entry: of the archive's and the entry's name.</summary>
    public string Sha256 => _sha256 ??= ComputeSha256();

    /// <summary>Whether the bytes lie on the disk.</summary>
    internal bool IsOnDisk => _open is null;

    public static SourceFile FromPath(string path) => new(path, null, new FileInfo(path).Length);

    /// <summary>A file that is not on the disk: its bytes come from elsewhere, compressed or not, each time it is opened.</summary>
    /// <param name="name">With forward slashes.</param>
    public static SourceFile FromStream(string name, long bytes, Func<Stream> open) => new(name, null, bytes) { _open = open };

    /// <summary>Opens the text: decompressed, without byte order mark, UTF-8.</summary>
    /// <param name="onBytes">Told how many bytes were taken from the disk since the last call.</param>
    public Stream OpenText(Action<long>? onBytes = null) =>
        OpenTable is { } open ? new LinesStream(this, open, onBytes) : TextStreams.Open(this, OpenRaw(), onBytes);

    /// <summary>Opens the bytes as they are in the file or the archive's entry.</summary>
    /// <exception cref="AtlasException">The file cannot be opened.</exception>
    internal Stream OpenRaw()
    {
        if (Damage is not null) throw new AtlasException(Damage);
        if (PassedOver is not null) throw new AtlasException($"{Name}: {PassedOver}.");
        if (_open is not null) return _open();
        try
        {
            return Archive?.Open(EntryIndex) ?? new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        }
        catch (InvalidDataException error)
        {
            throw new AtlasException($"{Name}: the zip archive is damaged ({error.Message.TrimEnd('.')}). Copy or download it again.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new AtlasException($"{Name}: {Unreadable(error)}.", error);
        }
    }

    /// <summary>Why the system did not give a file's bytes.</summary>
    internal static string Unreadable(Exception error) => error is UnauthorizedAccessException
        ? "it may not be read by this user; change its permissions (chmod u+r), or leave it out"
        : $"it cannot be read ({error.Message.Split('\n')[0].TrimEnd('.')})";

    /// <summary>A name with the letters in it that are no letters, line ends above all, written out.</summary>
    internal static string Printable(string name) =>
        !name.Any(char.IsControl) ? name : string.Concat(name.Select(letter => char.IsControl(letter) ? $"\\u{(int)letter:X4}" : $"{letter}"));

    internal static string HashOf(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private string ComputeSha256() => Archive is null
        ? HashOf(Path)
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Archive.Sha256}/{Entry}")));
}
