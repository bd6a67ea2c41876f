using System.Runtime.CompilerServices;
using System.Text;

namespace HubAtlas.Data.Storing.DuckDb;

/// <summary>Rows on their way into a table, written straight into DuckDB's vectors: a call for each value would take longer than the value.</summary>
internal sealed unsafe class RowChunk : IDisposable
{
    private const int InlineTextLength = 12;
    private const int TextBytes = 16;
    private readonly int _capacity = (int)Native.duckdb_vector_size();
    private readonly TextBlocks _texts = new();
    private readonly ColumnType[] _types;
    private readonly byte*[] _data;
    private readonly ulong*[] _validity;
    private nint _chunk;
    private int _column;

    internal RowChunk(nint appender)
    {
        var columns = (int)Native.duckdb_appender_column_count(appender);
        (_types, _data, _validity) = (new ColumnType[columns], new byte*[columns], new ulong*[columns]);
        var logicalTypes = stackalloc nint[columns];
        for (var i = 0; i < columns; i++)
        {
            logicalTypes[i] = Native.duckdb_appender_column_type(appender, (ulong)i);
            _types[i] = Native.duckdb_get_type_id(logicalTypes[i]);
        }

        _chunk = Native.duckdb_create_data_chunk(logicalTypes, (ulong)columns);
        for (var i = 0; i < columns; i++) Native.duckdb_destroy_logical_type(ref logicalTypes[i]);
        FindVectors();
    }

    internal int Rows { get; private set; }

    internal bool IsFull => Rows == _capacity;

    internal void Add(long value) => ((long*)Next(ColumnType.BigInt))[Rows] = value;

    internal void Add(int value) => ((int*)Next(ColumnType.Integer))[Rows] = value;

    internal void Add(double value) => ((double*)Next(ColumnType.Double))[Rows] = value;

    internal void Add(bool value) => Next(ColumnType.Boolean)[Rows] = value ? (byte)1 : (byte)0;

    internal void AddNull()
    {
        var column = _column;
        var data = Next(_types[column]);
        // Nobody looks at the text of a null, but a stale pointer is not to be left lying about.
        if (_types[column] == ColumnType.Varchar) ((UInt128*)data)[Rows] = default;
        if (_validity[column] is null) _validity[column] = Writable(column);
        _validity[column][Rows >> 6] &= ~(1UL << Rows);
    }

    internal void Add(string text)
    {
        var bytes = _texts.Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, new Span<byte>(bytes, Encoding.UTF8.GetMaxByteCount(text.Length)));
        // duckdb_string_t: a length, then up to 12 bytes in place, or 4 bytes of prefix and a pointer.
        var place = Next(ColumnType.Varchar) + ((long)TextBytes * Rows);
        *(UInt128*)place = default;
        *(int*)place = length;
        if (length <= InlineTextLength)
        {
            new ReadOnlySpan<byte>(bytes, length).CopyTo(new Span<byte>(place + sizeof(int), InlineTextLength));
            return;
        }

        *(int*)(place + sizeof(int)) = *(int*)bytes;
        *(byte**)(place + (2 * sizeof(int))) = bytes;
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
