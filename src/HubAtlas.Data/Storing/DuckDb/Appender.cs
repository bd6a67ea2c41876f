using System.Runtime.InteropServices;

namespace HubAtlas.Data.Storing.DuckDb;

/// <summary>Appends rows to a table of the database.</summary>
internal sealed class Appender : RowAppender
{
    // DuckDB itself holds ten times as many back, outside of its memory limit; rows with long texts make that a hundred megabytes.
    private const int MostHeldRows = 20_480;

    private nint _handle;
    private int _heldRows;

    private Appender(nint handle, ColumnType[] types)
        : base(new RowChunk(types)) => _handle = handle;

    internal static Appender Open(nint connection, string catalog, string table)
    {
        if (Native.duckdb_appender_create_ext(connection, catalog, "main", table, out var handle) == Native.Success)
            return new Appender(handle, TypesOf(handle));
        var error = ErrorOf(handle);
        Native.duckdb_appender_destroy(ref handle);
        throw error;
    }

    internal override void Flush()
    {
        base.Flush();
        Check(Native.duckdb_appender_flush(_handle));
        _heldRows = 0;
    }

    protected override void PassOn(RowChunk chunk)
    {
        Check(Native.duckdb_append_data_chunk(_handle, chunk.Finish()));
        _heldRows += chunk.Rows;
        if (_heldRows < MostHeldRows) return;
        Check(Native.duckdb_appender_flush(_handle));
        _heldRows = 0;
    }

    private static ColumnType[] TypesOf(nint appender)
    {
        var types = new ColumnType[Native.duckdb_appender_column_count(appender)];
        for (var i = 0; i < types.Length; i++)
        {
            var logicalType = Native.duckdb_appender_column_type(appender, (ulong)i);
            types[i] = Native.duckdb_get_type_id(logicalType);
            Native.duckdb_destroy_logical_type(ref logicalType);
        }

        return types;
    }

    private void Check(int state)
    {
        if (state != Native.Success) throw ErrorOf(_handle);
    }

    private static DuckDbException ErrorOf(nint appender) =>
        new(Marshal.PtrToStringUTF8(Native.duckdb_appender_error(appender)) ?? "DuckDB could not append a row.");

    public override void Dispose()
    {
        if (_handle != 0) Native.duckdb_appender_destroy(ref _handle);
        base.Dispose();
    }
}
