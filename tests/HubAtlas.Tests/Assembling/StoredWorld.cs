using HubAtlas.Core.Counting;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;
using HubAtlas.Engine;
using HubAtlas.Engine.Editions;
using HubAtlas.Tests.Storing;

namespace HubAtlas.Tests.Assembling;

/// <summary>A store whose addresses say themselves where they are, so that no gazetteer is needed.</summary>
internal sealed class StoredWorld : IDisposable
{
    private readonly TempWorkspace _workspace = new();

    public StoredWorld() => Store = _workspace.Open();

    public AtlasStore Store { get; }

    public string Folder => _workspace.Folder;

    public Pipeline Pipeline { get; } = new(2, new StageLog());

    public void Import(IEnumerable<Document> documents, params IEnumerable<Organisation> registry)
    {
        using var import = Store.BeginImport("a", "a.csv", "table", 1, isSimulated: false);
        foreach (var document in documents) import.Add(document, ShareRule.Divide(document));
        foreach (var organisation in registry) import.Add(organisation);
        import.Commit();
        Locate();
    }

    public void Locate() => Store.Locate(a => a.Point is null ? null : new Location
    {
        Point = a.Point.Value.Snapped(),
        City = a.City,
        Economy = a.Economy,
        Precision = Precision.Coordinates,
        Confidence = 1,
        Method = "coordinates",
    });

    public EditionSnapshot Describe(Recipe recipe, Population? population = null)
    {
        using var world = Pipeline.Count(Store, recipe);
        return Pipeline.Describe(world, recipe, Store.Inputs(), population: population);
    }

    public void Dispose()
    {
        Store.Dispose();
        _workspace.Dispose();
    }
}
