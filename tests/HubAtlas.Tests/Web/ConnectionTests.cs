using System.Net.Sockets;
using System.Text;
using HubAtlas.Web.Serving;

namespace HubAtlas.Tests.Web;

/// <summary>Nobody keeps others out by holding connections.</summary>
public sealed class ConnectionTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Theory]
    [InlineData("")]
    [InlineData("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ")]
    public async Task Connections_without_a_whole_request_give_way_to_who_asks(string begun)
    {
        var address = new Uri(server.Address);
        var held = new List<TcpClient>();
        try
        {
            for (var i = 0; i < OpenConnections.Most + 50; i++)
            {
                var client = new TcpClient();
                held.Add(client);
                await client.ConnectAsync(address.Host, address.Port, RunningServer.Stop);
                if (begun.Length > 0) await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(begun), RunningServer.Stop);
            }

            using var honest = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(20) };
            Assert.Contains(RunningServer.EditionName, await honest.GetStringAsync("/api/editions", RunningServer.Stop));
        }
        finally
        {
            held.ForEach(client => client.Dispose());
        }
    }
}
