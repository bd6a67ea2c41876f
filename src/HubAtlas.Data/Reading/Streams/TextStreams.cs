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
        var counted = new CountingStream(raw, onBytes);
        var guarded = new GuardedStream(file.Name, file.Bytes, counted);
        return guarded.Start(() => Decode(Inflate(counted)));
    }

    private static Stream Inflate(Stream counted)
    {
        var peeked = PeekedStream.Take(counted, 2);
        return peeked.Head is [0x1F, 0x8B] ? new GzipTextStream(peeked) : peeked;
    }

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
