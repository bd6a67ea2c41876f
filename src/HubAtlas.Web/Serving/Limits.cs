using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace HubAtlas.Web.Serving;

/// <summary>How much one visitor can ask of the server.</summary>
internal static class Limits
{
    // Nobody sends a body: every question is a GET.
    private const int MaximumBodyBytes = 4096;
    private const int MaximumHeaderBytes = 16 * 1024;

    // Room for newcomers while OpenConnections closes others for them.
    private const int MaximumConnections = 2 * OpenConnections.Most;

    private const double SlowestBytesPerSecond = 1024;
    private static readonly TimeSpan LongestSlowness = TimeSpan.FromSeconds(10);

    public static void Set(KestrelServerOptions options, OpenConnections connections)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = MaximumBodyBytes;
        options.Limits.MaxRequestHeadersTotalSize = MaximumHeaderBytes;
        options.Limits.MaxRequestLineSize = MaximumHeaderBytes / 2;
        options.Limits.MaxConcurrentConnections = MaximumConnections;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(30);
        options.Limits.MinResponseDataRate = new(SlowestBytesPerSecond, LongestSlowness);
        options.Limits.MinRequestBodyDataRate = new(SlowestBytesPerSecond, LongestSlowness);
        options.ConfigureEndpointDefaults(endpoint => endpoint.Use(connections.Count));
    }
}
