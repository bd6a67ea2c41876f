using HubAtlas.Web.Serving;

namespace HubAtlas.Web.Endpoints;

/// <summary>
/// Keeps work from being asked for by a page elsewhere, which can make the visitor's browser send any GET without reading the answer.
/// Programs are welcome: they can be told from browsers, which say what they are.
/// </summary>
internal static class OwnPages
{
    public static RouteHandlerBuilder ForOwnPages(this RouteHandlerBuilder route) => route.AddEndpointFilter(
        async (context, next) => IsFromElsewhere(context.HttpContext.Request)
            ? ErrorAnswers.Refused("Found a request from a page elsewhere; re-runs and comparisons are asked for from this server's own pages, or by programs.")
            : await next(context));

    /// <summary>What the browser says of the page that asks holds; one that says nothing must prove to be ours by a header that only our pages can send.</summary>
    internal static bool IsFromElsewhere(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var said = new[] { request.Headers.Origin.ToString(), request.Headers.Referer.ToString() }.Where(page => page.Length > 0).ToList();
        if (site is not ("" or "same-origin" or "none") || !said.TrueForAll(page => IsHere(page, request.Host))) return true;
        return site.Length == 0 && said.Count == 0 && IsBrowser(request) && Visitor.TabOf(request) is null;
    }

    // The scheme may be another one behind a proxy that encrypts.
    private static bool IsHere(string page, HostString host) =>
        Uri.TryCreate(page, UriKind.Absolute, out var address) && address.Authority.Equals(host.Value, StringComparison.OrdinalIgnoreCase);

    private static bool IsBrowser(HttpRequest request) => request.Headers.UserAgent.ToString().Contains("Mozilla/", StringComparison.OrdinalIgnoreCase);
}
