using System.Buffers.Binary;

namespace HubAtlas.Data.Reading.Grouping;

/// <summary>The rows with one key; moves from key to key of a partition.</summary>
internal sealed class RowGroup
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly (ulong Hash, int Offset)[] _rows;
    private int _end;

    public RowGroup(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        _rows = FindRows(bytes.Span);
    }

    public int Start { get; private set; }

    public int Count => _end - Start;

    public ReadOnlySpan<byte> Key => KeyAt(Start);

    public RowReader this[int index] => new(_bytes.Span[_rows[Start + index].Offset..]);

    public bool MoveNext()
    {
        Start = _end;
        if (_end >= _rows.Length) return false;
        for (_end++; _end < _rows.Length && _rows[_end].Hash == _rows[Start].Hash; _end++) continue;
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

    private static (ulong Hash, int Offset)[] FindRows(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        for (var offset = 0; offset < bytes.Length; offset += BinaryPrimitives.ReadInt32LittleEndian(bytes[offset..])) count++;
        var rows = new (ulong Hash, int Offset)[count];
        count = 0;
        for (var offset = 0; offset < bytes.Length; offset += BinaryPrimitives.ReadInt32LittleEndian(bytes[offset..]))
        {
            rows[count++] = (BinaryPrimitives.ReadUInt64LittleEndian(bytes[(offset + RowWriter.HashOffset)..]), offset);
        }

        rows.AsSpan().Sort();
        return rows;
    }
}
