using System.Text;
using System.Xml.Linq;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Data.Reading.Xml;

/// <summary>
/// Gives out the elements of one name, one by one, from however many XML documents a file holds. Whatever stands between them, document
/// types and entity declarations included, is never interpreted; an element that is broken costs only itself.
/// </summary>
/// <param name="elementName">As written in the file, with its prefix.</param>
internal sealed class XmlRecords(Stream text, string elementName, int maximumRecordBytes, CancellationToken cancellation)
{
    private const int LongestOuter = 40;

    private readonly byte[] _start = Encoding.UTF8.GetBytes("<" + elementName);
    private readonly byte[] _end = Encoding.UTF8.GetBytes($"</{elementName}>");

    private readonly byte[] _otherEnd = [];
    private readonly string _otherCause = "";

    /// <summary>Records of another kind between those that are given out, and why they are not: told one by one.</summary>
    public (string Element, string Cause) PassedOver
    {
        init => (_otherEnd, _otherCause) = (Encoding.UTF8.GetBytes($"</{value.Element}>"), value.Cause);
    }

    /// <summary>The part of a record behind which nothing of it is parsed: the text of an article; empty for whole records.</summary>
    public string LastPart { get; init; } = "";

    /// <summary>An attribute of the element around each record that is handed on with it, as the record's own; empty for none.</summary>
    public string OuterAttribute
    {
        get => _outerName;
        init => (_outerName, _outer) = (value, Encoding.UTF8.GetBytes($" {value}=\""));
    }

    private readonly string _outerName = "";
    private readonly byte[] _outer = [];
    private string? _outerValue;

    // Positions in the text, not in the window: where the window begins, up to where closing tags were looked for, and the one found there.
    private long _offset;
    private long _searched;
    private long _foundEnd = -1;

    /// <summary>Whether the closing tag of a record that was too long is still to come.</summary>
    private bool _isWithinRejected;

    /// <param name="onBad">Told number, beginning and cause of the records that cannot be read.</param>
    public IEnumerable<(long Number, XElement Record)> Read(Action<long, string, string> onBad)
    {
        using var window = new ByteWindow(text, maximumRecordBytes);
        for (var number = 1L; FindStart(window, cause => onBad(number, "", cause)); number++)
        {
            cancellation.ThrowIfCancellationRequested();
            var length = FindEnd(window);
            var excerpt = Excerpt(window.Bytes);
            if (length < 0)
            {
                _isWithinRejected = window.IsFull;
                onBad(number, excerpt, window.IsFull ? "the record is too long" : "the record never ends");
                Advance(window, _start.Length);
                continue;
            }

            var record = Parse(window.Bytes[..length], out var cause);
            Advance(window, length);
            if (_outerValue is not null) record?.SetAttributeValue(_outerName, _outerValue);
            _outerValue = null;
            if (record is not null) yield return (number, record);
            else onBad(number, excerpt, cause);
        }
    }

    private XElement? Parse(ReadOnlySpan<byte> record, out string cause)
    {
        var part = LastPart.Length == 0 ? [] : Encoding.UTF8.GetBytes($"</{LastPart}>");
        var end = part.Length == 0 ? -1 : record.IndexOf(part);
        return XmlText.Parse(end < 0 ? record : (byte[])[.. record[..(end + part.Length)], .. _end], out cause);
    }

    /// <summary>Moves to the next opening tag of the name.</summary>
    /// <param name="onPassed">Told of every closing tag on the way: its opening tag is damaged, or it ends another kind of record.</param>
    private bool FindStart(ByteWindow window, Action<string> onPassed)
    {
        while (true)
        {
            var position = window.Bytes.IndexOf(_start);
            if (_outer.Length > 0) FindOuter(position >= 0 ? window.Bytes[..position] : window.Bytes);
            var passed = PassEnds(position >= 0 ? window.Bytes[..position] : window.Bytes, onPassed);
            if (position >= 0)
            {
                Advance(window, position);
                while (window.Bytes.Length <= _start.Length && window.Fill()) continue;
                if (window.Bytes.Length > _start.Length && " >\n\r\t"u8.Contains(window.Bytes[_start.Length])) return true;
                Advance(window, _start.Length);
                continue;
            }

            // A tag may be cut at the window's end: that much is kept.
            Advance(window, Math.Max(passed, window.Bytes.Length - (Math.Max(Math.Max(_end.Length, _otherEnd.Length), _outer.Length + (_outer.Length > 0 ? LongestOuter : 0)) - 1)));
            if (!window.Fill()) return false;
        }
    }

    /// <summary>Takes the last value of the attribute before the record.</summary>
    private void FindOuter(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.LastIndexOf(_outer);
        if (start < 0) return;
        var value = bytes[(start + _outer.Length)..];
        var length = value[..Math.Min(value.Length, LongestOuter)].IndexOf((byte)'"');
        if (length >= 0) _outerValue = Encoding.UTF8.GetString(value[..length]);
    }

    /// <returns>Position behind the last closing tag.</returns>
    private int PassEnds(ReadOnlySpan<byte> bytes, Action<string> onPassed)
    {
        var passed = PassAll(bytes, _end, () =>
        {
            if (!_isWithinRejected) onPassed("the record has no beginning");
            _isWithinRejected = false;
        });
        return _otherEnd.Length == 0 ? passed : Math.Max(passed, PassAll(bytes, _otherEnd, () => onPassed(_otherCause)));
    }

    private static int PassAll(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> tag, Action onTag)
    {
        var passed = 0;
        for (int next; (next = bytes[passed..].IndexOf(tag)) >= 0; passed += next + tag.Length) onTag();
        return passed;
    }

    /// <returns>Length of the element at the window's start; −1 when it has no end before the next one begins.</returns>
    private int FindEnd(ByteWindow window)
    {
        if (FindClosing(window) is not { } position) return -1;
        var length = position + _end.Length;
        return Holds(window.Bytes[_start.Length..length]) ? -1 : length;
    }

    /// <summary>Looks for the next closing tag, at no part of the text twice: where thousands of elements are open, all wait for the same one.</summary>
    /// <returns>Its place in the window.</returns>
    private int? FindClosing(ByteWindow window)
    {
        var first = _offset + _start.Length;
        if (_foundEnd >= first) return (int)(_foundEnd - _offset);
        _searched = Math.Max(_searched, first);
        while (true)
        {
            var begin = (int)(_searched - _offset);
            var position = window.Bytes[begin..].IndexOf(_end);
            if (position >= 0)
            {
                _foundEnd = _searched = _offset + begin + position;
                return begin + position;
            }

            _searched = Math.Max(_searched, _offset + window.Bytes.Length - _end.Length + 1);
            if (!window.Fill()) return null;
        }
    }

    private void Advance(ByteWindow window, int count)
    {
        window.Advance(count);
        _offset += count;
    }

    private bool Holds(ReadOnlySpan<byte> inner)
    {
        for (var position = inner.IndexOf(_start); position >= 0; position = inner.IndexOf(_start))
        {
            inner = inner[(position + _start.Length)..];
            if (inner is [(byte)'>', ..] or [(byte)' ', ..]) return true;
        }

        return false;
    }

    private static string Excerpt(ReadOnlySpan<byte> bytes) =>
        Encoding.UTF8.GetString(bytes[..Math.Min(100, bytes.Length)]).ReplaceLineEndings(" ");
}
