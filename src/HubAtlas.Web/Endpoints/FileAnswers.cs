using HubAtlas.Web.Library;
using HubAtlas.Web.Serving;

namespace HubAtlas.Web.Endpoints;

/// <summary>Sends a listed file of a folder; a name that is not in the list is not found, whatever it spells.</summary>
internal static class FileAnswers
{
    public static IResult Of(string folder, IReadOnlyList<FolderFile> files, string name)
    {
        var file = files.FirstOrDefault(f => f.Name.Equals(name, StringComparison.Ordinal));
        if (file is null) return ErrorAnswers.NotFound("No such file here; the answer one level up lists those there are.");
        var isPage = file.Type.StartsWith("text/html", StringComparison.Ordinal)
            || file.Type.StartsWith("image/svg", StringComparison.Ordinal);
        return new Sent(Path.Combine(folder, file.Name), file.Type, isPage);
    }

    private sealed record Sent(string Path, string Type, bool IsPage) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            if (IsPage) httpContext.Response.Headers.ContentSecurityPolicy = SecurityHeaders.Report;
            httpContext.Response.Headers.CacheControl = "no-cache";
            return Results.File(Path, Type, lastModified: File.GetLastWriteTimeUtc(Path), enableRangeProcessing: true)
                .ExecuteAsync(httpContext);
        }
    }
}
