using System.Buffers;
using System.Text;

namespace HubAtlas.Data.Reading.Streams;

/// <summary>Turns the bytes of a file into UTF-8 text: inflates gzip, drops the byte order mark, recodes UTF-16.</summary>
internal static class TextStreams
{
    // Enough letters to tell encodings apart.
    private const int GuessBytes = 1 << 16;

    public static Stream Open(SourceFile file, Stream raw, Action<long>? onBytes)
    {
        var counted = new CountingStream(raw, file.Archive is null ? onBytes : Packed(file, onBytes), file.IsOnDisk);
        var guarded = new GuardedStream(file, counted);
        return guarded.Start(() => Decode(Inflate(counted)));
    }

    /// <summary>Bytes of an entry stand for as many as they take in the archive.</summary>
    private static Action<long>? Packed(SourceFile file, Action<long>? onBytes)
    {
        var (read, told) = (0L, 0L);
        return onBytes is null ? null : bytes =>
        {
            read += bytes;
            var packed = (long)(file.Bytes * (decimal)read / Math.Max(1, file.EntryBytes));
            onBytes(packed - told);
            told = packed;
        };
    }

    private static Stream Inflate(Stream counted)
    {
        var peeked = PeekedStream.Take(counted, 3);
        return IsGzip(peeked.Head) ? new GzipTextStream(peeked) : peeked;
    }

    /// <summary>Behind the mark stands the number of the method, 8, which no text has there: so one damaged byte of the mark does not hide it.</summary>
    private static bool IsGzip(ReadOnlySpan<byte> head) => head is [0x1F, 0x8B, ..] or [0x1F, _, 8] or [_, 0x8B, 8];

    private static Stream Decode(Stream bytes)
    {
        var peeked = PeekedStream.Take(bytes, GuessBytes);
        Encoding? encoding = peeked.Head switch
        {
            [0xEF, 0xBB, 0xBF, ..] => peeked.Skip(3),
            [0xFF, 0xFE, ..] => peeked.Skip(2, new UnicodeEncoding(bigEndian: false, byteOrderMark: true)),
            [0xFE, 0xFF, ..] => peeked.Skip(2, new UnicodeEncoding(bigEndian: true, byteOrderMark: true)),
            [not 0, 0, not 0, 0, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
            [0, not 0, 0, not 0, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: false),
            _ => IsWindows1252(peeked.Head) ? CodePagesEncodingProvider.Instance.GetEncoding(1252) : null,
        };
        return encoding is null ? peeked : Encoding.CreateTranscodingStream(peeked, encoding, new UTF8Encoding(false));
    }

    /// <summary>
    /// Letters beyond ASCII of which none is UTF-8: then the text comes from an older Western program. A few broken letters among
    /// good ones are just broken.
    /// </summary>
    private static bool IsWindows1252(ReadOnlySpan<byte> head)
    {
        var broken = 0;
        while (!head.IsEmpty)
        {
            var ascii = head.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0) break;
            head = head[ascii..];
            var status = Rune.DecodeFromUtf8(head, out _, out var consumed);
            if (status == OperationStatus.Done) return false;
            if (status == OperationStatus.InvalidData) broken++;
            head = head[consumed..];
        }

        return broken > 0;
    }
}
