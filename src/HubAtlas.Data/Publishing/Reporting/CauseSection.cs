using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Tables;

namespace HubAtlas.Data.Publishing.Reporting;

/// <summary>What the changes of the score and of the shares of the world come from.</summary>
internal static class CauseSection
{
    public static Markup Of(Comparison comparison) => comparison.Movements.All(m => m.Figures.Count == 0) ? Markup.Nothing : Markup.Of($"""
        <section id="causes"><h2>What the shares of the world changed by</h2>
        <p class="note">Percent of the world before and after, and their difference in percentage points, which the four causes add up to.
        Before: as published; of the cluster’s area where it was none.</p>
        {PlainTable.Of(
            "Causes",
            ["Cluster", "Figure", "Before#", "After#", "Change#", .. CauseTable.Causes.Select(cause => $"by {cause.Name}#")],
            comparison.Movements.Where(m => m.RankAfter is not { } rank || rank <= comparison.After.Top).SelectMany(Rows))}</section>

        """);

    /// <summary>How many lines would be told otherwise if the boundary changed before the records.</summary>
    public static string OrderMatters(Comparison comparison)
    {
        var places = comparison.Movements.Select(m => m.Place).OfType<ChangedFigure>().Where(p => p.InOrder is not null).ToList();
        var differing = places.Count(p => p.InOrder != p.BoundaryFirst);
        return differing == 0
            ? "for the places it makes no difference here."
            : $"for the places of {Show.Count(differing)} of {Show.Plural(places.Count, "cluster")} it makes a difference here.";
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(Movement movement) => movement.Figures
        .Where(f => f.Figure != ComparedFigure.Place)
        .Select(IReadOnlyList<string> (figure) =>
        [
            movement.Name, CauseTable.Name(figure.Figure), Show.Percent(figure.Before, 3), Show.Percent(figure.After, 3), Points(figure.Change),
            .. CauseTable.Causes.Select(cause => Points(figure.InOrder is { } causes ? cause.Of(causes) : null)),
        ]);

    private static string Points(double? change) => change is { } points ? ComparisonFindings.Signed(points, 3) : Show.Missing;
}
