using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Reporting;

/// <summary>Clusters through several editions as one offline page.</summary>
internal static class SeriesPage
{
    public static string Of(Series series) => PageShell.Of(
        string.Join(" → ", series.Editions.Select(e => e.Title)),
        series.IsSimulated,
        "HubAtlas",
        Markup.Of($"""
            <header>
            <p class="kicker">{Show.List(series.Editions.Select(e => e.Title).ToList())}</p>
            <h1>{Show.Plural(series.Lines.Count, "cluster")} through {Show.Plural(series.Editions.Count, "edition")}</h1>
            </header>
            <main>
            <section id="series"><h2>Ranks and growth</h2>
            <p class="note">A dash: no cluster stood there in that edition. Growth: all documents together, fractional count, from the first
            edition to the last. Fixed: inside the boundary of the line’s last cluster. Moving: inside the cluster’s own boundary of each
            edition.</p>
            {PlainTable.Of(
                "Clusters through the editions",
                [
                    "Cluster", .. series.Editions.Select(e => $"Rank in {e.Name}#"),
                    "Growth, fixed#", $"a {series.Unit}#", "Growth, moving#", $"a {series.Unit}#",
                ],
                series.Lines.Select(Row))}</section>
            <section id="method"><h2>How this was made</h2>
            <p>{Recomputed(series)} A cluster’s line goes on in the one that takes most of its mentions. Compound growth a {series.Unit} is
            (last ÷ first)^(1 ÷ {Show.Number(series.Periods)}) − 1; from zero there is none.</p></section></main>
            <footer><p>Made with HubAtlas.</p></footer>
            """));

    private static IReadOnlyList<string> Row(SeriesLine line) =>
    [
        line.Name, .. line.Points.Select(p => p.Rank is { } rank ? Show.Count(rank) : "–"),
        Growth(line.Fixed.Percent), Growth(line.Fixed.CagrPercent), Growth(line.Moving.Percent), Growth(line.Moving.CagrPercent),
    ];

    private static string Growth(double? percent) => percent is { } p ? ComparisonFindings.Signed(p, 1) + " %" : Show.Missing;

    private static string Recomputed(Series series) => series.IsRecomputed
        ? "Every edition was counted again with the last one’s rules."
        : "The editions stand as published; where their rules differ, a change of rules shows as growth.";
}
