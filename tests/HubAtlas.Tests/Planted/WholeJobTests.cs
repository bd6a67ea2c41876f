using System.Text.Json;
using HubAtlas.Core.Counting;
using HubAtlas.Core.Model;
using HubAtlas.Core.Sampling;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Reading.Recipes;
using HubAtlas.Data.Storing;
using HubAtlas.Engine;
using HubAtlas.Engine.Importing;
using HubAtlas.Engine.Sampling;

namespace HubAtlas.Tests.Planted;

/// <summary>The whole job on a small simulated world, from raw files through the geocoder to a published comparison and series.</summary>
public sealed class WholeJobTests : IDisposable
{
    private const double Small = 0.3;

    private readonly string _workspace = Directory.CreateTempSubdirectory("hubatlas-whole-").FullName;

    public void Dispose() => Directory.Delete(_workspace, recursive: true);

    [Fact]
    public void From_raw_files_every_planted_event_is_reported_none_is_invented_and_growth_is_the_planted()
    {
        if (!HasGazetteer()) Assert.Skip("There is no gazetteer; the gazetteer compiler makes artifacts/gazetteer.bin.");
        var world = WorldWriter.Write(Path.Combine(_workspace, "files"), seed: 7, Small);
        Import(world);
        var atlas = new Atlas(_workspace, threads: 2);
        var (before, after) = (Edition(atlas, world.Truth, "demo-a"), Edition(atlas, world.Truth, "demo-b"));
        var comparison = atlas.PublishComparison(atlas.EditionFolder("demo-a"), atlas.EditionFolder("demo-b"), null);
        var events = new PlantedEvents(world.Truth, before, after, comparison);
        AssertComparedAlike(atlas, comparison);

        Assert.True(comparison.IsRecomputed);
        foreach (var change in events.Changes)
            Assert.All(events.Rows(change), row => Assert.Equal((row.Name, PlantedEvents.Expected(change.Event)), (row.Name, row.Events)));
        var planted = events.Changes.SelectMany(events.Rows).ToHashSet();
        Assert.Empty(comparison.Movements.Where(m => !planted.Contains(m)).Select(m => $"{m.Name}: {m.Events}"));
        Assert.All(comparison.Movements, m =>
            Assert.Equal(m.ScoreChange, m.Causes.Data + m.Causes.Method + m.Causes.Boundary + m.Causes.Geocoding, 9));
        AssertGrowth(events, world.Truth, comparison);

        var series = atlas.PublishSeries([atlas.EditionFolder("demo-a"), atlas.EditionFolder("demo-b")], null);
        Assert.Equal(comparison.Movements.Select(m => m.RankAfter).OfType<int>(), series.Lines.Select(l => l.Points[^1].Rank).OfType<int>());
    }

    /// <summary>A comparison that is only asked for is the published one but for its uncertainty, and leaves nothing behind.</summary>
    private static void AssertComparedAlike(Atlas atlas, Comparison published)
    {
        var folder = atlas.ComparisonFolder("demo-a", "demo-b");
        Directory.Delete(folder, recursive: true);
        var asked = atlas.Compare(atlas.EditionFolder("demo-a"), atlas.EditionFolder("demo-b"));
        Assert.NotNull(published.Uncertainty);
        Assert.Contains("by the command compare", asked.WithoutUncertainty);
        var bare = published with
        {
            Uncertainty = null,
            WithoutUncertainty = asked.WithoutUncertainty,
            Movements = [.. published.Movements.Select(m => m with { Uncertainty = null })],
        };
        Assert.Equal(JsonSerializer.Serialize(bare, EditionJson.Options), JsonSerializer.Serialize(asked, EditionJson.Options));
        Assert.False(Directory.Exists(folder));
    }

    /// <summary>Within a percentage point, or two documents where a small world's cluster has too few.</summary>
    private static void AssertGrowth(PlantedEvents events, WorldTruth truth, Comparison comparison)
    {
        foreach (var change in events.Changes.Where(c => c.Event == HubEvent.None))
        {
            var row = events.Rows(change).Single();
            var documents = WrittenDocuments(truth, change.Hubs[0]);
            Assert.True(
                Math.Abs(row.GrowthPercent!.Value - change.GrowthPercent) < Math.Max(1, 200 / documents),
                $"{row.Name}: planted {change.GrowthPercent}, reported {row.GrowthPercent}, {documents} documents");
        }
    }

    /// <summary>What stands in the first window's files.</summary>
    private static double WrittenDocuments(WorldTruth truth, string hub) => DocumentKinds.All.Take(2)
        .Sum(kind => truth.Cities.Where(c => c.City.Hub == hub).Sum(c => c.SharesIn(kind, 0..truth.WindowYears)));

    private void Import(WrittenWorld world)
    {
        using var store = AtlasStore.Open(_workspace, threads: 2);
        var importer = new Importer(store, ShareRule.Divide);
        var options = new ImportOptions { IsSimulated = true, Threads = 2, TempFolder = Path.Combine(_workspace, "temp") };
        importer.Import([world.PatentsPath], options with { Source = "table", MappingPath = world.PatentsMappingPath });
        importer.Import(world.WorksPaths, options with { Source = "openalex" });
    }

    private static EditionSnapshot Edition(Atlas atlas, WorldTruth truth, string name)
    {
        var recipe = RecipeReader.Read(Path.Combine(Repository.Root, "recipes", name + ".json"));
        var scaled = recipe with { Clustering = recipe.Clustering with { MinimumMentions = truth.MinimumMentions } };
        return atlas.MakeEdition(scaled, atlas.EditionFolder(name));
    }

    private static bool HasGazetteer()
    {
        try
        {
            return File.Exists(GazetteerFile.Find());
        }
        catch (AtlasException)
        {
            return false;
        }
    }
}
