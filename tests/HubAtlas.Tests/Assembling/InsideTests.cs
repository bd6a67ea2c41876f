using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;
using HubAtlas.Web.Live;

namespace HubAtlas.Tests.Assembling;

public sealed class InsideTests : IDisposable
{
    private static readonly Address Alpha = At("Alpha", "AA", 10, 10) with { OrganisationId = "ror:u" };
    private static readonly Address AlphaSide = At("Alpha Side", "AA", 10.1, 10);
    private static readonly Address Beta = At("Beta", "BB", 10, 10.5);
    private static readonly Address Hamlet = At("Hamlet", "CC", 40, 40);

    private static readonly Recipe Recipe = new()
    {
        Name = "test",
        Title = "Test",
        Kinds = [new(DocumentKind.Patent, null, null, 1, [], [])],
        Counting = new(CountingMethod.Fractional),
        Clustering = new(15, 4, 5, PointWeight.Mentions),
        Profiling = new(3, 0.5, 0.05, 5) { FieldMinimumDocuments = 1 },
    };

    private readonly StoredWorld _world = new();

    public void Dispose() => _world.Dispose();

    /// <summary>Alpha and its side are one cluster (11 km); Beta another, 55 km off; Hamlet is noise.</summary>
    [Fact]
    public void A_small_world_is_described_as_counted_by_hand()
    {
        _world.Import(
            [
                Patent(1, "optics", Alpha, Alpha, Beta, Beta), Patent(2, "optics", Alpha, Hamlet), Patent(3, "optics", AlphaSide, Alpha),
                Patent(4, "chips", Beta), Patent(5, "chips", Beta, Hamlet), Patent(6, "chips", Beta, Beta),
            ],
            new Organisation { Id = "ror:u", Name = "University of Alpha", Economy = "AA", Types = ["education", "funder"] });
        var snapshot = _world.Describe(Recipe);
        var alpha = snapshot.Edition.Clusters.Single(c => c.Name.StartsWith("Alpha", StringComparison.Ordinal));
        var beta = snapshot.Edition.Clusters.Single(c => c.Name == "Beta");
        var inside = alpha.Profile.Inside!;

        Assert.Equal([new Collaboration(DocumentKind.Patent, 3, 2, 2)], inside.Collaborations);
        Assert.Equal(
            [
                new(DocumentKind.Patent, beta.Id, "Beta", "", "BB", 1, 250_000_000),
                new(DocumentKind.Patent, null, "Hamlet", "", "CC", 1, 250_000_000),
            ],
            inside.Partners);

        // Alpha has 2 documents (½ + ½ + 1), all optics; of the world's 6 documents 3 are optics.
        Assert.Equal([new FieldPart(DocumentKind.Patent, "optics", 2_000_000_000, 2)], inside.Fields);
        Assert.Equal(
            [
                new(DocumentKind.Patent, "education", 1_500_000_000), new(DocumentKind.Patent, "funder", 1_500_000_000),
                new OrganisationKindPart(DocumentKind.Patent, null, 500_000_000),
            ],
            inside.OrganisationKinds);
        Assert.Equal([new LocatedPart(Precision.Coordinates, "coordinates", new(5, 2_000_000_000))], inside.Located);
        Assert.Equal(
            (beta.Id, "Alpha", "Beta"), (inside.Nearest!.ClusterId, inside.Nearest.Here.City, inside.Nearest.There.City));
        Assert.Equal(Sphere.DistanceKm(new(10, 10), new(10, 10.5)), inside.Nearest.DistanceKm, 9);
        Assert.Empty(inside.MergedParts);
        var tie = Assert.Single(snapshot.Ties);
        Assert.Equal(new(tie.First, tie.Second, DocumentKind.Patent, 1, 250_000_000, 1), tie);
    }

    [Fact]
    public void The_dense_areas_that_the_gap_joined_are_named_with_what_would_part_them()
    {
        Address[] places = [At("West", "AA", 0, 0), At("Middle", "AA", 0, 0.2), At("East", "AA", 0, 0.38), At("Far", "AA", 0, 2)];
        _world.Import(places.SelectMany((place, p) => Enumerable.Range(0, 9 - p).Select(i => Patent((p * 10) + i, "x", place))));
        var snapshot = _world.Describe(Recipe with { Clustering = Recipe.Clustering with { MergeGapKm = 25 } });
        var parts = snapshot.Edition.Clusters[0].Profile.Inside!.MergedParts;
        Assert.Equal(["West", "Middle", "East"], parts.Select(p => p.Name));
        Assert.Equal([9, 8, 7], parts.Select(p => p.Mentions));
        Assert.Equal([22.239, 20.015, 20.015], parts.Select(p => Math.Round(p.GapKm, 3)));
        Assert.Empty(snapshot.Edition.Clusters[1].Profile.Inside!.MergedParts);
    }

