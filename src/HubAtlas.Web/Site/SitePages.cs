using HubAtlas.Web.Library;
using HubAtlas.Web.Serving;
using Microsoft.Extensions.FileProviders;

namespace HubAtlas.Web.Site;

/// <summary>The pages: the built explorer where it is, a plain index of editions where it is not, and always at <c>/plain</c>.</summary>
internal static class SitePages
{
    private const string Home = "index.html";

    /// <summary>The page without script, by a file's name in folders without a server.</summary>
    internal const string PlainPage = "plain.html";

    private static readonly string[] PlainAddresses = ["/plain", "/" + PlainPage];

    /// <summary>The page that other pages may frame: the same one, marked, which asks no questions.</summary>
    internal const string Embedded = "embed.html";

    public static void MapPages(this WebApplication app, ServerSettings settings)
    {
        foreach (var address in PlainAddresses) app.MapGet(address, Plain).ExcludeFromDescription();
        if (!File.Exists(Path.Combine(settings.PagesFolder, Home)))
        {
            app.MapGet("/", Plain).ExcludeFromDescription();
            return;
        }

        var pages = new PhysicalFileProvider(Path.GetFullPath(settings.PagesFolder));
        app.MapGet("/" + Embedded, () => Framed(Path.Combine(settings.PagesFolder, Home))).ExcludeFromDescription();
        app.UsePages(pages);
    }

    internal static string MarkedAsEmbedded(string html) => html.Replace("<html lang=\"en\"", "<html lang=\"en\" data-embed", StringComparison.Ordinal);

    private static IResult Framed(string home) => new Page(MarkedAsEmbedded(File.ReadAllText(home)), response => response.LetFrame());

    private static IResult Plain(EditionShelf editions, ComparisonShelf comparisons, IndexShelf indexes, LandscapeShelf landscapes) => new Page(
        PlainIndex.Of(editions, comparisons, indexes, landscapes), response => response.Headers.ContentSecurityPolicy = SecurityHeaders.Plain);

    private sealed record Page(string Html, Action<HttpResponse> Allow) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            Allow(httpContext.Response);
            httpContext.Response.Headers.CacheControl = "no-cache";
            return Results.Content(Html, "text/html; charset=utf-8").ExecuteAsync(httpContext);
        }
    }
}
