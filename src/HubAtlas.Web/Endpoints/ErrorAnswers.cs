using HubAtlas.Core.Model;
using HubAtlas.Web.Library;
using HubAtlas.Web.Live;
using HubAtlas.Web.Serving;
using Microsoft.AspNetCore.Diagnostics;

namespace HubAtlas.Web.Endpoints;

/// <summary>The body of every answer that is not a success.</summary>
/// <param name="Error">Found, where, expected, what to do.</param>
public sealed record ErrorAnswer(string Error);

/// <summary>Turns failures into one JSON shape that tells nothing of the machine's paths.</summary>
internal static class ErrorAnswers
{
    private const int LongestShown = 80;

    public static void UseErrorAnswers(this WebApplication app) =>
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            SuppressDiagnosticsCallback = context => context.Exception is AtlasException or OperationCanceledException or LiveRefusal,
            ExceptionHandler = Answer,
        });

    /// <summary>The last of the routes: what no other one knows.</summary>
    public static void MapUnknown(this WebApplication app) => app.MapGet(
        "/api/{**rest}", (string? rest) => NotFound($"Nothing is at /api/{Shown(rest ?? "")}; /openapi.json lists what there is."))
        .ExcludeFromDescription();

    public static IResult NotFound(string message) => Results.Json(new ErrorAnswer(message), statusCode: StatusCodes.Status404NotFound);

    public static IResult Refused(string message) => Results.Json(new ErrorAnswer(message), statusCode: StatusCodes.Status400BadRequest);

    /// <summary>What a visitor sent, cut to what a sentence can hold.</summary>
    public static string Shown(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "…";

    private static async Task Answer(HttpContext context)
    {
        if (context.RequestAborted.IsCancellationRequested) return;
        var feature = context.Features.Get<IExceptionHandlerFeature>();
        var (status, message) = feature?.Error switch
        {
            LiveRefusal refusal => (refusal.Status, refusal.Message),
            BadHttpRequestException bad => (bad.StatusCode, bad.Message),
            OperationCanceledException => (StatusCodes.Status503ServiceUnavailable, "The work was stopped before it was done; ask again."),
            { } error when FaultOf(context, feature, error) is { } fault => (StatusOf(error, fault), WithoutFolder(context, fault.Sentence)),
            _ => (StatusCodes.Status500InternalServerError, "The server failed; its own message is on its terminal."),
        };
        context.Response.StatusCode = status;
        try
        {
            await context.Response.WriteAsJsonAsync(new ErrorAnswer(message), context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The visitor left meanwhile, or the server stops.
        }
    }

    /// <summary>Of the folder that was asked for.</summary>
    private static FileFault? FaultOf(HttpContext context, IExceptionHandlerFeature feature, Exception error)
    {
        if (feature.RouteValues?["name"] is not string name) return FileFault.Of(error);
        var services = context.RequestServices;
        bool IsAt(string shelf) => feature.Path.StartsWith("/api/" + shelf, StringComparison.OrdinalIgnoreCase);
        return IsAt("comparisons") ? services.GetRequiredService<ComparisonShelf>().FaultOf(name, error)
            : IsAt("indexes") ? services.GetRequiredService<IndexShelf>().FaultOf(name, error)
            : IsAt("landscapes") ? services.GetRequiredService<LandscapeShelf>().FaultOf(name, error)
            : services.GetRequiredService<EditionShelf>().FaultOf(name, error);
    }

    private static int StatusOf(Exception error, FileFault fault) => fault.MayPass ? StatusCodes.Status503ServiceUnavailable
        : error is AtlasException ? StatusCodes.Status422UnprocessableEntity
        : StatusCodes.Status500InternalServerError;

    private static string WithoutFolder(HttpContext context, string message) => message.Replace(
        context.RequestServices.GetRequiredService<ServerSettings>().Workspace + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
}
