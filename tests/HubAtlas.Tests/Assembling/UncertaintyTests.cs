using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing;
using HubAtlas.Engine;
using HubAtlas.Engine.Editions;
using HubAtlas.Tests.Publishing;

namespace HubAtlas.Tests.Assembling;

/// <summary>From documents in a store to rank sets in an edition's folder.</summary>
public sealed class UncertaintyTests : IDisposable
{
    private static readonly Address[] Cities = [.. Enumerable.Range(0, 5).Select(i => new Address
    {
        City = "City " + (char)('A' + i), Economy = "AA", Point = new GeoPoint(10 + (2 * i), 20),
    })];

    private static readonly UncertaintyRecipe Settings = new() { Replicates = 200, Layers = [UncertaintyLayer.Sampling] };

    private readonly StoredWorld _world = new();
    private readonly ScratchFolder _scratch = new();

    public void Dispose()
    {
        _world.Dispose();
        _scratch.Dispose();
    }

    [Theory]
    [InlineData(CountingMethod.Fractional)]
    [InlineData(CountingMethod.Full)]
    public void Standard_deviations_are_those_of_the_documents_themselves(CountingMethod counting)
    {
        var documents = Documents(300);
        _world.Import(documents);
        var edition = _world.Describe(Recipe(counting) with { Uncertainty = Settings }).Edition;
        Assert.Equal(5, edition.Clusters.Count);
        foreach (var cluster in edition.Clusters)
        {
            double Part(Document d, string city) => counting == CountingMethod.Full ? (d.People.Any(p => p.Addresses[0].City == city) ? 1 : 0)
                : d.People.Count(p => p.Addresses[0].City == city) / (double)d.People.Count;
            var variance = documents.GroupBy(d => d.Kind).Sum(kind =>
            {
                var all = kind.SelectMany(d => Enumerable.Repeat(Part(d, cluster.Name), (int)d.Multiplicity)).ToList();
                return Math.Pow(100 * Weight(kind.Key) / all.Count, 2) * all.Sum(f => Math.Pow(f - all.Average(), 2));
            });
            // Shares are billionths, so thirds are cut.
            Assert.Equal(Math.Sqrt(variance), cluster.Uncertainty!.ScoreSd, 1e-6);
            Assert.InRange(cluster.Rank, cluster.Uncertainty.Ranks.Low, cluster.Uncertainty.Ranks.High);
        }
    }

    [Fact]
    public void Measured_afterwards_it_is_what_it_would_have_been_at_once_and_again_the_same_bytes()
    {
        _world.Import(Documents(200));
        var recipe = Recipe(CountingMethod.Fractional);
        Publish(_world.Describe(recipe));
        var once = _world.Describe(recipe with { Uncertainty = Settings });
        var added = Add();
        Assert.Equivalent(once.Edition.Clusters.Select(c => c.Uncertainty), added.Edition.Clusters.Select(c => c.Uncertainty), strict: true);
        Assert.Equal(once.Pairs, added.Pairs);
        Assert.Equivalent(added.Edition, EditionReader.Read(_scratch.Edition), strict: true);
        Assert.Empty(EditionCheck.Violations(_scratch.Edition));
        Assert.Equal("certainty", Assert.Single(EditionReader.ReadRun(_scratch.Edition).Stages).Name);
        var first = Hashes();
        Add();
        Assert.Equal(first, Hashes());
        Assert.NotEqual(first, Changed(Settings with { Seed = 2 }));
    }

    /// <summary>Four people of each document at one place: mentions that are drawn one by one make everything look twice as sure.</summary>
    [Fact]
    public void Points_that_name_their_documents_have_the_documents_spread()
    {
        double[] Deviations(bool hasDocuments)
        {
            using var world = new StoredWorld();
            world.Import(Enumerable.Range(0, 400).Select(i => new Document
            {
                Id = $"{(hasDocuments ? "points-document" : "points")}:{i}",
                Kind = DocumentKind.Patent,
                Multiplicity = hasDocuments ? 1 : 4,
                People = [.. Enumerable.Repeat(new Person([Cities[(i * i) % 5]]), hasDocuments ? 4 : 1)],
            }));
            return [.. world.Describe(Recipe(CountingMethod.Fractional) with { Uncertainty = Settings }).Edition.Clusters.Select(c => c.Uncertainty!.ScoreSd)];
        }

        var (named, unnamed) = (Deviations(true), Deviations(false));
        Assert.Equal(3, named.Length);
        Assert.All(named.Zip(unnamed), pair => Assert.Equal(2, pair.First / pair.Second, 1e-9));
    }

