using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>The columns of a comparison's <c>causes.csv</c>: every figure of every cluster's line, and what its change comes from.</summary>
internal static class CauseTable
{
    public sealed record Row(Movement Movement, ChangedFigure Figure);

    public static IEnumerable<Row> Rows(Comparison comparison) =>
        comparison.Movements.SelectMany(m => m.Figures.Select(figure => new Row(m, figure)));

    /// <summary>In the order in which they are told apart from one another in sentences.</summary>
    public static readonly IReadOnlyList<(string Name, string Meaning, Func<Causes, double> Of)> Causes =
    [
        ("data", "New records counted inside the old boundary.", c => c.Data),
        ("method", "The later recipe's rules on the earlier records.", c => c.Method),
        ("boundary", "The boundary that the new records draw.", c => c.Boundary),
        ("geocoding", "Addresses located otherwise than when the earlier edition was made.", c => c.Geocoding),
    ];

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("cluster_id", "string", "As in movements.csv.", r => Cell.Of(r.Movement.ClusterId)),
        new("cluster", "string", "Its name.", r => Cell.Of(r.Movement.Name)),
        new("figure", "string", "place (rank, or the rank that the area would have), patents, publications, deals (percent of the world) or score.",
            r => Cell.Of(Name(r.Figure.Figure))),
        new("before", "number", "As published, or of the area where it was no cluster.", r => Value(r, r.Figure.Before)),
        new("after", "number", "The same in the later edition.", r => Value(r, r.Figure.After)),
        new("change", "number", "After less before; the sum of the four causes.", r => Value(r, r.Figure.Change)),
        .. Causes.Select(cause => new Column<Row>(
            $"by_{cause.Name}", "number", cause.Meaning, r => Value(r, r.Figure.InOrder is { } causes ? cause.Of(causes) : null))),
        .. Causes.Where(c => c.Name is "data" or "boundary").Select(cause => new Column<Row>(
            $"by_{cause.Name}_boundary_first", "number", "The same where the boundary is changed before the records; method and geocoding stay.",
            r => Value(r, r.Figure.BoundaryFirst is { } causes ? cause.Of(causes) : null))),
    ];

    public static string Name(ComparedFigure figure) => figure.ToString().ToLowerInvariant();

    private static Cell Value(Row row, double? value) => row.Figure.Figure == ComparedFigure.Place ? Cell.Of((long?)value) : Cell.Percent(value);
}
