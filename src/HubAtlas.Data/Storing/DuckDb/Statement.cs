using System.Runtime.InteropServices;
using System.Text;

namespace HubAtlas.Data.Storing.DuckDb;

/// <summary>A prepared statement.</summary>
internal sealed unsafe class Statement : IDisposable
{
    private readonly CancellationToken _stop;
    private nint _handle;

    internal Statement(nint connection, string sql, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        _stop = stop;
        if (Native.duckdb_prepare(connection, sql, out _handle) == Native.Success) return;
        var message = Marshal.PtrToStringUTF8(Native.duckdb_prepare_error(_handle)) ?? "unknown error";
        Dispose();
        throw ErrorOf(message);
    }

    internal void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (Bind((ulong)i + 1, values[i]) != Native.Success)
                throw new DuckDbException($"DuckDB does not take parameter ${i + 1}.");
        }
    }

    private int Bind(ulong index, object? value) => value switch
    {
        null => Native.duckdb_bind_null(_handle, index),
        long number => Native.duckdb_bind_int64(_handle, index, number),
        int number => Native.duckdb_bind_int64(_handle, index, number),
        double number => Native.duckdb_bind_double(_handle, index, number),
        bool flag => Native.duckdb_bind_boolean(_handle, index, flag ? (byte)1 : (byte)0),
        string text => BindText(index, text),
        _ => throw new ArgumentException($"No binding for {value.GetType().Name}."),
    };

    private int BindText(ulong index, string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        fixed (byte* start = utf8) return Native.duckdb_bind_varchar_length(_handle, index, start, (ulong)utf8.Length);
    }

    internal long Execute()
    {
        var state = Native.duckdb_execute_prepared(_handle, out var result);
        try
        {
            if (state != Native.Success) throw ErrorOf(ref result);
            return (long)Native.duckdb_rows_changed(ref result);
        }
        finally
        {
            Native.duckdb_destroy_result(ref result);
        }
    }

    internal Native.Result Stream()
    {
        if (Native.duckdb_execute_prepared_streaming(_handle, out var result) == Native.Success) return result;
        var error = ErrorOf(ref result);
        Native.duckdb_destroy_result(ref result);
        throw error;
    }

    /// <summary>What went wrong; when it was told to stop, that.</summary>
    internal Exception ErrorOf(ref Native.Result result) =>
        ErrorOf(Marshal.PtrToStringUTF8(Native.duckdb_result_error(ref result)) ?? "unknown error");

    private Exception ErrorOf(string message)
    {
        var error = new DuckDbException(message);
        return _stop.IsCancellationRequested ? new OperationCanceledException("The question to the store was stopped.", error, _stop) : error;
    }

    public void Dispose()
    {
        if (_handle != 0) Native.duckdb_destroy_prepare(ref _handle);
    }
}
