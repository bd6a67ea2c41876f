using HubAtlas.Core.Model;

namespace HubAtlas.Core.Comparing;

/// <summary>
/// The change of one line taken apart into its causes, one thing changed at a time: printed → today's locations → later method → new
/// records in the old boundaries → new boundaries. <paramref name="OldRecords"/> is the other way from the third to the last: the new
/// boundaries with the old records.
/// </summary>
internal sealed record Decomposition(
    Position Printed, Position Relocated, Position Recomputed, Position NewRecords, Position OldRecords, Position After)
{
    /// <param name="isCounted">Whether a kind counts in the editions at all.</param>
    public IReadOnlyList<ChangedFigure> Figures(Func<DocumentKind, bool> isCounted) =>
    [
        Changed(ComparedFigure.Place, s => s.Place),
        .. DocumentKinds.All.Where(isCounted).Select(kind => Changed(Figure(kind), s => s.Shares[(int)kind])),
        Changed(ComparedFigure.Score, s => s.Score),
    ];

    public Causes ScoreCauses => Changed(ComparedFigure.Score, s => s.Score).InOrder!.Value;

    private ChangedFigure Changed(ComparedFigure figure, Func<Position, double?> value)
    {
        var (printed, after) = (value(Printed), value(After));
        if ((printed, value(Relocated), value(Recomputed), value(NewRecords), value(OldRecords), after) is not
            ({ } p, { } r, { } m, { } newRecords, { } oldRecords, { } a)) return new(figure, printed, after, null, null);
        return new(
            figure, printed, after,
            new(Data: newRecords - m, Method: m - r, Boundary: a - newRecords, Geocoding: r - p),
            new(Data: a - oldRecords, Method: m - r, Boundary: oldRecords - m, Geocoding: r - p));
    }

    private static ComparedFigure Figure(DocumentKind kind) => kind switch
    {
        DocumentKind.Patent => ComparedFigure.Patents,
        DocumentKind.Publication => ComparedFigure.Publications,
        _ => ComparedFigure.Deals,
    };
}
