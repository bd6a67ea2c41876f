namespace HubAtlas.Data.Cells;

/// <summary>
/// Keeps spreadsheets from running text as a formula (OWASP, CSV injection) by an apostrophe in front, which reading takes away.
/// </summary>
internal static class FormulaGuard
{
    public static string Guard(string text) => IsRisky(text) ? "'" + text : text;

    public static string Unguard(string text) => text.StartsWith('\'') && IsRisky(text) ? text[1..] : text;

    // Apostrophes already in front count as part of the text, so that guarding can always be undone.
    private static bool IsRisky(string text)
    {
        var start = text.AsSpan().TrimStart('\'');
        return start.Length > 0 && (start[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠');
    }
}
