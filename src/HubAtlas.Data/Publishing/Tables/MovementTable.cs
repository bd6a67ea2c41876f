using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>The columns of <c>movements.csv</c>. Names and order up to <c>related</c> are fixed for scripts; new ones come after.</summary>
internal static class MovementTable
{
    public static IReadOnlyList<Column<Movement>> Columns(Recipe after) =>
    [
        new("cluster_id", m => Cell.Of(m.ClusterId)),
        new("cluster", m => Cell.Of(m.Name)),
        new("economies", m => Cell.Of(string.Join('/', m.Economies))),
        new("event", m => Cell.Of(Events(m.Events))),
        new("rank_before", m => Cell.Of(m.RankBefore)),
        new("rank_after", m => Cell.Of(m.RankAfter)),
        new("rank_printed_before", m => Cell.Of(m.RankPrintedBefore)),
        new("score_before", m => Cell.Percent(m.ScoreBefore)),
        new("score_after", m => Cell.Percent(m.ScoreAfter)),
        new("score_change", m => Cell.Percent(m.ScoreChange)),
        .. CauseTable.Causes.Select(cause => new Column<Movement>($"by_{cause.Name}", m => Cell.Percent(cause.Of(m.Causes)))),
        new("growth_percent", m => Cell.Of(m.GrowthPercent, Rounded.CountDecimals)),
        new("related", m => Cell.Of(string.Join(';', m.Related))),
        new("id_before", m => Cell.Of(m.IdBefore)),
        .. DocumentKinds.All.Select(kind => new Column<Movement>(
            $"growth_{kind.Plural()}_percent", m => Cell.Of(m.GrowthByKind[(int)kind], Rounded.CountDecimals))),
        new("top", m => Cell.Of(Top(m, after))),
        new("place_before", m => Place(m.Place?.Before)),
        new("place_after", m => Place(m.Place?.After)),
        new("place_change", m => Place(m.Place?.Change)),
        .. CauseTable.Causes.Select(cause => new Column<Movement>($"place_by_{cause.Name}", m => Place(m.Place?.InOrder is { } causes ? cause.Of(causes) : null))),
        .. ChangeColumns.All,
    ];

    private static Cell Place(double? places) => Cell.Of((long?)places);

    /// <summary>What became of a cluster's place in the headline list, which it may enter or leave without being new or gone.</summary>
    public static string? Top(Movement movement, Recipe after) => (movement.RankBefore <= after.Top, movement.RankAfter <= after.Top) switch
    {
        (true, true) => "stayed",
        (false, true) => "entered",
        (true, false) => "left",
        _ => null,
    };

    public static string Events(MovementEvents events) => events.ToString().ToLowerInvariant().Replace(", ", "+", StringComparison.Ordinal);
}
