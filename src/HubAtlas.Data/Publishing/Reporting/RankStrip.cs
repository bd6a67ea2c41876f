using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Reporting;

/// <summary>
/// A cluster's ranks as a strip from the first to the last: how often each came up in the replicates by its shade, the rank set as a bar, the
/// rank as a dot. What comes up in two places stays visible as two places.
/// </summary>
internal static class RankStrip
{
    // Fainter shades cannot be seen.
    private const double LeastShade = 0.04;
    private const double Height = 10, Shade = 6, Bar = 2, Dot = 2.6;

    /// <param name="last">The last rank of the edition.</param>
    /// <param name="width">In pixels; the strip's place is the same for every cluster.</param>
    public static Markup Of(Cluster cluster, ClusterUncertainty uncertainty, int last, double width)
    {
        double At(double rank) => width * (rank - 1) / last;
        var most = uncertainty.RankShares.Select(s => s.Share).DefaultIfEmpty(1).Max();
        var shades = uncertainty.RankShares.Where(s => s.Share / most >= LeastShade).Select(s => Markup.Of(
            $"""<rect class="share" x="{Text(At(s.Rank))}" width="{Text(width / last)}" height="{Text(Shade)}" opacity="{Text(s.Share / most)}"/>"""));
        var (low, high) = (uncertainty.Ranks.Low, uncertainty.Ranks.High);
        var label = $"Rank {cluster.Rank} of {last}, rank set {low} to {high}";
        return Markup.Of($"""
            <svg class="strip" viewBox="0 0 {Text(width)} {Text(Height)}" role="img" aria-label="{label}">
            <line x1="0" x2="{Text(width)}" y1="{Text(Height - 1)}" y2="{Text(Height - 1)}"/>{shades}
            <rect class="set" x="{Text(At(low))}" y="{Text(Height - Bar)}" width="{Text(At(high + 1) - At(low))}" height="{Text(Bar)}"/>
            <circle cx="{Text(At(cluster.Rank + 0.5))}" cy="{Text(Shade / 2)}" r="{Text(Dot)}"/></svg>
            """);
    }

    private static string Text(double number) => Math.Round(number, 2).ToString(CultureInfo.InvariantCulture);
}
