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

        var head = Assert.Single((await Json("/api/comparisons")).GetProperty("comparisons").EnumerateArray());
        Assert.Equal("a-b", head.GetProperty("name").GetString());
        var answer = (await Json("/api/comparisons/a-b")).GetProperty("comparison");
        var told = Assert.Single(answer.GetProperty("movements").EnumerateArray());
        Assert.Equal(1.0 / 3, told.GetProperty("score_before").GetDouble());
        Assert.Equal(JsonValueKind.Null, told.GetProperty("growth_percent").ValueKind);
        Assert.Equal("continued, merged", told.GetProperty("events").GetString());
    }

    [Fact]
    public async Task A_broken_comparison_does_not_hide_the_others_and_says_why_when_asked()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "broken"));
        await File.WriteAllTextAsync(Path.Combine(Folder, "broken", "comparison.json"), """{"schema":"1.0"}""", RunningServer.Stop);
        var list = await Json("/api/comparisons");
        Assert.DoesNotContain(list.GetProperty("comparisons").EnumerateArray(), c => c.GetProperty("name").GetString() == "broken");
        Assert.Contains(list.GetProperty("unreadable").EnumerateArray(), u => u.GetString()!.Contains("broken"));
        var answer = await server.Get("/api/comparisons/broken");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("broken/comparison.json", await answer.Content.ReadAsStringAsync(RunningServer.Stop));
    }

    private async Task<JsonElement> Json(string url) => JsonDocument.Parse(await server.Text(url)).RootElement;
}
