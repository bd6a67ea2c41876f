using System.Net;

namespace HubAtlas.Web.Serving;

/// <summary>Who besides this machine can reach a server.</summary>
public static class Openness
{
    /// <summary>What the addresses open, to be said when the server starts; null when only this machine can reach it.</summary>
    public static string? WarningOf(IEnumerable<string> urls, string workspace)
    {
        var open = urls.Where(url => !IsLoopback(BindingAddress.Parse(url))).ToList();
        return open.Count == 0 ? null
            : $"Warning: {string.Join(" and ", open)} can be reached from other machines, without a password. Whoever reaches it reads every edition and "
            + $"comparison in {workspace} and all of their files, and has this machine count and compare. Leave --urls out to keep it to this machine; "
            + "behind a proxy that asks for a password, name the proxy's host with --host.";
    }

    private static bool IsLoopback(BindingAddress address) => address.IsUnixPipe || address.IsNamedPipe
        || address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
