using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace HubAtlas.Data.Reading.Streams;

/// <summary>What an archive in the format of Office is: none, a workbook, or something else (a text, a workbook of another kind).</summary>
internal enum OfficeKind
{
    None,
    Workbook,
    Other,
}

/// <summary>An Excel workbook (<c>.xlsx</c>) as text: the first sheet that is not hidden, or the one of data among sheets that describe it; as CSV, a line a row.</summary>
internal static class WorkbookFile
{
    // Letters of XML of one sheet, or of the texts that all sheets share: they are held in memory.
    private const long MostLetters = 200_000_000;

    // The last row of a sheet (ISO/IEC 29500, as Excel holds it).
    private const uint LastRow = 1_048_576;

    // With macros and without.
    private static readonly string[] SheetTypes = ["spreadsheetml.sheet.main+xml", "ms-excel.sheet.macroEnabled.main+xml", "spreadsheetml.template.main+xml"];

    private static readonly OpenSettings Settings = new() { AutoSave = false, MaxCharactersInPart = MostLetters };

    /// <exception cref="InvalidDataException">The zip archive is damaged.</exception>
    public static OfficeKind KindOf(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        if (archive.GetEntry("[Content_Types].xml") is not { } types) return archive.Entries is [{ FullName: "mimetype" }, ..] ? OfficeKind.Other : OfficeKind.None;
        using var reader = new StreamReader(types.Open());
        var text = reader.ReadToEnd();
        return SheetTypes.Any(type => text.Contains(type, StringComparison.Ordinal)) ? OfficeKind.Workbook : OfficeKind.Other;
    }

    /// <summary>The workbook as a file of rows. Its parts are proven once, however often it is opened.</summary>
    public static SourceFile Of(string path)
    {
        var proof = new Lazy<bool>(() => WorkbookProof.Of(path));
        return SourceFile.FromPath(path) with { OpenTable = opened => new TableText(0, Guarded(Lines(opened, proof))), Note = NoteOf(path, proof) };
    }

    /// <summary>What the user should know: that there are sheets which are not read. Null where there are none.</summary>
    private static string? NoteOf(string path, Lazy<bool> proof)
    {
        try
        {
            _ = proof.Value;
            using var document = SpreadsheetDocument.Open(path, isEditable: false, Settings);
            var read = Chosen(document)?.Name?.Value ?? "";
            return NoteOf(read, [.. VisibleSheets(document).Select(sheet => sheet.Name?.Value ?? "").Where(name => name != read)]);
        }
        catch (Exception error) when (IsDamage(error))
        {
            return null;
        }
    }

    /// <param name="others">Of the sheets that are not hidden.</param>
    public static string? NoteOf(string read, IReadOnlyList<string> others) =>
        others.Count == 0 ? null : $"Of the workbook the sheet {read} is read; not read: {string.Join(", ", others)}.";

    /// <summary>Workbooks of WIPO's Global Innovation Index begin with sheets that describe the one called Data.</summary>
    private static Sheet? Chosen(SpreadsheetDocument document)
    {
        var sheets = VisibleSheets(document);
        bool Is(Sheet sheet, string name) => string.Equals(sheet.Name?.Value, name, StringComparison.OrdinalIgnoreCase);
        return sheets.Exists(s => Is(s, "Index Structure")) && sheets.Find(s => Is(s, "Data")) is { } data ? data : sheets.FirstOrDefault();
    }

    private static IEnumerable<string> Lines(string path, Lazy<bool> proof)
    {
        _ = proof.Value;
        using var document = SpreadsheetDocument.Open(path, isEditable: false, Settings);
        var book = document.WorkbookPart ?? throw new InvalidDataException("it has no workbook part");
        var sheet = Chosen(document)?.Id?.Value ?? throw new InvalidDataException("it has no sheet");
        var cells = new WorkbookCells(book);
        using var reader = OpenXmlReader.Create(book.GetPartById(sheet));
        uint? row = null;
        var columns = 0;
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement) continue;
            var element = (Row)reader.LoadCurrentElement()!;
            var values = cells.Read(element);
            columns = Math.Max(columns, values.Count);
            if (row is null && values.Count == 0) continue;
            var next = row + 1 ?? 1;
            var number = Math.Min(element.RowIndex?.Value ?? next, LastRow);
            // Empty rows become empty lines, so that a line's number is the row's; but the header comes first.
            for (; row is not null && next < number; next++) yield return "";
            row = next;
            yield return Csv(values, columns);
        }
    }

    /// <summary>All rows of one sheet.</summary>
    /// <returns>Null: there is no sheet of that name.</returns>
    /// <exception cref="IOException">The workbook is damaged.</exception>
    public static List<List<string>>? Sheet(string path, string name)
    {
        try
        {
            _ = WorkbookProof.Of(path);
            using var document = SpreadsheetDocument.Open(path, isEditable: false, Settings);
            if (VisibleSheets(document).Find(s => string.Equals(s.Name?.Value, name, StringComparison.OrdinalIgnoreCase))?.Id?.Value is not { } id) return null;
            var cells = new WorkbookCells(document.WorkbookPart!);
            using var reader = OpenXmlReader.Create(document.WorkbookPart!.GetPartById(id));
            var rows = new List<List<string>>();
            while (reader.Read())
                if (reader.ElementType == typeof(Row) && reader.IsStartElement) rows.Add(cells.Read((Row)reader.LoadCurrentElement()!));
            return rows;
        }
        catch (Exception error) when (IsDamage(error))
        {
            throw new IOException($"{path}: {error.Message}", error);
        }
    }

    private static List<Sheet> VisibleSheets(SpreadsheetDocument document) =>
        document.WorkbookPart?.Workbook?.Sheets?.Elements<Sheet>()
            .Where(sheet => sheet.State is null || sheet.State.Value == SheetStateValues.Visible).ToList() ?? [];

    /// <summary>Cells beyond a row's last one are empty: every line has as many as the widest row before it.</summary>
    public static string Csv(List<string> values, int columns)
    {
        var line = new StringBuilder();
        for (var i = 0; i < columns && values.Count > 0; i++)
        {
            if (i > 0) line.Append(',');
            if (i < values.Count) Append(line, values[i]);
        }

        return line.ToString();
    }

    private static void Append(StringBuilder line, string value)
    {
        if (value.AsSpan().IndexOfAny("\",") < 0) line.Append(value);
        else line.Append('"').Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }

    private static IEnumerable<string> Guarded(IEnumerable<string> lines)
    {
        using var rows = lines.GetEnumerator();
        while (MoveNext(rows)) yield return rows.Current;
    }

    private static bool MoveNext(IEnumerator<string> rows)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (Exception error) when (IsDamage(error))
        {
            throw new IOException($"{error.Message.TrimEnd('.')}. A sheet of more than {MostLetters / 1_000_000} million letters must be saved as CSV", error);
        }
    }

    // What the library throws of archives, parts and values that are not as they should be.
    private static bool IsDamage(Exception error) => error is OpenXmlPackageException or XmlException or InvalidDataException or FormatException
        or InvalidOperationException or ArgumentException;
}
