using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>The columns of <c>uncertainty.csv</c> and <c>uncertainty-pairs.csv</c>, and those that the ranking takes from them.</summary>
internal static class UncertaintyTables
{
    // Shares of at most 10,000 replicates: exact.
    private const int ShareDecimals = 4;

    public static readonly IReadOnlyList<Column<Cluster>> Clusters =
    [
        new("rank", c => Cell.Of(c.Rank)),
        new("cluster_id", c => Cell.Of(c.Id)),
        new("name", c => Cell.Of(c.Name)),
        new("score", c => Cell.Percent(c.Score)),
        new("score_sd", c => Cell.Percent(c.Uncertainty?.ScoreSd)),
        .. Set(),
        new("rank_low_joint", c => Cell.Of(c.Uncertainty?.JointRanks.Low)),
        new("rank_high_joint", c => Cell.Of(c.Uncertainty?.JointRanks.High)),
        new("tied_with", c => Cell.Of(c.Uncertainty is { } u ? string.Join("; ", u.TiedWith) : null)),
        Top(10),
        Top(100),
        Share("p_top10", u => u.InTop10),
        Share("p_top100", u => u.InTop100),
        .. Stability(),
        new("geocoding_sd", c => Cell.Percent(c.Uncertainty?.GeocodingSd)),
        .. LeadingChoice(),
    ];

    /// <summary>What every choice of the method does to every cluster's rank.</summary>
    public static readonly IReadOnlyList<Column<(Cluster Cluster, ChoicePart Part)>> Choices =
    [
        new("cluster_id", r => Cell.Of(r.Cluster.Id)),
        new("choice", r => Cell.Of(r.Part.Choice)),
        new("first", r => Cell.Of(r.Part.First, ShareDecimals)),
        new("total", r => Cell.Of(r.Part.Total, ShareDecimals)),
        new("low_value", r => Cell.Of(r.Part.AtLow.Value)),
        new("rank_at_low", r => Cell.Of(r.Part.AtLow.Rank)),
        new("high_value", r => Cell.Of(r.Part.AtHigh.Value)),
        new("rank_at_high", r => Cell.Of(r.Part.AtHigh.Rank)),
    ];

    public static IEnumerable<(Cluster Cluster, ChoicePart Part)> ChoicesOf(Edition edition) =>
        edition.Clusters.SelectMany(c => c.Uncertainty?.Choices?.Parts.Select(part => (c, part)) ?? []);

    /// <summary>What the ranking's own table takes; it has them only where the edition has uncertainty.</summary>
    public static readonly IReadOnlyList<Column<Cluster>> Ranking = [.. Set(), Exists, Jaccard];

    private static Column<Cluster> Jaccard => Share("jaccard", u => u.Stability?.Jaccard);

    private static Column<Cluster> Exists => Share("p_exists", u => u.Stability?.Exists);

    /// <param name="clusters">By rank.</param>
    public static IReadOnlyList<Column<RankPair>> Pairs(IReadOnlyList<Cluster> clusters) =>
    [
        new("cluster_id", p => Cell.Of(clusters[p.FirstIndex].Id)),
        new("other_id", p => Cell.Of(clusters[p.SecondIndex].Id)),
        new("p_above", p => Cell.Of(p.Above, ShareDecimals)),
        new("distinguishable", p => YesNo(p.IsDistinguishable)),
        new("distinguishable_joint", p => YesNo(p.IsJointlyDistinguishable)),
    ];

    private static IEnumerable<Column<Cluster>> Set() =>
    [
        new("rank_low", c => Cell.Of(c.Uncertainty?.Ranks.Low)),
        new("rank_high", c => Cell.Of(c.Uncertainty?.Ranks.High)),
    ];

    private static Column<Cluster> Top(int count) => new(
        $"top{count}",
        c => Cell.Of(c.Uncertainty?.Top(count) switch { TopMembership.Yes => "yes", TopMembership.No => "no", TopMembership.Open => "open", _ => null }));

    private static Column<Cluster> Share(string name, Func<ClusterUncertainty, double?> share) =>
        new(name, c => Cell.Of(c.Uncertainty is { } u ? share(u) : null, ShareDecimals));

    private static IEnumerable<Column<Cluster>> Stability() =>
    [
        Exists,
        Share("p_absorbed", u => u.Stability?.Absorbed),
        new("absorbed_by", c => Cell.Of(c.Uncertainty?.Stability?.AbsorbedBy)),
        Share("p_gone", u => u.Stability?.Gone),
        Share("p_split", u => u.Stability?.Split),
        Jaccard,
    ];

    private static IEnumerable<Column<Cluster>> LeadingChoice() =>
    [
        new("choice_low", c => Cell.Of(c.Uncertainty?.Choices?.Low)),
        new("choice_high", c => Cell.Of(c.Uncertainty?.Choices?.High)),
        new("choice_leading", c => Cell.Of(c.Uncertainty?.Choices?.Leading)),
        new("choice_leading_total", c => Cell.Of(c.Uncertainty?.Choices?.LeadingTotal, ShareDecimals)),
    ];

    private static Cell YesNo(bool isYes) => Cell.Of(isYes ? "yes" : "no");
}
