using System.Net;
using System.Net.Sockets;

namespace HubAtlas.Web.Serving;

/// <summary>Who asks: behind one address may be many, on this machine or behind a proxy.</summary>
/// <param name="Name">The tab of the browser where one of our own pages says it, otherwise the connection.</param>
internal sealed record Visitor(string Address, string Name)
{
    /// <summary>A page of this server sends a word of its own choice with it, another one for each tab. No page elsewhere can send it.</summary>
    public const string TabHeader = "X-HubAtlas-Page";

    private const int LongestTab = 64;
    private const int NetworkBytes = 8;

    public static Visitor Of(HttpContext context) => new(AddressOf(context.Connection.RemoteIpAddress), TabOf(context.Request) ?? context.Connection.Id);

    public static string? TabOf(HttpRequest request) =>
        request.Headers[TabHeader] is [{ Length: > 0 and <= LongestTab } tab] && tab.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? tab : null;

    /// <summary>Of IPv6 the network only, since whoever has one has all addresses in it.</summary>
    public static string AddressOf(IPAddress? address) => address switch
    {
        null => "local",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => address.ToString(),
    };
}
