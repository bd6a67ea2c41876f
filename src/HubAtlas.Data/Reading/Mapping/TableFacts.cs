using System.Text;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Technology;

namespace HubAtlas.Data.Reading.Mapping;

/// <summary>What cells of a table may say of a patent: dates or years, yes and no, symbols.</summary>
internal static class TableFacts
{
    private static readonly char[] BetweenSymbols = [';', '|', ','];

    private static readonly IReadOnlyList<string> Yes = ["y", "yes", "true", "1"], No = ["n", "no", "false", "0"];

    /// <returns>Why the cell cannot be used, and what was expected; null: it can.</returns>
    public static (string Cause, string Expected)? Problem(TableColumn column, ReadOnlySpan<byte> cell) => cell.IsEmpty ? null : column switch
    {
        TableColumn.FirstFiling or TableColumn.FirstPublication when DateOrYear(cell) is (null, null) => ($"{column.Word()} is neither a date nor a year", "a date or a year"),
        TableColumn.Granted when Grant(cell) is (null, null) => ("granted is neither yes or no, nor a date or a year", "yes, no, a date or a year"),
        TableColumn.Ipc or TableColumn.Cpc when !Symbols(cell).Any(IsSymbol) => ($"{column.Word()} holds no symbol such as G06N 3/02", "symbols such as G06N 3/02; B25J 9/16"),
        _ => null,
    };

    /// <summary>Day as yyyymmdd where the cell says it, and the year.</summary>
    public static (int? Day, int? Year) DateOrYear(ReadOnlySpan<byte> cell)
    {
        if (Values.DayOf(cell) is { } day) return (day, day / 10_000);
        return Values.TryYear(cell, out var year) ? (null, year) : (null, null);
    }

    /// <summary>Whether a patent was granted, and when; a year alone says that one was.</summary>
    public static (bool? IsGranted, int? Year) Grant(ReadOnlySpan<byte> cell)
    {
        var word = Encoding.UTF8.GetString(cell).Trim();
        if (Yes.Contains(word, StringComparer.OrdinalIgnoreCase)) return (true, null);
        if (No.Contains(word, StringComparer.OrdinalIgnoreCase)) return (false, null);
        return DateOrYear(cell).Year is { } year ? (true, year) : (null, null);
    }

    public static IEnumerable<string> Symbols(ReadOnlySpan<byte> cell) =>
        Encoding.UTF8.GetString(cell).Split(BetweenSymbols, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool IsSymbol(string text)
    {
        Span<char> written = stackalloc char[SymbolText.MostLetters];
        return SymbolText.Write(text, written) > 0;
    }
}
