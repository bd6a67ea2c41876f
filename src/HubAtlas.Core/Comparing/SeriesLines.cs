using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Comparing;

/// <summary>Chains the lineages of neighbouring editions.</summary>
internal static class SeriesLines
{
    /// <returns>For every line its cluster in each edition, null before it began and after it ended.</returns>
    public static IReadOnlyList<Cluster?[]> Of(IReadOnlyList<EditionSnapshot> editions, IReadOnlyList<Catchment> boundaries)
    {
        var lines = new List<Cluster?[]>();
        var current = new Dictionary<string, Cluster?[]>(StringComparer.Ordinal);
        for (var i = 0; i < editions.Count; i++)
        {
            var lineage = i == 0 ? null : new Lineage(editions[i - 1], editions[i], boundaries[i - 1], boundaries[i]);
            var next = new Dictionary<string, Cluster?[]>(StringComparer.Ordinal);
            foreach (var cluster in editions[i].Edition.Clusters)
            {
                var line = lineage?.OwnLine(cluster.Id) is { } own ? current[own] : Begin(lines, editions.Count);
                line[i] = cluster;
                next[cluster.Id] = line;
            }

            current = next;
        }

        return lines;
    }

    private static Cluster?[] Begin(List<Cluster?[]> lines, int editions)
    {
        var line = new Cluster?[editions];
        lines.Add(line);
        return line;
    }
}