    [Fact]
    public void Pairs_above_below_and_equal_make_one()
    {
        _world.Import(Documents(120));
        var snapshot = _world.Describe(Recipe(CountingMethod.Fractional) with { Uncertainty = Settings });
        Assert.Equal(10, snapshot.Pairs.Count);
        Assert.All(snapshot.Pairs, p =>
        {
            Assert.True(p.FirstIndex < p.SecondIndex);
            var (one, other) = (snapshot.Edition.Clusters[p.FirstIndex], snapshot.Edition.Clusters[p.SecondIndex]);
            Assert.Equal(
                p.IsDistinguishable, !one.Uncertainty!.TiedWith.Contains(other.Id) && !other.Uncertainty!.TiedWith.Contains(one.Id));
            Assert.True(!p.IsJointlyDistinguishable || p.IsDistinguishable);
        });
    }

    [Fact]
    public void A_store_with_other_documents_is_refused_and_the_edition_stays_as_it_was()
    {
        _world.Import(Documents(100));
        Publish(_world.Describe(Recipe(CountingMethod.Fractional)));
        var before = Files();
        using (var import = _world.Store.BeginImport("b", "b.csv", "table", 1, isSimulated: false))
        {
            foreach (var document in Documents(1, from: 5000)) import.Add(document, Core.Counting.ShareRule.Divide(document));
            import.Commit();
        }

        _world.Locate();
        var error = Assert.Throws<AtlasException>(() => Add());
        Assert.Contains("does not give the counts of the edition test again: the world has", error.Message);
        Assert.Equal(before, Files());
    }

    [Fact]
    public void Addresses_that_lie_elsewhere_today_are_refused_too()
    {
        _world.Import(Documents(100));
        Publish(_world.Describe(Recipe(CountingMethod.Fractional)));
        _world.Store.WriteLocations("elsewhere", []);
        Assert.Contains("places", Assert.Throws<AtlasException>(() => Add()).Message);
    }

    [Fact]
    public void The_same_places_with_other_documents_are_refused_too()
    {
        _world.Import(Documents(100));
        Publish(_world.Describe(Recipe(CountingMethod.Fractional)));
        // The first two cities change places.
        Location? At(Address address) => address.Point is null ? null : Cities[Array.IndexOf(Cities, address) switch { 0 => 1, 1 => 0, var i => i }] is var city
            ? new() { Point = city.Point!.Value.Snapped(), City = city.City, Economy = "AA", Precision = Precision.Coordinates, Confidence = 1, Method = "coordinates" } : null;
        var swapped = _world.Store.AddressesToLocate("swapped").ToList().Select(a => new LocatedAddress(a.Id, At(a.Address) ?? new Location())).ToList();
        _world.Store.WriteLocations("swapped", swapped);
        Assert.Contains("2 of 5 places have other documents", Assert.Throws<AtlasException>(() => Add()).Message);
    }

