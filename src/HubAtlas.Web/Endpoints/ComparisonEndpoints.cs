using HubAtlas.Web.Library;

namespace HubAtlas.Web.Endpoints;

/// <summary>What the API tells of comparisons.</summary>
internal static class ComparisonEndpoints
{
    public static void MapComparisons(this WebApplication app)
    {
        app.MapGet("/api/comparisons", (ComparisonShelf shelf) => List(shelf))
            .WithSummary("The comparisons of the workspace, by name").Produces<ComparisonList>();
        app.MapGet("/api/comparisons/{name}", (string name, ComparisonShelf shelf) => shelf.Find(name)?.Packed ?? None(shelf, name))
            .WithSummary("Who moved between two editions and why, clusters through a series, or a printed ranking beside another")
                .Produces<ComparisonAnswer>().Produces<ErrorAnswer>(StatusCodes.Status404NotFound);
        app.MapGet("/api/comparisons/{name}/files/{file}", (string name, string file, ComparisonShelf shelf) =>
                shelf.Find(name) is { } found ? FileAnswers.Of(found.Folder, found.Files(), file) : None(shelf, name))
            .WithSummary("A file of the comparison's folder").Produces<ErrorAnswer>(StatusCodes.Status404NotFound);
    }

    internal static ComparisonList ListOf(IEnumerable<PublishedComparison> comparisons, IReadOnlyList<string>? unreadable = null) =>
        new([.. comparisons.Select(c => c.Head)], unreadable ?? []);

    private static IResult List(ComparisonShelf shelf)
    {
        var (comparisons, unreadable) = shelf.All();
        return FreshAnswer.Json(ListOf(comparisons, unreadable));
    }

    private static IResult None(ComparisonShelf shelf, string name) =>
        ErrorAnswers.NotFound($"No comparison '{ErrorAnswers.Shown(name)}' in this workspace; {shelf.Known()}.");
}
