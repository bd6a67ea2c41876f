using System.Reflection;
using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Engine;
using HubAtlas.Web.Answers;
using HubAtlas.Web.Library;
using HubAtlas.Web.Live;
using HubAtlas.Web.Serving;

namespace HubAtlas.Web.Endpoints;

/// <summary>What the API tells of editions.</summary>
internal static class EditionEndpoints
{
    private const int MostNamed = 5;

    public static void MapEditions(this WebApplication app)
    {
        app.MapGet("/api/editions", (EditionShelf shelf, LiveService live) => List(shelf, live))
            .WithSummary("The editions of the workspace, by name").Produces<EditionList>();
        app.MapGet("/api/editions/{name}", (string name, EditionShelf shelf) => Answer(shelf, name, "", EditionOf))
            .WithSummary("One edition: recipe, ranked clusters, economies, totals, what was left out, files")
            .Produces<EditionAnswer>().Produces<ErrorAnswer>(StatusCodes.Status404NotFound);
        app.MapGet("/api/editions/{name}/opening", (string name, EditionShelf shelf) => Answer(shelf, name, "opening", OpeningOf))
            .WithSummary("The same with what the explorer's first table shows and all else empty, for slow lines")
            .Produces<EditionAnswer>().Produces<ErrorAnswer>(StatusCodes.Status404NotFound);
        app.MapGet("/api/editions/{name}/clusters/{id}", (string name, string id, EditionShelf shelf) => Inside(shelf, name, id))
            .WithSummary("One cluster with all of its inside")
                .Produces<ClusterAnswer>().Produces<ErrorAnswer>(StatusCodes.Status404NotFound);
        app.MapGet("/api/editions/{name}/places", (string name, EditionShelf shelf) => Answer(shelf, name, "places", PlacesOf))
            .WithSummary("Every located place, in binary columns: count, longitudes, latitudes, mentions, cluster indexes")
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
                .Produces<ErrorAnswer>(StatusCodes.Status404NotFound);
        app.MapGet("/api/editions/{name}/areas", (string name, EditionShelf shelf) => Answer(shelf, name, "areas", AreasOf))
            .WithSummary("The smooth areas that maps draw of the clusters; their exact outlines are in clusters.geojson")
            .Produces<AreaList>().Produces<ErrorAnswer>(StatusCodes.Status404NotFound);
        app.MapGet("/api/editions/{name}/ties", (string name, EditionShelf shelf) => Answer(shelf, name, "ties", TiesOf))
            .WithSummary("Documents that clusters share, all kinds together, by indexes into the edition's clusters")
            .Produces<TieColumns>().Produces<ErrorAnswer>(StatusCodes.Status404NotFound);
        app.MapGet("/api/editions/{name}/fields", (string name, EditionShelf shelf) => Answer(shelf, name, "fields", FieldsOf))
            .WithSummary("What part each field has in each cluster, and its location quotient")
            .Produces<FieldList>().Produces<ErrorAnswer>(StatusCodes.Status404NotFound);
        app.MapGet("/api/editions/{name}/certainty", (string name, EditionShelf shelf) => Answer(shelf, name, "certainty", CertaintyOf))
            .WithSummary("How often each cluster takes which rank in the replicates, and which clusters cannot be told apart")
            .Produces<CertaintyList>().Produces<ErrorAnswer>(StatusCodes.Status404NotFound);
        app.MapGet("/api/editions/{name}/files/{file}", (string name, string file, EditionShelf shelf) =>
                shelf.Find(name) is { } edition ? FileAnswers.Of(edition.Folder, edition.Files(), file) : NoEdition(shelf, name))
            .WithSummary("A file of the edition's folder").Produces<ErrorAnswer>(StatusCodes.Status404NotFound);
        app.MapGet("/api/editions/{name}/files/clusters/{file}", (string name, string file, EditionShelf shelf) =>
                shelf.Find(name) is { } edition
                    ? FileAnswers.Of(edition.ClusterFolder, edition.ClusterFiles(), file)
                    : NoEdition(shelf, name))
            .WithSummary("A cluster's own page or JSON file").Produces<ErrorAnswer>(StatusCodes.Status404NotFound);
    }

    public static IResult NoEdition(EditionShelf shelf, string name) =>
        ErrorAnswers.NotFound($"No edition '{ErrorAnswers.Shown(name)}' in this workspace; {shelf.Known()}.");

    internal static EditionList ListOf(
        IReadOnlyList<PublishedEdition> editions, bool canAsk = false, bool canRecount = false, IReadOnlyList<string>? unreadable = null) =>
        new(Version, canAsk, canRecount, canAsk ? PrintedReader.Years(Atlas.PrintedFolder) : [], NewestEdition.Of(editions), [.. editions.Select(EditionHead.Of)],
            unreadable ?? []);

    internal static Packed EditionOf(PublishedEdition edition) => Packed.Json(EditionAnswer.Of(edition));

    internal static Packed OpeningOf(PublishedEdition edition) => Packed.Json(EditionAnswer.Opening(edition));

    internal static Packed PlacesOf(PublishedEdition edition) => Packed.Binary(PlaceLayer.Pack(edition.Members, edition.Edition.Clusters));

    internal static Packed AreasOf(PublishedEdition edition) => Packed.Json(AreaList.Of(edition));

    internal static Packed TiesOf(PublishedEdition edition) => Packed.Json(TieColumns.Of(EditionReader.ReadTies(edition.Folder), edition.Edition));

    internal static Packed FieldsOf(PublishedEdition edition) => Packed.Json(FieldList.Of(edition.Edition));

    internal static Packed CertaintyOf(PublishedEdition edition) => Packed.Json(CertaintyList.Of(edition.Edition));

    internal static Packed ClusterOf(PublishedEdition edition, Cluster cluster) =>
        Packed.Json(ClusterAnswer.Of(cluster, edition.Edition, edition.Cities));

    internal static string Version { get; } = typeof(EditionEndpoints).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    private static IResult List(EditionShelf shelf, LiveService live)
    {
        var (editions, unreadable) = shelf.All();
        return FreshAnswer.Json(ListOf(editions, live.IsOpen, live.CanRecount, unreadable));
    }

    private static IResult Answer(EditionShelf shelf, string name, string part, Func<PublishedEdition, Packed> make) =>
        shelf.Find(name) is { } edition
            ? edition.Answers.GetOrAdd(part, _ => new Once<Packed>(() => make(edition))).Value : NoEdition(shelf, name);

    private static IResult Inside(EditionShelf shelf, string name, string id)
    {
        if (shelf.Find(name) is not { } edition) return NoEdition(shelf, name);
        var cluster = edition.Edition.Clusters.FirstOrDefault(c => c.Id.Equals(id, StringComparison.Ordinal));
        return cluster is null
            ? ErrorAnswers.NotFound($"No cluster '{ErrorAnswers.Shown(id)}' in edition {edition.Name}; {KnownClusters(edition.Edition.Clusters)}.")
            : edition.Answers.GetOrAdd($"clusters/{id}", _ => new Once<Packed>(() => ClusterOf(edition, cluster))).Value;
    }

    private static string KnownClusters(IReadOnlyList<Cluster> clusters) => clusters.Count == 0 ? "it has none"
        : $"its {clusters.Count} are {string.Join(", ", clusters.Take(MostNamed).Select(c => c.Id))}{(clusters.Count > MostNamed ? ", …" : "")}";
}
