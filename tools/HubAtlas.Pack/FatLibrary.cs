using System.Buffers.Binary;

namespace HubAtlas.Pack;

/// <summary>A macOS library for several processors: a table, then a whole library for each, with a signature of its own.</summary>
internal static class FatLibrary
{
    private const uint FatMagic = 0xCAFEBABE;
    private const uint ThinMagic = 0xFEEDFACF;
    private const int HeaderBytes = 8;
    private const int RowBytes = 20;

    /// <summary>A library for one processor is left as it is.</summary>
    /// <param name="processor">arm64 or x64.</param>
    /// <exception cref="InvalidDataException">The file is no such library, or has no part for the processor.</exception>
    internal static void Thin(string file, string processor)
    {
        var content = File.ReadAllBytes(file);
        if (content.Length < HeaderBytes) throw new InvalidDataException($"{file}: found {content.Length} bytes. Expected: a macOS library.");
        if (BinaryPrimitives.ReadUInt32LittleEndian(content) == ThinMagic) return;
        if (BinaryPrimitives.ReadUInt32BigEndian(content) != FatMagic) throw new InvalidDataException($"{file}: found no macOS library.");
        File.WriteAllBytes(file, PartFor(processor, content) ?? throw new InvalidDataException($"{file}: found no part for {processor}."));
    }

    private static byte[]? PartFor(string processor, byte[] content)
    {
        uint wanted = processor switch
        {
            "arm64" => 0x0100000C,
            "x64" => 0x01000007,
            _ => throw new InvalidDataException($"Found: {processor}. Expected: arm64 or x64."),
        };
        uint Number(int at) => BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(at));
        for (var row = HeaderBytes; row < HeaderBytes + (Number(4) * RowBytes); row += RowBytes)
            if (Number(row) == wanted) return content.AsSpan((int)Number(row + 8), (int)Number(row + 12)).ToArray();
        return null;
    }
}
