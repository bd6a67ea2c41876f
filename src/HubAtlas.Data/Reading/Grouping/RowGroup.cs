using System.Buffers.Binary;

namespace HubAtlas.Data.Reading.Grouping;

/// <summary>The rows with one key; moves from key to key of a partition.</summary>
internal sealed class RowGroup
{
    private ReadOnlyMemory<byte> _bytes;
    private (ulong Hash, int Offset)[] _rows = [];
    private int _count;
    private int _end;

    public int Start { get; private set; }

    public int Count => _end - Start;

    public ReadOnlySpan<byte> Key => KeyAt(Start);

    public RowReader this[int index] => new(_bytes.Span[_rows[Start + index].Offset..]);

    /// <summary>Starts with another partition.</summary>
    public void Begin(ReadOnlyMemory<byte> bytes)
    {
        (_bytes, Start, _end, _count) = (bytes, 0, 0, 0);
        for (var offset = 0; offset < bytes.Length; offset += LengthAt(offset)) _count++;
        if (_count > _rows.Length) _rows = new (ulong, int)[_count + (_count / 4)];
        var row = 0;
        for (var offset = 0; offset < bytes.Length; offset += LengthAt(offset)) _rows[row++] = (HashAt(offset), offset);
        _rows.AsSpan(0, _count).Sort();
    }

    public bool MoveNext()
    {
        Start = _end;
        if (_end >= _count) return false;
        for (_end++; _end < _count && _rows[_end].Hash == _rows[Start].Hash; _end++) continue;
        if (Count > 1) SeparateCollisions();
        return true;
    }

    /// <summary>Different keys may share a hash: those of the first row's key come first, and the group ends behind them.</summary>
    private void SeparateCollisions()
    {
        var next = Start + 1;
        var key = Key;
        for (var index = next; index < _end; index++)
        {
            if (!KeyAt(index).SequenceEqual(key)) continue;
            var row = _rows[index];
            if (index > next) Array.Copy(_rows, next, _rows, next + 1, index - next);
            _rows[next++] = row;
        }

        _end = next;
    }

    private ReadOnlySpan<byte> KeyAt(int index)
    {
        var row = _bytes.Span[_rows[index].Offset..];
        return row.Slice(RowWriter.KeyOffset + 4, BinaryPrimitives.ReadInt32LittleEndian(row[RowWriter.KeyOffset..]));
    }

    private int LengthAt(int offset) => BinaryPrimitives.ReadInt32LittleEndian(_bytes.Span[offset..]);

    private ulong HashAt(int offset) => BinaryPrimitives.ReadUInt64LittleEndian(_bytes.Span[(offset + RowWriter.HashOffset)..]);
}
