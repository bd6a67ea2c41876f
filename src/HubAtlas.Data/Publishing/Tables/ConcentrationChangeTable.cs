using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>The columns of a comparison's <c>concentration.csv</c>: the edition's, with the edition in front.</summary>
internal static class ConcentrationChangeTable
{
    public sealed record Row(string Edition, Concentration Concentration);

    public static IEnumerable<Row> Rows(Comparison comparison) =>
    [
        .. comparison.ConcentrationBefore.Select(c => new Row(comparison.Before.Name, c)),
        .. comparison.ConcentrationAfter.Select(c => new Row(comparison.After.Name, c)),
    ];

    public static IReadOnlyList<Column<Row>> Columns(Comparison comparison) =>
    [
        new("edition", r => Cell.Of(r.Edition)),
        .. ConcentrationTable.Columns(comparison.ConcentrationAfter)
            .Select(c => new Column<Row>(c.Name, r => c.Value(r.Concentration))),
    ];
}
