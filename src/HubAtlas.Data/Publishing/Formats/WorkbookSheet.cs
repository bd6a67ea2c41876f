using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using Column = DocumentFormat.OpenXml.Spreadsheet.Column;

namespace HubAtlas.Data.Publishing.Formats;

/// <summary>A table as a sheet: numbers as numbers, text as text (never a formula), nothing where a value is missing.</summary>
internal static class WorkbookSheet
{
    private const double NarrowestColumn = 9, WidestColumn = 44;

    // Excel refuses cells with more characters.
    private const int LongestText = 32_767;

    public static Worksheet Of<T>(IReadOnlyList<Tables.Column<T>> columns, IReadOnlyList<T> rows)
    {
        var data = new SheetData(new Row(columns.Select(c => Text(c.Name, WorkbookStyles.Head))));
        foreach (var row in rows) data.Append(new Row(columns.Select(c => Of(c.Value(row)))));
        var widths = columns.Select(c => rows.Take(200).Select(r => c.Value(r).Text.Length).Append(c.Name.Length).Max() + 2.0)
            .Select(width => Math.Min(width, WidestColumn));
        return new Worksheet(
            new SheetViews(new SheetView(FrozenHeader()) { WorkbookViewId = 0 }),
            Columns(widths),
            data,
            new AutoFilter { Reference = $"A1:{Letters(columns.Count)}{rows.Count + 1}" });
    }

    public static Worksheet OfNotes(IEnumerable<(string Name, string Value)> notes)
    {
        var rows = notes.Select(note => new Row(Text(note.Name, WorkbookStyles.Head), Text(note.Value, WorkbookStyles.Wrapped)));
        var data = new SheetData(rows);
        return new Worksheet(Columns([34, 100]), data);
    }

    private static Pane FrozenHeader() => new()
    {
        VerticalSplit = 1,
        TopLeftCell = "A2",
        ActivePane = PaneValues.BottomLeft,
        State = PaneStateValues.Frozen,
    };

    private static Columns Columns(IEnumerable<double> widths) => new(widths.Select((width, i) => new Column
    {
        Min = (uint)i + 1,
        Max = (uint)i + 1,
        Width = Math.Max(width, NarrowestColumn),
        CustomWidth = true,
    }));

    private static Cell Of(Tables.Cell cell) => cell switch
    {
        { IsMissing: true } => new Cell(),
        { IsNumber: true } => new Cell(new CellValue(cell.Text))
        {
            DataType = CellValues.Number,
            StyleIndex = WorkbookStyles.Of(cell.Text),
        },
        _ => Text(cell.Text, WorkbookStyles.Text),
    };

    private static Cell Text(string text, uint style)
    {
        var clean = XmlText.Clean(text.Length > LongestText ? text[..LongestText] : text);
        var inline = new InlineString(new Text(clean) { Space = SpaceProcessingModeValues.Preserve });
        return new Cell(inline) { DataType = CellValues.InlineString, StyleIndex = style };
    }

    private static string Letters(int column)
    {
        const int Alphabet = 26;
        var letters = "";
        for (; column > 0; column = (column - 1) / Alphabet) letters = (char)('A' + ((column - 1) % Alphabet)) + letters;
        return letters;
    }
}
