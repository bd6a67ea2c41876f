using System.IO.Compression;
using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Tests.Reading;

/// <summary>An Excel workbook says the same as the CSV that Excel would make of its first sheet.</summary>
public sealed class WorkbookTests : IDisposable
{
    private const string Mapping = """
        {"dataset":"t","kind":"deal","columns":{"document":"id","address":"where","year":{"column":"day","pattern":"(\\d{4})"},"people_count":"n"}}
        """;

    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("HUBATLAS_FUZZ"), out var rounds) ? rounds : 200;

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    /// <summary>Shared, run by run, and inline texts; a date by its style; a number with an exponent; a hole; an empty row; an error.</summary>
    private const string Rows = """
        <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><t>day</t></is></c><c r="D2" t="str"><v>n</v></c></row>
        <row r="3"><c r="A3"><v>1.2345678901E10</v></c><c r="B3" t="s"><v>2</v></c><c r="C3" s="1"><v>44197.5</v></c><c r="D3"><v>2</v></c></row>
        <row r="5"><c r="A5"><v>7</v></c><c r="C5" s="2"><v>36526</v></c></row>
        <row r="6"><c r="A6" t="e"><v>#N/A</v></c><c r="B6" t="inlineStr"><is><t>lost</t></is></c></row>
        """;

    private const string Texts = """
        <si><t>id</t></si><si><t>where</t></si><si><r><t>Rue "A", </t></r><r><t>Lyon&#10;France</t></r><rPh sb="0" eb="1"><t>spoken</t></rPh></si>
        """;

    [Fact]
    public void The_first_sheet_is_read_like_CSV()
    {
        var file = Open(Make("deals.bin", Rows));
        var harvest = Harvest.Of("table", file, _files.Options(Mapping));
        Assert.Equal(
            ["t:12345678901 deal 2021  [] x1 v0 Rue \"A\", Lyon France|||||| / ", "t:7 deal 2000  [] x1 v0 "],
            harvest.Documents.Select(Harvest.Describe).Order(StringComparer.Ordinal));
        // Below the header a line has the number of its row.
        var reject = Assert.Single(harvest.Rejects);
        Assert.Equal((6L, "document is missing"), (reject.Line, reject.Cause));
    }

    [Fact]
    public void Sheets_that_are_not_read_are_named()
    {
        var found = Formats.Recognise(Open(Make("w.xlsx", Rows)), _files.Options(Mapping), "table").Recognition;
        Assert.Contains("Of the workbook the sheet Deals is read; not read: More.", found.Notes);
        Assert.DoesNotContain(found.Notes, note => note.Contains("Secret", StringComparison.Ordinal));
    }

    [Fact]
    public void Cells_that_do_not_say_where_they_are_stand_side_by_side_also_where_one_is_empty()
    {
        var file = Open(Make("points.xlsx", """<row><c t="inlineStr"><is><t>lat</t></is></c><c t="inlineStr"><is><t>lon</t></is></c></row><row><c><v>-1.5</v></c><c><v>2</v></c></row><row><c t="inlineStr"><is><t></t></is></c><c><v>3</v></c></row>"""));
        Assert.Equal("points", Formats.Recognise(file, _files.Options()).Recognition.Source);
        var harvest = Harvest.Of("points", file, _files.Options());
        Assert.Equal((1, "latitude is missing"), (harvest.Documents.Count, Assert.Single(harvest.Rejects).Cause));
    }

    [Fact]
    public void A_row_that_names_a_text_which_is_not_there_is_a_reject_and_no_empty_cell()
    {
        var file = Open(Make("w.xlsx", Rows.Replace("<v>2</v></c><c r=\"C3\"", "<v>99</v></c><c r=\"C3\"", StringComparison.Ordinal)));
        var harvest = Harvest.Of("table", file, _files.Options(Mapping));
        Assert.Equal("t:7", Assert.Single(harvest.Documents).Id);
        var reject = Assert.Single(harvest.Rejects, reject => reject.Line == 3);
        Assert.Equal("a value is broken: it holds a zero byte", reject.Cause);
        Assert.Contains("text 99 of the workbook, which has 3", reject.Value);
    }

    [Fact]
    public void A_letter_that_was_changed_in_a_workbook_is_noticed()
    {
        var bytes = File.ReadAllBytes(Make("w.xlsx", Rows, CompressionLevel.NoCompression));
        bytes[bytes.AsSpan().IndexOf("lost"u8)] = (byte)'c';
        var found = Formats.Recognise(Open(_files.Write("w.xlsx", bytes).Path), _files.Options(Mapping), "table").Recognition;
        Assert.Contains("checksum", Assert.Single(found.Missing));
    }

    [Fact]
    public void A_workbook_of_an_unknown_table_is_a_table_and_no_archive()
    {
        var found = Formats.Recognise(Open(Make("w.xlsx", Rows)), _files.Options()).Recognition;
        Assert.Equal("table", found.Source);
    }

    [Fact]
    public void Workbooks_of_before_2007_are_known_and_refused()
    {
        var found = Formats.Recognise(_files.Write("old.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0, 0]), _files.Options()).Recognition;
        Assert.Contains("save it as .xlsx or as CSV", Assert.Single(found.Missing));
    }

    [Fact]
    public void Damaged_workbooks_end_in_rows_or_a_clear_refusal()
    {
        var whole = File.ReadAllBytes(Make("w.xlsx", Rows, CompressionLevel.NoCompression));
        var random = new Random(97);
        var refused = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = whole.ToArray();
            for (var flips = random.Next(1, 6); flips > 0; flips--) bytes[random.Next(4, bytes.Length)] = (byte)random.Next(256);
            if (random.Next(4) == 0) bytes = bytes[..random.Next(4, bytes.Length)];
            var file = Assert.Single(SourceFiles.Expand([_files.Write("d.xlsx", bytes).Path]).Take(1));
            var found = Formats.Recognise(file, _files.Options(Mapping), "table").Recognition;
            if (!found.IsUsable)
            {
                refused++;
                continue;
            }

            try
            {
                Harvest.Of("table", file, _files.Options(Mapping));
            }
            catch (AtlasException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, Rounds / 20, Rounds);
    }

    private static SourceFile Open(string path) => Assert.Single(SourceFiles.Expand([path]));

    private string Make(string name, string rows, CompressionLevel level = CompressionLevel.Optimal)
    {
        const string ns = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        const string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("[Content_Types].xml", $"""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="{types}.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="{types}.sheet.main+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="{types}.styles+xml"/><Override PartName="/xl/texts.xml" ContentType="{types}.sharedStrings+xml"/></Types>
                """);
            Add("_rels/.rels", Relations(("b", "officeDocument", "xl/workbook.xml")));
            Add("xl/workbook.xml", $"""
                <workbook {ns} xmlns:r="{office}"><sheets><sheet name="Secret" sheetId="1" state="hidden" r:id="h"/><sheet name="Deals" sheetId="2" r:id="s"/><sheet name="More" sheetId="3" r:id="h"/></sheets></workbook>
                """);
            Add("xl/_rels/workbook.xml.rels", Relations(("s", "worksheet", "s.xml"), ("h", "worksheet", "h.xml"), ("t", "styles", "styles.xml"), ("x", "sharedStrings", "texts.xml")));
            Add("xl/styles.xml", $"""
                <styleSheet {ns}><numFmts count="1"><numFmt numFmtId="165" formatCode="&quot;day&quot; [$-409]mmm\ yyyy"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="165"/></cellXfs></styleSheet>
                """);
            Add("xl/texts.xml", $"<sst {ns}>{Texts}</sst>");
            Add("xl/s.xml", $"<worksheet {ns}><sheetData>{rows}</sheetData></worksheet>");
            Add("xl/h.xml", $"<worksheet {ns}><sheetData/></worksheet>");

            void Add(string entry, string text)
            {
                using var stream = archive.CreateEntry(entry, level).Open();
                stream.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?>" + text.Trim()));
            }
        }

        return _files.Write(name, bytes.ToArray()).Path;

        static string Relations(params (string Id, string Type, string Target)[] all) =>
            $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(all.Select(r => $"<Relationship Id=\"{r.Id}\" Type=\"{office}/{r.Type}\" Target=\"{r.Target}\"/>"))}</Relationships>""";
    }
}
