using System.Net;
using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing;
using HubAtlas.Engine;

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

    [Fact]
    public async Task Rankings_are_compared_when_asked_and_the_answer_is_kept()
    {
        var engine = (RunningServer.RankAgain)server.Engine!;
        const string Asked = $"/api/compare?of=published-2023&of={RunningServer.EditionName}";
        var answer = await Json(Asked);
        Assert.Equal("printed", answer.GetProperty("type").GetString());
        Assert.Equal(server.Edition.Clusters.Count, answer.GetProperty("printed").GetProperty("second").GetProperty("clusters").GetInt32());
        Assert.Empty(answer.GetProperty("files").EnumerateArray());
        var comparisons = engine.Comparisons;
        Assert.Equal(answer.GetRawText(), (await Json(Asked)).GetRawText());
        Assert.Equal(comparisons, engine.Comparisons);
        Assert.Equal("printed", (await Json("/api/compare?of=published-2022&of=published-2023")).GetProperty("type").GetString());
        Assert.Contains(2023, (await Json("/api/editions")).GetProperty("printed_years").EnumerateArray().Select(y => y.GetInt32()));
    }

    [Theory]
    [InlineData("of=atlantis&of=published-2023", HttpStatusCode.NotFound, "No edition 'atlantis' in this workspace")]
    [InlineData("of=..%2F..%2Fsecret&of=published-2023", HttpStatusCode.NotFound, "No edition")]
    [InlineData($"of={RunningServer.EditionName}", HttpStatusCode.UnprocessableEntity, "Found 1 editions and 0 printed rankings")]
    [InlineData("of=published-2023&of=published-1999", HttpStatusCode.UnprocessableEntity, "Found no printed ranking of 1999")]
    [InlineData("", HttpStatusCode.UnprocessableEntity, "expected two or more editions")]
    [InlineData("of=1&of=2&of=3&of=4&of=5&of=6&of=7&of=8&of=9&of=10&of=11&of=12&of=13&of=14&of=15&of=16&of=17&of=18&of=19&of=20&of=21", HttpStatusCode.BadRequest, "expected at most 20")]
    public async Task What_cannot_be_compared_is_refused_with_a_sentence(string query, HttpStatusCode status, string message)
    {
        var answer = await server.Get($"/api/compare?{query}");
        var text = await answer.Content.ReadAsStringAsync(RunningServer.Stop);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(message, JsonDocument.Parse(text).RootElement.GetProperty("error").GetString());
        Assert.DoesNotContain(server.Workspace, text);
        Assert.DoesNotContain(Path.GetDirectoryName(Atlas.PrintedFolder)!, text);
    }

    private async Task<JsonElement> Json(string url) => JsonDocument.Parse(await server.Text(url)).RootElement;
}
