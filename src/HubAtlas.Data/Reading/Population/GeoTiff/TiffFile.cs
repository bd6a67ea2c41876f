using System.Buffers.Binary;
using System.Text;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Population.GeoTiff;

/// <summary>The first image of a TIFF 6.0 or BigTIFF file: its tags, and bytes on demand.</summary>
internal sealed class TiffFile : IDisposable
{
    private const int BigTiff = 43;

    // By the field types of TIFF 6.0, section 2, and of BigTIFF (16 to 18).
    private static readonly int[] TypeSizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8];

    private readonly FileStream _file;
    private readonly Dictionary<int, DirectoryEntry> _entries = [];

    /// <param name="file">Closed with this.</param>
    public TiffFile(FileStream file, string name)
    {
        (_file, Name) = (file, name);
        var head = Bytes(0, 8);
        IsLittleEndian = head[0] == (byte)'I';
        var isBig = Unsigned(head.AsSpan(2, 2)) == BigTiff;
        ReadDirectory(isBig ? (long)Unsigned(Bytes(8, 8)) : (long)Unsigned(head.AsSpan(4, 4)), isBig);
    }

    private readonly record struct DirectoryEntry(int Type, long Count, byte[] Inline);

    public string Name { get; }

    public bool IsLittleEndian { get; }

    public void Dispose() => _file.Dispose();

    /// <summary>The whole numbers of a tag; none where the file lacks it.</summary>
    public long[] Integers(int tag)
    {
        var (bytes, size) = Values(tag);
        return [.. Enumerable.Range(0, bytes.Length / size).Select(i => (long)Unsigned(bytes.AsSpan(i * size, size)))];
    }

    /// <summary>The only whole number of a tag.</summary>
    public long Integer(int tag, long otherwise) => Integers(tag) is [var value, ..] ? value : otherwise;

    /// <summary>The double-precision numbers of a tag; none where the file lacks it.</summary>
    public double[] Numbers(int tag) => [.. Integers(tag).Select(BitConverter.Int64BitsToDouble)];

    /// <summary>The text of a tag; empty where the file lacks it.</summary>
    public string Text(int tag) => Encoding.Latin1.GetString(Values(tag).Bytes).TrimEnd('\0');

    /// <exception cref="AtlasException">The file ends before.</exception>
    public byte[] Bytes(long offset, long count)
    {
        if (offset < 0 || count < 0 || offset > _file.Length - count)
            throw Wrong($"it ends at byte {_file.Length}, but {count} bytes at {offset} belong to it; copy or download it again");
        var bytes = new byte[count];
        _file.Position = offset;
        _file.ReadExactly(bytes);
        return bytes;
    }

    public ulong Unsigned(ReadOnlySpan<byte> bytes) => bytes.Length switch
    {
        1 => bytes[0],
        2 => IsLittleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes),
        4 => IsLittleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes),
        _ => IsLittleEndian ? BinaryPrimitives.ReadUInt64LittleEndian(bytes) : BinaryPrimitives.ReadUInt64BigEndian(bytes),
    };

    public AtlasException Wrong(string found) => new(
        $"{Name} is no GeoTIFF of inhabitants that can be read: {found}. GDAL makes one: " +
        "gdalwarp -t_srs EPSG:4326 -r sum -co COMPRESS=DEFLATE IN.tif degrees.tif");

    private void ReadDirectory(long offset, bool isBig)
    {
        var (countSize, entrySize, inlineSize) = isBig ? (8, 20, 8) : (2, 12, 4);
        var count = (long)Unsigned(Bytes(offset, countSize));
        if (count > ushort.MaxValue) throw Wrong($"found {count} tags");
        var directory = Bytes(offset + countSize, count * entrySize);
        for (var entry = 0; entry < directory.Length; entry += entrySize)
        {
            var bytes = directory.AsSpan(entry, entrySize);
            var values = (long)Unsigned(bytes[4..^inlineSize]);
            _entries[(int)Unsigned(bytes[..2])] = new((int)Unsigned(bytes[2..4]), values, bytes[^inlineSize..].ToArray());
        }
    }

    private (byte[] Bytes, int Size) Values(int tag)
    {
        if (!_entries.TryGetValue(tag, out var entry)) return ([], 1);
        var size = entry.Type < TypeSizes.Length ? TypeSizes[entry.Type] : 0;
        if (size == 0 || entry.Count < 0 || entry.Count > _file.Length) throw Wrong($"tag {tag} has type {entry.Type} and {entry.Count} values");
        var length = entry.Count * size;
        return (length <= entry.Inline.Length ? entry.Inline[..(int)length] : Bytes((long)Unsigned(entry.Inline), length), size);
    }
}
