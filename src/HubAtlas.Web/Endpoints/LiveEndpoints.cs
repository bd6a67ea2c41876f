using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Engine;
using HubAtlas.Web.Answers;
using HubAtlas.Web.Library;
using HubAtlas.Web.Live;
using HubAtlas.Web.Serving;

namespace HubAtlas.Web.Endpoints;

/// <summary>Re-runs of an edition with other parameters.</summary>
internal static class LiveEndpoints
{
    private const string PrintedPrefix = "published-";
    private const int MostCompared = 20;

    public static void MapLive(this WebApplication app)
    {
        app.MapGet("/api/editions/{name}/ask", (string name, HttpContext context, EditionShelf shelf, LiveService live, [AsParameters] LiveQuery query) =>
                AskAsync(name, context, shelf, live, query, response => response.Answer))
            .WithSummary(
                "The edition made again: radius_km, minimum, merge_gap_km (or none), weights=kind:weight,..., "
                + "years=kind:first-last,... (or kind:all), fields=kind:field (repeated), counting=fractional|full, "
                + "only=a technology of /api/technologies, a patent symbol or range, or level:name, with kind: before it for that kind alone (repeated)")
            .Produces<LiveAnswer>().OfQuestions();
        app.MapGet("/api/editions/{name}/ask/areas", (string name, HttpContext context, EditionShelf shelf, LiveService live, [AsParameters] LiveQuery query) =>
                AskedAsync(name, shelf, live, query, async (edition, recipe) => await live.AreasAsync(edition, recipe, Visitor.Of(context), context.RequestAborted)))
            .WithSummary("What maps draw of a re-run's clusters, in the order of its answer; the same question as of ask").Produces<AreaList>().OfQuestions();
        app.MapGet("/api/editions/{name}/ask/outlines", (string name, HttpContext context, EditionShelf shelf, LiveService live, [AsParameters] LiveQuery query) =>
                AskAsync(name, context, shelf, live, query, response => response.Outlines()))
            .WithSummary("The exact outlines of a re-run's clusters, in the order of its answer; the same question as of ask").Produces<LiveOutlines>().OfQuestions();
        app.MapGet("/api/editions/{name}/ask/places", (string name, HttpContext context, EditionShelf shelf, LiveService live, [AsParameters] LiveQuery query) =>
                AskAsync(name, context, shelf, live, query, response => response.Places))
            .ForOwnPages().WithSummary("The places of a recount, in the columns of /api/editions/{name}/places")
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream").Produces<ErrorAnswer>(StatusCodes.Status404NotFound);
        app.MapGet("/api/technologies", (HttpContext context, LiveService live) => TechnologiesAsync(context, live))
            .ForOwnPages().WithSummary("What only may say in a question: definitions of technologies, and the names that the store's documents have")
            .Produces<TechnologyList>().Produces<ErrorAnswer>(StatusCodes.Status404NotFound).Produces<ErrorAnswer>(StatusCodes.Status429TooManyRequests);
        app.MapGet("/api/compare", (HttpContext context, EditionShelf shelf, LiveService live, string[] of) => CompareAsync(context, shelf, live, of))
            .ForOwnPages().WithSummary("Editions compared now, earliest first (of=NAME, repeated); of=published-2024 stands for the ranking printed in a year")
            .Produces<ComparisonAnswer>().Produces<ErrorAnswer>(StatusCodes.Status404NotFound)
            .Produces<ErrorAnswer>(StatusCodes.Status422UnprocessableEntity).Produces<ErrorAnswer>(StatusCodes.Status429TooManyRequests);
    }

    private static async Task<IResult> TechnologiesAsync(HttpContext context, LiveService live) =>
        live.CanRecount ? await live.TechnologiesAsync(Visitor.Of(context), context.RequestAborted) : ErrorAnswers.NotFound("This server has no store to count from.");

    private static async Task<IResult> CompareAsync(HttpContext context, EditionShelf shelf, LiveService live, string[] of)
    {
        if (!live.IsOpen) return ErrorAnswers.NotFound("This server makes no comparisons.");
        if (of.Length > MostCompared) return ErrorAnswers.Refused($"Found {of.Length} rankings to compare; expected at most {MostCompared}.");
        var (editions, years) = (new List<PublishedEdition>(), new List<int>());
        foreach (var name in of)
        {
            if (YearOf(name) is { } year) years.Add(year);
            else if (shelf.Find(name) is { } edition) editions.Add(edition);
            else return EditionEndpoints.NoEdition(shelf, name);
        }

        return await live.CompareAsync(editions, years, Visitor.Of(context), context.RequestAborted);
    }

    /// <summary>The year of a printed ranking, which is called published-2024.</summary>
    private static int? YearOf(string name) =>
        name.StartsWith(PrintedPrefix, StringComparison.Ordinal) && int.TryParse(name[PrintedPrefix.Length..], CultureInfo.InvariantCulture, out var year) ? year : null;

    private static Task<IResult> AskAsync(
        string name, HttpContext context, EditionShelf shelf, LiveService live, LiveQuery query, Func<LiveResponse, Packed?> part) =>
        AskedAsync(name, shelf, live, query, async (edition, recipe) => part(await live.AskAsync(edition, recipe, Visitor.Of(context), context.RequestAborted)));

    private static async Task<IResult> AskedAsync(
        string name, EditionShelf shelf, LiveService live, LiveQuery query, Func<PublishedEdition, Recipe, Task<Packed?>> ask)
    {
        if (!live.IsOpen) return ErrorAnswers.NotFound("This server does not re-run editions.");
        if (shelf.Find(name) is not { } edition) return EditionEndpoints.NoEdition(shelf, name);
        return await ask(edition, LiveQuestion.Parse(query).ApplyTo(edition.Edition.Recipe, Atlas.Definitions()))
            ?? (IResult)ErrorAnswers.NotFound("This question needs no count of its own: the edition's places hold.");
    }

    private static void OfQuestions(this RouteHandlerBuilder route) => route.ForOwnPages()
        .Produces<ErrorAnswer>(StatusCodes.Status404NotFound).Produces<ErrorAnswer>(StatusCodes.Status422UnprocessableEntity).Produces<ErrorAnswer>(StatusCodes.Status429TooManyRequests);
}
