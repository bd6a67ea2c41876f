using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace HubAtlas.Data.Reading.Streams;

/// <summary>What a file in the container of Office of before 2007 turns out to be.</summary>
internal enum OldOfficeKind
{
    Workbook,
    Locked,
    Other,
}

/// <summary>An Excel workbook of before 2007 (<c>.xls</c>) as text: the first sheet that is not hidden, as CSV, a line a row.</summary>
internal static class OldWorkbookFile
{
    // The library holds the texts of all sheets in memory, and a few bytes of cells may repeat a long text many times.
    private const long MostBytes = 200_000_000;

    private static readonly byte[] LockedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    // Texts of the oldest workbooks are in Windows' code pages.
    static OldWorkbookFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>What files in the container begin with.</summary>
    public static ReadOnlySpan<byte> Mark => [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>A damaged workbook is a workbook: what is wrong with it is told when it is read.</summary>
    public static OldOfficeKind KindOf(string path)
    {
        try
        {
            using var reader = Start(path);
            return OldOfficeKind.Workbook;
        }
        catch (InvalidPasswordException)
        {
            return OldOfficeKind.Locked;
        }
        catch (ExcelReaderException error) when (error.GetType() == typeof(ExcelReaderException))
        {
            // Whole and without a workbook in it; that of a later Excel with a password is wrapped in this container.
            return File.ReadAllBytes(path).AsSpan().IndexOf(LockedPackage) >= 0 ? OldOfficeKind.Locked : OldOfficeKind.Other;
        }
        catch (Exception error) when (IsDamage(error))
        {
            return OldOfficeKind.Workbook;
        }
    }

    public static SourceFile Find(string path) => KindOf(path) != OldOfficeKind.Workbook
        ? SourceFile.FromPath(path)
        : SourceFile.FromPath(path) with { OpenTable = Open, Note = NoteOf(path) };

    /// <exception cref="IOException">While lines are taken: the workbook is damaged or too large.</exception>
    public static TableText Open(string path) => new(0, Guarded(Lines(path)));

    private static string? NoteOf(string path)
    {
        var names = new List<string>();
        try
        {
            using var reader = Start(path);
            do
            {
                if (IsVisible(reader)) names.Add(reader.Name);
            }
            while (reader.NextResult());
        }
        catch (Exception error) when (IsDamage(error))
        {
            return null;
        }

        return names.Count == 0 ? null : WorkbookFile.NoteOf(names[0], names[1..]);
    }

    private static IExcelDataReader Start(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            if (file.Length > MostBytes) throw new IOException($"a workbook of more than {MostBytes / 1_000_000} million bytes must be saved as CSV");
            return ExcelReaderFactory.CreateBinaryReader(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static IEnumerable<string> Lines(string path)
    {
        using var reader = Start(path);
        while (!IsVisible(reader))
        {
            if (!reader.NextResult()) throw new InvalidDataException("it has no sheet");
        }

        var columns = 0;
        var letters = 0L;
        while (reader.Read())
        {
            var values = Values(reader);
            // Below the header a line's number is the row's.
            if (columns == 0 && values.Count == 0) continue;
            columns = Math.Max(columns, values.Count);
            letters += values.Sum(value => (long)value.Length);
            if (letters > MostBytes) throw new InvalidDataException($"a sheet of more than {MostBytes / 1_000_000} million letters must be saved as CSV");
            yield return WorkbookFile.Csv(values, columns);
        }
    }

    private static bool IsVisible(IExcelDataReader reader) => reader.VisibleState == "visible";

    /// <summary>The row's values up to the last one that is not empty.</summary>
    private static List<string> Values(IExcelDataReader reader)
    {
        var values = new List<string>();
        for (var column = 0; column < reader.FieldCount; column++)
        {
            var value = TextOf(reader.GetValue(column));
            if (value.Length == 0) continue;
            while (values.Count < column) values.Add("");
            values.Add(value);
        }

        return values;
    }

    private static string TextOf(object? value) => value switch
    {
        null => "",
        string text => WorkbookCells.OneLine(text),
        bool isTrue => isTrue ? "TRUE" : "FALSE",
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number => WorkbookCells.NumberText(number),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

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
        catch (Exception error) when (IsDamage(error) && error is not IOException)
        {
            throw new IOException(error.Message, error);
        }
    }

    // The library checks little: on bytes that are not as they should be it throws whatever it stumbles over.
    private static bool IsDamage(Exception error) => error is not OperationCanceledException;
}
