using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>The columns of a comparison's <c>causes.csv</c>: every figure of every cluster's line, and what its change comes from.</summary>
internal static class CauseTable
{
    public sealed record Row(Movement Movement, ChangedFigure Figure);

    public static IEnumerable<Row> Rows(Comparison comparison) =>
        comparison.Movements.SelectMany(m => m.Figures.Select(figure => new Row(m, figure)));

    /// <summary>In the order in which they are told apart from one another in sentences.</summary>
    public static readonly IReadOnlyList<(string Name, Func<Causes, double> Of)> Causes =
    [
        ("data", c => c.Data), ("method", c => c.Method), ("boundary", c => c.Boundary), ("geocoding", c => c.Geocoding),
    ];

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("cluster_id", r => Cell.Of(r.Movement.ClusterId)),
        new("cluster", r => Cell.Of(r.Movement.Name)),
        new("figure", r => Cell.Of(Name(r.Figure.Figure))),
        new("before", r => Value(r, r.Figure.Before)),
        new("after", r => Value(r, r.Figure.After)),
        new("change", r => Value(r, r.Figure.Change)),
        .. Causes.Select(cause => new Column<Row>($"by_{cause.Name}", r => Value(r, r.Figure.InOrder is { } causes ? cause.Of(causes) : null))),
        .. Causes.Where(c => c.Name is "data" or "boundary").Select(cause => new Column<Row>(
            $"by_{cause.Name}_boundary_first", r => Value(r, r.Figure.BoundaryFirst is { } causes ? cause.Of(causes) : null))),
    ];

    public static string Name(ComparedFigure figure) => figure.ToString().ToLowerInvariant();

    private static Cell Value(Row row, double? value) => row.Figure.Figure == ComparedFigure.Place ? Cell.Of((long?)value) : Cell.Percent(value);
}
