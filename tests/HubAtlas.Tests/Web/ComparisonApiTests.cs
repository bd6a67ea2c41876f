using System.Net;
using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing;

namespace HubAtlas.Tests.Web;

public class ComparisonApiTests(RunningServer server) : IClassFixture<RunningServer>
{
    private string Folder => Path.Combine(server.Workspace, "comparisons");

    [Fact]
    public async Task A_published_comparison_is_listed_and_told_with_all_digits()
    {
        var cluster = server.Edition.Clusters[0];
        var movement = new Movement(
            cluster.Id, cluster.Name, cluster.Economies, MovementEvents.Continued | MovementEvents.Merged, 3, 1, 4, 1.0 / 3, 2.0 / 3,
            new Causes(1.0 / 3, 0, 0, 0), null, [null, null, null], "before", ["other"]);
        var recipe = server.Edition.Recipe;
        ComparisonPublisher.Publish(
            new Comparison(recipe, recipe, true, false, [movement], [], new Agreement(1, null, null)), Path.Combine(Folder, "a-b"));

        var head = Assert.Single((await Json("/api/comparisons")).GetProperty("comparisons").EnumerateArray(), c => c.GetProperty("name").GetString() == "a-b");
        Assert.Equal("pair", head.GetProperty("type").GetString());
        var answer = (await Json("/api/comparisons/a-b")).GetProperty("comparison");
        var told = Assert.Single(answer.GetProperty("movements").EnumerateArray());
        Assert.Equal(1.0 / 3, told.GetProperty("score_before").GetDouble());
        Assert.Equal(JsonValueKind.Null, told.GetProperty("growth_percent").ValueKind);
        Assert.Equal("continued, merged", told.GetProperty("events").GetString());
    }

    [Fact]
    public async Task A_series_and_a_printed_ranking_are_told_as_what_they_are()
    {
        var recipe = server.Edition.Recipe;
        var line = new SeriesLine("Basel", ["CH"], [new(null, null, null, [], [1, 2, 0]), new("ch-basel", 7, 1.0 / 3, [1, 2, 0], [1, 2, 0])],
            new(1.5, 0.7, [null, null, null], [null, null, null]), new(null, null, [null, null, null], [null, null, null]));
        ComparisonPublisher.Publish(
            new Series([recipe with { Name = "earlier" }, recipe], true, true, 1, "year", [line]), Path.Combine(Folder, "line"));
        var side = new RankingSide("published-1", "As printed", true, false, 1, 1, false, [[], [], []]);
        ComparisonPublisher.Publish(
            new PrintComparison(side, side with { Name = recipe.Name, IsPrinted = false, IsSimulated = true }, [new(new(1, null, "Basel", ["CH"], null, [null, null, null], null), null, LineStatus.SecondUnknown)], [], [],
                new(0, null, null)), Path.Combine(Folder, "print"));

        var heads = (await Json("/api/comparisons")).GetProperty("comparisons").EnumerateArray().ToDictionary(c => c.GetProperty("name").GetString()!);
        Assert.Equal("series", heads["line"].GetProperty("type").GetString());
        Assert.Equal("earlier", heads["line"].GetProperty("editions")[0].GetString());
        Assert.Equal("printed", heads["print"].GetProperty("type").GetString());
        Assert.True(heads["print"].GetProperty("is_simulated").GetBoolean());
        var told = (await Json("/api/comparisons/line")).GetProperty("series").GetProperty("lines")[0];
        Assert.Equal(1.0 / 3, told.GetProperty("points")[1].GetProperty("score").GetDouble());
        Assert.Equal(JsonValueKind.Null, told.GetProperty("points")[0].GetProperty("rank").ValueKind);
        Assert.Equal("second_unknown", (await Json("/api/comparisons/print")).GetProperty("printed").GetProperty("lines")[0].GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_broken_comparison_does_not_hide_the_others_and_says_why_when_asked()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "broken"));
        await File.WriteAllTextAsync(Path.Combine(Folder, "broken", "comparison.json"), """{"schema":"1.0"}""", RunningServer.Stop);
        var list = await Json("/api/comparisons");
        Assert.DoesNotContain(list.GetProperty("comparisons").EnumerateArray(), c => c.GetProperty("name").GetString() == "broken");
        var unreadable = list.GetProperty("unreadable").EnumerateArray().Select(u => u.GetString()!).ToList();
        Assert.Contains(unreadable, u => u.Contains("broken"));
        Assert.DoesNotContain(unreadable, u => u.Contains(server.Workspace));
        var answer = await server.Get("/api/comparisons/broken");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var why = await answer.Content.ReadAsStringAsync(RunningServer.Stop);
        Assert.Contains("broken/comparison.json", why);
        Assert.DoesNotContain(server.Workspace, why);
    }

    private async Task<JsonElement> Json(string url) => JsonDocument.Parse(await server.Text(url)).RootElement;
}
