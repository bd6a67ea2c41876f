using HubAtlas.Web.Library;
using HubAtlas.Web.Serving;
using Microsoft.Extensions.FileProviders;

namespace HubAtlas.Web.Site;

/// <summary>The pages: the built explorer where it is, a plain index of editions where it is not, and always at <c>/plain</c>.</summary>
internal static class SitePages
{
    private const string Home = "index.html";

    public static void MapPages(this WebApplication app, ServerSettings settings)
    {
        app.MapGet("/plain", (EditionShelf editions, ComparisonShelf comparisons) => Plain(editions, comparisons)).ExcludeFromDescription();
        if (!File.Exists(Path.Combine(settings.PagesFolder, Home)))
        {
            app.MapGet("/", (EditionShelf editions, ComparisonShelf comparisons) => Plain(editions, comparisons)).ExcludeFromDescription();
            return;
        }

        var pages = new PhysicalFileProvider(Path.GetFullPath(settings.PagesFolder));
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = pages });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = pages,
            OnPrepareResponse = sent => sent.Context.Response.Headers.CacheControl = "no-cache",
        });
    }

    private static IResult Plain(EditionShelf editions, ComparisonShelf comparisons) => new Page(PlainIndex.Of(editions, comparisons));

    private sealed record Page(string Html) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.ContentSecurityPolicy = SecurityHeaders.Plain;
            return Results.Content(Html, "text/html; charset=utf-8").ExecuteAsync(httpContext);
        }
    }
}
