using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Samples;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Data.Reading.Sources.Refused;

/// <summary>Something packed in a way that is not opened: recognised, so that people are told what it is and what unpacks it.</summary>
/// <param name="what">In a few words.</param>
/// <param name="mark">What its bytes begin with.</param>
/// <param name="command">What unpacks it, put before the file's name.</param>
internal sealed class PackedReader(string what, byte[] mark, string command) : IReader
{
    private const int MarkOfTar = 257;

    // By how often they are met.
    private static readonly PackedReader[] Kinds =
    [
        new("7-Zip archive (7z)", [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C], "7z x"),
        new("zip archive or Excel workbook inside another archive", [.. "PK\u0003\u0004"u8], "7z x"),
        new("RAR archive", [.. "Rar!"u8], "7z x"),
        new("bzip2 file", [.. "BZh"u8], "bzip2 -dk"),
        new("xz file", [0xFD, .. "7zXZ"u8, 0], "xz -dk"),
        new("Zstandard file (zst)", [0x28, 0xB5, 0x2F, 0xFD], "zstd -d"),
        new("LZ4 file", [0x04, 0x22, 0x4D, 0x18], "lz4 -d"),
        new("file of Unix compress (Z)", [0x1F, 0x9D], "uncompress -k"),
        new("LZMA file", [0x5D, 0, 0], "xz -dk"),
        new("tar archive", [], "tar xf"),
    ];

    public static readonly IReadOnlyList<IReader> All = Kinds;

    public string Source => "packed";

    public string Title => what;

    public Recognition Recognise(FileSample sample, ReadOptions options) => !IsOne(sample) ? Recognition.None(Source) : new Recognition
    {
        Source = Source,
        Sureness = 0.9,
        What = what,
        Missing = [$"text that can be read: unpack it ({command} {CommandName(sample.File)}), and import what comes out; gzip and zip may stay packed"],
    };

    public void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation) =>
        throw new AtlasException($"{set.First.Name}: {what}; unpack it ({command} {CommandName(set.First)}), and import what comes out.");

    /// <summary>An archive in an archive comes out of the outer one first.</summary>
    private static string CommandName(SourceFile file) => SourceFile.Printable(Path.GetFileName(file.Entry ?? file.Path));

    private bool IsOne(FileSample sample)
    {
        if (sample.File.OpenTable is not null) return false;
        if (mark.Length == 0) return sample.Bytes.AsSpan().Slice(Math.Min(MarkOfTar, sample.Bytes.Length)).StartsWith("ustar"u8);
        return sample.Bytes.AsSpan().StartsWith(mark) || sample.Head.AsSpan().StartsWith(mark);
    }
}
