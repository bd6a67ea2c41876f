using HubAtlas.Core.Counting;
using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Recipes;
using HubAtlas.Data.Storing;
using HubAtlas.Engine;
using HubAtlas.Engine.Editions;
using HubAtlas.Engine.Importing;
using HubAtlas.Engine.Sampling;
using HubAtlas.Tests.Geocoding;

namespace HubAtlas.Tests.Assembling;

/// <summary>A small simulated world, imported once.</summary>
public sealed class LedgerWorld : IDisposable
{
    private const double Small = 0.04;

    public LedgerWorld()
    {
        _ = TestGazetteer.Gazetteer;
        var world = WorldWriter.Write(Path.Combine(Workspace, "files"), seed: 11, Small);
        Store = AtlasStore.Open(Workspace, threads: 2);
        var importer = new Importer(Store, ShareRule.Divide);
        var options = new ImportOptions { IsSimulated = true, Threads = 2, TempFolder = Path.Combine(Workspace, "temp") };
        importer.Import([world.PatentsPath], options with { Source = "table", MappingPath = world.PatentsMappingPath });
        importer.Import(world.WorksPaths, options with { Source = "openalex" });
        var recipe = RecipeReader.Read(Path.Combine(Repository.Root, "recipes", "demo-a.json"));
        Recipe = recipe with { Clustering = recipe.Clustering with { MinimumMentions = world.Truth.MinimumMentions } };
    }

    public string Workspace { get; } = Directory.CreateTempSubdirectory("hubatlas-ledger-").FullName;

    public AtlasStore Store { get; }

    public Recipe Recipe { get; }

    public EditionSnapshot Make(Recipe recipe)
    {
        var (pipeline, geocoder) = (new Pipeline(2, new StageLog()), GeocoderFor(recipe));
        pipeline.Geocode(Store, geocoder);
        using var counted = pipeline.Count(Store, recipe);
        return pipeline.Describe(counted, recipe, Store.Inputs(), geocoder);
    }

    public EditionSnapshot Publish(string folder) => new Pipeline(2, new StageLog()).Run(
        Recipe, Store, GeocoderFor(Recipe), new(new("none", ""), () => []), folder);

    public void Dispose()
    {
        Store.Dispose();
        Directory.Delete(Workspace, recursive: true);
    }

    private static Geocoder GeocoderFor(Recipe recipe) => new(TestGazetteer.Gazetteer, [], recipe.Geocoding.Corrections?.Rows ?? []);
}
