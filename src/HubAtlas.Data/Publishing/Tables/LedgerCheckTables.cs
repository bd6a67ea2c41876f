using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>The columns of <c>ledger-checks.csv</c> and <c>ledger-corrections.csv</c>.</summary>
internal static class LedgerCheckTables
{
    public static IReadOnlyList<Column<LedgerCheck>> Checks(Recipe recipe) =>
    [
        new("check", c => Cell.Of(Word(c.Check))),
        new("outcome", c => Cell.Of(c.Outcome)),
        new("strings", c => Cell.Of(c.Strings)),
        .. Tallies<LedgerCheck>(recipe, c => c.ByKind),
    ];

    public static IReadOnlyList<Column<CorrectionUse>> Corrections(Recipe recipe) =>
    [
        new("line", c => Cell.Of(c.Correction.Line)),
        new("match", c => Cell.Of(c.Correction.Match)),
        new("target", c => Cell.Of(c.Correction.Target.ToString().ToLowerInvariant())),
        new("used", c => Cell.Of(c.Strings > 0 ? "yes" : "no")),
        new("strings", c => Cell.Of(c.Strings)),
        .. Tallies<CorrectionUse>(recipe, c => c.ByKind),
    ];

    public static string Word(LedgerCheckKind check) => check == LedgerCheckKind.Coordinates ? "coordinates" : "conflict";

    private static IEnumerable<Column<T>> Tallies<T>(Recipe recipe, Func<T, IReadOnlyList<Tally>> byKind) =>
    [
        new("mentions", row => Cell.Of(byKind(row).Sum(t => t.Mentions))),
        .. RankingTable.Kinds(recipe).Select(kind => new Column<T>(
            kind.Plural(), row => recipe.Counts(kind) ? Cell.Documents(byKind(row)[(int)kind].Shares) : Cell.Missing)),
    ];
}
