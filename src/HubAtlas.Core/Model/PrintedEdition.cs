namespace HubAtlas.Core.Model;

/// <summary>
/// What was found of one ranking as its publisher printed it. It is incomplete: a cluster that is not here may still have been ranked, and a
/// figure that was not found is null, never zero.
/// </summary>
/// <param name="Clusters">By rank; ranks may be missing.</param>
/// <param name="EconomyCounts">Clusters by economy as printed; a cross-border cluster counts for each of its economies.</param>
/// <param name="Totals">Printed counts of other things than one economy's clusters, by the source's word for them.</param>
public sealed record PrintedEdition(
    int Year, IReadOnlyList<PrintedCluster> Clusters, IReadOnlyList<PrintedCount> EconomyCounts, IReadOnlyList<PrintedCount> Totals,
    IReadOnlyList<PrintedGrowth> Growth)
{
    /// <summary>Clusters in a printed ranking: the Global Innovation Index lists a hundred.</summary>
    public const int Length = 100;

    public bool IsComplete => Clusters.Count >= Length;

    /// <summary>Every rank from 1 to this one is known.</summary>
    public int KnownDepth => Clusters.Select((cluster, i) => (cluster.Rank, Expected: i + 1)).TakeWhile(p => p.Rank == p.Expected).Count();
}

/// <summary>A row of a printed ranking. Lists are by <see cref="DocumentKind"/>.</summary>
/// <param name="Name">Up to three cities joined by an en dash; state codes in the United States.</param>
/// <param name="Counts">Fractional counts of the window.</param>
/// <param name="Shares">Percent of the world, rounded as printed.</param>
/// <param name="Total">Sum of the shares, rounded as printed.</param>
/// <param name="PreviousRank">As printed with this edition: recomputed by the publisher, not the rank printed the year before.</param>
public sealed record PrintedCluster(
    int Rank, string Name, IReadOnlyList<string> Economies, IReadOnlyList<double?> Counts, IReadOnlyList<double?> Shares,
    double? Total, int? PreviousRank, string Source);

public sealed record PrintedCount(string Name, int Number, string Source);

/// <param name="Percent">Null where words were printed and no figure.</param>
public sealed record PrintedGrowth(string Cluster, double? Percent, string Words, string Source);
