using System.Text;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Streams;

/// <summary>A file of rows that is no text (Parquet, Excel), opened as lines of text.</summary>
/// <param name="Rows">How many there are, to tell how far the reading is; 0 where that is not known before.</param>
/// <param name="Lines">JSON Lines, or CSV with a header.</param>
public sealed record TableText(long Rows, IEnumerable<string> Lines);

/// <summary>Lines as a stream of UTF-8.</summary>
internal sealed class LinesStream : ReadOnlyStream
{
    private readonly SourceFile _file;
    private readonly IEnumerator<string> _lines;
    private readonly long _rows;
    private readonly Action<long>? _onBytes;
    private byte[] _line = [];
    private int _length;
    private int _taken;
    private long _row;
    private long _told;

    public LinesStream(SourceFile file, Func<string, TableText> open, Action<long>? onBytes)
    {
        (_file, _onBytes) = (file, onBytes);
        try
        {
            var text = open(file.Path);
            (_rows, _lines) = (text.Rows, text.Lines.GetEnumerator());
        }
        catch (IOException error)
        {
            throw Damaged(error);
        }
    }

    public override int Read(Span<byte> buffer)
    {
        if (_taken == _length && !MoveNext()) return 0;
        var count = Math.Min(buffer.Length, _length - _taken);
        _line.AsSpan(_taken, count).CopyTo(buffer);
        _taken += count;
        return count;
    }

    private bool MoveNext()
    {
        try
        {
            if (!_lines.MoveNext()) return Tell(_file.Bytes);
        }
        catch (IOException error)
        {
            throw Damaged(error);
        }

        var line = _lines.Current;
        var size = Encoding.UTF8.GetMaxByteCount(line.Length) + 1;
        if (_line.Length < size) _line = new byte[size];
        _length = Encoding.UTF8.GetBytes(line, _line);
        _line[_length++] = (byte)'\n';
        _taken = 0;
        Tell(_file.Bytes * Math.Min(++_row, _rows) / Math.Max(1, _rows));
        return true;
    }

    /// <summary>Rows stand for bytes of the file.</summary>
    private bool Tell(long bytes)
    {
        if (bytes > _told) _onBytes?.Invoke(bytes - _told);
        _told = Math.Max(bytes, _told);
        return false;
    }

    private AtlasException Damaged(IOException error) => new(
        $"{_file.Name}: the file is damaged or incomplete ({error.Message.Split('\n')[0].TrimEnd('.')}). " +
        "Nothing of it was stored. Copy or download it again, then repeat the command.", error);

    protected override void Dispose(bool disposing)
    {
        if (disposing) _lines.Dispose();
        base.Dispose(disposing);
    }
}
