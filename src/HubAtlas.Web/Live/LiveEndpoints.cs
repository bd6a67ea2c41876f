using HubAtlas.Web.Api;
using HubAtlas.Web.Guarding;
using HubAtlas.Web.Library;
using Microsoft.AspNetCore.Mvc;

namespace HubAtlas.Web.Live;

/// <summary>Re-runs of an edition with other parameters.</summary>
internal static class LiveEndpoints
{
    public static void MapLive(this WebApplication app) =>
        app.MapGet("/api/editions/{name}/ask", AskAsync)
            .WithSummary("The places clustered and ranked again: radius_km, minimum, merge_gap_km (or none), weights=kind:weight,...")
            .Produces<LiveAnswer>().Produces<ErrorAnswer>(StatusCodes.Status404NotFound)
            .Produces<ErrorAnswer>(StatusCodes.Status422UnprocessableEntity).Produces<ErrorAnswer>(StatusCodes.Status429TooManyRequests);

    private static async Task<IResult> AskAsync(
        string name, HttpContext context, EditionShelf shelf, LiveDesk desk, [FromQuery(Name = "radius_km")] string? radiusKm,
        string? minimum, [FromQuery(Name = "merge_gap_km")] string? mergeGapKm, string? weights)
    {
        if (IsFromElsewhere(context.Request)) return ErrorAnswers.Refused("Re-runs are asked for from this server's own pages.");
        if (!desk.IsOpen) return ErrorAnswers.NotFound("This server does not re-run editions.");
        if (shelf.Find(name) is not { } edition) return EditionEndpoints.NoEdition(name);
        var recipe = LiveQuestion.Parse(radiusKm, minimum, mergeGapKm, weights).ApplyTo(edition.Edition.Recipe);
        return await desk.AskAsync(edition, recipe, context.RequestAborted) ?? (IResult)Results.Json(
            new ErrorAnswer("Too many re-runs are waiting; ask again in a moment."), statusCode: StatusCodes.Status429TooManyRequests);
    }

    // A page elsewhere could make the visitor's browser ask for work without reading the answer.
    private static bool IsFromElsewhere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none");
}
