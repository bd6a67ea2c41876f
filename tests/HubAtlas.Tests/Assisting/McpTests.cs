using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Assisting;

/// <summary>What assistants get, and what they are refused.</summary>
public sealed class McpTests(AskedServer server) : IClassFixture<AskedServer>
{
    private static readonly Dictionary<string, (string, object?)[]> Questions = new()
    {
        ["list_editions"] = [],
        ["describe_edition"] = [("edition", AskedServer.Second)],
        ["rank_clusters"] = [("edition", AskedServer.Second)],
        ["cite_edition"] = [("edition", AskedServer.Second)],
        ["explain_cluster"] = [("edition", AskedServer.Second), ("cluster", "jp-nagoya")],
        ["compare_clusters"] = [("edition", AskedServer.Second), ("first", "jp-nagoya"), ("second", "Munich")],
        ["compare_editions"] = [("before", AskedServer.First), ("after", AskedServer.Second)],
        ["locate_address"] = [("edition", AskedServer.Second), ("address", "Institute of Physics, Munich, Germany")],
        ["list_tables"] = [],
        ["read_table"] = [("shelf", "editions"), ("name", AskedServer.Second), ("table", "ranking.csv"), ("limit", 5)],
    };

    public static TheoryData<string> Tools => [.. Questions.Keys];

    [Fact]
    public async Task Every_tool_is_read_only_and_has_a_question_here()
    {
        var tools = await server.Client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(Questions.Keys.Order(), tools.Select(t => t.Name).Order());
        Assert.All(tools, tool =>
        {
            Assert.True(tool.ProtocolTool.Annotations is { ReadOnlyHint: true, OpenWorldHint: false });
            Assert.All(tool.JsonSchema.GetProperty("properties").EnumerateObject(), argument => Assert.NotEqual("", argument.Value.GetProperty("description").GetString()));
        });
    }

