using System.Collections.Concurrent;
using System.IO.Compression;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Streams;

/// <summary>
/// The entries of a zip archive. Its list is read once for all of them, so that 20,000 entries take 20,000 steps; each is opened by its number,
/// for two may have one name, and proven by length and sum, which the library does not compare.
/// </summary>
internal sealed class ZipFolder(string path)
{
    private readonly ConcurrentBag<(RestingFile File, ZipArchive Archive)> _idle = [];
    private readonly Lazy<string> _sha256 = new(() => SourceFile.HashOf(path));

    public string Sha256 => _sha256.Value;

    private string Name => Path.GetFileName(path);

    /// <summary>The files in the archive; those that cannot be opened are among them, each with the reason.</summary>
    /// <exception cref="InvalidDataException">The archive's list cannot be read.</exception>
    public IReadOnlyList<SourceFile> Files()
    {
        var opened = Take();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var files = opened.Archive.Entries
            .Select((entry, index) => (Entry: entry, Index: index))
            .Where(pair => !IsLeftOut(pair.Entry))
            .Select(pair => FileOf(pair.Entry, pair.Index, names)).ToList();
        GiveBack(opened);
        return files;
    }

    /// <exception cref="AtlasException">The entry is packed in a way that is not read.</exception>
    /// <exception cref="InvalidDataException">The archive is damaged.</exception>
    public Stream Open(int index)
    {
        var opened = Take();
        try
        {
            var entry = opened.Archive.Entries[index];
            return new ProvenStream(entry.Open(), entry.Length, entry.Crc32, () => GiveBack(opened));
        }
        catch (InvalidDataException error)
        {
            GiveBack(opened);
            if (UnknownMethod(error) is not { } method) throw;
            throw new AtlasException($"{Name}: packed by a method that is not read ({method}). {Cure}", error);
        }
    }

    private string Cure => $"Unpack the archive (7z x {Name}) and import the folder, or pack it anew by the usual method, Deflate.";

    private SourceFile FileOf(ZipArchiveEntry entry, int index, HashSet<string> names)
    {
        var name = entry.FullName;
        for (var number = 2; !names.Add(name); number++) name = $"{entry.FullName}#{number}";
        return new SourceFile(path, name, entry.CompressedLength)
        {
            Archive = this,
            EntryIndex = index,
            EntryBytes = entry.Length,
            Damage = entry.IsEncrypted ? $"{Name}/{SourceFile.Printable(name)}: encrypted. {Cure}" : null,
        };
    }

    /// <summary>Folders, and what macOS adds of its own.</summary>
    private static bool IsLeftOut(ZipArchiveEntry entry) =>
        (entry.FullName.EndsWith('/') && entry is { Length: 0, Crc32: 0 }) || entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal);

    /// <summary>"The archive entry was compressed using BZip2 and is not supported."</summary>
    private static string? UnknownMethod(InvalidDataException error)
    {
        const string before = "compressed using ";
        var start = error.Message.IndexOf(before, StringComparison.Ordinal);
        if (start < 0 || !error.Message.Contains("support", StringComparison.Ordinal)) return null;
        var word = error.Message[(start + before.Length)..].Split(' ')[0];
        return word == "an" ? "none of Deflate and Deflate64" : word;
    }

    private (RestingFile File, ZipArchive Archive) Take()
    {
        if (_idle.TryTake(out var idle)) return idle;
        var file = new RestingFile(path);
        try
        {
            return (file, new ZipArchive(file, ZipArchiveMode.Read));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private void GiveBack((RestingFile File, ZipArchive Archive) opened)
    {
        opened.File.Rest();
        _idle.Add(opened);
    }
}
