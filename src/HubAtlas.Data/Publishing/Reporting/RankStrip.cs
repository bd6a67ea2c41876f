using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Reporting;

/// <summary>
/// A cluster's ranks as a strip: how often each came up in the replicates by its shade, the rank set as a bar, the rank as a dot. What comes
/// up in two places stays visible as two places.
/// </summary>
internal static class RankStrip
{
    // Fainter shades cannot be seen, nor narrower ones.
    private const double LeastShade = 0.04, LeastWidth = 1.5;
    private const double Height = 10, Shade = 6, Bar = 2, Dot = 2.6;
    private const int LeastRanks = 12;

    /// <summary>From the first to the last rank of the edition, so that strips below each other can be compared; ranks beyond stand at the last.</summary>
    /// <param name="width">In pixels.</param>
    public static Markup Of(Cluster cluster, ClusterUncertainty uncertainty, int clusters, double width) =>
        Of(cluster, uncertainty, clusters, new(1, clusters), width);

    /// <summary>Only the ranks of <see cref="Window"/>.</summary>
    public static Markup Close(Cluster cluster, ClusterUncertainty uncertainty, int clusters, double width) =>
        Of(cluster, uncertainty, clusters, Window(uncertainty, clusters), width);

    /// <summary>The ranks of the set and of all replicates, with some on either side. A replicate may have more clusters than the edition.</summary>
    public static RankInterval Window(ClusterUncertainty uncertainty, int clusters)
    {
        var low = uncertainty.RankShares.Select(s => s.Rank).Append(uncertainty.Ranks.Low).Min();
        var high = uncertainty.RankShares.Select(s => s.Rank).Append(uncertainty.Ranks.High).Max();
        var more = Math.Max((high - low) / 6, (LeastRanks - (high - low)) / 2);
        return new(Math.Max(1, low - more), Math.Max(high, Math.Min(clusters, high + more)));
    }

    private static Markup Of(Cluster cluster, ClusterUncertainty uncertainty, int clusters, RankInterval window, double width)
    {
        var ranks = window.High - window.Low + 1;
        double At(double rank) => width * (rank - window.Low) / ranks;
        var (low, high) = (uncertainty.Ranks.Low, uncertainty.Ranks.High);
        var end = Math.Min(high, window.High) + 1;
        return Markup.Of($"""
            <svg class="strip" viewBox="0 0 {Text(width)} {Text(Height)}" role="img" aria-label="Rank {cluster.Rank} of {clusters}, rank set {low} to {high}">
            <line x1="0" x2="{Text(width)}" y1="{Text(Height - 1)}" y2="{Text(Height - 1)}"/>{Shades(uncertainty, window, width)}
            <rect class="set" x="{Text(At(low))}" y="{Text(Height - Bar)}" width="{Text(At(end) - At(low))}" height="{Text(Bar)}"/>
            <circle cx="{Text(At(cluster.Rank + 0.5))}" cy="{Text(Shade / 2)}" r="{Text(Dot)}"/></svg>
            """);
    }

    /// <summary>Ranks that are too narrow to be seen alone are drawn together.</summary>
    private static IEnumerable<Markup> Shades(ClusterUncertainty uncertainty, RankInterval window, double width)
    {
        var ranks = window.High - window.Low + 1;
        var bins = Math.Min(ranks, (int)(width / LeastWidth));
        var shares = new double[bins];
        foreach (var (rank, share) in uncertainty.RankShares) shares[(Math.Min(rank, window.High) - window.Low) * bins / ranks] += share;
        var most = shares.Max();
        return shares.Index().Where(bin => most > 0 && bin.Item / most >= LeastShade).Select(bin => Markup.Of(
            $"""<rect class="share" x="{Text(width * bin.Index / bins)}" width="{Text(width / bins)}" height="{Text(Shade)}" opacity="{Text(bin.Item / most)}"/>"""));
    }

    private static string Text(double number) => Math.Round(number, 2).ToString(CultureInfo.InvariantCulture);
}
