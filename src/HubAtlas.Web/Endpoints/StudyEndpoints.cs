using HubAtlas.Web.Library;
using HubAtlas.Web.Live;

namespace HubAtlas.Web.Endpoints;

/// <summary>What the API tells of indexes and landscapes.</summary>
internal static class StudyEndpoints
{
    public static void MapStudies(this WebApplication app)
    {
        app.MapGet("/api/studies", (IndexShelf indexes, LandscapeShelf landscapes, LiveService live) => FreshAnswer.Json(ListOf(indexes, landscapes, live.Measures())))
            .WithSummary("The indexes and landscapes of the workspace, by name, and whether it has statistics").Produces<StudyList>();
        Map<IndexShelf, IndexAnswer>(app, "indexes", "index", "An index: nodes, units with scores, ranks, values, marks and intervals, files");
        Map<LandscapeShelf, LandscapeAnswer>(app, "landscapes", "landscape", "A landscape: who has the documents of a technology, by unit and year, and how it was counted");
        app.MapGet("/api/indexes/{name}/files/profiles/{file}", (string name, string file, IndexShelf shelf) =>
                shelf.Find(name) is { } found && Profiles(found.Folder) is { } folder ? FileAnswers.Of(folder, FolderFiles.List(folder), file) : None(shelf, "index", name))
            .WithSummary("The page of a unit").Produces<ErrorAnswer>(StatusCodes.Status404NotFound);
    }

    internal static StudyList ListOf(IndexShelf indexes, LandscapeShelf landscapes, int? measures)
    {
        var (found, unreadable) = indexes.All();
        var (counted, broken) = landscapes.All();
        return new([.. found.Select(IndexShelf.HeadOf)], [.. counted.Select(LandscapeShelf.HeadOf)], measures, [.. unreadable, .. broken]);
    }

    /// <summary>Where the pages of an index's units are, which its report links to.</summary>
    internal static string? Profiles(string folder) => Path.Combine(folder, "profiles") is var profiles && Directory.Exists(profiles) ? profiles : null;

    private static void Map<TShelf, T>(WebApplication app, string route, string word, string summary)
        where TShelf : StudyShelf<T>
        where T : class
    {
        app.MapGet($"/api/{route}/{{name}}", (string name, TShelf shelf) => shelf.Find(name)?.Packed ?? None(shelf, word, name))
            .WithSummary(summary).Produces<T>().Produces<ErrorAnswer>(StatusCodes.Status404NotFound);
        app.MapGet($"/api/{route}/{{name}}/files/{{file}}", (string name, string file, TShelf shelf) =>
                shelf.Find(name) is { } found ? FileAnswers.Of(found.Folder, found.Files(), file) : None(shelf, word, name))
            .WithSummary($"A file of the {word}'s folder").Produces<ErrorAnswer>(StatusCodes.Status404NotFound);
    }

    private static IResult None<T>(StudyShelf<T> shelf, string word, string name)
        where T : class => ErrorAnswers.NotFound($"No {word} '{ErrorAnswers.Shown(name)}' in this workspace; {shelf.Known()}.");
}
