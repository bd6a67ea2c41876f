using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Tables;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Reporting;

/// <summary>What the changes of the score and of the shares of the world come from.</summary>
internal static class CauseSection
{
    public static Markup Of(Comparison comparison) => comparison.Movements.All(m => m.Figures.Count == 0) ? Markup.Nothing : Markup.Of($"""
        <section id="causes"><h2>What the shares of the world changed by</h2>
        <p class="note">Percent of the world before and after, and their difference in percentage points, which the four causes add up to.
        The world is all documents that the recipe counts. Before: as published; of the cluster’s area where it was none.</p>
        {PlainTable.Of(
            "Causes",
            ["Cluster", "Figure", "Before#", "After#", "Change#", .. Shown(comparison).Select(cause => $"by {cause.Name}#")],
            comparison.Movements.Where(m => m.RankAfter is not { } rank || rank <= comparison.After.Top)
                .SelectMany(m => Rows(comparison, m)))}</section>

        """);

    /// <summary>The causes that changed anything at all.</summary>
    public static IReadOnlyList<(string Name, Func<Causes, double> Of)> Shown(Comparison comparison) =>
    [
        .. CauseTable.Causes.Where(cause => cause.Name == "data"
            || comparison.Movements.Any(m => m.Figures.Any(f => f.InOrder is { } causes && cause.Of(causes) != 0))),
    ];

    public static string NotShown(Comparison comparison)
    {
        var nothing = CauseTable.Causes.Select(c => c.Name).Except(Shown(comparison).Select(c => c.Name)).ToList();
        return nothing.Count == 0 ? "" : $"Nothing changed by {Show.List(nothing, "or")}.";
    }

    /// <summary>How many lines would be told otherwise if the boundary changed before the records.</summary>
    public static string OrderMatters(Comparison comparison)
    {
        var places = comparison.Movements.Select(m => m.Place).OfType<ChangedFigure>().Where(p => p.InOrder is not null).ToList();
        var differing = places.Count(p => p.InOrder != p.BoundaryFirst);
        return differing == 0
            ? "for the places it makes no difference here."
            : $"for the places of {Show.Count(differing)} of {Show.Plural(places.Count, "cluster")} it makes a difference here.";
    }

    /// <summary>With one kind of document the score says the same as its share.</summary>
    private static IEnumerable<IReadOnlyList<string>> Rows(Comparison comparison, Movement movement) => movement.Figures
        .Where(f => f.Figure != ComparedFigure.Place && (f.Figure != ComparedFigure.Score || comparison.After.Kinds.Count > 1))
        .Select(IReadOnlyList<string> (figure) =>
        [
            movement.Name, CauseTable.Name(figure.Figure), Show.Percent(figure.Before, 3), Show.Percent(figure.After, 3), Points(figure.Change),
            .. Shown(comparison).Select(cause => Points(figure.InOrder is { } causes ? cause.Of(causes) : null)),
        ]);

    private static string Points(double? change) => change is { } points ? ComparisonFindings.Signed(points, 3) : Show.Missing;
}
