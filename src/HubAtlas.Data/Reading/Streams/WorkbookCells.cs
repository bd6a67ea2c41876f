using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace HubAtlas.Data.Reading.Streams;

/// <summary>The values of a workbook's cells as text: dates as <c>2021-03-04</c>, whole numbers without an exponent, nothing for errors.</summary>
internal sealed partial class WorkbookCells
{
    // The last column of a sheet (ISO/IEC 29500, as Excel holds it).
    private const int MostColumns = 16_384;

    // Whole numbers up to here are exact in a double.
    private const double LargestWhole = 1L << 53;

    private readonly List<string> _texts = [];
    private readonly bool[] _isDate;
    private readonly bool _beginsIn1904;

    public WorkbookCells(WorkbookPart book)
    {
        if (book.SharedStringTablePart is { } shared) ReadTexts(shared);
        _isDate = DateStyles(book.WorkbookStylesPart?.Stylesheet);
        _beginsIn1904 = book.Workbook?.WorkbookProperties?.Date1904?.Value ?? false;
    }

    /// <summary>The row's values up to the last one that is not empty.</summary>
    public List<string> Read(Row row)
    {
        var values = new List<string>();
        var next = 0;
        foreach (var cell in row.Elements<Cell>())
        {
            // A cell that does not say where it is stands behind the one before, also behind an empty one.
            var column = ColumnOf(cell.CellReference?.Value) ?? next;
            next = column + 1;
            var value = OneLine(ValueOf(cell));
            if (value.Length == 0) continue;
            if (column >= MostColumns) throw new InvalidDataException($"row {row.RowIndex}: a column beyond the {MostColumns}th.");
            while (values.Count <= column) values.Add("");
            values[column] = value;
        }

        return values;
    }

    private string ValueOf(Cell cell)
    {
        var text = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value;
        if (type == CellValues.SharedString) return SharedText(text);
        if (type == CellValues.InlineString) return TextOf(cell.InlineString);
        if (type == CellValues.Error) return "";
        if (type == CellValues.Boolean) return text == "1" ? "TRUE" : "FALSE";
        if (type is not null && type != CellValues.Number) return text;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? NumberText(number, text, cell.StyleIndex?.Value ?? 0) : text;
    }

    /// <summary>Whole numbers without an exponent.</summary>
    public static string NumberText(double number) => number.ToString(IsWhole(number) ? "F0" : "R", CultureInfo.InvariantCulture);

    private static bool IsWhole(double number) => Math.Abs(number) <= LargestWhole && number == Math.Floor(number);

    /// <summary>A text that is not there is no empty cell: its row must become a reject, which the zero byte makes of it.</summary>
    private string SharedText(string number) =>
        int.TryParse(number, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < _texts.Count
            ? _texts[index] : $"\0text {number} of the workbook, which has {_texts.Count}";

    private string NumberText(double number, string text, uint style)
    {
        if (style < _isDate.Length && _isDate[style] && DayOf(number) is { } day) return day;
        return IsWhole(number) ? NumberText(number) : text;
    }

    private string? DayOf(double number)
    {
        const int daysFrom1900To1904 = 1462;
        var days = number + (_beginsIn1904 ? daysFrom1900To1904 : 0);
        // The first of March 1900, before which the days of Excel are off by one, to the end of 9999.
        return days is >= 61 and < 2_958_466 ? DateTime.FromOADate(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
    }

    private void ReadTexts(SharedStringTablePart part)
    {
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement) _texts.Add(TextOf((SharedStringItem)reader.LoadCurrentElement()!));
        }
    }

    /// <summary>Plain, or in runs of several fonts; how Japanese is pronounced stands beside and is left out.</summary>
    private static string TextOf(RstType? item) =>
        item is null ? "" : item.Text?.Text ?? string.Concat(item.Elements<Run>().Select(run => run.Text?.Text));

    private static bool[] DateStyles(Stylesheet? styles)
    {
        var own = styles?.NumberingFormats?.Elements<NumberingFormat>().Where(format => format.NumberFormatId is not null)
            .ToLookup(format => format.NumberFormatId!.Value, format => format.FormatCode?.Value ?? "");
        return [.. styles?.CellFormats?.Elements<CellFormat>().Select(format => format.NumberFormatId?.Value ?? 0).Select(id =>
            id is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58) || (own is not null && own[id].Any(code => DayOrYear().IsMatch(Quoted().Replace(code, ""))))) ?? []];
    }

    public static string OneLine(string value) => value.AsSpan().IndexOfAny('\n', '\r') < 0 ? value : LineEnds().Replace(value, " ");

    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in reference ?? "")
        {
            if (letter is < 'A' or > 'Z' || column > MostColumns) break;
            column = (column * 26) + letter - 'A' + 1;
        }

        return column == 0 ? null : column - 1;
    }

    [GeneratedRegex("[dyDY]")]
    private static partial Regex DayOrYear();

    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.")]
    private static partial Regex Quoted();

    [GeneratedRegex("[\r\n]+")]
    private static partial Regex LineEnds();
}
