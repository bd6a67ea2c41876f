using HubAtlas.Core.Model;
using HubAtlas.Tests.Storing;

namespace HubAtlas.Tests.Assembling;

/// <summary>The layer geocoding, from runner-ups in the store to columns and notes of an edition.</summary>
public sealed class AddressLayerTests : IDisposable
{
    private const int Towns = 6;

    private static readonly UncertaintyRecipe Three = new() { Replicates = 300, Layers = UncertaintyLayers.All };

    private readonly StoredWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Wrong_addresses_widen_the_scatter_and_tell_their_own_part()
    {
        _world.Import(Documents(400));
        Locate(0.8, withOther: true);
        var recipe = Recipe();
        var (plain, all) = (Measure(recipe, new() { Replicates = 300 }), Measure(recipe, Three));
        Assert.Equal(UncertaintyLayers.All, all.Uncertainty!.Layers);
        Assert.Equal(UncertaintyMethod.Replicates, all.Uncertainty.Method);
        Assert.All(plain.Clusters, c => Assert.Null(c.Uncertainty!.GeocodingSd));
        Assert.All(all.Clusters, c => Assert.True(c.Uncertainty!.GeocodingSd > 0));
        Assert.Equal(plain.Clusters.Select(c => c.Uncertainty!.ScoreSd), all.Clusters.Select(c => c.Uncertainty!.ScoreSd));
        Assert.True(all.Clusters.Sum(Width) > plain.Clusters.Sum(Width));
        Assert.All(all.Clusters, c => Assert.InRange(c.Rank, c.Uncertainty!.Ranks.Low, c.Uncertainty.Ranks.High));
        Assert.Contains(all.Uncertainty.Notes, n => n.StartsWith("Wrong addresses lower the score of the median cluster by ", StringComparison.Ordinal));
        Assert.DoesNotContain(all.Uncertainty.Notes, n => n.Contains("runner-up", StringComparison.Ordinal));
    }

    [Fact]
    public void Addresses_that_are_right_for_certain_change_nothing()
    {
        _world.Import(Documents(300));
        Locate(1, withOther: false);
        var recipe = Recipe();
        var (plain, all) = (Measure(recipe, new() { Replicates = 300 }), Measure(recipe, Three));
        Assert.All(all.Clusters, c => Assert.Equal(0, c.Uncertainty!.GeocodingSd));
        Assert.Equivalent(plain.Clusters.Select(c => c.Uncertainty), all.Clusters.Select(c => c.Uncertainty! with { GeocodingSd = null }), strict: true);
        Assert.Contains(all.Uncertainty!.Notes, n => n.Contains("the layer geocoding changes nothing", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_boundaries_found_again_clusters_are_given_and_have_no_states()
    {
        _world.Import(Documents(300));
        Locate(0.9, withOther: true);
        var edition = Measure(Recipe(), new() { Replicates = 200, Layers = [UncertaintyLayer.Sampling, UncertaintyLayer.Geocoding] });
        Assert.Equal(UncertaintyMethod.Replicates, edition.Uncertainty!.Method);
        Assert.All(edition.Clusters, c => Assert.Null(c.Uncertainty!.Stability));
        Assert.All(edition.Clusters, c => Assert.True(c.Uncertainty!.GeocodingSd > 0));
    }

    [Fact]
    public void A_store_that_never_kept_runner_ups_says_so()
    {
        _world.Import(Documents(200));
        Locate(0.9, withOther: false);
        var none = Measure(Recipe(), Three).Uncertainty!.Notes;
        Assert.Contains(none, n => n.StartsWith("The store has no address that could lie elsewhere, so no address has a runner-up place", StringComparison.Ordinal));
    }

    [Fact]
    public void A_store_located_by_an_earlier_program_says_so_until_it_is_located_again()
    {
        using var workspace = new TempWorkspace();
        using (var old = workspace.Open())
        {
            old.Import("a", [.. Documents(200).Select(d => (d, Core.Counting.ShareRule.Divide(d).ToArray()))]);
            old.Locate(a => Town(a.Text[0] - '0'), "texts");
        }

        using (var database = Data.Storing.DuckDb.Database.Open(workspace.File, []))
        using (var connection = database.Connect())
            connection.Execute("INSERT INTO meta VALUES ('runner_ups', 'none kept')");
        using var store = workspace.Open();
        Assert.Contains(Notes(), n => n.StartsWith("The store was located by an earlier HubAtlas, so no address has a runner-up place", StringComparison.Ordinal));
        store.Locate(a => Town(a.Text[0] - '0'), "texts again");
        Assert.DoesNotContain(Notes(), n => n.Contains("earlier HubAtlas", StringComparison.Ordinal));

        IReadOnlyList<string> Notes()
        {
            using var world = _world.Pipeline.Count(store, Recipe());
            return _world.Pipeline.Describe(world, Recipe() with { Uncertainty = Three }, store.Inputs(), store: store).Edition.Uncertainty!.Notes;
        }
    }

    [Fact]
    public void Full_counts_are_left_out_with_the_reason()
    {
        _world.Import(Documents(200));
        Locate(0.9, withOther: true);
        var edition = Measure(Recipe() with { Counting = new(CountingMethod.Full) }, Three);
        Assert.Equal([UncertaintyLayer.Sampling], edition.Uncertainty!.Layers);
        Assert.All(edition.Clusters, c => Assert.Null(c.Uncertainty!.GeocodingSd));
        Assert.Contains(edition.Uncertainty.Notes, n => n.StartsWith("The layer geocoding was asked for and not measured: the recipe counts full", StringComparison.Ordinal));
    }

    private static int Width(Cluster cluster) => cluster.Uncertainty!.Ranks.High - cluster.Uncertainty.Ranks.Low;

    private Edition Measure(Recipe recipe, UncertaintyRecipe settings)
    {
        using var world = _world.Pipeline.Count(_world.Store, recipe);
        return _world.Pipeline.Describe(world, recipe with { Uncertainty = settings }, _world.Store.Inputs(), store: _world.Store).Edition;
    }

    private static Location Town(int town) => Sample.Place(10 + (2 * town), 20, "Town " + town, "AA");

    /// <summary>Text "3 street 7" is in town 3; its runner-up is the next town.</summary>
    private void Locate(double confidence, bool withOther) => _world.Store.Locate(address =>
    {
        var town = address.Text[0] - '0';
        var other = Town((town + 1) % Towns);
        return Town(town) with
        {
            Confidence = confidence,
            Other = withOther ? new(other.Point!.Value, other.City, other.Admin1, other.Economy, Math.Round((1 - confidence) / 2, 3)) : null,
        };
    }, "texts");

    private static Recipe Recipe() => new()
    {
        Name = "test",
        Title = "Test",
        Kinds = [new(DocumentKind.Patent, null, null, 1, [], []), new(DocumentKind.Publication, null, null, 1, [], [])],
        Counting = new(CountingMethod.Fractional),
        Clustering = new(15, 2, 5, PointWeight.Mentions),
        Profiling = new(3, 0.5, 0.05, 5),
    };

    private static List<Document> Documents(int count)
    {
        var random = new Random(7);
        Address Somewhere() => new() { Text = $"{Math.Min(random.Next(Towns), random.Next(Towns))} street {random.Next(4)}" };
        return [.. Enumerable.Range(0, count).Select(i => new Document
        {
            Id = $"t:{i}", Kind = (DocumentKind)random.Next(2), People = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => new Person([Somewhere()]))],
        })];
    }
}
