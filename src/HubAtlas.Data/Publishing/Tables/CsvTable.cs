using CsvHelper;
using HubAtlas.Data.Cells;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>RFC 4180 in UTF-8 with <c>\n</c>, safe to open in a spreadsheet.</summary>
internal static class CsvTable
{
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { NewLine = "\n" };

    public static void Write<T>(string path, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows) =>
        Write(path, columns.Select(c => c.Name), rows.Select(row => columns.Select(c => c.Value(row))), FormulaGuard.Guard);

    public static void Write(string path, DataTable table) =>
        Write(path, table.Columns.Select(c => c.Name), table.Rows, FormulaGuard.Guard);

    /// <summary>Text as it is, for programs that take it as text.</summary>
    public static void WriteUnguarded(string path, DataTable table) => Write(path, table.Columns.Select(c => c.Name), table.Rows, text => text);

    /// <summary>The same onto a text that others may write on.</summary>
    public static void Write<T>(TextWriter text, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows)
    {
        using var csv = CsvWriter.Create(text, Options, leaveOpen: true);
        Write(csv, columns.Select(c => c.Name), rows.Select(row => columns.Select(c => c.Value(row))), FormulaGuard.Guard);
    }

    private static void Write(string path, IEnumerable<string> names, IEnumerable<IEnumerable<Cell>> rows, Func<string, string> guard)
    {
        using var csv = CsvWriter.ToFile(path, Options);
        Write(csv, names, rows, guard);
    }

    private static void Write(CsvWriter csv, IEnumerable<string> names, IEnumerable<IEnumerable<Cell>> rows, Func<string, string> guard)
    {
        foreach (var name in names) csv.WriteField(name);
        csv.EndRecord();
        foreach (var row in rows)
        {
            foreach (var cell in row) csv.WriteField(cell.IsNumber ? cell.Text : guard(cell.Text));
            csv.EndRecord();
        }
    }
}
