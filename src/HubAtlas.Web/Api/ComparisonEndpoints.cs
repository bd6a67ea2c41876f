using HubAtlas.Core.Model;
using HubAtlas.Web.Guarding;
using HubAtlas.Web.Library;

namespace HubAtlas.Web.Api;

/// <summary>Answer of <c>/api/comparisons</c>.</summary>
/// <param name="Unreadable">A sentence for every folder that could not be read.</param>
public sealed record ComparisonList(IReadOnlyList<ComparisonHead> Comparisons, IReadOnlyList<string> Unreadable);

public sealed record ComparisonHead(string Name, string Before, string After, string TitleBefore, string TitleAfter, bool IsSimulated);

/// <summary>Answer of <c>/api/comparisons/{name}</c>.</summary>
public sealed record ComparisonAnswer(string Name, Comparison Comparison, IReadOnlyList<FolderFile> Files);

/// <summary>What the API tells of comparisons.</summary>
internal static class ComparisonEndpoints
{
    public static void MapComparisons(this WebApplication app)
    {
        app.MapGet("/api/comparisons", (ComparisonShelf shelf) => List(shelf))
            .WithSummary("The comparisons of the workspace, by name").Produces<ComparisonList>();
        app.MapGet("/api/comparisons/{name}", (string name, ComparisonShelf shelf) =>
                shelf.Find(name) is { } found ? Results.Json(AnswerOf(found), PublishedJson.Options) : None())
            .WithSummary("Who moved between two editions, and why")
                .Produces<ComparisonAnswer>().Produces<ErrorAnswer>(StatusCodes.Status404NotFound);
        app.MapGet("/api/comparisons/{name}/files/{file}", (string name, string file, ComparisonShelf shelf) =>
                shelf.Find(name) is { } found ? FileAnswers.Of(found.Folder, found.Files(), file) : None())
            .WithSummary("A file of the comparison's folder").Produces<ErrorAnswer>(StatusCodes.Status404NotFound);
    }

    internal static ComparisonList ListOf(IEnumerable<PublishedComparison> comparisons, IReadOnlyList<string>? unreadable = null) =>
        new([.. comparisons.Select(HeadOf)], unreadable ?? []);

    internal static ComparisonAnswer AnswerOf(PublishedComparison found) => new(found.Name, found.Comparison, found.Files());

    private static IResult List(ComparisonShelf shelf)
    {
        var (comparisons, unreadable) = shelf.All();
        return Results.Json(ListOf(comparisons, unreadable), PublishedJson.Options);
    }

    private static ComparisonHead HeadOf(PublishedComparison found)
    {
        var (before, after) = (found.Comparison.Before, found.Comparison.After);
        return new(found.Name, before.Name, after.Name, before.Title, after.Title, found.Comparison.IsSimulated);
    }

    private static IResult None() => ErrorAnswers.NotFound("No such comparison in this workspace; /api/comparisons lists those there are.");
}
