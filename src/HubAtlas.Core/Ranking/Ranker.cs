namespace HubAtlas.Core.Ranking;

/// <summary>
/// The score of the Global Innovation Index's clusters: the sum of a cluster's shares of the world's documents, in percent, over the
/// kinds that count. Verified against the printed 2023 table. Nothing is rounded before the order is made.
/// </summary>
public static class Ranker
{
    /// <summary>Percent of the world's total; null where the world has none.</summary>
    public static double? WorldShare(long part, long world) => world == 0 ? null : 100.0 * part / world;

    /// <summary>Sum of weight × world share over the kinds present.</summary>
    public static double Score(IReadOnlyList<double?> worldShares, IReadOnlyList<double> weights) =>
        worldShares.Select((share, kind) => (share ?? 0) * weights[kind]).Sum();

    /// <summary>1-based ranks by falling score; equal scores in ordinal order of name, then in the order given.</summary>
    public static IReadOnlyList<Ranked<T>> Rank<T>(IEnumerable<T> contenders, Func<T, double> score, Func<T, string> name) =>
        contenders.OrderByDescending(score).ThenBy(name, StringComparer.Ordinal).Select((c, i) => new Ranked<T>(i + 1, c)).ToList();
}

public readonly record struct Ranked<T>(int Rank, T Contender);
