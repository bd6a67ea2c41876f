using System.Text;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Data.Reading.Json;

/// <summary>What a record that could not be read looked like.</summary>
internal delegate void OnBadRecord(long number, string value, string cause);

/// <summary>Takes the bytes of one record; false when they are not what was expected.</summary>
internal delegate bool OnRecord(long number, ReadOnlySpan<byte> json);

/// <summary>
/// Gives out records one by one from JSON Lines, from one array, from records written over many lines each, or from the pages of an
/// interface (an object with an array of records under <c>results</c>, <c>items</c> and the like), however large the file.
/// </summary>
internal sealed class JsonRecords(Stream text, int maximumRecordBytes, CancellationToken cancellation)
{
    private static readonly byte[] Blanks = [.. " \t\r\n"u8];

    private const string NotJson = "the record is not valid JSON";
    private const string TooLong = "the record is too long; the rest of the file was not read";
    private const string EndsWithin = "the file ends within the record";

    /// <param name="containers">Keys under which an object holds the array of records; the first found counts.</param>
    public void Read(IReadOnlyList<string> containers, OnRecord onRecord, OnBadRecord onBad)
    {
        var peeked = PeekedStream.Take(text, 1 << 16);
        if (JsonContainer.Find(peeked.Head, containers) is { } start) ReadArray(peeked, start, onRecord, onBad);
        else if (IsIndented(peeked.Head)) ReadArray(peeked, 0, onRecord, onBad);
        else ReadLines(peeked, peeked.Head.Contains((byte)'\n') || !peeked.Head.Contains((byte)'\r') ? (byte)'\n' : (byte)'\r', onRecord, onBad);
    }

    /// <summary>Gives out objects that follow one another, each over however many lines.</summary>
    public void ReadValues(OnRecord onRecord, OnBadRecord onBad) => ReadArray(text, 0, onRecord, onBad);

    /// <summary>Whether the first line is but an opening brace, and a member follows.</summary>
    private static bool IsIndented(ReadOnlySpan<byte> head) =>
        head.TrimStart(" \t\r\n"u8) is [(byte)'{', (byte)'\n' or (byte)'\r', .. var inside] && inside.TrimStart(" \t\r\n"u8) is [(byte)'"', ..];

    private void ReadLines(Stream stream, byte lineEnd, OnRecord onRecord, OnBadRecord onBad)
    {
        using var opened = stream;
        var linesWithin = 0L;
        LineCutter? cutter = null;
        using var lines = cutter = new LineCutter(
            maximumRecordBytes,
            (number, line, wasTooLong) =>
            {
                cancellation.ThrowIfCancellationRequested();
                if (wasTooLong) onBad(number + linesWithin, Excerpt(line), "the line is too long");
                else if (!cutter!.MayHoldOtherEnd) TakeLine(number + linesWithin, line, onRecord, onBad);
                else linesWithin += Divide(number + linesWithin, line, onRecord, onBad);
            },
            lineEnd);
        stream.CopyTo(lines, LineCutter.PieceBytes);
        lines.Finish();
    }

    private static void TakeLine(long number, ReadOnlySpan<byte> line, OnRecord onRecord, OnBadRecord onBad)
    {
        line = line.Trim(Blanks);
        if (!line.IsEmpty && !onRecord(number, line)) onBad(number, Excerpt(line), NotJson);
    }

    /// <summary>The other letter that ends lines is but a blank within a record, and ends it behind one.</summary>
    /// <returns>How many line ends there were.</returns>
    private static int Divide(long number, ReadOnlySpan<byte> line, OnRecord onRecord, OnBadRecord onBad)
    {
        line = line.TrimEnd(Blanks);
        var passed = 0;
        while (!line.IsEmpty)
        {
            var blanks = line.Length - line.TrimStart(Blanks).Length;
            var end = Math.Max(blanks, JsonScanner.SkipValue(line, blanks));
            var next = LineEnds.IndexIn(line[end..]);
            if (next < 0) end = line.Length;
            else end += next;
            passed += LineEnds.Count(line[..blanks]);
            TakeLine(number + passed, line[..end], onRecord, onBad);
            passed += LineEnds.Count(line[blanks..end]);
            line = line[end..];
        }

        return passed;
    }

    private void ReadArray(Stream stream, int start, OnRecord onRecord, OnBadRecord onBad)
    {
        using var window = new ByteWindow(stream, maximumRecordBytes);
        while (window.Bytes.Length < start && window.Fill()) continue;
        window.Advance(start);
        for (var number = 1L; SkipToItem(window); number++)
        {
            cancellation.ThrowIfCancellationRequested();
            int end;
            while ((end = JsonScanner.SkipValue(window.Bytes, 0)) < 0 || (end == window.Bytes.Length && !window.HasEnded))
            {
                var wanted = window.Bytes.Length * 2;
                while (window.Bytes.Length < wanted && window.Fill()) continue;
                if (window.HasEnded || window.IsFull) break;
            }

            if (end < 0)
            {
                onBad(number, Excerpt(window.Bytes), window.IsFull ? TooLong : EndsWithin);
                return;
            }

            if (!onRecord(number, window.Bytes[..end])) onBad(number, Excerpt(window.Bytes[..end]), NotJson);
            window.Advance(end);
        }
    }

    private static bool SkipToItem(ByteWindow window)
    {
        while (true)
        {
            var bytes = window.Bytes;
            var position = bytes.IndexOfAnyExcept(" ,\n\r\t"u8);
            window.Advance(position < 0 ? bytes.Length : position);
            if (window.Bytes.Length > 0) return window.Bytes[0] != ']';
            if (!window.Fill()) return false;
        }
    }

    internal static string Excerpt(ReadOnlySpan<byte> json)
    {
        const int length = 100;
        var text = Encoding.UTF8.GetString(json[..Math.Min(length, json.Length)]);
        return json.Length > length ? text + "…" : text;
    }
}
