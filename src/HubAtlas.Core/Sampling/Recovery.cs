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
    /// <param name="members">The edition's places; each belongs to the nearest city of the truth.</param>
    /// <param name="clusters">The edition's clusters.</param>
    public static Recovery Of(WorldTruth truth, PlantedEdition planted, IReadOnlyList<Member> members, IReadOnlyList<Cluster> clusters)
    {
        var overlaps = Overlaps.Of(truth, planted, members);
        var matched = Matching.Of(planted, clusters, overlaps);
        var found = matched.Select(m => m.Found.Id).ToHashSet(StringComparer.Ordinal);
        return new(
            matched,
            [.. planted.Clusters.Where(p => matched.All(m => m.Planted != p))],
            [.. clusters.Select(c => c.Id).Where(id => !found.Contains(id))],
            overlaps.RightlyAssigned(planted, matched),
            RankCorrelations.Spearman([.. matched.Select(m => (double)m.PlantedRank)], [.. matched.Select(m => (double)m.Found.Rank)]),
            matched.Count(m => m.Planted.IsNamedAlike(m.Found.Name)));
    }
}

/// <param name="PlantedRank">1-based, by the score of the documents as written.</param>
/// <param name="Jaccard">Mentions in both ÷ mentions in either, 0 to 1.</param>
public sealed record RecoveredCluster(PlantedCluster Planted, int PlantedRank, Cluster Found, double Jaccard);
