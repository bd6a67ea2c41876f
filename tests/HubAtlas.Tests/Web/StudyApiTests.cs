using System.Net;
using System.Text.Json;
using HubAtlas.Data.Editions;

namespace HubAtlas.Tests.Web;

/// <summary>Indexes and landscapes as the API tells them: what their folders say, and nothing else of the machine.</summary>
public class StudyApiTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task An_index_and_a_landscape_are_listed_and_told_as_their_folders_have_them()
    {
        PlausibleStudies.Publish(server.Workspace);
        var list = await Json("/api/studies");
        Assert.Equal("Plausible index", Assert.Single(list.GetProperty("indexes").EnumerateArray()).GetProperty("title").GetString());
        Assert.True(Assert.Single(list.GetProperty("landscapes").EnumerateArray()).GetProperty("is_simulated").GetBoolean());
        Assert.Equal(1, list.GetProperty("measures").GetInt32());
        foreach (var (route, part, file) in new[] { ($"indexes/{PlausibleStudies.Index}", "index", "index.json"), ($"landscapes/{PlausibleStudies.Landscape}", "landscape", "landscape.json") })
        {
            var answer = await Json($"/api/{route}");
            var stored = JsonDocument.Parse(await server.Text($"/api/{route}/files/{file}")).RootElement;
            Assert.True(JsonElement.DeepEquals(stored, answer.GetProperty(part)), route);
            Assert.Contains(answer.GetProperty("files").EnumerateArray(), f => f.GetProperty("name").GetString() == "report.html");
        }

        var page = await server.Text($"/api/indexes/{PlausibleStudies.Index}/files/profiles/KE.html");
        Assert.DoesNotContain(PlausibleStudies.HostileName, page);
    }

    [Theory]
    [InlineData("/api/indexes/none", "No index 'none' in this workspace")]
    [InlineData("/api/landscapes/..%2F..%2Fsecret", "No landscape")]
    [InlineData("/api/indexes/plausible-index/files/..%2F..%2F..%2Fsecret.csv", "No such file")]
    [InlineData("/api/indexes/plausible-index/files/profiles/..%2Frun.json", "No such file")]
    [InlineData("/api/landscapes/plausible-landscape/files/run.txt", "No such file")]
    public async Task What_is_not_there_is_not_found(string url, string message)
    {
        PlausibleStudies.Publish(server.Workspace);
        var answer = await server.Get(url);
        var text = await answer.Content.ReadAsStringAsync(RunningServer.Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(message, JsonDocument.Parse(text).RootElement.GetProperty("error").GetString());
        Assert.DoesNotContain("open sesame", text);
    }

    [Fact]
    public async Task A_folder_of_an_earlier_version_says_what_to_do_and_hides_no_other()
    {
        PlausibleStudies.Publish(server.Workspace);
        var old = Directory.CreateDirectory(Path.Combine(server.Workspace, "indexes", "old")).FullName;
        await File.WriteAllTextAsync(Path.Combine(old, "index.json"), """{"schema":"1.4","name":"old","title":"Old","recipe_hash":"","notes":[],"nodes":[],"units":[],"factors":[]}""", RunningServer.Stop);
        var list = await Json("/api/studies");
        Assert.Contains(list.GetProperty("indexes").EnumerateArray(), i => i.GetProperty("name").GetString() == PlausibleStudies.Index);
        Assert.Contains("make the index again", Assert.Single(list.GetProperty("unreadable").EnumerateArray()).GetString());
        var answer = await server.Get("/api/indexes/old");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.DoesNotContain(server.Workspace, await answer.Content.ReadAsStringAsync(RunningServer.Stop));
        Directory.Delete(old, recursive: true);
    }

    [Fact]
    public async Task Statistics_are_listed_and_a_question_is_answered_or_refused_with_all_that_is_wrong()
    {
        Assert.Equal("SP.POP.TOTL", (await Json("/api/indicators")).GetProperty("measures")[0].GetProperty("measure").GetString());
        var rows = (await Json("/api/indicators/answer?question={\"measure\":\"SP.POP.TOTL\",\"derive\":[\"rank\"]}")).GetProperty("rows");
        Assert.Equal((90, 31_002_018m), (rows.GetArrayLength(), rows[0].GetProperty("value").GetDecimal()));
        foreach (var (question, parts) in new (string, string[])[] { ("{\"mesure\":\"x\",\"years\":[2020,2010]}", ["did you mean \"measure\"?", "years"]), ("nonsense", ["not valid JSON"]), ("{\"measure\":\"NO\"}", ["No such measure"]) })
        {
            var answer = await server.Get($"/api/indicators/answer?question={Uri.EscapeDataString(question)}");
            var text = await answer.Content.ReadAsStringAsync(RunningServer.Stop);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.All(parts, part => Assert.Contains(part, JsonDocument.Parse(text).RootElement.GetProperty("error").GetString()));
        }
    }

    [Fact]
    public void A_changed_byte_of_an_index_is_named()
    {
        var folder = PlausibleStudies.Publish(server.Workspace);
        Assert.Empty(PublishedFiles.FindDamage(folder));
        Assert.Empty(HubAtlas.Engine.FolderCheck.Violations(Path.Combine(server.Workspace, "landscapes", PlausibleStudies.Landscape)));
        File.AppendAllText(Path.Combine(folder, "profiles", "JP.html"), " ");
        File.Delete(Path.Combine(folder, "values.csv"));
        Assert.Collection(
            HubAtlas.Engine.FolderCheck.Violations(folder),
            one => Assert.Contains("JP.html: SHA-256", one), one => Assert.EndsWith("values.csv is missing.", one));
        File.Delete(Path.Combine(folder, "run.json"));
        Assert.Contains("run.json is not there", Assert.Single(HubAtlas.Engine.FolderCheck.Violations(folder)));
    }

    private async Task<JsonElement> Json(string url) => JsonDocument.Parse(await server.Text(url)).RootElement;
}
