using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Charting;

/// <param name="Parts">Class and length of each piece, in the chart's unit.</param>
/// <param name="Figure">As it stands behind the bar.</param>
internal sealed record Bar(string Label, IReadOnlyList<(string Class, double Length)> Parts, string Figure);

/// <summary>Horizontal bars as a drawing of its own, with a title, a key and where it comes from written on it.</summary>
internal static class BarChart
{
    private const int Width = 820, LabelWidth = 290, FigureWidth = 84, RowHeight = 22, BarHeight = 14, Margin = 16, LineHeight = 18;

    /// <param name="source">Shown.</param>
    /// <param name="provenance">Sources and licences in full, for those who look into the file.</param>
    /// <param name="key">Class and word of each colour; none for bars of one colour.</param>
    public static string Of(string title, IReadOnlyList<(string Class, string Word)> key, IReadOnlyList<Bar> bars, string source, string provenance)
    {
        var top = Margin + (2 * LineHeight) + (key.Count > 0 ? LineHeight : 0);
        var height = top + (bars.Count * RowHeight) + (2 * LineHeight);
        var unit = (Width - LabelWidth - FigureWidth - Margin) / Math.Max(double.Epsilon, bars.Select(Length).DefaultIfEmpty(1).Max());
        return Markup.Of($"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{height}" viewBox="0 0 {Width} {height}" role="img" aria-label="{title}">
            <desc>{provenance}</desc>
            <style>{Markup.Trusted(AssetFile.Text("map.css"))}{Markup.Trusted(AssetFile.Text("chart.css"))}</style>
            <rect class="sea" width="{Width}" height="{height}"/>
            <text class="caption title" x="{Margin}" y="{Margin + LineHeight}">{title}</text>
            {key.Select((k, i) => KeyOf(k, Margin + (i * 130)))}
            {bars.Select((bar, i) => Row(bar, top + (i * RowHeight), unit))}
            <text class="caption" x="{Margin}" y="{height - Margin}">{source}</text>
            </svg>

            """).ToString();
    }

    private static double Length(Bar bar) => bar.Parts.Sum(p => p.Length);

    private static Markup KeyOf((string Class, string Word) key, int x) => Markup.Of($"""
        <rect class="{key.Class}" x="{x}" y="{Margin + LineHeight + 10}" width="12" height="12"/>
        <text class="caption" x="{x + 18}" y="{Margin + LineHeight + 20}">{key.Word}</text>

        """);

    private static Markup Row(Bar bar, int y, double unit)
    {
        var x = (double)LabelWidth;
        var pieces = new List<Markup>();
        foreach (var (cssClass, length) in bar.Parts)
        {
            pieces.Add(Markup.Of($"""<rect class="{cssClass}" x="{Show.Tenths(x)}" y="{y + 3}" width="{Show.Tenths(length * unit)}" height="{BarHeight}"/>"""));
            x += length * unit;
        }

        return Markup.Of($"""
            <text class="label" x="{LabelWidth - 8}" y="{y + 15}" text-anchor="end">{bar.Label}</text>
            {pieces}<text class="figure" x="{Show.Tenths(x + 6)}" y="{y + 15}">{bar.Figure}</text>

            """);
    }
}
