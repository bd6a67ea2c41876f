using CsvHelper;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>RFC 4180 in UTF-8 with <c>\n</c>, safe to open in a spreadsheet.</summary>
internal static class CsvTable
{
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { NewLine = "\n" };

    public static void Write<T>(string path, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows) =>
        Write(path, columns, rows, FormulaGuard.Guard);

    /// <summary>Text as it is, for programs that take it as text.</summary>
    public static void WriteUnguarded<T>(string path, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows) =>
        Write(path, columns, rows, text => text);

    private static void Write<T>(string path, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows, Func<string, string> guard)
    {
        using var csv = CsvWriter.ToFile(path, Options);
        foreach (var column in columns) csv.WriteField(column.Name);
        csv.EndRecord();
        foreach (var row in rows)
        {
            foreach (var column in columns)
            {
                var cell = column.Value(row);
                csv.WriteField(cell.IsNumber ? cell.Text : guard(cell.Text));
            }

            csv.EndRecord();
        }
    }
}
