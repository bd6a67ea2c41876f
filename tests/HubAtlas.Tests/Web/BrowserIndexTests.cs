using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing.Indexes;
using HubAtlas.Tests.Indexing;
using HubAtlas.Tests.Publishing;

namespace HubAtlas.Tests.Web;

/// <summary>Small indexes with other weights, as this program computes them: the explorer's own tests hold the sliders' sums against them.</summary>
public class BrowserIndexTests
{
    private const int Units = 14;

    [Fact]
    public void The_explorer_has_what_this_program_computes_under_other_weights()
    {
        var cases = Enum.GetValues<AggregationMethod>().SelectMany((method, at) => Enumerable.Range(0, 2).Select(i => Case(method, (100 * at) + i)));
        Golden.MatchFile(
            Path.Combine(Repository.Root, "explorer", "src", "index", "weighed.json"), $"[\n{string.Join(",\n", cases)}\n]\n", "HUBATLAS_UPDATE_GOLDEN=1 writes it anew");
    }

    private static string Case(AggregationMethod method, int seed)
    {
        var random = new Random(seed);
        var aggregation = new Aggregation(method, method == AggregationMethod.Power ? 0.5 : 1, seed % 2 == 0 ? null : 20);
        var ids = new[] { "a.1", "a.2", "a.3", "b:1", "b:2", "c" };
        var values = new IndexValues(
            [.. Enumerable.Range(0, Units).Select(u => new IndexUnit($"U{u:00}", $"Unit {u}"))],
            ids.ToDictionary(id => id, id => (IReadOnlyList<double?>)[.. Enumerable.Range(0, Units).Select(u => u > 1 && random.Next(6) == 0 ? (double?)null : random.Next(40) / 4.0)], StringComparer.Ordinal));
        var asked = ids.Append("a").Append("b").Where(_ => random.Next(3) > 0).ToDictionary(id => id, id => id is "a.1" or "b:1" or "c" ? 1 + random.Next(5) : random.Next(12) / 4.0, StringComparer.Ordinal);
        var before = Computed.Of(Recipe(aggregation, _ => 1), values);
        var after = Computed.Of(Recipe(aggregation, id => asked.GetValueOrDefault(id, 1)), values);
        return JsonSerializer.Serialize(
            new Weighed(IndexFile.Of(before), asked, [.. after.Nodes.Select(n => n.Scores)], [.. after.Nodes.Select(n => n.Ranks)]), EditionJson.Compact);
    }

    private static IndexRecipe Recipe(Aggregation aggregation, Func<string, double> weight)
    {
        IndexNode Node(string id, params IndexNode[] children) => new(id, id) { Weight = weight(id), Children = children };
        return new()
        {
            Name = "i",
            Title = "I",
            Aggregation = aggregation,
            Scaling = new(From: 1),
            Root = new("i", "I") { Children = [Node("a", Node("a.1"), Node("a.2"), Node("a.3")), Node("b", Node("b:1"), Node("b:2")), Node("c")] },
        };
    }

    /// <param name="Scores">By node, then unit.</param>
    private sealed record Weighed(IndexFile Index, IReadOnlyDictionary<string, double> Weights, IReadOnlyList<IReadOnlyList<double?>> Scores, IReadOnlyList<IReadOnlyList<int?>> Ranks);
}