    /// <summary>West and Middle are 22 km apart, Middle and East too; Middle works with East, and a little with West and a hamlet.</summary>
    [Fact]
    public void Clusters_tied_by_their_people_are_merged_with_the_shares_that_say_so()
    {
        Address west = At("West", "AA", 0, 0), middle = At("Middle", "AA", 0, 0.2), east = At("East", "AA", 0, 0.4);
        _world.Import(
            [
                .. Enumerable.Range(0, 9).Select(i => Patent(i, "x", west)), .. Enumerable.Range(10, 5).Select(i => Patent(i, "x", middle)),
                .. Enumerable.Range(20, 6).Select(i => Patent(i, "x", east)), Patent(30, "x", middle, east), Patent(31, "x", middle, east, east, middle),
                Patent(32, "x", middle, west), Patent(33, "x", middle, Hamlet), Patent(34, "x", west, Hamlet), Patent(35, "x", west, Hamlet),
            ]);
        Recipe With(double km, double share) => Recipe with
        {
            Clustering = Recipe.Clustering with { MergeGapKm = null, MergeTies = new(km, share) },
        };
        var snapshot = _world.Describe(With(25, 0.4));
        var merged = snapshot.Edition.Clusters.Single(c => c.Profile.Inside!.MergedParts.Count > 0);

        // Of Middle's ties (¼ + ¼ with East, ¼ with West, ¼ with the hamlet) half are in East; all of East's are in Middle, so it goes first. West's are in the hamlet.
        Assert.Equal(["Middle", "East"], merged.Profile.Inside!.MergedParts.Select(p => p.Name));
        Assert.Equal([null, new TieEvidence("Middle", 1, 0, 0)], merged.Profile.Inside.MergedParts.Select(p => p.Ties));
        Assert.Equal(2, snapshot.Edition.Clusters.Count);

        Assert.Equal(3, _world.Describe(With(20, 0.4)).Edition.Clusters.Count);
        Assert.All(_world.Describe(With(20, 0.4)).Edition.Clusters, c => Assert.Empty(c.Profile.Inside!.MergedParts));
        AssertReRun(snapshot, With(25, 0.4));
    }

    [Fact]
    public void Deals_count_where_the_company_sits_with_the_weight_that_the_recipe_gives()
    {
        Document Deal(int number, Address company) => Patent(number, "ai", company) with { Id = $"deal:{number}", Kind = DocumentKind.Deal };
        _world.Import(
            Enumerable.Range(0, 6).Select(i => Patent(i, "x", Alpha)).Concat(Enumerable.Range(0, 2).Select(i => Patent(10 + i, "x", Hamlet)))
                .Concat(Enumerable.Range(0, 5).Select(i => Deal(i, Beta))).Concat(Enumerable.Range(0, 3).Select(i => Deal(10 + i, Alpha))));
        Recipe WithDeals(double weight) => Recipe with
        {
            Kinds = [.. Recipe.Kinds, new(DocumentKind.Deal, null, null, weight, [], [])],
        };
        var equal = _world.Describe(WithDeals(1)).Edition.Clusters;
        Assert.Equal([(112.5, "Alpha"), (62.5, "Beta")], equal.Select(c => (c.Score, c.Name)));
        Assert.Equal([3, 5], equal.Select(c => c.Figures.FullCounts[(int)DocumentKind.Deal]));
        var heavy = _world.Describe(WithDeals(10)).Edition.Clusters;
        Assert.Equal([(625.0, "Beta"), (450.0, "Alpha")], heavy.Select(c => (c.Score, c.Name)));
    }

    [Fact]
    public void Inhabitants_are_those_inside_the_outline_and_unknown_ones_are_not_zero()
    {
        _world.Import(Enumerable.Range(0, 6).SelectMany(
            i => new[] { Patent(i, "x", Alpha), Patent(10 + i, "x", Beta), Patent(20 + i, "x", Beta) }));
        PopulatedPoint[] cells = [new(new(10.001, 10), 400_000), new(new(10, 10.001), 100_000), new(new(11, 11), 7), new(new(40, 40), 1e9)];
        var edition = _world.Describe(Recipe, new(new("cells.csv", "hash"), () => cells)).Edition;
        Assert.Equal(("Beta", null), (edition.Clusters[0].Name, edition.Clusters[0].Intensity));
        var intensity = edition.Clusters[1].Intensity!;
        Assert.Equal((500_000.0, "cells.csv", 1), (intensity.Inhabitants, intensity.Source, intensity.Rank));
        Assert.Equal([12.0, null, null], intensity.PerMillion);
        Assert.Equal(edition.Clusters[1].Score * 2, intensity.Score, 9);
        Assert.Equal("cells.csv", edition.Population!.Name);
    }

    /// <summary>Who works together is in the store alone: a re-run asks it, and says so where there is none.</summary>
    private void AssertReRun(EditionSnapshot snapshot, Recipe recipe)
    {
        _world.Store.Dispose();
        var again = new PipelineEngine(2, _world.Folder).Recount(snapshot.Edition, recipe, TestContext.Current.CancellationToken);
        Assert.Equal(snapshot.Edition.Clusters.Select(c => (c.Id, c.Score)), again.Clusters.Select(c => (c.Id, c.Score)));
        var error = Assert.Throws<AtlasException>(() => new PipelineEngine(2, "none").Run(snapshot.Edition, snapshot.Members, recipe, TestContext.Current.CancellationToken));
        Assert.Contains("The recipe merges clusters on ties", error.Message);
    }

    private static Address At(string city, string economy, double latitude, double longitude) =>
        new() { City = city, Economy = economy, Point = new(latitude, longitude) };

    private static Document Patent(int number, string field, params Address[] addresses) => new()
    {
        Id = $"t:{number}",
        Kind = DocumentKind.Patent,
        Year = 2020,
        Fields = [field],
        People = [.. addresses.Select(a => new Person([a]))],
    };
}
