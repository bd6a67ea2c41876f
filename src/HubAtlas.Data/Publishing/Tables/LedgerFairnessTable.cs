using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>The columns of <c>ledger-fairness.csv</c>: whether every economy and script is located alike.</summary>
internal static class LedgerFairnessTable
{
    private const int MentionDecimals = 3;
    private const double Thousand = 1000;
    private const double Hundred = 100;

    public static readonly IReadOnlyList<Column<LocatedShare>> Columns =
    [
        new("group", s => Cell.Of(Word(s.Group))),
        new("value", s => Cell.Of(s.Value)),
        new("strings", s => Cell.Of(s.Strings)),
        new("mentions", s => Cell.Of(s.Mentions)),
        new("located_mentions", s => Cell.Of(s.Located)),
        new("located_share", s => Cell.Percent(Hundred * s.Share)),
        new("expected_wrong_mentions", s => s.Located == 0 ? Cell.Missing : Cell.Of(s.Expected.MentionThousandths / Thousand, MentionDecimals)),
        new("expected_wrong_share", s => Cell.Percent(Hundred * s.ExpectedShare)),
    ];

    public static string Word(LocatedGroup group) => group.ToString().ToLowerInvariant();
}
