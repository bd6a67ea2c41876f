using System.Text;
using HubAtlas.Data.Reading.Samples;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Data.Reading.Delimited;

/// <summary>
/// Reads rows as spans of bytes. A row that cannot be read costs its first line only: reading goes on at the next line,
/// so a stray quote never swallows the rest of the file. That, bounded memory and exact line numbers are why this is not a library's work.
/// </summary>
internal sealed class DelimitedReader : IDisposable
{
    // What a workbook lacks of its texts comes so as well.
    private const string BrokenValue = "a value is broken: it holds a zero byte";

    private readonly ByteWindow _window;
    private readonly DelimitedDialect _dialect;
    private readonly RowFields _fields;
    private readonly Action<long, string, string> _onBadRow;
    private int _consumed;
    private int _linesConsumed;
    private bool _isBehindReturn;

    /// <param name="onBadRow">Told line, beginning of the row, and cause of every row that is left out.</param>
    public DelimitedReader(Stream text, DelimitedDialect dialect, int maximumRowBytes, Action<long, string, string> onBadRow)
    {
        _window = new ByteWindow(text, maximumRowBytes);
        _dialect = dialect;
        _fields = new RowFields((byte)dialect.Delimiter);
        _onBadRow = onBadRow;
        for (var line = 0; line < dialect.Forewords; line++) Next();
        if (dialect.HasHeader) ReadHeader();
    }

    public int ColumnCount => _dialect.Columns.Count;

    /// <summary>1-based line at which the row last read begins.</summary>
    public long Line { get; private set; }

    /// <summary>Number of bytes of the row last read.</summary>
    public int RowBytes => _consumed;

    /// <summary>A field of the row last read, without quotes and outer blanks; empty for a negative index (no such column).</summary>
    public ReadOnlySpan<byte> Field(int index) => index < 0 ? default : _fields.Get(_window.Bytes, index).Trim((byte)' ');

    public string Text(int index) => Encoding.UTF8.GetString(Field(index));

    /// <summary>Moves to the next whole row.</summary>
    public bool Read()
    {
        while (Next())
        {
            if (_fields.Count == 1 && Field(0).IsEmpty) continue;
            if (_fields.Problem is null && _window.Bytes[.._consumed].Contains((byte)0)) _fields.Problem = BrokenValue;
            if (_fields.Problem is null && Fits()) return true;
            if (_fields.Problem is not null) _onBadRow(Line, Excerpt(), _fields.Problem);
            else _onBadRow(Line, Excerpt(), $"{_fields.Count} columns instead of {ColumnCount}");
        }

        return false;
    }

    /// <summary>Columns beyond the header are no harm while they are empty; missing ones are.</summary>
    private bool Fits()
    {
        for (var index = ColumnCount; index < _fields.Count; index++)
        {
            if (!Field(index).IsEmpty) return false;
        }

        return _fields.Count >= ColumnCount;
    }

    private void ReadHeader()
    {
        if (Next() && _fields.Problem is not null) _onBadRow(Line, Excerpt(), _fields.Problem);
    }

    private bool Next()
    {
        _window.Advance(_consumed);
        _consumed = 0;
        if (_isBehindReturn) _window.PassFeed();
        Line += _linesConsumed == 0 ? 1 : _linesConsumed;
        _linesConsumed = 1;
        var length = FindLine(out var lineEnd);
        if (length < 0) return false;
        if (lineEnd < 0) return SkipTooLong();
        if (!_dialect.IsQuoted) return Plain(length, lineEnd);
        if (!_fields.TrySplitTidy(_window.Bytes, length)) return Quoted(length, lineEnd);
        return Consume(length + lineEnd);
    }

    private bool Plain(int length, int lineEnd)
    {
        _fields.SplitPlain(_window.Bytes[..length]);
        return Consume(length + lineEnd);
    }

    private bool Consume(int count)
    {
        _consumed = count;
        _isBehindReturn = count > 0 && _window.Bytes[count - 1] == '\r';
        return true;
    }

    private bool Quoted(int length, int lineEnd)
    {
        int read;
        while ((read = _fields.SplitQuoted(_window.Bytes, _window.HasEnded)) == RowFields.NeedsMore)
        {
            // Twice as much each time: a long row is then divided again a few times only.
            var wanted = _window.Bytes.Length * 2;
            while (_window.Bytes.Length < wanted && _window.Fill()) continue;
            if (_window.IsFull && !_window.HasEnded) break;
        }

        if (read > length + lineEnd && _fields.Problem is null && _fields.Count != ColumnCount) read = RowFields.Malformed;
        if (read >= 0)
        {
            _linesConsumed = Math.Max(1, LineEnds.Count(_window.Bytes[..read]));
            return Consume(read);
        }

        // Quotes that do not close may be letters of the text: taken literally the line must have the header's columns.
        Plain(length, lineEnd);
        if (_fields.Count != ColumnCount) _fields.Problem = "a quote is opened and never closed";
        return true;
    }

    /// <returns>Length of the line at the window's start, −1 at the end; <paramref name="lineEnd"/> is −1 for a line too long.</returns>
    private int FindLine(out int lineEnd)
    {
        var searched = 0;
        while (true)
        {
            var end = LineEnds.IndexIn(_window.Bytes[searched..]);
            if (end >= 0)
            {
                lineEnd = 1;
                return searched + end;
            }

            searched = _window.Bytes.Length;
            if (_window.Fill()) continue;
            lineEnd = _window.HasEnded ? 0 : -1;
            return _window.HasEnded && searched == 0 ? -1 : searched;
        }
    }

    private bool SkipTooLong()
    {
        _fields.SetProblem(_window.Bytes[..100], "the line is too long");
        _isBehindReturn = _window.PassLine();
        return true;
    }

    private string Excerpt()
    {
        const int length = 100;
        var text = string.Join((char)(byte)_dialect.Delimiter, Enumerable.Range(0, Math.Min(_fields.Count, length)).Select(Text));
        return text.Length <= length ? text : text[..length] + "…";
    }

    public void Dispose() => _window.Dispose();
}
