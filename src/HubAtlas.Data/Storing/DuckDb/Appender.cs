using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods.Appender;
using static DuckDB.NET.Native.NativeMethods.LogicalType;

namespace HubAtlas.Data.Storing.DuckDb;

/// <summary>Appends rows to a table of the database.</summary>
internal sealed class Appender : RowAppender
{
    // DuckDB itself holds ten times as many back, outside of its memory limit; rows with long texts make that a hundred megabytes.
    private const int MostHeldRows = 20_480;

    private readonly DuckDBAppender _handle;
    private int _heldRows;

    private Appender(DuckDBAppender handle, DuckDBType[] types)
        : base(new RowChunk(types)) => _handle = handle;

    internal static Appender Open(DuckDBNativeConnection connection, string catalog, string table)
    {
        if (DuckDBAppenderCreateExt(connection, catalog, "main", table, out var handle).IsSuccess()) return new Appender(handle, TypesOf(handle));
        using (handle) throw ErrorOf(handle);
    }

    internal override void Flush()
    {
        base.Flush();
        Check(DuckDBAppenderFlush(_handle));
        _heldRows = 0;
    }

    protected override void PassOn(RowChunk chunk)
    {
        Check(DuckDBAppendDataChunk(_handle, chunk.Finish()));
        _heldRows += chunk.Rows;
        if (_heldRows < MostHeldRows) return;
        Check(DuckDBAppenderFlush(_handle));
        _heldRows = 0;
    }

    private static DuckDBType[] TypesOf(DuckDBAppender appender)
    {
        var types = new DuckDBType[DuckDBAppenderColumnCount(appender)];
        for (var i = 0; i < types.Length; i++)
        {
            using var logicalType = DuckDBAppenderColumnType(appender, (ulong)i);
            types[i] = DuckDBGetTypeId(logicalType);
        }

        return types;
    }

    private void Check(DuckDBState state)
    {
        if (!state.IsSuccess()) throw ErrorOf(_handle);
    }

    private static DuckDbException ErrorOf(DuckDBAppender appender)
    {
        using var error = DuckDBAppenderErrorData(appender);
        return new(error.Message is { Length: > 0 } message ? message : "DuckDB could not append a row.");
    }

    public override void Dispose()
    {
        _handle.Dispose();
        base.Dispose();
    }
}
