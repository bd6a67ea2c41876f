using System.Diagnostics;
using Microsoft.AspNetCore.Connections;

namespace HubAtlas.Web.Serving;

/// <summary>
/// No newcomer is kept out by connections that others hold: when there are too many, the address that holds most of them loses the one that
/// has waited longest for a request, or else the one whose request has taken longest.
/// </summary>
internal sealed class OpenConnections(int most = OpenConnections.Most)
{
    public const int Most = 512;

    private readonly Dictionary<string, Held> _held = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    public ConnectionDelegate Count(ConnectionDelegate next) => async connection =>
    {
        Enter(connection);
        try
        {
            await next(connection);
        }
        finally
        {
            lock (_lock) _held.Remove(connection.ConnectionId);
        }
    };

    public async Task During(HttpContext context, RequestDelegate next)
    {
        Mark(context.Connection.Id, isBusy: true);
        try
        {
            await next(context);
        }
        finally
        {
            Mark(context.Connection.Id, isBusy: false);
        }
    }

    private void Enter(ConnectionContext connection)
    {
        ConnectionContext? closed = null;
        lock (_lock)
        {
            if (_held.Count >= most)
            {
                var (id, held) = Dearest();
                _held.Remove(id);
                closed = held.Connection;
            }

            var address = Visitor.AddressOf((connection.RemoteEndPoint as System.Net.IPEndPoint)?.Address);
            _held[connection.ConnectionId] = new(connection, address, IsBusy: false, Stopwatch.GetTimestamp());
        }

        closed?.Abort(new ConnectionAbortedException("Closed for another visitor: too many connections are open."));
    }

    private KeyValuePair<string, Held> Dearest() => _held.GroupBy(pair => pair.Value.Address, StringComparer.Ordinal)
        .MaxBy(address => address.Count())!.MinBy(pair => (pair.Value.IsBusy, pair.Value.Since));

    private void Mark(string id, bool isBusy)
    {
        lock (_lock)
            if (_held.TryGetValue(id, out var held)) _held[id] = held with { IsBusy = isBusy, Since = Stopwatch.GetTimestamp() };
    }

    private sealed record Held(ConnectionContext Connection, string Address, bool IsBusy, long Since);
}
