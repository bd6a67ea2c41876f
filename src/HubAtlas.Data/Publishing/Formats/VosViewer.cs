using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Formats;

/// <summary>The network as VOSviewer's JSON. Positions are left to VOSviewer's own layout.</summary>
internal static class VosViewer
{
    private static readonly JsonSerializerOptions Options = new(EditionJson.Options) { IgnoreReadOnlyProperties = false };

    /// <param name="strength">Of a link: VOSviewer knows one.</param>
    public static void Write(string path, Network network, RunRecord run, string measure, Func<NetworkEdge, decimal> strength)
    {
        var numbers = network.Nodes.Select((node, i) => (node.Id, Number: i + 1))
            .ToDictionary(n => n.Id, n => n.Number, StringComparer.Ordinal);
        var edges = network.Edges.SelectMany(e => new[] { (e.First.Id, Edge: e), (e.Second.Id, Edge: e) })
            .ToLookup(e => e.Id, e => e.Edge, StringComparer.Ordinal);
        var content = new
        {
            Info = new { network.Title, Description = $"Link strength: {measure}. {Provenance.Line(network.Edition, run)}" },
            Network = new
            {
                Items = network.Nodes.Select(node => Item(network, node, numbers[node.Id], [.. edges[node.Id]], strength)),
                Links = network.Edges.Select(edge => new
                {
                    SourceId = numbers[edge.First.Id],
                    TargetId = numbers[edge.Second.Id],
                    Strength = strength(edge),
                }),
            },
        };
        File.WriteAllText(path, JsonSerializer.Serialize(content, Options) + "\n");
    }

    private static object Item(Network network, Cluster node, int number, List<NetworkEdge> edges, Func<NetworkEdge, decimal> strength)
    {
        var kinds = network.Edition.Recipe.Kinds.Select(k => k.Kind).Order();
        var weights = new SortedDictionary<string, decimal>(StringComparer.Ordinal)
        {
            ["Links"] = edges.Count,
            ["Total link strength"] = edges.Sum(strength),
        };
        foreach (var kind in kinds)
            weights[char.ToUpperInvariant(kind.Plural()[0]) + kind.Plural()[1..]] = node.Figures.FullCounts[(int)kind];

        return new
        {
            Id = number,
            Label = node.Name,
            Description = $"{node.Id}, {string.Join('/', node.Economies)}",
            Weights = weights,
            Scores = Scores(node),
        };
    }

    /// <summary>What items may be coloured by; how sure ranks are only where that was measured.</summary>
    private static SortedDictionary<string, double> Scores(Cluster node)
    {
        var scores = new SortedDictionary<string, double>(StringComparer.Ordinal) { ["Rank"] = node.Rank, ["Score"] = node.Score };
        if (node.Uncertainty is not { } sure) return scores;
        (scores["Rank set, first"], scores["Rank set, last"]) = (sure.Ranks.Low, sure.Ranks.High);
        if (sure.Stability is { } stability) (scores["Share of replicates"], scores["Stability"]) = (stability.Exists, stability.Jaccard);
        return scores;
    }
}
