using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Indexes;

/// <summary>The ranks that each unit takes over the runs, one line a unit.</summary>
internal static class IntervalPlot
{
    private const int Width = 820, LabelWidth = 210, RowHeight = 17, Margin = 16, Top = 26;

    public static Markup Of(IndexResult index)
    {
        var count = index.Units.Count;
        var height = Top + (count * RowHeight) + Margin;
        return Markup.Of($"""
            <svg class="intervals" viewBox="0 0 {Width} {height}" role="img" aria-label="Rank intervals of {index.Units.Count} units; the table above has them as numbers">
            {Ticks(count).Select(tick => Tick(tick, count, height))}{index.ByRank.Select((u, row) => Row(index, u, row))}</svg>
            """);
    }

    private static IEnumerable<int> Ticks(int count)
    {
        var step = count > 60 ? 20 : count > 20 ? 10 : 5;
        return Enumerable.Range(0, (count / step) + 1).Select(i => Math.Max(1, i * step));
    }

    private static Markup Tick(int rank, int count, int height) => Markup.Of($"""
        <line class="grid" x1="{At(rank, count)}" x2="{At(rank, count)}" y1="{Top - 4}" y2="{height - Margin}"/><text x="{At(rank, count)}" y="{Top - 10}" text-anchor="middle">{rank}</text>

        """);

    private static Markup Row(IndexResult index, int unit, int row)
    {
        var (interval, count, y) = (index.Robustness!.Units[unit], index.Units.Count, Top + (row * RowHeight) + 8);
        return Markup.Of($"""
            <text x="{LabelWidth - 8}" y="{y + 4}" text-anchor="end">{Show.Short(index.Units[unit].Name, 30)}</text><line class="wide" x1="{At(interval.Low, count)}" x2="{At(interval.High, count)}" y1="{y}" y2="{y}"/><line class="half" x1="{At(interval.Quartile1, count)}" x2="{At(interval.Quartile3, count)}" y1="{y}" y2="{y}"/><circle cx="{At(interval.Rank, count)}" cy="{y}" r="3"/>

            """);
    }

    private static string At(double rank, int count) =>
        Math.Round(LabelWidth + ((rank - 1) / Math.Max(1, count - 1) * (Width - LabelWidth - Margin)), 1).ToString(CultureInfo.InvariantCulture);
}
