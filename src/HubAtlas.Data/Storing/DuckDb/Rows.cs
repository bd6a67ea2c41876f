using System.Text;
using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace HubAtlas.Data.Storing.DuckDb;

/// <summary>A forward cursor over the streamed chunks of a query. The getter must match the column's type in the SQL.</summary>
internal sealed unsafe class Rows : IDisposable
{
    private readonly Statement _statement;
    private readonly void*[] _data;
    private readonly ulong*[] _validity;
    private DuckDBResult _result;
    private DuckDBDataChunk? _chunk;
    private int _row = -1;
    private int _rowCount;
    private bool _isDisposed;

    internal Rows(Statement statement)
    {
        _statement = statement;
        _result = statement.Stream();
        var columnCount = (int)Query.DuckDBColumnCount(ref _result);
        _data = new void*[columnCount];
        _validity = new ulong*[columnCount];
    }

    internal bool Read()
    {
        while (++_row >= _rowCount)
        {
            if (!NextChunk()) return false;
        }

        return true;
    }

    /// <summary>Goes on to the next rows that come together, where they are read by columns and not by <see cref="Read"/>.</summary>
    internal bool ReadChunk()
    {
        while (NextChunk())
            if (_rowCount > 0) return true;
        return false;
    }

    /// <summary>The next row of those that came together.</summary>
    internal bool ReadInChunk() => ++_row < _rowCount;

    /// <summary>Rows that came together.</summary>
    internal int ChunkRows => _rowCount;

    /// <summary>BIGINTs of the rows that came together; none is null.</summary>
    internal ReadOnlySpan<long> Longs(int column) => new(_data[column], _rowCount);

    private bool NextChunk()
    {
        _chunk?.Dispose();
        _row = -1;
        _rowCount = 0;
        _chunk = Query.DuckDBFetchChunk(_result);
        if (_chunk.IsInvalid) return Query.DuckDBResultError(ref _result) is null ? false : throw _statement.ErrorOf(ref _result);
        _rowCount = (int)DataChunks.DuckDBDataChunkGetSize(_chunk);
        for (var column = 0; column < _data.Length; column++)
        {
            var vector = DataChunks.DuckDBDataChunkGetVector(_chunk, column);
            _data[column] = Vectors.DuckDBVectorGetData(vector);
            _validity[column] = Vectors.DuckDBVectorGetValidity(vector);
        }

        return true;
    }

    internal bool IsNull(int column) =>
        _validity[column] != null && (_validity[column][_row >> 6] >> (_row & 63) & 1) == 0;

    /// <summary>BIGINT.</summary>
    internal long Long(int column) => ((long*)_data[column])[_row];

    /// <summary>INTEGER.</summary>
    internal int Int(int column) => ((int*)_data[column])[_row];

    internal double Double(int column) => ((double*)_data[column])[_row];

    internal bool Bool(int column) => ((bool*)_data[column])[_row];

    internal string? Text(int column) => IsNull(column) ? null : Encoding.UTF8.GetString(Bytes(column));

    /// <summary>UTF-8 of a VARCHAR that is not null, until the next row is read.</summary>
    internal ReadOnlySpan<byte> Bytes(int column)
    {
        var text = (DuckDBString*)_data[column] + _row;
        return new((byte*)text->Data, text->Length);
    }

    public void Dispose()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        _chunk?.Dispose();
        Query.DuckDBDestroyResult(ref _result);
        _statement.Dispose();
    }
}
