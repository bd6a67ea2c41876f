using DuckDB.NET.Native;

namespace HubAtlas.Data.Storing.DuckDb;

/// <summary>A connection with temporary tables and a transaction of its own. One thread at a time; one stream of rows at a time.</summary>
internal sealed class Connection : IDisposable
{
    private readonly Action<Connection> _onClosed;
    private readonly CancellationToken _stop;
    private readonly Interruption _interruption;
    private readonly DuckDBNativeConnection _handle;

    /// <param name="stop">Breaks off the statement under way, and lets none begin.</param>
    internal Connection(DuckDBNativeConnection handle, Action<Connection> onClosed, CancellationToken stop)
    {
        (_handle, _onClosed, _stop) = (handle, onClosed, stop);
        _interruption = new Interruption(handle, stop);
    }

    /// <summary>Runs one statement; parameters are <c>$1</c>, <c>$2</c>, … Returns the rows changed.</summary>
    internal long Execute(string sql, params ReadOnlySpan<object?> values)
    {
        using var statement = Prepare(sql);
        statement.Bind(values);
        return statement.Execute();
    }

    /// <summary>Streams the answer of one query. The connection takes no other statement until the rows are disposed.</summary>
    internal Rows Query(string sql, params ReadOnlySpan<object?> values)
    {
        var statement = Prepare(sql);
        try
        {
            statement.Bind(values);
            return new Rows(statement);
        }
        catch
        {
            statement.Dispose();
            throw;
        }
    }

    internal List<T> List<T>(string sql, Func<Rows, T> read, params ReadOnlySpan<object?> values)
    {
        using var rows = Query(sql, values);
        var list = new List<T>();
        while (rows.Read()) list.Add(read(rows));
        return list;
    }

    /// <summary>The first column of the first row, a BIGINT; 0 when there is no row or it is null.</summary>
    internal long Number(string sql, params ReadOnlySpan<object?> values)
    {
        using var rows = Query(sql, values);
        return rows.Read() && !rows.IsNull(0) ? rows.Long(0) : 0;
    }

    /// <summary>The first column of the first row, a VARCHAR.</summary>
    internal string? Text(string sql, params ReadOnlySpan<object?> values)
    {
        using var rows = Query(sql, values);
        return rows.Read() ? rows.Text(0) : null;
    }

    internal Appender AppendToTemporary(string table) => Appender.Open(_handle, "temp", table);

    internal void InTransaction(Action work)
    {
        Execute("BEGIN TRANSACTION");
        try
        {
            work();
            Execute("COMMIT");
        }
        catch
        {
            TryRollBack();
            throw;
        }
    }

    private Statement Prepare(string sql) => new(_handle, sql, _stop);

    private void TryRollBack()
    {
        try
        {
            Execute("ROLLBACK");
        }
        catch (Exception error) when (error is DuckDbException or OperationCanceledException)
        {
            // A failed COMMIT has already ended the transaction, and closing a stopped connection ends it; the first error is the one to tell.
        }
    }

    public void Dispose()
    {
        if (_handle.IsClosed) return;
        _interruption.Dispose();
        _handle.Dispose();
        _onClosed(this);
    }
}
