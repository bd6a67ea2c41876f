using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>The columns of <c>movements.csv</c>. Names and order up to <c>related</c> are fixed for scripts; new ones come after.</summary>
internal static class MovementTable
{
    public static IReadOnlyList<Column<Movement>> Columns(Recipe after) =>
    [
        new("cluster_id", "string", "In the later edition; of a cluster that left, in the earlier one.", m => Cell.Of(m.ClusterId)),
        new("cluster", "string", "Its name.", m => Cell.Of(m.Name)),
        new("economies", "string", "ISO 3166 alpha-2 codes joined by a slash.", m => Cell.Of(string.Join('/', m.Economies))),
        new("event", "string", "continued, merged, split, entered or left; several joined by a plus.", m => Cell.Of(Events(m.Events))),
        new("rank_before", "integer", "In the earlier edition recomputed with the later one's method.", m => Cell.Of(m.RankBefore)),
        new("rank_after", "integer", "In the later edition.", m => Cell.Of(m.RankAfter)),
        new("rank_printed_before", "integer", "In the earlier edition as it was published.", m => Cell.Of(m.RankPrintedBefore)),
        new("score_before", "number", "As published, percent; of the later cluster's area where it was no cluster.", m => Cell.Percent(m.ScoreBefore)),
        new("score_after", "number", "Percent; of the earlier cluster's area where it is no cluster any more.", m => Cell.Percent(m.ScoreAfter)),
        new("score_change", "number", "Percentage points; the sum of the four causes.", m => Cell.Percent(m.ScoreChange)),
        new("by_data", "number", "New records counted inside the old boundary.", m => Cell.Percent(m.Causes.Data)),
        new("by_method", "number", "The later recipe's rules on the earlier records.", m => Cell.Percent(m.Causes.Method)),
        new("by_boundary", "number", "The boundary that the new records draw.", m => Cell.Percent(m.Causes.Boundary)),
        new("by_geocoding", "number", "Addresses located otherwise than when the earlier edition was made.", m => Cell.Percent(m.Causes.Geocoding)),
        new("growth_percent", "number", "Change of the documents inside one boundary, fractional count; empty from zero.",
            m => Cell.Of(m.GrowthPercent, Rounded.CountDecimals)),
        new("related", "string", "Ids it came from or went to besides its own line, joined by a semicolon.", m => Cell.Of(string.Join(';', m.Related))),
        new("id_before", "string", "Id of its own line in the earlier edition.", m => Cell.Of(m.IdBefore)),
        .. DocumentKinds.All.Select(kind => new Column<Movement>(
            $"growth_{kind.Plural()}_percent", "number", $"Growth of {kind.Plural()} alone.",
            m => Cell.Of(m.GrowthByKind[(int)kind], Rounded.CountDecimals))),
        new("top", "string", $"stayed in the first {after.Top}, entered it or left it; empty where it was never there.",
            m => Cell.Of(Top(m, after))),
        new("place_before", "integer", "Rank as published, or the rank that its area would have had.", m => Place(m.Place?.Before)),
        new("place_after", "integer", "The same in the later edition.", m => Place(m.Place?.After)),
        new("place_change", "integer", "After less before, negative for a climb; the sum of the four causes.", m => Place(m.Place?.Change)),
        .. CauseTable.Causes.Select(cause => new Column<Movement>(
            $"place_by_{cause.Name}", "integer", $"{cause.Meaning} Places.",
            m => Place(m.Place?.InOrder is { } causes ? cause.Of(causes) : null))),
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
