using System.Buffers.Binary;

namespace HubAtlas.Data.Publishing.Formats;

/// <summary>A ZIP archive names in its directory the system that made each entry; here every system says the same, so that the bytes are the same.</summary>
internal static class ZipHost
{
    /// <summary>A plain file that its owner may write and all may read, as Unix keeps it in the high half.</summary>
    public const int PlainFile = unchecked((int)0x81A40000);

    private const byte Unix = 3;
    private const int EndBytes = 22, EntryBytes = 46;

    /// <param name="archive">Without a comment at its end, and small enough for 32-bit offsets.</param>
    public static void Settle(Span<byte> archive)
    {
        var end = archive[^EndBytes..];
        int Number(ReadOnlySpan<byte> from, int at) => BinaryPrimitives.ReadUInt16LittleEndian(from[at..]);
        var entry = archive[BinaryPrimitives.ReadInt32LittleEndian(end[16..])..];
        for (var left = Number(end, 10); left > 0; left--)
        {
            entry[5] = Unix;
            entry = entry[(EntryBytes + Number(entry, 28) + Number(entry, 30) + Number(entry, 32))..];
        }
    }
}
