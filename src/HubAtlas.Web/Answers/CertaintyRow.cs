using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Web.Answers;

/// <summary>How sure a cluster's rank is.</summary>
/// <param name="TiedWith">Ids of the clusters that it cannot be told apart from, by rank.</param>
/// <param name="Top10">By the rank set.</param>
/// <param name="RankShares">Shares of replicates by rank; ranks of none are left out.</param>
/// <param name="Choices">What the rank hangs on; null where no choices of the method were varied.</param>
/// <param name="Sentences">In words, by language: <c>en</c> and <c>zh</c>.</param>
public sealed record CertaintyRow(
    double ScoreSd, RankInterval Ranks, RankInterval JointRanks, IReadOnlyList<string> TiedWith, TopMembership Top10, TopMembership Top100,
    IReadOnlyList<RankShare> RankShares, ClusterStability? Stability, ChoiceEffect? Choices, IReadOnlyDictionary<string, IReadOnlyList<string>> Sentences)
{
    internal static CertaintyRow? Of(Cluster cluster, Edition edition)
    {
        if (cluster.Uncertainty is not { } sure || edition.Uncertainty is not { } measured) return null;
        var names = edition.Clusters.ToDictionary(c => c.Id, c => c.Name, StringComparer.Ordinal);
        return new(
            sure.ScoreSd, sure.Ranks, sure.JointRanks, sure.TiedWith, sure.Top(10), sure.Top(100), sure.RankShares, sure.Stability, sure.Choices,
            new Dictionary<string, IReadOnlyList<string>>
            {
                ["en"] = RankSentences.English(cluster, measured.Level, names),
                ["zh"] = RankSentences.Chinese(cluster, measured.Level, names),
            });
    }
}
