using System.Buffers.Binary;
using System.Net;
using System.Text.Json;
using HubAtlas.Tests.Publishing;

namespace HubAtlas.Tests.Web;

public class EditionApiTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static string Url(string rest = "") => $"/api/editions/{RunningServer.EditionName}{rest}";

    private async Task<JsonElement> Json(string url) => JsonDocument.Parse(await server.Text(url)).RootElement;

    [Fact]
    public async Task Editions_are_listed_with_what_tells_them_apart()
    {
        var list = await Json("/api/editions");
        var head = Assert.Single(list.GetProperty("editions").EnumerateArray());
        Assert.Equal(RunningServer.EditionName, head.GetProperty("name").GetString());
        Assert.True(head.GetProperty("is_simulated").GetBoolean());
        Assert.Equal(server.Edition.Clusters.Count, head.GetProperty("clusters").GetInt32());
        Assert.Equal(2018, head.GetProperty("first_year").GetInt32());
    }

    [Fact]
    public async Task An_edition_has_every_cluster_with_all_digits()
    {
        var rows = (await Json(Url())).GetProperty("clusters").EnumerateArray().ToList();
        Assert.Equal(server.Edition.Clusters.Select(c => c.Id), rows.Select(r => r.GetProperty("id").GetString()!));
        Assert.Equal(server.Edition.Clusters.Select(c => c.Score), rows.Select(r => r.GetProperty("score").GetDouble()));
        var patents = rows[3].GetProperty("kinds").GetProperty("patent");
        Assert.Equal(server.Edition.Clusters[3].Figures.ByKind[0].Shares / 1e9, patents.GetProperty("fractional").GetDouble());
        Assert.False(rows[3].GetProperty("kinds").TryGetProperty("deal", out _));
    }

    [Fact]
    public async Task Areas_are_in_the_order_of_the_clusters_and_lie_where_these_are()
    {
        var areas = (await Json(Url("/areas"))).GetProperty("areas").EnumerateArray().ToList();
        Assert.Equal(server.Edition.Clusters.Count, areas.Count);
        foreach (var (cluster, area) in server.Edition.Clusters.Zip(areas))
        {
            var ring = area.GetProperty("polygons")[0][0].EnumerateArray().ToList();
            Assert.Equal(ring[0].GetRawText(), ring[^1].GetRawText());
            Assert.All(ring, p => Assert.InRange(p[1].GetDouble(), cluster.Shape.Centre.Latitude - 5, cluster.Shape.Centre.Latitude + 5));
            Assert.All(ring, p => Assert.InRange(p.GetRawText().Length, 1, "[-179.999, -89.999]".Length));
        }
    }

    [Fact]
    public async Task A_cluster_shows_its_inside_and_an_unknown_one_is_not_found()
    {
        var cluster = server.Edition.Clusters[1];
        var inside = await Json(Url($"/clusters/{cluster.Id}"));
        Assert.Equal(cluster.Profile.Cities.Count, inside.GetProperty("cities").GetArrayLength());
        Assert.Equal(cluster.Profile.EconomyParts.Count, inside.GetProperty("economy_parts").GetArrayLength());
        Assert.Equal(HttpStatusCode.NotFound, (await server.Get(Url("/clusters/xx-nowhere"))).StatusCode);
    }

    [Fact]
    public async Task The_inside_of_a_cluster_has_parts_in_percent_and_a_point_for_every_partner_city()
    {
        var cluster = server.Edition.Clusters[2];
        var inside = (await Json(Url($"/clusters/{cluster.Id}"))).GetProperty("inside");
        var field = inside.GetProperty("fields")[0];
        Assert.Equal("Computer technology", field.GetProperty("field").GetString());
        Assert.Equal(40, field.GetProperty("percent").GetDouble(), 5);
        Assert.Equal(2.5, field.GetProperty("location_quotient").GetDouble());
        Assert.Equal(60, inside.GetProperty("organisation_types")[0].GetProperty("percent").GetDouble(), 5);
        var (partner, city) = (inside.GetProperty("partners")[0], inside.GetProperty("partners")[1]);
        Assert.Equal(server.Edition.Clusters[3].Id, partner.GetProperty("cluster_id").GetString());
        Assert.Equal(JsonValueKind.Null, partner.GetProperty("point").ValueKind);
        var heaviest = PlausibleWorld.Members(server.Edition, 50).Select(m => m.Counted)
            .Where(m => m.Place.City == cluster.Profile.Cities[0].City && m.Place.Economy == cluster.Economies[0]).MaxBy(m => m.Mentions)!;
        Assert.Equal(heaviest.Place.Point.Longitude, city.GetProperty("point")[0].GetDouble());
        Assert.Equal(100.0 * 420 / cluster.Figures.FullCounts[1], partner.GetProperty("percent").GetDouble());
        Assert.Equal(12.25, inside.GetProperty("nearest").GetProperty("distance_km").GetDouble());
    }

    [Fact]
    public async Task Ties_add_up_over_the_kinds_and_come_strongest_first()
    {
        var ties = await Json(Url("/ties"));
        var documents = ties.GetProperty("documents").EnumerateArray().Select(d => d.GetInt64()).ToList();
        Assert.Equal(1_500, documents[0]);
        Assert.Equal(documents.OrderDescending(), documents);
        Assert.Equal((0, 1), (ties.GetProperty("first")[0].GetInt32(), ties.GetProperty("second")[0].GetInt32()));
        Assert.Equal(PlausibleInside.Ties(server.Edition).Sum(t => t.Documents), documents.Sum());
    }

    [Fact]
    public async Task Fields_say_in_which_clusters_they_are_and_how_much_of_them()
    {
        var fields = (await Json(Url("/fields"))).GetProperty("fields").EnumerateArray().ToList();
        Assert.Equal(8, fields.Count);
        var engineering = fields.Single(f => f.GetProperty("field").GetString() == "Engineering");
        Assert.Equal("publication", engineering.GetProperty("kind").GetString());
        Assert.Equal(server.Edition.Clusters.Count, engineering.GetProperty("clusters").GetArrayLength());
        Assert.Equal(40, engineering.GetProperty("percents")[1].GetDouble(), 5);
        Assert.Equal(0.5, engineering.GetProperty("location_quotients")[0].GetDouble());
    }

    [Fact]
    public async Task Where_uncertainty_was_not_measured_there_is_no_certainty_to_draw()
    {
        var answer = await Json(Url("/certainty"));
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("level").ValueKind);
        Assert.Equal(0, answer.GetProperty("clusters").GetArrayLength());
    }

    [Fact]
    public async Task Inputs_carry_their_producer_and_licence() =>
        Assert.All((await Json(Url())).GetProperty("inputs").EnumerateArray(), i => Assert.NotEmpty(i.GetProperty("licence").GetString()!));

    [Fact]
    public async Task The_pages_that_the_report_links_to_are_there_and_nothing_beside_them()
    {
        var id = server.Edition.Clusters[0].Id;
        Assert.Contains($"clusters/{id}.html", await server.Text(Url("/files/report.html")));
        Assert.Contains("<!DOCTYPE html>", await server.Text(Url($"/files/clusters/{id}.html")));
        Assert.Equal(HttpStatusCode.NotFound, (await server.Get(Url("/files/clusters/..%2Fedition.json"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Get(Url("/files/clusters/nowhere.html"))).StatusCode);
    }

    [Fact]
    public async Task Places_come_as_columns_that_agree_with_the_members_file()
    {
        var bytes = await server.Bytes(Url("/places"));
        var lines = await File.ReadAllLinesAsync(
            Path.Combine(server.Workspace, "editions", RunningServer.EditionName, "members.csv"), RunningServer.Stop);
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        Assert.Equal(lines.Length - 1, count);
        Assert.Equal(4 + (16 * count), bytes.Length);
        var noise = Enumerable.Range(0, count)
            .Count(i => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4 + (12 * count) + (4 * i))) == -1);
        Assert.Equal(lines.Count(l => l.Contains(",noise,")), noise);
        Assert.Equal(float.Parse(lines[5].Split(',')[2]), BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(4 + (4 * 4))));
    }

    [Fact]
    public async Task An_answer_that_the_browser_has_is_not_sent_again()
    {
        var first = await server.Get(Url());
        var again = new HttpRequestMessage(HttpMethod.Get, Url());
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await server.Send(again)).StatusCode);
    }

    [Fact]
    public async Task Every_file_of_the_edition_can_be_fetched_as_it_is()
    {
        foreach (var file in (await Json(Url())).GetProperty("files").EnumerateArray())
        {
            var name = file.GetProperty("name").GetString()!;
            var path = Path.Combine(server.Workspace, "editions", RunningServer.EditionName, name);
            Assert.Equal(await File.ReadAllBytesAsync(path, RunningServer.Stop), await server.Bytes(Url($"/files/{name}")));
        }
    }

    [Fact]
    public async Task The_description_names_every_route()
    {
        var paths = (await Json("/openapi.json")).GetProperty("paths").EnumerateObject().Select(p => p.Name).ToList();
        Assert.Superset(
            new HashSet<string> { "/api/editions", "/api/editions/{name}", "/api/editions/{name}/clusters/{id}",
                "/api/editions/{name}/ask", "/api/editions/{name}/ask/places", "/api/editions/{name}/ties", "/api/editions/{name}/fields",
                "/api/editions/{name}/certainty" },
            new HashSet<string>(paths));
    }

    [Fact]
    public async Task A_broken_edition_is_named_and_does_not_hide_the_others()
    {
        var folder = Directory.CreateDirectory(Path.Combine(server.Workspace, "editions", "broken"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "edition.json"), "{ half", RunningServer.Stop);
        try
        {
            var list = await Json("/api/editions");
            Assert.Single(list.GetProperty("editions").EnumerateArray());
            Assert.Contains("broken", Assert.Single(list.GetProperty("unreadable").EnumerateArray()).GetString());
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await server.Get("/api/editions/broken")).StatusCode);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
