using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Samples;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Data.Reading.Sources.Refused;

/// <summary>Files that look like spreadsheets, by their name or their program, and are none that can be opened.</summary>
internal static class SpreadsheetLikes
{
    // A page says what it is near its beginning, behind comments and a declaration at most.
    private const int PageLetters = 1 << 11;

    private static readonly string[] PageBegins = ["<table", "<meta", "<style", "<head>", "<body"];

    public static readonly IReadOnlyList<IReader> Addressless =
    [
        new AddresslessReader(
            "excel-locked", "Excel workbook with a password", sample => IsOld(sample, OldOfficeKind.Locked),
            "rows that can be read: take the password off in Excel (File, Info), save it, and import that"),
        new AddresslessReader(
            "office", "Office file of before 2007 without a workbook in it (Word, PowerPoint, ...)", sample => IsOld(sample, OldOfficeKind.Other),
            "rows: save the table as .xlsx or as CSV, and import that"),
        new AddresslessReader(
            "excel-packed", "Excel workbook of before 2007 (.xls) in an archive", sample => IsOld(sample, OldOfficeKind.Workbook),
            "rows that can be read: unpack it, or save it as .xlsx or as CSV, and import that"),
        new AddresslessReader(
            "excel-xml", "Excel workbook of 2003 as XML", sample => sample.FirstLetter is '<' && Has(sample.Text, "urn:schemas-microsoft-com:office:spreadsheet"),
            "rows that can be read: open it in Excel or LibreOffice, save it as .xlsx or as CSV, and import that"),
        new AddresslessReader(
            "html-table", "web page with a table, whatever the file's name ends with", sample => IsPage(sample) && Has(sample.Text, "<table"),
            "rows that can be read: open it in Excel or LibreOffice, save it as .xlsx or as CSV, and import that"),
        new AddresslessReader(
            "html", "web page", sample => IsPage(sample) && Has(sample.Text, "<body") && !Has(sample.Text, "<table"),
            "data: a page came in place of a file, perhaps one to log in; download the file with a browser"),
    ];

    private static bool IsOld(FileSample sample, OldOfficeKind kind) =>
        sample.IsBinary && sample.File.OpenTable is null && sample.Head.AsSpan().StartsWith(OldWorkbookFile.Mark) && KindOf(sample.File) == kind;

    /// <summary>Within an archive the library cannot look at it: a workbook is what it mostly is.</summary>
    private static OldOfficeKind KindOf(SourceFile file) =>
        file.Entry is not null || !File.Exists(file.Path) ? OldOfficeKind.Workbook : OldWorkbookFile.KindOf(file.Path);

    private static bool IsPage(FileSample sample)
    {
        if (sample.FirstLetter is not '<') return false;
        var beginning = sample.Text[..Math.Min(sample.Text.Length, PageLetters)];
        return Has(beginning, "<html") || Has(beginning, "<!doctype html") ||
            PageBegins.Any(begin => beginning.TrimStart().StartsWith(begin, StringComparison.OrdinalIgnoreCase));
    }

    private static bool Has(string text, string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);
}