    [Fact]
    public void Broken_off_it_leaves_the_edition_as_it_was()
    {
        _world.Import(Documents(100));
        Publish(_world.Describe(Recipe(CountingMethod.Fractional)));
        var before = Files();
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => PublishedUncertainty.Add(
            _scratch.Edition, _world.Store, "W", _ => Settings, new Pipeline(1, new StageLog(), stop.Token), stop.Token));
        Assert.Equal(before, Files());
    }

    [Fact]
    public void What_was_asked_for_and_not_measured_is_said()
    {
        _world.Import(Documents(60));
        var asked = new UncertaintyRecipe { Replicates = 100, Layers = UncertaintyLayers.All };
        var full = _world.Describe(Recipe(CountingMethod.Full) with { Uncertainty = asked }).Edition.Uncertainty!;
        Assert.Equal([UncertaintyLayer.Sampling], full.Layers);
        Assert.Contains(full.Notes, n => n.StartsWith("The layer boundary was asked for and not measured: the recipe counts full", StringComparison.Ordinal));
        Assert.Contains(full.Notes, n => n.StartsWith("The layer geocoding was asked for and not measured", StringComparison.Ordinal));
        Assert.All(_world.Describe(Recipe(CountingMethod.Full) with { Uncertainty = asked }).Edition.Clusters, c => Assert.Null(c.Uncertainty!.Stability));
    }

    [Fact]
    public void Clusters_found_again_have_states_that_add_up_and_ranks_within_their_sets()
    {
        _world.Import(Documents(200));
        var recipe = Recipe(CountingMethod.Fractional);
        var plain = _world.Describe(recipe with { Uncertainty = Settings }).Edition;
        // Some clusters are near the minimum, so that replicates lose them.
        var least = plain.Clusters.Min(c => c.Figures.Mentions);
        var edition = _world.Describe(recipe with
        {
            Clustering = recipe.Clustering with { MinimumMentions = (int)least },
            Uncertainty = new() { Replicates = 300 },
        }).Edition;
        Assert.Equal(UncertaintyMethod.Replicates, edition.Uncertainty!.Method);
        Assert.Equal([UncertaintyLayer.Sampling, UncertaintyLayer.Boundary], edition.Uncertainty.Layers);
        Assert.All(edition.Clusters, c =>
        {
            var (u, s) = (c.Uncertainty!, c.Uncertainty!.Stability!);
            Assert.Equal(1, s.Exists + s.Absorbed + s.Gone, 1e-9);
            Assert.Equal(1 - s.Gone, u.RankShares.Sum(r => r.Share), 1e-9);
            Assert.InRange(c.Rank, u.Ranks.Low, u.Ranks.High);
            Assert.True(u.JointRanks.Low <= u.Ranks.Low && u.JointRanks.High >= u.Ranks.High);
            Assert.InRange(u.InTop10, 0, s.Exists);
        });
        Assert.Contains(edition.Clusters, c => c.Uncertainty!.Stability!.Gone > 0.2);
        // By the closed form, whatever the layers are.
        Assert.Equal(plain.Clusters.Select(c => c.Uncertainty!.ScoreSd), edition.Clusters.Select(c => c.Uncertainty!.ScoreSd));
    }

    [Fact]
    public void Choices_are_varied_within_the_ranges_that_the_recipe_states_and_published_as_a_table()
    {
        _world.Import(Documents(200));
        var recipe = Recipe(CountingMethod.Fractional) with
        {
            Uncertainty = Settings with { Choices = new() { Points = 16, PatentWeight = new(0, 1), RadiusKm = new(10, 20) } },
        };
        var snapshot = _world.Describe(recipe);
        Publish(snapshot);
        Assert.Equal(16 * 4, snapshot.Edition.Uncertainty!.ChoiceRuns);
        Assert.All(snapshot.Edition.Clusters, c => Assert.Equal(["radius", "weight of patents"], c.Uncertainty!.Choices!.Parts.Select(p => p.Choice)));
        // Cities lie two degrees apart: no radius of the range joins them, so whatever moves a rank is the weight of patents.
        Assert.All(snapshot.Edition.Clusters, c => Assert.Equal(c.Rank, c.Uncertainty!.Choices!.Parts[0].AtHigh.Rank));
        Assert.All(snapshot.Edition.Clusters.Where(c => c.Uncertainty!.Choices!.Leading is not null), c => Assert.Equal("weight of patents", c.Uncertainty!.Choices!.Leading));
        var lines = File.ReadAllLines(Path.Combine(_scratch.Edition, "uncertainty-choices.csv"));
        Assert.Equal("cluster_id,choice,first,total,low_value,rank_at_low,high_value,rank_at_high", lines[0]);
        Assert.Equal(1 + (2 * snapshot.Edition.Clusters.Count), lines.Length);
        Assert.Contains(",10 km,", lines[1]);
        Assert.Empty(EditionCheck.Violations(_scratch.Edition));
        Add();
        Assert.False(File.Exists(Path.Combine(_scratch.Edition, "uncertainty-choices.csv")));
        Assert.Empty(EditionCheck.Violations(_scratch.Edition));
    }

    [Fact]
    public void A_newer_snapshot_by_the_same_recipe_is_told_of_and_one_by_other_rules_is_refused()
    {
        _world.Import(Documents(200));
        Publish(_world.Describe(Recipe(CountingMethod.Fractional)));
        string Revised(Recipe recipe)
        {
            var folder = Path.Combine(_scratch.Root, recipe.Name);
            Publisher.Publish(_world.Describe(recipe), [], new RunRecord { ProgramVersion = "0", RecipeHash = "", Inputs = [], Stages = [] }, folder);
            return folder;
        }

        EditionSnapshot AddWith(string revised) => PublishedUncertainty.Add(
            _scratch.Edition, _world.Store, "W", _ => Settings, new Pipeline(2, new StageLog()), CancellationToken.None, revised);
        var before = Files();
        var other = Recipe(CountingMethod.Fractional) with { Name = "other", Clustering = new(16, 2, 5, PointWeight.Mentions) };
        Assert.Contains("other was made by other rules than test", Assert.Throws<AtlasException>(() => AddWith(Revised(other))).Message);
        Assert.Equal(before, Files());
        AddWith(Revised(Recipe(CountingMethod.Fractional) with { Name = "newer", Title = "Newer", Uncertainty = Settings }));
        var revision = EditionReader.Read(_scratch.Edition).Uncertainty!.Revision!;
        Assert.Equal(("newer", 5, 0, 0.0, 1.0), (revision.Edition, revision.Clusters, revision.Lost, revision.MeanAbsoluteChange, revision.InsideSets));
        Assert.Contains("A newer snapshot of the same sources (newer) has 5 clusters of these", _scratch.Read("report.html"));
        Add();
        Assert.Null(EditionReader.Read(_scratch.Edition).Uncertainty!.Revision);
    }

    private EditionSnapshot Add(UncertaintyRecipe? settings = null) => PublishedUncertainty.Add(
        _scratch.Edition, _world.Store, "W", _ => settings ?? Settings, new Pipeline(2, new StageLog()), CancellationToken.None);

    private List<string> Changed(UncertaintyRecipe settings)
    {
        Add(settings);
        return Hashes();
    }

    private void Publish(EditionSnapshot snapshot) =>
        Publisher.Publish(snapshot, [], new RunRecord { ProgramVersion = "0", RecipeHash = "", Inputs = [], Stages = [] }, _scratch.Edition);

    private List<string> Hashes() => [.. EditionReader.ReadRun(_scratch.Edition).Files.Select(f => $"{f.Name} {f.Sha256}")];

    private List<string> Files() => [.. Directory.GetFiles(_scratch.Edition, "*", SearchOption.AllDirectories).Order().Select(f => f + File.ReadAllText(f))];

    private static Recipe Recipe(CountingMethod counting) => new()
    {
        Name = "test",
        Title = "Test",
        Kinds = [new(DocumentKind.Patent, null, null, Weight(DocumentKind.Patent), [], []), new(DocumentKind.Publication, null, null, Weight(DocumentKind.Publication), [], [])],
        Counting = new(counting),
        Clustering = new(15, 2, 5, PointWeight.Mentions),
        Profiling = new(3, 0.5, 0.05, 5),
    };

    private static double Weight(DocumentKind kind) => kind == DocumentKind.Patent ? 0.75 : 1;

    /// <summary>One to four people, some of them in a hamlet that is no cluster or nowhere.</summary>
    private static List<Document> Documents(int count, int from = 0)
    {
        var random = new Random(31);
        Address Somewhere() => random.Next(8) == 0 ? Address.None with { Text = "nowhere" } : Cities[Math.Min(random.Next(5), random.Next(5))];
        return [.. Enumerable.Range(from, count).Select(i => new Document
        {
            Id = $"t:{i}", Kind = (DocumentKind)random.Next(2), Multiplicity = random.Next(6) == 0 ? 3 : 1,
            People = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => new Person([Somewhere()]))],
        })];
    }
}
