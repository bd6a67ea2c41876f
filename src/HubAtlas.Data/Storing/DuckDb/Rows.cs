using System.Text;

namespace HubAtlas.Data.Storing.DuckDb;

/// <summary>A forward cursor over the streamed chunks of a query. The getter must match the column's type in the SQL.</summary>
internal sealed unsafe class Rows : IDisposable
{
    private const int InlineTextLength = 12;
    private readonly Statement _statement;
    private readonly byte*[] _data;
    private readonly ulong*[] _validity;
    private Native.Result _result;
    private nint _chunk;
    private int _row = -1;
    private int _rowCount;
    private bool _isDisposed;

    internal Rows(Statement statement)
    {
        _statement = statement;
        _result = statement.Stream();
        var columnCount = (int)Native.duckdb_column_count(ref _result);
        _data = new byte*[columnCount];
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

    private bool NextChunk()
    {
        if (_chunk != 0) Native.duckdb_destroy_data_chunk(ref _chunk);
        _row = -1;
        _rowCount = 0;
        _chunk = Native.duckdb_fetch_chunk(_result);
        if (_chunk == 0)
            return Native.duckdb_result_error(ref _result) == 0 ? false : throw _statement.ErrorOf(ref _result);
        _rowCount = (int)Native.duckdb_data_chunk_get_size(_chunk);
        for (var column = 0; column < _data.Length; column++)
        {
            var vector = Native.duckdb_data_chunk_get_vector(_chunk, (ulong)column);
            _data[column] = (byte*)Native.duckdb_vector_get_data(vector);
            _validity[column] = Native.duckdb_vector_get_validity(vector);
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

    internal bool Bool(int column) => _data[column][_row] != 0;

    internal string? Text(int column)
    {
        if (IsNull(column)) return null;
        // duckdb_string_t: a length, then up to 12 bytes in place, or 4 bytes of prefix and a pointer.
        var text = _data[column] + 16L * _row;
        var length = *(int*)text;
        var bytes = length <= InlineTextLength ? text + 4 : *(byte**)(text + 8);
        return length == 0 ? "" : Encoding.UTF8.GetString(bytes, length);
    }

    public void Dispose()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        if (_chunk != 0) Native.duckdb_destroy_data_chunk(ref _chunk);
        Native.duckdb_destroy_result(ref _result);
        _statement.Dispose();
    }
}
