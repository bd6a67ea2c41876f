using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Landscapes;

/// <summary>The drawings of a landscape: bars of shares with their intervals, and lines over the years, one small picture a unit.</summary>
internal static class LandscapeCharts
{
    private const int PanelWidth = 200, PanelHeight = 76, Top = 20, Bottom = 16, Side = 6;

    /// <summary>Names and figures are text of the page, which keeps its size where the page is narrow; only bars shrink.</summary>
    /// <param name="rows">By rank.</param>
    public static Markup Bars(Landscape landscape, LandscapeUnit by, IReadOnlyList<LandscapeRow> rows)
    {
        double Share(double? documents) => 100 * (documents ?? 0) / landscape.Documents;
        var most = Math.Max(1e-9, rows.Max(row => Math.Max(row.Share, Share(row.High))));
        string At(double share) => Show.Tenths(100 * share / most);
        Markup Row(LandscapeRow row)
        {
            var whisker = row.Low is null ? Markup.Nothing
                : Markup.Of($"""<line class="chance" x1="{At(Share(row.Low))}%" x2="{At(Share(row.High))}%" y1="7" y2="7"/>""");
            return Markup.Of($"""
                <div><span>{Show.Short(LandscapeTables.NameOf(by, row), 34)}</span><svg height="14"><rect width="{At(row.Share)}%" height="14"/>{whisker}</svg><b>{Show.Percent(row.Share, 2)}</b></div>

                """);
        }

        return Markup.Of($"""
            <figure><div class="bars" role="img" aria-label="Shares of the first {rows.Count}; the table has them as numbers">
            {rows.Select(Row)}</div></figure>
            """);
    }

    /// <summary>Each on a scale of its own from zero; the numbers are the first and the last known year's.</summary>
    public static Markup Lines(Landscape landscape, IReadOnlyList<(string Name, IReadOnlyList<long?> Years)> units) =>
        Markup.Of($"""<div class="multiples">{units.Select(unit => Panel(landscape, unit.Name, unit.Years))}</div>""");

    private static Markup Panel(Landscape landscape, string name, IReadOnlyList<long?> years)
    {
        var known = years.Index().Where(y => y.Item is not null).Select(y => (y.Index, Count: y.Item!.Value)).ToList();
        if (known.Count == 0) return Markup.Nothing;
        var most = Math.Max(1, known.Max(k => k.Count));
        string X(int index) => Show.Tenths(Side + (index / (double)Math.Max(1, years.Count - 1) * (PanelWidth - (2 * Side))));
        string Y(long count) => Show.Tenths(Top + ((1 - (count / (double)most)) * (PanelHeight - Top - Bottom)));
        var ends = $"{Documents(known[0].Count)} → {Documents(known[^1].Count)}";
        return Markup.Of($"""
            <figure><figcaption>{Show.Short(name, 26)} <b>{ends}</b></figcaption><svg viewBox="0 0 {PanelWidth} {PanelHeight}" role="img" aria-label="{name}: {ends}">
            <line class="grid" x1="{Side}" x2="{PanelWidth - Side}" y1="{PanelHeight - Bottom}" y2="{PanelHeight - Bottom}"/>{Runs(known).Select(run => Markup.Of($"""<polyline points="{string.Join(' ', run.Select(k => $"{X(k.Index)},{Y(k.Count)}"))}"/>"""))}<circle cx="{X(known[^1].Index)}" cy="{Y(known[^1].Count)}" r="2.5"/>
            <text x="{Side}" y="{PanelHeight - 3}">{Year(landscape.Recipe.FirstYear)}</text><text x="{PanelWidth - Side}" y="{PanelHeight - 3}" text-anchor="end">{Year(landscape.Recipe.LastYear)}</text></svg></figure>

            """);
    }

    /// <summary>Years without a gap between them: a line does not go over years that are missing.</summary>
    private static IEnumerable<IReadOnlyList<(int Index, long Count)>> Runs(List<(int Index, long Count)> known) =>
        known.Select((year, place) => (year, Run: year.Index - place)).GroupBy(y => y.Run).Select(run => (IReadOnlyList<(int, long)>)[.. run.Select(y => y.year)]);

    private static string Documents(long billionths) => Rounded.Documents(billionths) is var documents && documents >= 100
        ? documents.ToString("#,##0", CultureInfo.InvariantCulture) : documents.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
