using System.Buffers.Binary;
using System.Numerics;

namespace HubAtlas.Data.Reading.Grouping;

/// <summary>The rows with one key; moves from key to key of a partition.</summary>
internal sealed class RowGroup
{
    // Most rows are longer: so a bucket holds the rows of one key, or of a few.
    private const int ShortRowBytes = 32;
    private const int FewRows = 16;

    private ReadOnlyMemory<byte> _bytes;
    private (ulong Hash, int Offset)[] _rows = [];
    private int[] _bucketEnds = [];
    private int _bucketBits;
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
        _bucketBits = 1 + BitOperations.Log2((uint)(bytes.Length / ShortRowBytes) + 1);
        FindBuckets(bytes.Span);
        if (_count > _rows.Length) _rows = new (ulong, int)[_count + (_count / 4)];
        PutIntoBuckets(bytes.Span);
        SortBuckets();
    }

    /// <summary>Leaves the start of each bucket where its end will be when its rows have been put there.</summary>
    private void FindBuckets(ReadOnlySpan<byte> bytes)
    {
        var buckets = 1 << _bucketBits;
        if (_bucketEnds.Length < buckets) _bucketEnds = new int[buckets];
        _bucketEnds.AsSpan(0, buckets).Clear();
        for (var offset = 0; offset < bytes.Length; offset += LengthAt(bytes, offset)) _bucketEnds[BucketOf(HashAt(bytes, offset))]++;
        for (var bucket = 0; bucket < buckets; bucket++) (_bucketEnds[bucket], _count) = (_count, _count + _bucketEnds[bucket]);
    }

    private void PutIntoBuckets(ReadOnlySpan<byte> bytes)
    {
        for (var offset = 0; offset < bytes.Length; offset += LengthAt(bytes, offset))
        {
            var hash = HashAt(bytes, offset);
            _rows[_bucketEnds[BucketOf(hash)]++] = (hash, offset);
        }
    }

    private void SortBuckets()
    {
        var start = 0;
        foreach (var end in _bucketEnds.AsSpan(0, 1 << _bucketBits))
        {
            var rows = _rows.AsSpan(start..end);
            if (rows.Length > FewRows) rows.Sort();
            else SortFew(rows);
            start = end;
        }
    }

    /// <summary>Rows of one hash stay in their order.</summary>
    private static void SortFew(Span<(ulong Hash, int Offset)> rows)
    {
        for (var next = 1; next < rows.Length; next++)
        {
            var row = rows[next];
            var place = next;
            for (; place > 0 && rows[place - 1].Hash > row.Hash; place--) rows[place] = rows[place - 1];
            rows[place] = row;
        }
    }

    /// <summary>The bits behind those that all rows of a partition share; so buckets are in the order of the hashes.</summary>
    private int BucketOf(ulong hash) => (int)((hash << RowGroups.PartitionBits) >> (64 - _bucketBits));

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

    private static int LengthAt(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadInt32LittleEndian(bytes[offset..]);

    private static ulong HashAt(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadUInt64LittleEndian(bytes[(offset + RowWriter.HashOffset)..]);
}
