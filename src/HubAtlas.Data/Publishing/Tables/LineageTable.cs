using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>The columns of a comparison's <c>lineage.csv</c>: the evidence for who continues, merged and split.</summary>
internal static class LineageTable
{
    public static readonly IReadOnlyList<Column<SharedGround>> Columns =
    [
        new("id_before", "string", "In the earlier edition, recomputed.", s => Cell.Of(s.BeforeId)),
        new("cluster_before", "string", "Its name.", s => Cell.Of(s.BeforeName)),
        new("id_after", "string", "In the later edition.", s => Cell.Of(s.AfterId)),
        new("cluster_after", "string", "Its name.", s => Cell.Of(s.AfterName)),
        new("mentions_before", "integer", "Mentions of the earlier one in the area of the later one.", s => Cell.Of(s.MentionsBefore)),
        new("part_before", "number", "Their percent of the earlier one's mentions.", s => Cell.Percent(100 * s.PartBefore)),
        new("mentions_after", "integer", "Mentions of the later one in the area of the earlier one.", s => Cell.Of(s.MentionsAfter)),
        new("part_after", "number", "Their percent of the later one's mentions.", s => Cell.Percent(100 * s.PartAfter)),
        new("linked", "string", "yes where one of the two is at least half; else no.", s => Cell.Of(Word(s.IsLinked))),
        new("own_line", "string", "yes where the later one continues the earlier one's line; else no.", s => Cell.Of(Word(s.IsOwnLine))),
    ];

    private static string Word(bool holds) => holds ? "yes" : "no";
}
