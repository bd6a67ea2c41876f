using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace HubAtlas.Web.Site;

/// <summary>The explorer's files; those that stand packed beside their plain ones go out so to browsers that take them.</summary>
internal static class PackedPages
{
    /// <summary>The ending of a packed file.</summary>
    internal const string Ending = ".br";

    private const string Brotli = "br";

    public static void UsePages(this WebApplication app, PhysicalFileProvider pages)
    {
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[Ending] = "application/octet-stream";
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = pages });
        app.Use((context, next) =>
        {
            var packed = context.Request.Path + Ending;
            if (Takes(context.Request) && pages.GetFileInfo(packed).Exists) context.Request.Path = packed;
            return next(context);
        });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = pages, ContentTypeProvider = types, OnPrepareResponse = sent => Describe(sent, types) });
    }

    private static bool Takes(HttpRequest request) => request.GetTypedHeaders().AcceptEncoding.Any(one => one.Value.Equals(Brotli, StringComparison.OrdinalIgnoreCase) && one.Quality != 0);

    private static void Describe(StaticFileResponseContext sent, FileExtensionContentTypeProvider types)
    {
        var headers = sent.Context.Response.Headers;
        headers.CacheControl = "no-cache";
        if (!sent.File.Name.EndsWith(Ending, StringComparison.Ordinal)) return;
        headers.ContentEncoding = Brotli;
        headers.Vary = HeaderNames.AcceptEncoding;
        if (types.TryGetContentType(sent.File.Name[..^Ending.Length], out var type)) sent.Context.Response.ContentType = type;
    }
}
