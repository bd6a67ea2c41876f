using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Indexes;

/// <summary>The ranks that each unit takes over the runs, one line a unit. Names are text of the page, which keeps its size where the page is narrow.</summary>
internal static class IntervalPlot
{
    private const int RowHeight = 17, Middle = 8;

    public static Markup Of(IndexResult index)
    {
        var count = index.Units.Count;
        int[] ticks = [.. Ticks(count)];
        return Markup.Of($"""
            <div class="intervals" role="img" aria-label="Rank intervals of {count} units; the table above has them as numbers">
            <div><span></span><svg height="{RowHeight}">{ticks.Select(tick => Markup.Of($"""<text x="{At(tick, count)}" y="11" text-anchor="middle">{tick}</text>"""))}</svg></div>
            {index.ByRank.Select(unit => Row(index, unit, ticks))}</div>
            """);
    }

    private static IEnumerable<int> Ticks(int count)
    {
        var step = count > 60 ? 20 : count > 20 ? 10 : 5;
        return Enumerable.Range(0, (count / step) + 1).Select(i => Math.Max(1, i * step));
    }

    private static Markup Row(IndexResult index, int unit, int[] ticks)
    {
        var (interval, count) = (index.Robustness!.Units[unit], index.Units.Count);
        return Markup.Of($"""
            <div><span>{Show.Short(index.Units[unit].Name, 30)}</span><svg height="{RowHeight}">{ticks.Select(tick => Line("grid", tick, tick, count, 0, RowHeight))}{Line("wide", interval.Low, interval.High, count, Middle, Middle)}{Line("half", interval.Quartile1, interval.Quartile3, count, Middle, Middle)}<circle cx="{At(interval.Rank, count)}" cy="{Middle}" r="3"/></svg></div>

            """);
    }

    private static Markup Line(string cssClass, double from, double to, int count, int top, int bottom) =>
        Markup.Of($"""<line class="{cssClass}" x1="{At(from, count)}" x2="{At(to, count)}" y1="{top}" y2="{bottom}"/>""");

    private static string At(double rank, int count) =>
        Math.Round((rank - 1) / Math.Max(1, count - 1) * 100, 1).ToString(CultureInfo.InvariantCulture) + "%";
}
