using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace HubAtlas.Data.Storing.DuckDb;

/// <summary>Appends rows to a table, column after column in the table's order, at about ten times the speed of INSERT.</summary>
internal sealed unsafe class Appender : IDisposable
{
    private const int StackBytes = 1024;

    // DuckDB itself holds ten times as many back, outside of its memory limit; rows with long texts make that a hundred megabytes.
    private const int MostHeldRows = 20_480;

    private nint _handle;
    private int _heldRows;

    internal Appender(nint connection, string catalog, string table)
    {
        if (Native.duckdb_appender_create_ext(connection, catalog, "main", table, out _handle) == Native.Success) return;
        var error = Error();
        Release();
        throw error;
    }

    internal Appender Add(long value) => Checked(Native.duckdb_append_int64(_handle, value));

    internal Appender Add(int value) => Checked(Native.duckdb_append_int32(_handle, value));

    internal Appender Add(bool value) => Checked(Native.duckdb_append_bool(_handle, value ? (byte)1 : (byte)0));

    internal Appender Add(long? value) => value is { } known ? Add(known) : AddNull();

    internal Appender Add(int? value) => value is { } known ? Add(known) : AddNull();

    internal Appender Add(double? value) =>
        value is { } known ? Checked(Native.duckdb_append_double(_handle, known)) : AddNull();

    internal Appender AddNull() => Checked(Native.duckdb_append_null(_handle));

    /// <summary>Any text: NUL is kept, halves of surrogate pairs become U+FFFD.</summary>
    internal Appender Add(string? text)
    {
        if (text is null) return AddNull();
        var size = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (size <= StackBytes)
        {
            var stack = stackalloc byte[StackBytes];
            var length = Encoding.UTF8.GetBytes(text, new Span<byte>(stack, StackBytes));
            return Checked(Native.duckdb_append_varchar_length(_handle, stack, (ulong)length));
        }

        var rented = ArrayPool<byte>.Shared.Rent(size);
        var rentedLength = Encoding.UTF8.GetBytes(text, rented);
        fixed (byte* start = rented) Checked(Native.duckdb_append_varchar_length(_handle, start, (ulong)rentedLength));
        ArrayPool<byte>.Shared.Return(rented);
        return this;
    }

    internal void EndRow()
    {
        Checked(Native.duckdb_appender_end_row(_handle));
        if (++_heldRows == MostHeldRows) Flush();
    }

    /// <summary>Makes all rows visible to the connection's next statement.</summary>
    internal void Flush()
    {
        Checked(Native.duckdb_appender_flush(_handle));
        _heldRows = 0;
    }

    private Appender Checked(int state) => state == Native.Success ? this : throw Error();

    private DuckDbException Error() =>
        new(Marshal.PtrToStringUTF8(Native.duckdb_appender_error(_handle)) ?? "DuckDB could not append a row.");

    private void Release()
    {
        if (_handle != 0) Native.duckdb_appender_destroy(ref _handle);
    }

    public void Dispose() => Release();
}
