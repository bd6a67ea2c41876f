using Microsoft.AspNetCore.HostFiltering;

namespace HubAtlas.Web.Serving;

/// <summary>Refuses requests that name another host: a web page elsewhere must not reach a loopback server by DNS rebinding.</summary>
internal static class HostCheck
{
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    public static IServiceCollection AddHostCheck(this IServiceCollection services, ServerSettings settings) =>
        services.AddHostFiltering(options => Configure(options, settings));

    private static void Configure(HostFilteringOptions options, ServerSettings settings)
    {
        options.AllowEmptyHosts = false;
        options.IncludeFailureMessage = true;
        options.AllowedHosts = [.. Loopback.Concat(settings.Urls.Select(Host).OfType<string>()).Concat(settings.ExtraHosts).Distinct()];
    }

    // "http://0.0.0.0:80", "http://+:80" and "http://*:80" name no host.
    private static string? Host(string url)
    {
        var host = Microsoft.AspNetCore.Http.BindingAddress.Parse(url).Host;
        return host is "*" or "+" or "0.0.0.0" or "[::]" ? null : host;
    }
}
