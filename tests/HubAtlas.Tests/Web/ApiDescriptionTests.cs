using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing;
using HubAtlas.Tests.Planted;
using HubAtlas.Tests.Publishing;

namespace HubAtlas.Tests.Web;

/// <summary>The explorer's types are made from what the server says of its answers: it must be true, and the committed copy must be the same.</summary>
public class ApiDescriptionTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Edition = "/api/editions/{name}";
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_explorer_has_the_description_that_the_server_gives()
    {
        var given = (await server.Text("/openapi.json")).ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        Golden.MatchFile(Path.Combine(Repository.Root, "explorer", "src", "api", "openapi.json"), given, "scripts/api-types writes it and the types anew");
    }

    [Fact]
    public async Task The_explorer_has_the_columns_that_the_server_tells_of()
    {
        var path = Path.Combine(Repository.Root, "explorer", "src", "api", "columns.json");
        var shown = JsonNode.Parse(await server.Text("/api/columns"))!["tables"]!.AsArray().Where(table => (string?)table!["table"] is "ranking.csv" or "fields.csv");
        var lines = shown.Select(table => $"{{\"table\":\"{table!["table"]}\",\"columns\":[\n{string.Join(",\n", table["columns"]!.AsArray().Select(c => c!.ToJsonString(Readable)))}]}}");
        Golden.MatchFile(path, $"[{string.Join(",\n", lines)}]\n", "scripts/api-types writes them anew");
    }

    [Fact]
    public async Task Every_answer_is_as_described()
    {
        var recipe = server.Edition.Recipe with { Geocoding = new() { Corrections = Corrections } };
        PublishComparisons(recipe);
        PlausibleStudies.Publish(server.Workspace);
        var described = await Described();
        foreach (var (route, url) in await Routes())
        {
            var answer = JsonDocument.Parse(await server.Text(url)).RootElement;
            Assert.True(described.Faults(route, answer) is [], $"{url}\n{string.Join('\n', described.Faults(route, answer).Take(20))}");
        }
    }

    [Fact]
    public async Task A_property_too_few_or_too_many_or_of_another_type_is_a_fault()
    {
        var described = await Described();
        var whole = WithFirstItems(JsonNode.Parse(await server.Text(UrlOf(Edition)))).ToJsonString();
        Assert.Empty(described.Faults(Edition, JsonDocument.Parse(whole).RootElement));
        var paths = Paths(JsonNode.Parse(whole)).ToList();
        Assert.InRange(paths.Count, 60, 400);
        foreach (var path in paths)
        {
            foreach (Action<JsonObject, string> harm in (Action<JsonObject, string>[])[Remove, Rename, Retype])
            {
                var answer = JsonNode.Parse(whole)!;
                harm(path[..^1].Aggregate(answer, (node, step) => int.TryParse(step, out var index) ? node[index]! : node[step]!).AsObject(), path[^1]);
                Assert.NotEmpty(described.Faults(Edition, JsonSerializer.SerializeToElement(answer)));
            }
        }
    }

    /// <summary>A list of things has one; a point keeps its two numbers.</summary>
    private static JsonNode WithFirstItems(JsonNode? node)
    {
        if (node is JsonArray list && list.Any(item => item is JsonObject)) list.RemoveRange(1, list.Count - 1);
        foreach (var part in node is JsonObject parent ? parent.Select(p => p.Value) : node as IEnumerable<JsonNode?> ?? []) WithFirstItems(part);
        return node!;
    }

    private static CorrectionSet Corrections { get; } = new("mine.csv", new string('0', 64),
        [new(CorrectionTarget.Text, "a", new GeoPoint(1, 2), "City", null, "JP"), new(CorrectionTarget.Place, "b", null, null, null, null)]);

    private static void Remove(JsonObject parent, string name) => parent.Remove(name);

    private static void Rename(JsonObject parent, string name)
    {
        var value = parent[name]?.DeepClone();
        parent.Remove(name);
        parent["not_" + name] = value;
    }

    private static void Retype(JsonObject parent, string name) => parent[name] = parent[name] is JsonObject ? new JsonArray() : new JsonObject();

    /// <summary>Every property but those whose names are data, inside the recipe's file and dictionaries; of a list, those of the first item.</summary>
    private static IEnumerable<string[]> Paths(JsonNode? node) => node switch
    {
        JsonArray { Count: > 0 } list => Paths(list[0]).Select(path => (string[])["0", .. path]),
        JsonObject parent => parent.SelectMany(property =>
            (HasFreeNames(property) ? [] : Paths(property.Value)).Select(path => (string[])[property.Key, .. path]).Prepend([property.Key])),
        _ => [],
    };

    private static bool HasFreeNames(KeyValuePair<string, JsonNode?> property) =>
        property is { Key: "recipe_file" or "groups" } or { Key: "kinds", Value: JsonObject };

    private static string UrlOf(string route) => route.Replace("{name}", RunningServer.EditionName, StringComparison.Ordinal);

    private async Task<IReadOnlyList<(string Route, string Url)>> Routes() =>
    [
        ("/api/columns", "/api/columns"),
        ("/api/editions", "/api/editions"),
        .. new[] { "", "/ties", "/fields", "/certainty", "/ask" }.Select(part => (Edition + part, UrlOf(Edition + part))),
        ($"{Edition}/ask", UrlOf($"{Edition}/ask?years=patent:2019-2020")),
        .. server.Edition.Clusters.Take(10).Select(c => ($"{Edition}/clusters/{{id}}", UrlOf($"{Edition}/clusters/{c.Id}"))),
        ("/api/comparisons", "/api/comparisons"),
        .. new[] { "pair", "line", "print" }.Select(name => ("/api/comparisons/{name}", $"/api/comparisons/{name}")),
        ("/api/studies", "/api/studies"),
        ("/api/indexes/{name}", $"/api/indexes/{PlausibleStudies.Index}"),
        ("/api/landscapes/{name}", $"/api/landscapes/{PlausibleStudies.Landscape}"),
        ("/api/indicators", "/api/indicators"),
        ("/api/indicators/answer", "/api/indicators/answer?question={\"measure\":\"SP.POP.TOTL\"}"),
        ("/api/compare", $"/api/compare?of=published-2023&of={RunningServer.EditionName}"),
    ];

    private async Task<DescribedAnswer> Described() => new(JsonDocument.Parse(await server.Text("/openapi.json")).RootElement);

    private void PublishComparisons(Recipe recipe)
    {
        var folder = Path.Combine(server.Workspace, "comparisons");
        var line = new SeriesLine("Basel", ["CH"], [new(null, null, null, [], [1, 2, 0]), new("ch-basel", 7, 1.0 / 3, [1, 2, 0], [1, 2, 0])],
            new(1.5, 0.7, [null, null, null], [null, null, null]), new(null, null, [null, null, null], [null, null, null]));
        var side = new RankingSide("published-1", "As printed", true, false, 1, 1, false, [[], [new(10, 3.5)], []]);
        var rows = new RankingLine(new(1, null, "Basel", ["CH"], null, [null, 1.5, null], 3), null, LineStatus.SecondUnknown);
        ComparisonPublisher.Publish(PlantedWorld.Comparison with { After = recipe }, Path.Combine(folder, "pair"));
        ComparisonPublisher.Publish(new Series([recipe with { Name = "earlier" }, recipe], true, true, 1, "year", [line]), Path.Combine(folder, "line"));
        ComparisonPublisher.Publish(new PrintComparison(side, side with { Name = recipe.Name }, [rows], [], [], new(0, null, null)), Path.Combine(folder, "print"));
    }
}
