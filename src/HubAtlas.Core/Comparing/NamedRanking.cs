using HubAtlas.Core.Model;

namespace HubAtlas.Core.Comparing;

/// <summary>A ranking with the cities of each cluster, printed or computed.</summary>
/// <param name="EconomyCounts">Clusters in the top by economy, as far as known.</param>
internal sealed record NamedRanking(RankingSide Side, IReadOnlyList<NamedCluster> Clusters, IReadOnlyDictionary<string, int> EconomyCounts)
{
    public static NamedRanking Of(PrintedEdition printed) => new(
        new(
            $"published-{printed.Year}", $"Global Innovation Index {printed.Year}, as printed", IsPrinted: true, IsSimulated: false,
            printed.Clusters.Count, printed.KnownDepth, printed.IsComplete,
            Firsts([.. printed.Clusters.Take(printed.KnownDepth).Select(c => c.Shares)])),
        [.. printed.Clusters.Select(c => new NamedCluster(
            new(c.Rank, null, c.Name, c.Economies, c.Total, c.Shares, c.PreviousRank), ClusterNames.Cities(c.Name)))],
        printed.EconomyCounts.ToDictionary(c => c.Name, c => c.Number, StringComparer.Ordinal));

    public static NamedRanking Of(Edition edition) => new(
        new(
            edition.Recipe.Name, edition.Recipe.Title, IsPrinted: false, edition.IsSimulated,
            edition.Clusters.Count, edition.Clusters.Count, IsComplete: true, Firsts([.. edition.Clusters.Select(c => c.Figures.WorldShares)])),
        [.. edition.Clusters.Select(c => new NamedCluster(
            new(c.Rank, c.Id, c.Name, c.Economies, c.Score, c.Figures.WorldShares, null), Cities(c)))],
        edition.Economies.ToDictionary(e => e.Economy, e => e.TopClusters, StringComparer.Ordinal));

    private static List<NamedCity> Cities(Cluster cluster)
    {
        var all = Math.Max(1, cluster.Figures.Mentions);
        // What a neighbouring economy's city is called tells nothing: only those in the cluster's own economies count.
        return [.. cluster.Profile.Cities.Where(c => cluster.Economies.Contains(c.Economy))
            .Select(c => new NamedCity(ClusterNames.Fold(c.City), c.Economy == UnitedStates ? c.Admin1 : "", (double)c.Mentions / all))];
    }

    /// <summary>Names carry state codes in the United States only.</summary>
    private const string UnitedStates = "US";

    private static readonly int[] Asked = [1, 2, 3, 10, PrintedEdition.Length];

    private static List<IReadOnlyList<FirstShare>> Firsts(List<IReadOnlyList<double?>> shares) =>
        [.. DocumentKinds.All.Select(kind => Firsts(shares.ConvertAll(s => s[(int)kind])))];

    private static IReadOnlyList<FirstShare> Firsts(List<double?> shares) =>
        [.. Asked.Where(n => shares.Count >= n && shares.Take(n).All(s => s is not null)).Select(n => new FirstShare(n, shares.Take(n).Sum()))];
}

internal sealed record NamedCluster(RankedName Row, IReadOnlyList<NamedCity> Cities);
