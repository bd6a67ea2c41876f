using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Tests.Publishing;

public sealed class TableTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void The_first_columns_of_the_ranking_are_those_that_scripts_rely_on()
    {
        Assert.StartsWith(
            "rank,cluster_id,name,economies,patents,publications,patent_share,publication_share,score,mentions,places,area_km2,lat,lon,",
            Ranking(PlausibleWorld.Edition())[0] + ",");
        Assert.StartsWith(
            "rank,cluster_id,name,economies,patents,publications,deals,patent_share,publication_share,deal_share,"
            + "score,mentions,places,area_km2,lat,lon,",
            Ranking(WithKinds(DocumentKind.Patent, DocumentKind.Publication, DocumentKind.Deal))[0] + ",");
    }

    [Fact]
    public void A_kind_that_the_recipe_does_not_count_is_empty_and_not_zero()
    {
        var row = Ranking(WithKinds(DocumentKind.Patent))[1].Split(',');
        Assert.Equal(("127418.100", "", "10.148785", ""), (row[4], row[5], row[6], row[7]));
    }

    [Fact]
    public void Under_full_counting_the_counts_are_whole_documents()
    {
        var edition = PlausibleWorld.Edition();
        var row = Ranking(edition with { Recipe = edition.Recipe with { Counting = new(CountingMethod.Full) } })[1].Split(',');
        Assert.Equal(("159272.000", "172530.000"), (row[4], row[5]));
    }

    [Fact]
    public void Billionths_become_documents_only_here_and_round_half_away_from_zero()
    {
        Assert.Equal("0.001", Rounded.Documents(500_000, 3));
        Assert.Equal("0.000", Rounded.Documents(499_999, 3));
        Assert.Equal("9223372036.854775807", Rounded.Documents(long.MaxValue, 9));
        Assert.Equal("0.000", Rounded.Text(-0.0000001, 3));
        Assert.Equal("0.0000001", Rounded.Exact(0.0000001));
    }

    [Fact]
    public void The_map_layer_is_valid_geojson_with_the_columns_of_the_ranking()
    {
        foreach (var edition in new[] { AwkwardWorld.Edition(), PlausibleWorld.Edition() })
        {
            Publisher.Publish(edition, [], [], PlausibleWorld.Run, _scratch.Edition);
            using var document = JsonDocument.Parse(_scratch.Read("clusters.geojson"));
            var features = document.RootElement.GetProperty("features").EnumerateArray().ToList();
            Assert.Equal(edition.Clusters.Count, features.Count);
            var columns = _scratch.Read("ranking.csv").Split('\n')[0].Split(',');
            Assert.All(features, f => Assert.Equal(columns, f.GetProperty("properties").EnumerateObject().Select(p => p.Name)));
            foreach (var polygon in features.SelectMany(f => Polygons(f.GetProperty("geometry")))) AssertExterior(polygon);
        }
    }

    [Fact]
    public void A_cluster_on_the_antimeridian_is_two_polygons_that_stop_there()
    {
        Publisher.Publish(AwkwardWorld.Edition(), [], [], PlausibleWorld.Run, _scratch.Edition);
        using var document = JsonDocument.Parse(_scratch.Read("clusters.geojson"));
        var polygons = Polygons(document.RootElement.GetProperty("features")[2].GetProperty("geometry")).ToList();
        Assert.Equal(2, polygons.Count);
        Assert.All(polygons, ring => Assert.True(ring.Max(p => p.X) - ring.Min(p => p.X) < 1));
    }

    private static IEnumerable<List<(double X, double Y)>> Polygons(JsonElement geometry)
    {
        var coordinates = geometry.GetProperty("coordinates");
        var polygons = geometry.GetProperty("type").GetString() == "Polygon" ? [coordinates] : coordinates.EnumerateArray().ToList();
        return polygons.Select(polygon => Assert.Single(polygon.EnumerateArray()))
            .Select(ring => ring.EnumerateArray().Select(p => (p[0].GetDouble(), p[1].GetDouble())).ToList());
    }

    /// <summary>RFC 7946 §3.1.6: closed, four or more positions, counter-clockwise.</summary>
    private static void AssertExterior(List<(double X, double Y)> ring)
    {
        Assert.True(ring.Count >= 4);
        Assert.Equal(ring[0], ring[^1]);
        Assert.All(ring, p => Assert.True(Math.Abs(p.X) <= 180 && Math.Abs(p.Y) <= 90));
        Assert.True(ring.Zip(ring.Skip(1)).Sum(pair => (pair.First.X * pair.Second.Y) - (pair.Second.X * pair.First.Y)) > 0, "clockwise");
    }

    private static Edition WithKinds(params DocumentKind[] kinds)
    {
        var edition = PlausibleWorld.Edition();
        return edition with { Recipe = edition.Recipe with { Kinds = [.. kinds.Select(k => new KindRecipe(k, null, null, 1, [], []))] } };
    }

    private string[] Ranking(Edition edition)
    {
        Publisher.Publish(edition, [], [], PlausibleWorld.Run, _scratch.Edition);
        return _scratch.Read("ranking.csv").TrimEnd('\n').Split('\n');
    }
}
