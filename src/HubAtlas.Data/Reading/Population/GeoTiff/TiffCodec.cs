using System.IO.Compression;

namespace HubAtlas.Data.Reading.Population.GeoTiff;

/// <summary>Turns the bytes of one block into numbers: decompression, predictor, sample format (TIFF 6.0, sections 3, 9, 13, 14, 19).</summary>
internal sealed class TiffCodec
{
    private const int Plain = 1, Lzw = 5, Deflate = 8, PackBits = 32773, OldDeflate = 32946;
    private const int NoPredictor = 1, Horizontal = 2, FloatingPoint = 3;

    private readonly TiffFile _file;
    private readonly long _compression;
    private readonly long _predictor;
    private readonly Func<byte[], int, double> _number;

    private TiffCodec(TiffFile file, long bits, long format)
    {
        _file = file;
        BytesPerValue = (int)(bits / 8);
        _compression = file.Integer(TiffTags.Compression, Plain);
        _predictor = file.Integer(TiffTags.Predictor, NoPredictor);
        if (_compression is not (Plain or Lzw or Deflate or PackBits or OldDeflate))
            throw file.Wrong($"its compression is {_compression}; expected none, LZW, Deflate or PackBits");
        if (_predictor is not (NoPredictor or Horizontal or FloatingPoint)) throw file.Wrong($"its predictor is {_predictor}");
        _number = Reader(bits, format);
    }

    public int BytesPerValue { get; }

    public static TiffCodec Of(TiffFile file) =>
        new(file, file.Integer(TiffTags.BitsPerSample, 1), file.Integer(TiffTags.SampleFormat, 1));

    public double[] Decode(byte[] source, int width, int height)
    {
        var bytes = new byte[width * height * BytesPerValue];
        if (Decompress(source, bytes) != bytes.Length) throw _file.Wrong("a block holds fewer cells than it should; copy or download it again");
        for (var row = 0; row < height; row++) UndoPredictor(bytes.AsSpan(row * width * BytesPerValue, width * BytesPerValue));
        return [.. Enumerable.Range(0, width * height).Select(i => _number(bytes, i * BytesPerValue))];
    }

    private int Decompress(byte[] source, byte[] target)
    {
        try
        {
            switch (_compression)
            {
                case Lzw: return LzwDecoder.Decode(source, target);
                case PackBits: return PackBitsDecoder.Decode(source, target);
                case Deflate or OldDeflate:
                    using (var inflater = new ZLibStream(new MemoryStream(source), CompressionMode.Decompress))
                    {
                        var length = inflater.ReadAtLeast(target, target.Length, throwOnEndOfStream: false);
                        // Only at the end is the checksum compared.
                        _ = inflater.ReadByte();
                        return length;
                    }

                default:
                    source.AsSpan(0, Math.Min(source.Length, target.Length)).CopyTo(target);
                    return Math.Min(source.Length, target.Length);
            }
        }
        catch (InvalidDataException error)
        {
            throw _file.Wrong($"a block is damaged ({error.Message}); copy or download it again");
        }
    }

    private void UndoPredictor(Span<byte> row)
    {
        if (_predictor == Horizontal) AddNeighbours(row);
        if (_predictor == FloatingPoint) JoinPlanes(row);
    }

    // Each number is stored as the difference from the one before, modulo its width.
    private void AddNeighbours(Span<byte> row)
    {
        for (var at = BytesPerValue; at < row.Length; at += BytesPerValue)
        {
            var carry = 0;
            for (var b = 0; b < BytesPerValue; b++)
            {
                var position = at + (_file.IsLittleEndian ? b : BytesPerValue - 1 - b);
                carry += row[position] + row[position - BytesPerValue];
                row[position] = (byte)carry;
                carry >>= 8;
            }
        }
    }

    // Adobe's technical note 3: differences of bytes, first all leading bytes of the row, then all second ones …
    private void JoinPlanes(Span<byte> row)
    {
        for (var i = 1; i < row.Length; i++) row[i] += row[i - 1];
        var planes = row.ToArray();
        var count = row.Length / BytesPerValue;
        for (var value = 0; value < count; value++)
            for (var plane = 0; plane < BytesPerValue; plane++)
                row[(value * BytesPerValue) + (_file.IsLittleEndian ? BytesPerValue - 1 - plane : plane)] = planes[(plane * count) + value];
    }

    private Func<byte[], int, double> Reader(long bits, long format) => (format, bits) switch
    {
        (1, 8 or 16 or 32 or 64) => (bytes, at) => Unsigned(bytes, at),
        (2, 8) => (bytes, at) => (sbyte)Unsigned(bytes, at),
        (2, 16) => (bytes, at) => (short)Unsigned(bytes, at),
        (2, 32) => (bytes, at) => (int)Unsigned(bytes, at),
        (2, 64) => (bytes, at) => (long)Unsigned(bytes, at),
        (3, 32) => (bytes, at) => BitConverter.UInt32BitsToSingle((uint)Unsigned(bytes, at)),
        (3, 64) => (bytes, at) => BitConverter.UInt64BitsToDouble(Unsigned(bytes, at)),
        _ => throw _file.Wrong($"its numbers have {bits} bits in sample format {format}; expected whole numbers or floating point"),
    };

    private ulong Unsigned(byte[] bytes, int at) => _file.Unsigned(bytes.AsSpan(at, BytesPerValue));
}
