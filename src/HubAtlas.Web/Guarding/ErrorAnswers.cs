using HubAtlas.Core.Model;
using Microsoft.AspNetCore.Diagnostics;

namespace HubAtlas.Web.Guarding;

/// <summary>The body of every answer that is not a success.</summary>
/// <param name="Error">Found, where, expected, what to do.</param>
public sealed record ErrorAnswer(string Error);

/// <summary>Turns failures into one JSON shape that tells nothing of the machine's paths.</summary>
internal static class ErrorAnswers
{
    public static void UseErrorAnswers(this WebApplication app) =>
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            SuppressDiagnosticsCallback = context => context.Exception is AtlasException or OperationCanceledException,
            ExceptionHandler = Answer,
        });

    public static IResult NotFound(string message) => Results.Json(new ErrorAnswer(message), statusCode: StatusCodes.Status404NotFound);

    public static IResult Refused(string message) => Results.Json(new ErrorAnswer(message), statusCode: StatusCodes.Status400BadRequest);

    private static Task Answer(HttpContext context)
    {
        var error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var (status, message) = error switch
        {
            AtlasException => (StatusCodes.Status422UnprocessableEntity, WithoutFolder(context, error.Message)),
            BadHttpRequestException bad => (bad.StatusCode, bad.Message),
            OperationCanceledException => (StatusCodes.Status503ServiceUnavailable, "The run took too long and was stopped; ask for less."),
            IOException => (StatusCodes.Status503ServiceUnavailable, "A file of the edition is being replaced; ask again in a moment."),
            _ => (StatusCodes.Status500InternalServerError, "The server failed; its own message is on its terminal."),
        };
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new ErrorAnswer(message), context.RequestAborted);
    }

    private static string WithoutFolder(HttpContext context, string message) => message.Replace(
        context.RequestServices.GetRequiredService<ServerSettings>().Workspace + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
}
