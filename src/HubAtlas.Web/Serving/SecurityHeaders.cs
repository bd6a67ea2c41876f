namespace HubAtlas.Web.Serving;

/// <summary>What a browser may do with our answers.</summary>
internal static class SecurityHeaders
{
    /// <summary>The style sheet that Observable Plot writes into its charts, by its hash; a browser names it when it changes.</summary>
    private const string PlotStyle = "'sha256-VXwoWQbEquEp71fiIiL2Hb5UU2ttuLjAnrcnRjYr2xI='";

    /// <summary>The explorer: everything from this server and nothing else, no other inline script or style.</summary>
    public const string Explorer = Static + "; frame-ancestors 'none'";

    /// <summary>The explorer within another page: it may be framed by any, and is the only answer that may.</summary>
    public const string Embedded = Static + "; frame-ancestors *";

    /// <summary>The same inside a page, where frame-ancestors has no effect.</summary>
    public const string Static =
        $"default-src 'none'; script-src 'self'; style-src 'self' {PlotStyle}; img-src 'self' data: blob:; font-src 'self'; "
        + "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

    /// <summary>A report: one file with its script and style inside, shut into a sandbox of its own origin, without any network.</summary>
    public const string Report =
        "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; "
        + "frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox allow-scripts allow-downloads allow-popups";

    /// <summary>Our own page without script.</summary>
    public const string Plain =
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private static readonly (string Name, string Value)[] Always =
    [
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        ("Content-Security-Policy", Explorer),
    ];

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        foreach (var (name, value) in Always) context.Response.Headers[name] = value;
        return next(context);
    });

    /// <summary>Lets other pages frame this answer.</summary>
    public static void LetFrame(this HttpResponse response)
    {
        response.Headers.Remove("X-Frame-Options");
        response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        response.Headers.ContentSecurityPolicy = Embedded;
    }

    /// <summary>GET and HEAD only: the server changes nothing.</summary>
    public static void UseReadOnlyMethods(this WebApplication app) => app.Use((context, next) =>
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) return next(context);
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD";
        return Task.CompletedTask;
    });
}
