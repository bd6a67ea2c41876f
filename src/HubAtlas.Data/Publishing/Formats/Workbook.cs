using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Tables;

namespace HubAtlas.Data.Publishing.Formats;

/// <summary>An Excel workbook: clusters, economies and notes, with typed cells and a header that stays.</summary>
internal static class Workbook
{
    public static void Write(string path, Edition edition, RunRecord run)
    {
        using var buffer = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            document.ChangeIdOfPart(book, "book");
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = WorkbookStyles.Create();
            var sheets = new Sheets();
            Add(book, sheets, "Clusters", WorkbookSheet.Of(RankingTable.Columns(edition.Recipe), edition.Clusters));
            Add(book, sheets, "Economies", WorkbookSheet.Of(EconomyTable.Columns(edition), edition.Economies));
            Add(book, sheets, "Notes", WorkbookSheet.OfNotes(WorkbookNotes.Of(edition, run)));
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(sheets);
        }

        File.WriteAllBytes(path, WithoutTimes(buffer.ToArray()));
    }

    private static void Add(WorkbookPart book, Sheets sheets, string name, Worksheet sheet)
    {
        var id = name.ToLowerInvariant();
        book.AddNewPart<WorksheetPart>(id).Worksheet = sheet;
        sheets.Append(new Sheet { Name = name, SheetId = (uint)sheets.Count() + 1, Id = id });
    }

    /// <summary>The same archive without the clock in it, so that two exports are the same bytes.</summary>
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
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return result.ToArray();
    }
}
