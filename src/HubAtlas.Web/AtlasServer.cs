using System.IO.Compression;
using HubAtlas.Web.Endpoints;
using HubAtlas.Web.Library;
using HubAtlas.Web.Live;
using HubAtlas.Web.Serving;
using HubAtlas.Web.Site;
using Microsoft.AspNetCore.ResponseCompression;

namespace HubAtlas.Web;

/// <summary>The explorer and its JSON API over the editions of one workspace.</summary>
public static class AtlasServer
{
    /// <summary>What answers under way have when the server is stopped.</summary>
    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromMilliseconds(300);

    /// <summary>A server that is built but not started.</summary>
    /// <param name="engine">Re-runs an edition with other parameters; null: the pages offer no re-run.</param>
    public static WebApplication Create(ServerSettings settings, ILiveEngine? engine = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // Who starts the server tells why it did not start.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.WebHost.UseUrls([.. settings.Urls]);
        var connections = new OpenConnections();
        builder.WebHost.ConfigureKestrel(options => Limits.Set(options, connections));
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = LongestGoodbye);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(new EditionShelf(settings.Workspace));
        builder.Services.AddSingleton(new ComparisonShelf(settings.Workspace));
        builder.Services.AddSingleton(new IndexShelf(settings.Workspace));
        builder.Services.AddSingleton(new LandscapeShelf(settings.Workspace));
        builder.Services.AddSingleton(services => new LiveService(
            engine, settings.TimeLimit, services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping));
        builder.Services.AddResponseCompression();
        // Scripts on a slow line: a third less than at the usual level.
        builder.Services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        builder.Services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        builder.Services.AddApiJson().AddApiDescription().AddHostCheck(settings);

        var app = builder.Build();
        app.Use(connections.During);
        app.UseHostFiltering();
        app.UseSecurityHeaders();
        app.UseReadOnlyMethods();
        app.UseErrorAnswers();
        app.UseResponseCompression();
        app.MapOpenApi("/openapi.json");
        app.MapColumns();
        app.MapEditions();
        app.MapComparisons();
        app.MapStudies();
        app.MapIndicators();
        app.MapLive();
        app.MapUnknown();
        app.MapPages(settings);
        return app;
    }
}
