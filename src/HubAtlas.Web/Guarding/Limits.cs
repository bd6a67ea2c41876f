using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace HubAtlas.Web.Guarding;

/// <summary>How much one visitor can ask of the server.</summary>
internal static class Limits
{
    // Nobody sends a body: every question is a GET.
    private const int MaximumBodyBytes = 4096;
    private const int MaximumHeaderBytes = 16 * 1024;
    private const int MaximumConnections = 1024;

    public static void Set(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = MaximumBodyBytes;
        options.Limits.MaxRequestHeadersTotalSize = MaximumHeaderBytes;
        options.Limits.MaxRequestLineSize = MaximumHeaderBytes / 2;
        options.Limits.MaxConcurrentConnections = MaximumConnections;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
    }
}
