using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Indicators;
using HubAtlas.Web.Live;
using HubAtlas.Web.Serving;

namespace HubAtlas.Web.Endpoints;

/// <summary>What the API tells of imported statistics.</summary>
internal static class IndicatorEndpoints
{
    public static void MapIndicators(this WebApplication app)
    {
        app.MapGet("/api/indicators", (HttpContext context, LiveService live) => live.IsOpen ? ListAsync(context, live) : None())
            .ForOwnPages().WithSummary("The measures of imported statistics").Produces<MeasureList>().Produces<ErrorAnswer>(StatusCodes.Status404NotFound);
        app.MapGet("/api/indicators/answer", (HttpContext context, LiveService live, string question) => live.IsOpen ? AnswerAsync(context, live, question) : None())
            .ForOwnPages().WithSummary("The answer to a question to statistics (question=JSON, as in a file for hubatlas indicators)")
            .Produces<IndicatorAnswer>().Produces<ErrorAnswer>(StatusCodes.Status404NotFound)
            .Produces<ErrorAnswer>(StatusCodes.Status422UnprocessableEntity).Produces<ErrorAnswer>(StatusCodes.Status429TooManyRequests);
    }

    private static async Task<IResult> ListAsync(HttpContext context, LiveService live) => await live.MeasuresAsync(Visitor.Of(context), context.RequestAborted);

    private static async Task<IResult> AnswerAsync(HttpContext context, LiveService live, string question) =>
        await live.AnswerAsync(IndicatorQueryReader.Parse(question), Visitor.Of(context), context.RequestAborted);

    private static Task<IResult> None() => Task.FromResult(ErrorAnswers.NotFound("This server answers no questions to statistics."));
}