    [Theory]
    [MemberData(nameof(Tools))]
    public async Task Every_answer_names_edition_recipe_and_hashes(string tool)
    {
        var answer = await server.Ask(tool, Questions[tool]);
        var source = answer.GetProperty("sources").EnumerateArray().Single(s => s.GetProperty("folder").GetString() == $"editions/{AskedServer.Second}");
        Assert.Equal(server.Edition.Recipe.Hash, source.GetProperty("recipe_sha256").GetString());
        Assert.Equal(Sha256(Path.Combine(server.Workspace, "editions", AskedServer.Second, "edition.json")), source.GetProperty("file_sha256").GetString());
        Assert.Equal(
            "patents 2019–2023 (weight 1) and publications 2018–2022 of type article (weight 1); fractional count; radius 15 km, minimum 4,500 mentions, merged within 5 km",
            source.GetProperty("recipe").GetString());
        Assert.StartsWith("Simulated data", source.GetProperty("warning").GetString());
        Assert.Equal(JsonValueKind.Object, answer.GetProperty("units").ValueKind);
        Assert.Equal(JsonValueKind.Array, answer.GetProperty("missing").ValueKind);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("de", null)]
    [InlineData(null, "patent")]
    [InlineData("US", "publications")]
    public async Task The_ranking_is_the_editions_own_filtered_and_ordered(string? economy, string? kind)
    {
        DocumentKind? asked = kind is null ? null : kind.StartsWith("patent", StringComparison.Ordinal) ? DocumentKind.Patent : DocumentKind.Publication;
        var expected = server.Edition.Clusters
            .OrderByDescending(c => asked is { } k ? c.Figures.WorldShares[(int)k] : c.Score).ThenBy(c => c.Rank)
            .Where(c => economy is null || c.Economies.Contains(economy.ToUpperInvariant())).Select(c => c.Id).ToList();
        var answer = await server.Ask("rank_clusters", ("economy", economy), ("kind", kind), ("top", 3), ("offset", 1));
        var result = answer.GetProperty("result");
        Assert.Equal(expected.Count, result.GetProperty("matching").GetInt32());
        Assert.Equal(expected.Skip(1).Take(3), result.GetProperty("clusters").EnumerateArray().Select(c => c.GetProperty("id").GetString()!));
        Assert.Contains(Texts(answer, "missing"), said => said.StartsWith($"clusters: the first {Math.Min(3, expected.Count - 1)} of {expected.Count}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_score_is_explained_by_parts_that_add_up_to_it()
    {
        var result = (await server.Ask("explain_cluster", ("cluster", "nagoya"))).GetProperty("result");
        var cluster = server.Edition.Clusters.Single(c => c.Id == "jp-nagoya");
        Assert.Equal(cluster.Score, result.GetProperty("score_parts").EnumerateArray().Sum(p => p.GetProperty("adds").GetDouble()), 9);
        Assert.Equal(cluster.Rank, result.GetProperty("cluster").GetProperty("rank").GetInt32());
        Assert.Equal(cluster.Uncertainty!.Ranks.Low, result.GetProperty("certainty").GetProperty("ranks").GetProperty("low").GetInt32());
        var why = Texts(result, "why");
        Assert.StartsWith($"Score {cluster.Score:0.####} = ", why[0]);
        Assert.StartsWith($"{server.Edition.Clusters[cluster.Rank - 2].Name} is next above", why[1]);
        Assert.StartsWith($"{server.Edition.Clusters[cluster.Rank].Name} is next below", why[2]);
    }

    [Fact]
    public async Task Two_clusters_are_told_apart_only_where_the_pairs_own_test_does()
    {
        foreach (var pair in server.Snapshot.Pairs.Where(p => p.FirstIndex % 9 == 0 && p.SecondIndex % 7 == 1))
        {
            var (better, worse) = (server.Edition.Clusters[pair.FirstIndex], server.Edition.Clusters[pair.SecondIndex]);
            var result = (await server.Ask("compare_clusters", ("first", worse.Id), ("second", better.Id))).GetProperty("result");
            Assert.Equal(better.Id, result.GetProperty("better").GetProperty("id").GetString());
            Assert.Equal(better.Score - worse.Score, result.GetProperty("score_difference").GetDouble(), 9);
            Assert.Equal(pair.IsDistinguishable, result.GetProperty("is_distinguishable").GetBoolean());
            Assert.EndsWith(pair.IsDistinguishable ? "can be told apart." : "their order may be chance.", result.GetProperty("sentence").GetString());
        }
    }

    [Fact]
    public async Task Editions_are_compared_where_nobody_has_published_it_and_nothing_is_written()
    {
        var before = Stamps();
        var answer = await server.Ask("compare_editions", ("before", AskedServer.First), ("after", AskedServer.Second), ("order", "rank"), ("top", 200));
        var result = answer.GetProperty("result");
        Assert.Equal("computed now", result.GetProperty("from").GetString());
        Assert.Equal(server.Edition.Clusters.Select(c => c.Id), result.GetProperty("movements").EnumerateArray()
            .Where(m => m.GetProperty("rank_after").ValueKind == JsonValueKind.Number).Select(m => m.GetProperty("cluster_id").GetString()!));
        Assert.Contains(Texts(answer, "missing"), said => said.Contains("lacks the earlier edition's inputs"));
        foreach (var (tool, arguments) in Questions) await server.Ask(tool, arguments);
        Assert.Equal(before, Stamps());
    }

    [Fact]
    public async Task An_address_is_located_with_reasons_and_its_nearest_counted_place()
    {
        var result = (await server.Ask("locate_address", ("address", "Institute of Physics, Munich, Germany"))).GetProperty("result");
        var location = result.GetProperty("explanation").GetProperty("location");
        Assert.Equal(("Munich", "DE"), (location.GetProperty("city").GetString(), location.GetProperty("economy").GetString()));
        Assert.InRange(location.GetProperty("confidence").GetDouble(), 0.5, 1);
        Assert.Contains("munich", Texts(result.GetProperty("explanation"), "tokens"));
        var nearest = server.Snapshot.Members.MinBy(m => Planar(m.Counted.Place.Point, location.GetProperty("point")))!;
        var found = result.GetProperty("in_edition");
        Assert.Equal(nearest.ClusterId, found.GetProperty("cluster_id").GetString());
        Assert.False(found.GetProperty("is_counted").GetBoolean());

        var nowhere = await server.Ask("locate_address", ("address", "somewhere unheard of"));
        Assert.Contains(Texts(nowhere, "missing"), said => said.StartsWith("The address was not located", StringComparison.Ordinal));
        Assert.Equal(JsonValueKind.Null, nowhere.GetProperty("result").GetProperty("in_edition").ValueKind);
    }

    [Fact]
    public async Task A_table_is_read_as_it_was_published_with_what_its_columns_mean()
    {
        var path = Path.Combine(server.Workspace, "editions", AskedServer.Second, "ranking.csv");
        var lines = File.ReadLines(path).Select(line => line.Split(',')).Where(cells => cells.Contains("DE")).ToList();
        var result = (await server.Ask(
            "read_table", ("shelf", "editions"), ("name", AskedServer.Second), ("table", "ranking.csv"), ("where", "economies=de"), ("columns", "cluster_id,score"), ("limit", 2), ("offset", 1)))
            .GetProperty("result");
        Assert.Equal(Sha256(path), result.GetProperty("sha256").GetString());
        Assert.Equal(lines.Count, result.GetProperty("fitting").GetInt32());
        Assert.Equal(lines.Skip(1).Take(2).Select(cells => cells[1]), result.GetProperty("rows").EnumerateArray().Select(row => row[0].GetString()!));
        Assert.Contains("%", result.GetProperty("columns")[1].GetProperty("unit").GetString());

        foreach (var (shelf, name, table) in new[] { ("indexes", "plausible-index", "scores.csv"), ("landscapes", "plausible-landscape", "economies.csv") })
        {
            var answer = await server.Ask("read_table", ("shelf", shelf), ("name", name), ("table", table));
            Assert.Equal(File.ReadLines(Path.Combine(server.Workspace, shelf, name, table)).Count() - 1, answer.GetProperty("result").GetProperty("fitting").GetInt32());
            Assert.Equal($"{shelf}/{name}", Assert.Single(answer.GetProperty("sources").EnumerateArray()).GetProperty("folder").GetString());
        }
    }

    [Theory]
    [InlineData("Paths are refused", "rank_clusters", "edition", "../../elsewhere")]
    [InlineData("Paths are refused", "rank_clusters", "edition", "/etc")]
    [InlineData("Paths are refused", "rank_clusters", "edition", "..")]
    [InlineData("Paths are refused", "rank_clusters", "edition", "..\\secret")]
    [InlineData("leads out of the workspace", "rank_clusters", "edition", "linked")]
    [InlineData("No edition 'world-2042'", "describe_edition", "edition", "world-2042")]
    [InlineData("Found top 0", "rank_clusters", "top", 0)]
    [InlineData("Found top 201", "rank_clusters", "top", 201)]
    [InlineData("Found offset -1", "rank_clusters", "offset", -1)]
    [InlineData("Found top \"many\"; expected a whole number from -2147483648 to 2147483647.", "rank_clusters", "top", "many")]
    [InlineData("Found top 2.5; expected a whole number", "rank_clusters", "top", 2.5)]
    [InlineData("Found top 3000000000; expected a whole number", "rank_clusters", "top", 3_000_000_000)]
    [InlineData("Found top null; expected a whole number", "rank_clusters", "top", null)]
    [InlineData("Found top a list; expected a whole number", "rank_clusters", "top", new[] { 1 })]
    [InlineData("Found economy 7; expected a text.", "rank_clusters", "economy", 7)]
    [InlineData("Found economy true; expected a text.", "rank_clusters", "economy", true)]
    [InlineData("Found cluster null; expected a text.", "explain_cluster", "cluster", null)]
    [InlineData("Found no cluster; expected a text. explain_cluster needs it.", "explain_cluster", "edition", "world-2024")]
    [InlineData("did you mean edition?", "rank_clusters", "editon", "world-2024")]
    [InlineData("patent, publication", "rank_clusters", "kind", "deal")]
    [InlineData("the nearest are", "explain_cluster", "cluster", "jp-nagoyo")]
    [InlineData("expected 1 to 2000", "explain_cluster", "cluster", " ")]
    [InlineData("expected text, bibtex or ris", "cite_edition", "style", "apa")]
    [InlineData("expected an http or https address", "cite_edition", "url", "file:///etc/passwd")]
    [InlineData("expected an http or https address", "cite_edition", "url", "javascript:alert(1)")]
    public async Task What_cannot_be_answered_is_refused_in_a_sentence(string expected, string tool, string argument, object? value)
    {
        var sentence = await server.Refusal(tool, (argument, value));
        Assert.Contains(expected, sentence);
        Assert.DoesNotContain(server.Workspace, sentence);
    }

    [Theory]
    [InlineData("editions", AskedServer.Second, "../../secret.csv", "No table")]
    [InlineData("editions", AskedServer.Second, "edition.json", "No table")]
    [InlineData("editions", "linked", "ranking.csv", "leads out")]
    [InlineData("..", "workspace", "secret.csv", "No shelf")]
    [InlineData("indexes", "../editions", "ranking.csv", "Paths are refused")]
    [InlineData("comparisons", "none", "movements.csv", "No comparison 'none'")]
    public async Task Only_tables_of_the_workspace_are_read(string shelf, string name, string table, string expected)
    {
        var sentence = await server.Refusal("read_table", ("shelf", shelf), ("name", name), ("table", table));
        Assert.Contains(expected, sentence);
        Assert.DoesNotContain("sesame", sentence);
    }

    [Fact]
    public async Task A_link_that_leads_out_is_not_listed_as_an_edition()
    {
        var answer = await server.Ask("list_editions");
        Assert.DoesNotContain("linked", answer.GetProperty("result").GetProperty("editions").EnumerateArray().Select(e => e.GetProperty("name").GetString()));
        Assert.Contains(Texts(answer, "missing"), said => said.StartsWith("linked is a link", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_long_address_and_a_long_answer_are_refused()
    {
        Assert.Contains("expected 1 to 2000", await server.Refusal("locate_address", ("address", new string('x', 2_001))));
        Assert.Contains("Ask for fewer rows", await server.Refusal("read_table", ("shelf", "indexes"), ("name", "plausible-index"), ("table", AskedServer.Long), ("limit", 200)));
        await server.Ask("read_table", ("shelf", "indexes"), ("name", "plausible-index"), ("table", AskedServer.Long), ("limit", 100));
    }

    [Fact]
    public void A_missing_workspace_ends_the_program_and_an_ended_input_too()
    {
        Assert.Equal(2, Run(Path.Combine(server.Workspace, "none"), out var error));
        Assert.Contains("Found no workspace at", error);
        Assert.Equal(0, Run(server.Workspace, out error));
        Assert.Equal("", error);
    }

    private static int Run(string workspace, out string error)
    {
        var start = new ProcessStartInfo("dotnet", [AskedServer.Program, "mcp", "--workspace", workspace])
        { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }

    private Dictionary<string, DateTime> Stamps() =>
        Directory.EnumerateFileSystemEntries(server.Workspace, "*", SearchOption.AllDirectories).ToDictionary(path => path, File.GetLastWriteTimeUtc);

    private static double Planar(GeoPoint a, JsonElement point) =>
        Math.Pow(a.Latitude - point[1].GetDouble(), 2) + Math.Pow((a.Longitude - point[0].GetDouble()) * Math.Cos(a.Latitude * Math.PI / 180), 2);

    private static List<string> Texts(JsonElement element, string list) => [.. element.GetProperty(list).EnumerateArray().Select(text => text.GetString()!)];

    private static string Sha256(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
}
