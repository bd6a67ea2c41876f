using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>The columns of <c>published.csv</c>: as printed beside as computed, or two printed rankings.</summary>
internal static class RankingLineTable
{
    public static IReadOnlyList<Column<RankingLine>> Columns(PrintComparison comparison) =>
    [
        new("status", "string", "both, only_first, only_second; first_unknown or second_unknown where that ranking's known rows are incomplete.",
            l => Cell.Of(Status(l))),
        .. Side("first", comparison.First, l => l.First),
        .. Side("second", comparison.Second, l => l.Second),
        new("gained", "integer", "Places gained from the first ranking to the second.", l => Cell.Of(l.Gained)),
    ];

    public static string Status(RankingLine line) => line.Status switch
    {
        LineStatus.Both => "both",
        LineStatus.OnlyFirst => "only_first",
        LineStatus.OnlySecond => "only_second",
        LineStatus.FirstUnknown => "first_unknown",
        _ => "second_unknown",
    };

    private static IEnumerable<Column<RankingLine>> Side(string prefix, RankingSide side, Func<RankingLine, RankedName?> row) =>
    [
        new($"{prefix}_rank", "integer", $"Rank in {side.Title}.", l => Cell.Of(row(l)?.Rank)),
        new($"{prefix}_cluster", "string", "Its name there.", l => Cell.Of(row(l)?.Name)),
        new($"{prefix}_cluster_id", "string", "Id of a computed cluster.", l => Cell.Of(row(l)?.Id)),
        new($"{prefix}_economies", "string", "ISO 3166 alpha-2 codes joined by a slash.", l => Cell.Of(string.Join('/', row(l)?.Economies ?? []))),
        .. DocumentKinds.All.Select(kind => new Column<RankingLine>(
            $"{prefix}_{kind.Word()}_share", "number", "Percent of the world, rounded as printed where printed.",
            l => Cell.Percent(row(l)?.Shares[(int)kind]))),
        new($"{prefix}_score", "number", "Sum of the shares, percent, rounded as printed where printed.", l => Cell.Percent(row(l)?.Score)),
        new($"{prefix}_previous_rank", "integer", "Rank of the edition before as printed with the row: recomputed by the publisher.",
            l => Cell.Of(row(l)?.PreviousRank)),
    ];
}
