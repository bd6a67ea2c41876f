using System.Globalization;
using System.Text.RegularExpressions;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Delimited;

namespace HubAtlas.Data.Reading.Affiliations;

/// <summary>How publications of a table were cited, and where they appeared: columns that every database has, under names of its own.</summary>
/// <param name="header">Of the table.</param>
/// <param name="beginning">Text of the file up to some rows; the line before the header may say when it was exported.</param>
internal sealed partial class TableCitations(IReadOnlyList<string> header, string beginning)
{
    // Of the Chinese pages of Scopus, in both scripts.
    private static readonly ColumnAlias Count = new("Cited by", false, "Times cited", "Article Citation Count", "施引文献", "施引文獻", "被引用次数", "被引用次數");
    private static readonly ColumnAlias Issn = new("ISSN", false);

    private readonly int _count = Count.FindIn(header);
    private readonly int _issn = Issn.FindIn(header);
    private readonly int? _countedOn = DateIn(beginning);

    /// <param name="type">Of the document, as the source says it.</param>
    /// <returns>Null where the row says nothing of the kind.</returns>
    public CitationFacts? Read(DelimitedReader row, string? type) => Of(
        Values.TryWhole(row.Field(_count), out var count) && count is >= 0 and <= int.MaxValue ? (int)count : null, _countedOn, row.Text(_issn),
        type?.Contains("retracted", StringComparison.OrdinalIgnoreCase) == true);

    /// <param name="isRetracted">False where the source does not say it.</param>
    public static CitationFacts? Of(int? citedBy, int? countedOn, string journal, bool isRetracted)
    {
        var facts = new CitationFacts
        {
            CitedBy = citedBy,
            CountedOn = citedBy is null ? null : countedOn,
            JournalId = IssnIn(journal),
            IsRetracted = isRetracted ? true : null,
        };
        return facts == Nothing ? null : facts;
    }

    private static readonly CitationFacts Nothing = new();

    /// <summary>The first of a list, with its hyphen; exports leave it out.</summary>
    public static string? IssnIn(string text) => IssnForm().Match(text) is { Success: true } match ? $"{match.Groups[1].Value}-{match.Groups[2].Value.ToUpperInvariant()}" : null;

    /// <summary>The date in <c>Exported on Feb 19, 2024</c>.</summary>
    private static int? DateIn(string beginning) =>
        ExportDate().Match(beginning) is { Success: true } match
            && DateOnly.TryParseExact(match.Groups[1].Value, "MMM dd, yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? Number(date) : null;

    /// <summary>As yyyymmdd.</summary>
    public static int Number(DateOnly date) => (((date.Year * 100) + date.Month) * 100) + date.Day;

    [GeneratedRegex("^.{0,40}Exported on ([A-Z][a-z]{2} [0-9]{2}, [0-9]{4})", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex ExportDate();

    [GeneratedRegex(@"(?<![0-9])([0-9]{4})-?([0-9]{3}[0-9Xx])(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex IssnForm();
}
