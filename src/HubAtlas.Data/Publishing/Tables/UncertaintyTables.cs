using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>The columns of <c>uncertainty.csv</c> and <c>uncertainty-pairs.csv</c>, and those that the ranking takes from them.</summary>
internal static class UncertaintyTables
{
    // Shares of at most 10,000 replicates: exact.
    private const int ShareDecimals = 4;

    public static readonly IReadOnlyList<Column<Cluster>> Clusters =
    [
        new("rank", "integer", "The cluster's rank.", c => Cell.Of(c.Rank)),
        new("cluster_id", "string", "Readable and unique in the edition.", c => Cell.Of(c.Id)),
        new("name", "string", "Its name.", c => Cell.Of(c.Name)),
        new("score", "number", "As in the ranking, in percent.", c => Cell.Percent(c.Score)),
        new("score_sd", "number", "Standard deviation of the score by sampling, in percent.", c => Cell.Percent(c.Uncertainty?.ScoreSd)),
        .. Interval(""),
        new("rank_low_joint", "integer", "Best rank of the sets that hold for all clusters at once.", c => Cell.Of(c.Uncertainty?.JointRanks.Low)),
        new("rank_high_joint", "integer", "Worst rank of these.", c => Cell.Of(c.Uncertainty?.JointRanks.High)),
        new("tied_with", "string", "Ids of the clusters that it cannot be told apart from, by rank, joined by a semicolon and a space.",
            c => Cell.Of(c.Uncertainty is { } u ? string.Join("; ", u.TiedWith) : null)),
        Top(10),
        Top(100),
        Share("p_top10", "Share of replicates among the first 10.", u => u.InTop10),
        Share("p_top100", "Share of replicates among the first 100.", u => u.InTop100),
        .. Stability(),
        .. OtherLayers(),
    ];

    /// <summary>What the ranking's own table takes; it has them only where the edition has uncertainty.</summary>
    public static readonly IReadOnlyList<Column<Cluster>> Ranking = [.. Interval("of the cluster's rank set "), Exists];

    private static Column<Cluster> Exists =>
        Share("p_exists", "Share of replicates in which it is a cluster of its own; empty where boundaries were not varied.", u => u.Stability?.Exists);

    /// <param name="clusters">By rank.</param>
    public static IReadOnlyList<Column<RankPair>> Pairs(IReadOnlyList<Cluster> clusters) =>
    [
        new("cluster_id", "string", "The better ranked of the two.", p => Cell.Of(clusters[p.FirstIndex].Id)),
        new("other_id", "string", "The other one.", p => Cell.Of(clusters[p.SecondIndex].Id)),
        new("p_above", "number", "Share of replicates in which the first has the larger score.", p => Cell.Of(p.Above, ShareDecimals)),
        new("distinguishable", "string", "yes: neither is in the other's tied_with; no.", p => YesNo(p.IsDistinguishable)),
        new("distinguishable_joint", "string", "The same by the sets that hold for all clusters at once.", p => YesNo(p.IsJointlyDistinguishable)),
    ];

    private static IEnumerable<Column<Cluster>> Interval(string where) =>
    [
        new("rank_low", "integer", $"Best rank {where}at the stated level.", c => Cell.Of(c.Uncertainty?.Ranks.Low)),
        new("rank_high", "integer", $"Worst rank {where}at the stated level.", c => Cell.Of(c.Uncertainty?.Ranks.High)),
    ];

    private static Column<Cluster> Top(int count) => new(
        $"top{count}", "string", $"yes: rank_high is at most {count}; no: rank_low is above {count}; open: neither.",
        c => Cell.Of(c.Uncertainty?.Top(count) switch { TopMembership.Yes => "yes", TopMembership.No => "no", TopMembership.Open => "open", _ => null }));

    private static Column<Cluster> Share(string name, string meaning, Func<ClusterUncertainty, double?> share) =>
        new(name, "number", meaning, c => Cell.Of(c.Uncertainty is { } u ? share(u) : null, ShareDecimals));

    private static IEnumerable<Column<Cluster>> Stability() =>
    [
        Exists,
        Share("p_absorbed", "Share in which it is the smaller part of another cluster.", u => u.Stability?.Absorbed),
        new("absorbed_by", "string", "Id of the cluster that it is most often a part of.", c => Cell.Of(c.Uncertainty?.Stability?.AbsorbedBy)),
        Share("p_gone", "Share in which no cluster has half of it.", u => u.Stability?.Gone),
        Share("p_split", "Share in which a second cluster comes from it.", u => u.Stability?.Split),
        Share("jaccard", "Mean similarity with what it becomes, 0 to 1.", u => u.Stability?.Jaccard),
    ];

    private static IEnumerable<Column<Cluster>> OtherLayers() =>
    [
        new("geocoding_sd", "number", "Standard deviation of the score by wrong addresses, in percent.", c => Cell.Percent(c.Uncertainty?.GeocodingSd)),
        new("choice_low", "integer", "Rank that 5 % of the runs with other choices better.", c => Cell.Of(c.Uncertainty?.Choices?.Low)),
        new("choice_high", "integer", "Rank that 5 % of them do not reach.", c => Cell.Of(c.Uncertainty?.Choices?.High)),
        new("choice_leading", "string", "The choice that the rank depends on most.", c => Cell.Of(c.Uncertainty?.Choices?.Leading)),
        new("choice_leading_total", "number", "Its total effect, 0 to 1.", c => Cell.Of(c.Uncertainty?.Choices?.LeadingTotal, ShareDecimals)),
    ];

    private static Cell YesNo(bool isYes) => Cell.Of(isYes ? "yes" : "no");
}
