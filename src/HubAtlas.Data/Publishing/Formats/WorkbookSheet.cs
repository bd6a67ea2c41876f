using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using HubAtlas.Data.Publishing.Tables;
using HubAtlas.Data.Publishing.Wording;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using Column = DocumentFormat.OpenXml.Spreadsheet.Column;

namespace HubAtlas.Data.Publishing.Formats;

/// <param name="LeftOut">Rows beyond the last one that a sheet can hold.</param>
internal sealed record WrittenSheet(DataTable Table, int Rows, int LeftOut);

/// <summary>A table as a sheet: numbers as numbers, text as text (never a formula), nothing where a value is missing.</summary>
internal static class WorkbookSheet
{
    private const double NarrowestColumn = 9, WidestColumn = 44;

    // Excel refuses cells with more characters.
    private const int LongestText = 32_767;

    // The last row of a sheet (ISO/IEC 29500, as Excel holds it).
    private const int LastRow = 1_048_576;

    // Rows that a column's width is taken from.
    private const int Measured = 200;

    /// <summary>Row by row, because a large table's cells do not fit into memory as objects.</summary>
    public static WrittenSheet Write(WorksheetPart part, DataTable table)
    {
        var first = table.Rows.Take(Measured).ToList();
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(FrozenHeader()) { WorkbookViewId = 0 }));
        writer.WriteElement(Columns(table.Columns.Select((column, i) =>
            Math.Min(WidestColumn, 2 + first.Select(row => row[i].Text.Length).Append(column.Name.Length).Max()))));
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(new Row(table.Columns.Select(c => Text(c.Name, WorkbookStyles.Head))));
        int rows = 0, left = 0;
        foreach (var row in table.Rows)
        {
            if (rows + 1 == LastRow) left++;
            else
            {
                writer.WriteElement(new Row(row.Select(Of)));
                rows++;
            }
        }

        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = $"A1:{Letters(table.Columns.Count)}{rows + 1}" });
        writer.WriteEndElement();
        return new(table, rows, left);
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
        var clean = EscapedXml.Clean(text.Length > LongestText ? text[..LongestText] : text);
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
