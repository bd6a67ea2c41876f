using System.Runtime.InteropServices;

namespace HubAtlas.Data.Storing.DuckDb;

/// <summary>Appends rows to a table, column after column in the table's order and of exactly its types.</summary>
internal sealed class Appender : IDisposable
{
    // DuckDB itself holds ten times as many back, outside of its memory limit; rows with long texts make that a hundred megabytes.
    private const int MostHeldRows = 20_480;

    private readonly RowChunk _chunk;
    private nint _handle;
    private int _heldRows;

    internal Appender(nint connection, string catalog, string table)
    {
        if (Native.duckdb_appender_create_ext(connection, catalog, "main", table, out _handle) != Native.Success)
        {
            var error = Error();
            Release();
            throw error;
        }

        _chunk = new RowChunk(_handle);
    }

    internal Appender Add(long value)
    {
        _chunk.Add(value);
        return this;
    }

    internal Appender Add(int value)
    {
        _chunk.Add(value);
        return this;
    }

    internal Appender Add(bool value)
    {
        _chunk.Add(value);
        return this;
    }

    internal Appender Add(long? value) => value is { } known ? Add(known) : AddNull();

    internal Appender Add(int? value) => value is { } known ? Add(known) : AddNull();

    internal Appender Add(double? value)
    {
        if (value is not { } known) return AddNull();
        _chunk.Add(known);
        return this;
    }

    internal Appender AddNull()
    {
        _chunk.AddNull();
        return this;
    }

    /// <summary>Any text: NUL is kept, halves of surrogate pairs become U+FFFD.</summary>
    internal Appender Add(string? text)
    {
        if (text is null) return AddNull();
        _chunk.Add(text);
        return this;
    }

    internal void EndRow()
    {
        _chunk.EndRow();
        if (_chunk.IsFull) HandOver();
        if (_heldRows >= MostHeldRows) Flush();
    }

    /// <summary>Makes all rows visible to the connection's next statement.</summary>
    internal void Flush()
    {
        HandOver();
        Check(Native.duckdb_appender_flush(_handle));
        _heldRows = 0;
    }

    private void HandOver()
    {
        if (_chunk.Rows == 0) return;
        Check(Native.duckdb_append_data_chunk(_handle, _chunk.Finish()));
        _heldRows += _chunk.Rows;
        _chunk.Clear();
    }

    private void Check(int state)
    {
        if (state != Native.Success) throw Error();
    }

    private DuckDbException Error() =>
        new(Marshal.PtrToStringUTF8(Native.duckdb_appender_error(_handle)) ?? "DuckDB could not append a row.");

    private void Release()
    {
        if (_handle != 0) Native.duckdb_appender_destroy(ref _handle);
    }

    /// <summary>What was not flushed is, as far as DuckDB takes it: whoever must know flushes before.</summary>
    public void Dispose()
    {
        if (_chunk.Rows > 0 && _handle != 0) Native.duckdb_append_data_chunk(_handle, _chunk.Finish());
        Release();
        _chunk.Dispose();
    }
}
