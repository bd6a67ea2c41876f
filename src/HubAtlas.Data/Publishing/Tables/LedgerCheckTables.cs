using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>The columns of <c>ledger-checks.csv</c> and <c>ledger-corrections.csv</c>.</summary>
internal static class LedgerCheckTables
{
    public static IReadOnlyList<Column<LedgerCheck>> Checks(Recipe recipe) =>
    [
        new("check", "string", "coordinates (given by the source) or conflict (label against text).", c => Cell.Of(Word(c.Check))),
        new("outcome", "string", "The gate, or which of the two won.", c => Cell.Of(c.Outcome)),
        new("strings", "integer", "Distinct addresses.", c => Cell.Of(c.Strings)),
        .. Tallies<LedgerCheck>(recipe, c => c.ByKind),
    ];

    public static IReadOnlyList<Column<CorrectionUse>> Corrections(Recipe recipe) =>
    [
        new("line", "integer", "In the file of corrections.", c => Cell.Of(c.Correction.Line)),
        new("match", "string", "As in the file.", c => Cell.Of(c.Correction.Match)),
        new("target", "string", "text or place.", c => Cell.Of(c.Correction.Target.ToString().ToLowerInvariant())),
        new("used", "string", "yes or no.", c => Cell.Of(c.Strings > 0 ? "yes" : "no")),
        new("strings", "integer", "Distinct addresses that it answered.", c => Cell.Of(c.Strings)),
        .. Tallies<CorrectionUse>(recipe, c => c.ByKind),
    ];

    public static string Word(LedgerCheckKind check) => check == LedgerCheckKind.Coordinates ? "coordinates" : "conflict";

    private static IEnumerable<Column<T>> Tallies<T>(Recipe recipe, Func<T, IReadOnlyList<Tally>> byKind) =>
    [
        new("mentions", "integer", "All kinds together.", row => Cell.Of(byKind(row).Sum(t => t.Mentions))),
        .. RankingTable.Kinds(recipe).Select(kind => new Column<T>(
            kind.Plural(), "number", "Fractional count.", row => recipe.Counts(kind) ? Cell.Documents(byKind(row)[(int)kind].Shares) : Cell.Missing)),
    ];
}
