using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace HubAtlas.Data.Storing.DuckDb;

/// <summary>One open database file; hands out connections, which may be used on different threads.</summary>
internal sealed class Database : IDisposable
{
    private readonly ConcurrentDictionary<Connection, byte> _connections = [];
    private nint _handle;

    private Database(nint handle) => _handle = handle;

    internal static Database Open(string path, IEnumerable<KeyValuePair<string, string>> settings)
    {
        Native.duckdb_create_config(out var config);
        try
        {
            foreach (var (name, value) in settings)
            {
                if (Native.duckdb_set_config(config, name, value) != Native.Success)
                    throw new DuckDbException($"DuckDB does not take the setting {name} = {value}.");
            }

            if (Native.duckdb_open_ext(path, out var handle, config, out var error) == Native.Success) return Prepared(handle);
            var message = Marshal.PtrToStringUTF8(error) ?? "unknown error";
            Native.duckdb_free(error);
            throw new DuckDbException(message);
        }
        finally
        {
            Native.duckdb_destroy_config(ref config);
        }
    }

    private static Database Prepared(nint handle)
    {
        Native.duckdb_connect(handle, out var connection);
        SpoolFunction.Register(connection);
        Native.duckdb_disconnect(ref connection);
        return new Database(handle);
    }

    internal bool IsOpen => _handle != 0;

    /// <summary>Breaks off what the connections made from now on are doing.</summary>
    internal CancellationToken Stop { get; set; }

    internal Connection Connect()
    {
        ObjectDisposedException.ThrowIf(_handle == 0, this);
        if (Native.duckdb_connect(_handle, out var handle) != Native.Success) throw new DuckDbException("DuckDB gave no connection.");
        var connection = new Connection(handle, closed => _connections.TryRemove(closed, out _), Stop);
        _connections.TryAdd(connection, 0);
        return connection;
    }

    /// <summary>Closes the connections that are still open, too: one forgotten would keep the file locked.</summary>
    public void Dispose()
    {
        foreach (var connection in _connections.Keys) connection.Dispose();
        if (_handle != 0) Native.duckdb_close(ref _handle);
    }
}
