using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using HubAtlas.Data.Publishing.Tables;

namespace HubAtlas.Data.Publishing.Formats;

/// <summary>An Excel workbook: a sheet a table and one of notes, with typed cells and a header that stays.</summary>
internal static class Workbook
{
    /// <param name="notes">What a reader must know, from the tables with the rows that were written.</param>
    public static void Write(
        string path, IReadOnlyList<DataTable> tables, Func<IReadOnlyList<WrittenSheet>, IEnumerable<(string Name, string Value)>> notes)
    {
        using var buffer = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            document.ChangeIdOfPart(book, "book");
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = WorkbookStyles.Create();
            var sheets = new Sheets();
            var written = tables.Select(table => WorkbookSheet.Write(Add(book, sheets, table.Sheet), table)).ToList();
            Add(book, sheets, "Notes").Worksheet = WorkbookSheet.OfNotes(notes(written));
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(sheets);
        }

        File.WriteAllBytes(path, WithoutTimes(buffer.ToArray()));
    }

    private static WorksheetPart Add(WorkbookPart book, Sheets sheets, string name)
    {
        var id = name.ToLowerInvariant().Replace(' ', '-');
        sheets.Append(new Sheet { Name = name, SheetId = (uint)sheets.Count() + 1, Id = id });
        return book.AddNewPart<WorksheetPart>(id);
    }

    /// <summary>The same archive without the clock and the system in it, so that two exports are the same bytes.</summary>
    private static byte[] WithoutTimes(byte[] archive)
    {
        // The first moment that a ZIP entry can hold.
        var epoch = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var result = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(archive)))
        using (var target = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                var copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = epoch;
                copy.ExternalAttributes = ZipHost.PlainFile;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        var settled = result.ToArray();
        ZipHost.Settle(settled);
        return settled;
    }
}
