using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>The columns of <c>concentration.csv</c>; in a comparison one row an edition and measure.</summary>
internal static class ConcentrationTable
{
    public static IReadOnlyList<Column<Concentration>> Columns(IReadOnlyList<Concentration> rows) =>
    [
        new("measure", c => Cell.Of(Measure(c))),
        new("clusters", c => Cell.Of(c.Clusters)),
        .. Firsts(rows).Select(n => new Column<Concentration>($"share_of_first_{n}", c => Cell.Percent(c.First.FirstOrDefault(f => f.Clusters == n)?.Percent))),
        new("gini", c => Cell.Percent(c.Gini)),
        new("herfindahl", c => Cell.Percent(c.Herfindahl)),
        new("herfindahl_normalised", c => Cell.Percent(c.HerfindahlNormalised)),
        new("effective_clusters", c => Cell.Of(c.EffectiveClusters, Rounded.CountDecimals)),
    ];

    public static string Measure(Concentration row) => row.Kind is { } kind ? kind.Plural() : "score";

    public static IReadOnlyList<int> Firsts(IReadOnlyList<Concentration> rows) =>
        rows.Count == 0 ? [] : [.. rows[0].First.Select(f => f.Clusters)];
}
