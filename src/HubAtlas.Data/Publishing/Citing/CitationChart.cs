using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Citing;

/// <summary>The parts of units' publications that are among the most cited tenth, each with its interval, beside the world's.</summary>
internal static class CitationChart
{
    private const int Width = 820, LabelWidth = 230, FigureWidth = 90, RowHeight = 22, Margin = 8, Tenth = 10;

    /// <param name="rows">By rank; those without a proportion are left out.</param>
    public static Markup Of(LandscapeUnit by, IReadOnlyList<CitationRow> rows)
    {
        var shown = rows.Where(row => row.Impact.Top(Tenth).Proportion is not null).ToList();
        if (shown.Count == 0) return Markup.Nothing;
        var most = shown.Max(row => Math.Max(Tenth, row.Impact.Top(Tenth).Proportion!.High ?? 0));
        string At(double percent) => Show.Tenths(LabelWidth + (percent / most * (Width - LabelWidth - FigureWidth)));
        Markup Row(CitationRow row, int index)
        {
            var (y, part) = (Margin + (index * RowHeight), row.Impact.Top(Tenth).Proportion!);
            return Markup.Of($"""
                <text x="{LabelWidth - 8}" y="{y + 13}" text-anchor="end">{Show.Short(CitationTables.NameOf(by, row), 34)}</text><line class="chance" x1="{At(part.Low ?? part.Value)}" x2="{At(part.High ?? part.Value)}" y1="{y + 9}" y2="{y + 9}"/><circle cx="{At(part.Value)}" cy="{y + 9}" r="4.5"/><text x="{Width - FigureWidth + 8}" y="{y + 13}">{Show.Percent(part.Value, 1)}</text>

                """);
        }

        var height = (shown.Count * RowHeight) + (2 * Margin);
        return Markup.Of($"""
            <figure><svg class="bars dots" viewBox="0 0 {Width} {height}" role="img" aria-label="Parts of publications among the most cited tenth, of the first {shown.Count}; the table has them as numbers">
            <line class="world" x1="{At(Tenth)}" x2="{At(Tenth)}" y1="0" y2="{height}"/>
            {shown.Select(Row)}</svg></figure>
            """);
    }
}
