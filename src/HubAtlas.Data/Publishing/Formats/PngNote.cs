using System.Buffers.Binary;
using System.Text;

namespace HubAtlas.Data.Publishing.Formats;

/// <summary>Writes a text into a PNG picture (iTXt of the standard, UTF-8), where viewers show it as the picture's source.</summary>
internal static class PngNote
{
    // The signature and the header, which comes first and always has this length.
    private const int EndOfHeader = 8 + 25;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>A file that is no PNG stays as it is.</summary>
    public static void Add(string file, string text)
    {
        var picture = File.ReadAllBytes(file);
        if (picture.Length < EndOfHeader || !picture.AsSpan().StartsWith(Signature)) return;
        // Keyword, end, not compressed (two bytes), no language, no translated keyword, text.
        byte[] content = [.. "iTXtSource\0\0\0\0\0"u8, .. Encoding.UTF8.GetBytes(text)];
        var chunk = new byte[content.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length - 4);
        content.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(content.Length + 4), Crc(content));
        File.WriteAllBytes(file, [.. picture[..EndOfHeader], .. chunk, .. picture[EndOfHeader..]]);
    }

    /// <summary>CRC-32 as PNG wants it: over the chunk's type and data.</summary>
    internal static uint Crc(ReadOnlySpan<byte> bytes)
    {
        const uint polynomial = 0xEDB88320;
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ polynomial;
        }

        return ~crc;
    }
}
