namespace HubAtlas.Core.Model;

/// <summary>Clusters through any number of editions.</summary>
/// <param name="Editions">Earliest first.</param>
/// <param name="IsRecomputed">True when every edition was counted again with the last one's rules.</param>
/// <param name="Periods">From the first window's middle to the last one's, in <paramref name="Unit"/>s.</param>
/// <param name="Unit">Year; edition where a window is open or the windows have the same middle.</param>
/// <param name="Lines">By rank in the last edition, then those that ended, the latest first.</param>
public sealed record Series(
    IReadOnlyList<Recipe> Editions, bool IsSimulated, bool IsRecomputed, double Periods, string Unit, IReadOnlyList<SeriesLine> Lines);

/// <summary>The line of one cluster.</summary>
/// <param name="Name">Of the last cluster of the line.</param>
/// <param name="Points">One an edition.</param>
/// <param name="Fixed">Inside the boundary of the line's last cluster, first edition to last.</param>
/// <param name="Moving">Inside the cluster's own boundary in each; null where the line has no cluster in the first or the last.</param>
public sealed record SeriesLine(
    string Name, IReadOnlyList<string> Economies, IReadOnlyList<SeriesPoint> Points, SeriesGrowth Fixed, SeriesGrowth Moving);

/// <summary>A line in one edition. Lists are by <see cref="DocumentKind"/>, in billionths of documents.</summary>
/// <param name="ClusterId">Null, with rank and score: no cluster stood there.</param>
/// <param name="Shares">Inside the cluster's boundary of this edition; empty when there was none.</param>
/// <param name="FixedShares">Inside the boundary of the line's last cluster.</param>
public sealed record SeriesPoint(string? ClusterId, int? Rank, double? Score, IReadOnlyList<long> Shares, IReadOnlyList<long> FixedShares);

/// <summary>Growth from the first edition to the last; null from zero and where not measured.</summary>
/// <param name="Percent">Of all documents together.</param>
/// <param name="CagrPercent">Compound growth a period: (last ÷ first)^(1 ÷ periods) − 1.</param>
public sealed record SeriesGrowth(
    double? Percent, double? CagrPercent, IReadOnlyList<double?> PercentByKind, IReadOnlyList<double?> CagrByKind);
