using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>The columns of <c>concentration.csv</c>; in a comparison one row an edition and measure.</summary>
internal static class ConcentrationTable
{
    public static IReadOnlyList<Column<Concentration>> Columns(IReadOnlyList<Concentration> rows) =>
    [
        new("measure", "string", "patents, publications, deals or score.", c => Cell.Of(Measure(c))),
        new("clusters", "integer", "Ranked clusters, all of which are measured.", c => Cell.Of(c.Clusters)),
        .. Firsts(rows).Select(n => new Column<Concentration>(
            $"share_of_first_{n}", "number", $"What the first {n} of the ranking hold of the world, percent; for the score, its sum.",
            c => Cell.Percent(c.First.FirstOrDefault(f => f.Clusters == n)?.Percent))),
        new("gini", "number", "Gini coefficient over the clusters: 0 all alike, towards 1 one has all.", c => Cell.Percent(c.Gini)),
        new("herfindahl", "number", "Herfindahl index: sum of the squared parts of the clusters' total.", c => Cell.Percent(c.Herfindahl)),
        new("herfindahl_normalised", "number", "(H − 1/n) ÷ (1 − 1/n), 0 to 1.", c => Cell.Percent(c.HerfindahlNormalised)),
        new("effective_clusters", "number", "1 ÷ H: equal clusters that would be as concentrated.",
            c => Cell.Of(c.EffectiveClusters, Rounded.CountDecimals)),
    ];

    public static string Measure(Concentration row) => row.Kind is { } kind ? kind.Plural() : "score";

    public static IReadOnlyList<int> Firsts(IReadOnlyList<Concentration> rows) =>
        rows.Count == 0 ? [] : [.. rows[0].First.Select(f => f.Clusters)];
}
