using HubAtlas.Core.Model;

namespace HubAtlas.Core.Sampling;

/// <summary>How well an edition found the clusters that were planted.</summary>
/// <param name="Matched">Planted clusters and the found ones that hold most of their mentions, and the other way round.</param>
/// <param name="Missed">Planted clusters without a counterpart.</param>
/// <param name="Invented">Ids of found clusters without a counterpart.</param>
/// <param name="RightlyAssigned">Part of all locatable mentions that stand in the right cluster, or rightly in none, 0 to 1.</param>
/// <param name="RankCorrelation">Spearman's ρ of planted and found ranks over the matched; null with fewer than two.</param>
/// <param name="NamedAlike">Matched clusters whose name holds the planted first city.</param>
public sealed record Recovery(
    IReadOnlyList<RecoveredCluster> Matched,
    IReadOnlyList<PlantedCluster> Missed,
    IReadOnlyList<string> Invented,
    double RightlyAssigned,
    double? RankCorrelation,
    int NamedAlike)
{
    /// <summary>Above one half no cluster can have two counterparts.</summary>
    private const double LeastJaccard = 0.5;

    /// <param name="members">The edition's places; each belongs to the nearest city of the truth.</param>
    /// <param name="clusters">The edition's clusters.</param>
    public static Recovery Of(WorldTruth truth, PlantedEdition planted, IReadOnlyList<Member> members, IReadOnlyList<Cluster> clusters)
    {
        var overlaps = Overlaps.Of(truth, planted, members);
        var matched = Match(planted, clusters, overlaps);
        var found = matched.Select(m => m.Found.Id).ToHashSet(StringComparer.Ordinal);
        return new(
            matched,
            [.. planted.Clusters.Where(p => matched.All(m => m.Planted != p))],
            [.. clusters.Select(c => c.Id).Where(id => !found.Contains(id))],
            overlaps.RightlyAssigned(planted, matched),
            Spearman([.. matched.Select(m => (double)m.PlantedRank)], [.. matched.Select(m => (double)m.Found.Rank)]),
            matched.Count(m => m.Planted.IsNamedAlike(m.Found.Name)));
    }

    /// <summary>Each planted cluster with the found one that shares most with it, where they have more than half in common.</summary>
    private static IReadOnlyList<RecoveredCluster> Match(PlantedEdition planted, IReadOnlyList<Cluster> clusters, Overlaps overlaps)
    {
        var byId = clusters.ToDictionary(c => c.Id, StringComparer.Ordinal);
        var matched = new List<RecoveredCluster>();
        for (var index = 0; index < planted.Clusters.Count; index++)
        {
            var best = overlaps.Shared
                .Where(pair => pair.Key.Planted == index && byId.ContainsKey(pair.Key.Found))
                .OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key.Found, StringComparer.Ordinal)
                .FirstOrDefault();
            if (best.Value == 0) continue;
            var either = planted.Clusters[index].Mentions + overlaps.FoundTotals[best.Key.Found] - best.Value;
            var jaccard = (double)best.Value / Math.Max(either, best.Value);
            if (jaccard > LeastJaccard) matched.Add(new(planted.Clusters[index], index + 1, byId[best.Key.Found], jaccard));
        }

        return matched;
    }

    /// <summary>Spearman's ρ of two lists without ties within a list.</summary>
    private static double? Spearman(IReadOnlyList<double> left, IReadOnlyList<double> right)
    {
        var count = left.Count;
        if (count < 2) return null;
        var leftRanks = Ranks(left);
        var rightRanks = Ranks(right);
        var squares = leftRanks.Zip(rightRanks, (a, b) => (double)(a - b) * (a - b)).Sum();
        return 1 - (6 * squares / ((double)count * ((double)count * count - 1)));
    }

    private static int[] Ranks(IReadOnlyList<double> values)
    {
        var ranks = new int[values.Count];
        var order = Enumerable.Range(0, values.Count).OrderBy(i => values[i]).ThenBy(i => i).ToArray();
        for (var rank = 0; rank < order.Length; rank++) ranks[order[rank]] = rank;
        return ranks;
    }
}

/// <param name="PlantedRank">1-based, by the score of the documents as written.</param>
/// <param name="Jaccard">Mentions in both ÷ mentions in either, 0 to 1.</param>
public sealed record RecoveredCluster(PlantedCluster Planted, int PlantedRank, Cluster Found, double Jaccard);
