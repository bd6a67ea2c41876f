using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>The columns of a comparison's <c>lineage.csv</c>: the evidence for who continues, merged and split.</summary>
internal static class LineageTable
{
    public static readonly IReadOnlyList<Column<SharedGround>> Columns =
    [
        new("id_before", s => Cell.Of(s.BeforeId)),
        new("cluster_before", s => Cell.Of(s.BeforeName)),
        new("id_after", s => Cell.Of(s.AfterId)),
        new("cluster_after", s => Cell.Of(s.AfterName)),
        new("mentions_before", s => Cell.Of(s.MentionsBefore)),
        new("part_before", s => Cell.Percent(100 * s.PartBefore)),
        new("mentions_after", s => Cell.Of(s.MentionsAfter)),
        new("part_after", s => Cell.Percent(100 * s.PartAfter)),
        new("linked", s => Cell.Of(Word(s.IsLinked))),
        new("own_line", s => Cell.Of(Word(s.IsOwnLine))),
    ];

    private static string Word(bool holds) => holds ? "yes" : "no";
}
