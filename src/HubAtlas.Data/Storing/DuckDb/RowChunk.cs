using System.Runtime.CompilerServices;
using System.Text;

namespace HubAtlas.Data.Storing.DuckDb;

/// <summary>Rows on their way into a table, written straight into DuckDB's vectors: a call for each value would take longer than the value.</summary>
internal sealed unsafe class RowChunk : IDisposable
{
    private const long MostTextBytes = 16 << 20;

    private readonly int _capacity = (int)Native.duckdb_vector_size();
    private readonly TextBlocks _texts = new();
    private readonly ColumnType[] _types;
    private readonly byte*[] _data;
    private readonly ulong*[] _validity;
    private nint _chunk;
    private int _column;

    internal RowChunk(params ColumnType[] types)
    {
        (_types, _data, _validity) = (types, new byte*[types.Length], new ulong*[types.Length]);
        var logicalTypes = stackalloc nint[types.Length];
        for (var i = 0; i < types.Length; i++) logicalTypes[i] = Native.duckdb_create_logical_type(types[i]);
        _chunk = Native.duckdb_create_data_chunk(logicalTypes, (ulong)types.Length);
        for (var i = 0; i < types.Length; i++) Native.duckdb_destroy_logical_type(ref logicalTypes[i]);
        FindVectors();
    }

    internal int Rows { get; private set; }

    /// <summary>Of rows, or of texts: few rows with very long ones are enough.</summary>
    internal bool IsFull => Rows == _capacity || _texts.Bytes >= MostTextBytes;

    /// <summary>The values of a column as DuckDB lays them out.</summary>
    internal ReadOnlySpan<byte> Data(int column) => new(_data[column], Rows * _types[column].Bytes());

    /// <summary>A bit a row, 0 for a null; empty when there is none.</summary>
    internal ReadOnlySpan<ulong> Validity(int column) =>
        _validity[column] is null ? default : new(_validity[column], (Rows + 63) / 64);

    internal void Add(long value) => ((long*)Next(ColumnType.BigInt))[Rows] = value;

    internal void Add(int value) => ((int*)Next(ColumnType.Integer))[Rows] = value;

    internal void Add(double value) => ((double*)Next(ColumnType.Double))[Rows] = value;

    internal void Add(bool value) => Next(ColumnType.Boolean)[Rows] = value ? (byte)1 : (byte)0;

    internal void AddNull()
    {
        var column = _column;
        var data = Next(_types[column]);
        // Nobody looks at the text of a null, but a stale pointer is not to be left lying about.
        if (_types[column] == ColumnType.Varchar) ((TextPlace*)data)[Rows] = default;
        if (_validity[column] is null) _validity[column] = Writable(column);
        _validity[column][Rows >> 6] &= ~(1UL << Rows);
    }

    internal void Add(string text)
    {
        var bytes = _texts.Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, new Span<byte>(bytes, Encoding.UTF8.GetMaxByteCount(text.Length)));
        ref var place = ref ((TextPlace*)Next(ColumnType.Varchar))[Rows];
        place = default;
        place.Length = length;
        if (place.IsInPlace)
        {
            fixed (byte* inPlace = place.InPlace) new ReadOnlySpan<byte>(bytes, length).CopyTo(new Span<byte>(inPlace, length));
            return;
        }

        place.Prefix = *(int*)bytes;
        place.Start = bytes;
        _texts.Take(length);
    }

    internal void EndRow()
    {
        if (_column != _types.Length) throw new InvalidOperationException($"A row has {_column} values; the table has {_types.Length} columns.");
        _column = 0;
        Rows++;
    }

    /// <summary>The chunk with all whole rows, for DuckDB to copy.</summary>
    internal nint Finish()
    {
        Native.duckdb_data_chunk_set_size(_chunk, (ulong)Rows);
        return _chunk;
    }

    internal void Clear()
    {
        Native.duckdb_data_chunk_reset(_chunk);
        _texts.Clear();
        Rows = 0;
        FindVectors();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte* Next(ColumnType type)
    {
        var column = _column++;
        if (_types[column] != type) throw new InvalidOperationException($"Column {column} takes {_types[column]}, not {type}.");
        return _data[column];
    }

    private ulong* Writable(int column)
    {
        var vector = Native.duckdb_data_chunk_get_vector(_chunk, (ulong)column);
        Native.duckdb_vector_ensure_validity_writable(vector);
        return Native.duckdb_vector_get_validity(vector);
    }

    private void FindVectors()
    {
        for (var i = 0; i < _data.Length; i++)
        {
            _data[i] = (byte*)Native.duckdb_vector_get_data(Native.duckdb_data_chunk_get_vector(_chunk, (ulong)i));
            _validity[i] = null;
        }
    }

    public void Dispose()
    {
        if (_chunk != 0) Native.duckdb_destroy_data_chunk(ref _chunk);
        _texts.Dispose();
    }
}
