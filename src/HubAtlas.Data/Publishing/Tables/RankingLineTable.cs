using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>The columns of <c>published.csv</c>: as printed beside as computed, or two printed rankings.</summary>
internal static class RankingLineTable
{
    public static readonly IReadOnlyList<Column<RankingLine>> Columns =
    [
        new("status", l => Cell.Of(Status(l))),
        .. Side("first", l => l.First),
        .. Side("second", l => l.Second),
        new("gained", l => Cell.Of(l.Gained)),
    ];

    public static string Status(RankingLine line) => line.Status switch
    {
        LineStatus.Both => "both",
        LineStatus.OnlyFirst => "only_first",
        LineStatus.OnlySecond => "only_second",
        LineStatus.FirstUnknown => "first_unknown",
        _ => "second_unknown",
    };

    private static IEnumerable<Column<RankingLine>> Side(string prefix, Func<RankingLine, RankedName?> row) =>
    [
        new($"{prefix}_rank", l => Cell.Of(row(l)?.Rank)),
        new($"{prefix}_cluster", l => Cell.Of(row(l)?.Name)),
        new($"{prefix}_cluster_id", l => Cell.Of(row(l)?.Id)),
        new($"{prefix}_economies", l => Cell.Of(string.Join('/', row(l)?.Economies ?? []))),
        .. DocumentKinds.All.Select(kind => new Column<RankingLine>($"{prefix}_{kind.Word()}_share", l => Cell.Percent(row(l)?.Shares[(int)kind]))),
        new($"{prefix}_score", l => Cell.Percent(row(l)?.Score)),
        new($"{prefix}_previous_rank", l => Cell.Of(row(l)?.PreviousRank)),
    ];
}
