using System.Collections.Concurrent;
using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace HubAtlas.Data.Storing.DuckDb;

/// <summary>One open database file; hands out connections, which may be used on different threads.</summary>
internal sealed class Database : IDisposable
{
    private readonly ConcurrentDictionary<Connection, byte> _connections = [];
    private readonly DuckDBDatabase _handle;

    private Database(DuckDBDatabase handle) => _handle = handle;

    internal static Database Open(string path, IEnumerable<KeyValuePair<string, string>> settings)
    {
        using var config = DuckDbLibrary.Load(NewConfig);
        foreach (var (name, value) in settings)
        {
            if (!Configuration.DuckDBSetConfig(config, name, value).IsSuccess())
                throw new DuckDbException($"DuckDB does not take the setting {name} = {value}.");
        }

        if (!Startup.DuckDBOpen(path, out var handle, config, out var error).IsSuccess()) throw new DuckDbException(error ?? "unknown error");
        using var connection = Connect(handle);
        SpoolFunction.Register(connection);
        return new Database(handle);
    }

    internal bool IsOpen => !_handle.IsClosed;

    /// <summary>Breaks off what the connections made from now on are doing.</summary>
    internal CancellationToken Stop { get; set; }

    internal Connection Connect()
    {
        var connection = new Connection(Connect(_handle), closed => _connections.TryRemove(closed, out _), Stop);
        _connections.TryAdd(connection, 0);
        return connection;
    }

    /// <summary>Closes the connections that are still open, too: one forgotten would keep the file locked.</summary>
    public void Dispose()
    {
        foreach (var connection in _connections.Keys) connection.Dispose();
        _handle.Dispose();
    }

    private static DuckDBConfig NewConfig()
    {
        Configuration.DuckDBCreateConfig(out var config);
        return config;
    }

    private static DuckDBNativeConnection Connect(DuckDBDatabase database) =>
        Startup.DuckDBConnect(database, out var connection).IsSuccess() ? connection : throw new DuckDbException("DuckDB gave no connection.");
}
