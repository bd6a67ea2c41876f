using System.Text;
using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace HubAtlas.Data.Storing.DuckDb;

/// <summary>A prepared statement.</summary>
internal sealed class Statement : IDisposable
{
    private readonly CancellationToken _stop;
    private readonly DuckDBPreparedStatement _handle;

    internal Statement(DuckDBNativeConnection connection, string sql, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        _stop = stop;
        if (PreparedStatements.DuckDBPrepare(connection, sql, out _handle).IsSuccess()) return;
        using (_handle) throw ErrorOf(PreparedStatements.DuckDBPrepareError(_handle));
    }

    internal void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (!Bind(i + 1, values[i]).IsSuccess()) throw new DuckDbException($"DuckDB does not take parameter ${i + 1}.");
        }
    }

    private DuckDBState Bind(long index, object? value) => value switch
    {
        null => PreparedStatements.DuckDBBindNull(_handle, index),
        long number => PreparedStatements.DuckDBBindInt64(_handle, index, number),
        int number => PreparedStatements.DuckDBBindInt64(_handle, index, number),
        double number => PreparedStatements.DuckDBBindDouble(_handle, index, number),
        bool flag => PreparedStatements.DuckDBBindBoolean(_handle, index, flag),
        string text => BindText(index, Encoding.UTF8.GetBytes(text)),
        _ => throw new ArgumentException($"No binding for {value.GetType().Name}."),
    };

    private DuckDBState BindText(long index, byte[] text) => Imports.duckdb_bind_varchar_length(_handle, (ulong)index, text, (ulong)text.Length);

    internal long Execute()
    {
        var state = PreparedStatements.DuckDBExecutePrepared(_handle, out var result);
        try
        {
            if (!state.IsSuccess()) throw ErrorOf(ref result);
            return Query.DuckDBRowsChanged(ref result);
        }
        finally
        {
            Query.DuckDBDestroyResult(ref result);
        }
    }

    internal DuckDBResult Stream()
    {
        if (PreparedStatements.DuckDBExecutePreparedStreaming(_handle, out var result).IsSuccess()) return result;
        var error = ErrorOf(ref result);
        Query.DuckDBDestroyResult(ref result);
        throw error;
    }

    /// <summary>What went wrong; when it was told to stop, that.</summary>
    internal Exception ErrorOf(ref DuckDBResult result) => ErrorOf(Query.DuckDBResultError(ref result));

    private Exception ErrorOf(string? message)
    {
        var error = new DuckDbException(message ?? "unknown error");
        return _stop.IsCancellationRequested ? new OperationCanceledException("The question to the store was stopped.", error, _stop) : error;
    }

    public void Dispose() => _handle.Dispose();
}
