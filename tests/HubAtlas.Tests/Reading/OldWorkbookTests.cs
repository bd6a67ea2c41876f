using System.Diagnostics;
using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Tests.Reading;

/// <summary>Excel workbooks of before 2007 (.xls), and what only bears their name. The samples were written by a library of Excel's old format.</summary>
public sealed class OldWorkbookTests : IDisposable
{
    private const string Mapping = """
        {"dataset":"t","kind":"deal","columns":{"document":"id","address":"where","year":{"column":"day","pattern":"(\\d{4})"},"people_count":"n"}}
        """;

    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("HUBATLAS_FUZZ"), out var rounds) ? rounds : 200;

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private static string Deals => Path.Combine(Repository.Root, "tests/HubAtlas.Tests/Reading/Workbooks/deals.xls");

    /// <summary>A date by its style; a large number; a hole; an empty row; an error; sheets before (hidden) and behind.</summary>
    [Fact]
    public void The_first_visible_sheet_is_read_like_CSV_and_the_others_are_named()
    {
        var file = Assert.Single(SourceFiles.Expand([Deals]));
        var found = Formats.Recognise(file, _files.Options(Mapping), "table").Recognition;
        Assert.Contains("Of the workbook the sheet savedrecs is read; not read: More.", found.Notes);
        var harvest = Harvest.Of("table", file, _files.Options(Mapping));
        Assert.Equal(
            ["t:12345678901 deal 2021  [] x1 v0 Rue \"A\", Lyon|||||| / ", "t:7 deal 2000  [] x1 v0 "],
            harvest.Documents.Select(Harvest.Describe).Order(StringComparer.Ordinal));
        // Below the header a line has the number of its row.
        var reject = Assert.Single(harvest.Rejects);
        Assert.Equal((5L, "document is missing"), (reject.Line, reject.Cause));
    }

    [Fact]
    public void Damaged_workbooks_end_in_rows_or_a_clear_refusal()
    {
        var whole = File.ReadAllBytes(Deals);
        var random = new Random(97);
        var refused = 0;
        var clock = Stopwatch.StartNew();
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = whole.ToArray();
            for (var flips = random.Next(1, 6); flips > 0; flips--) bytes[random.Next(4, bytes.Length)] = (byte)random.Next(256);
            if (random.Next(4) == 0) bytes = bytes[..random.Next(4, bytes.Length)];
            var file = Assert.Single(SourceFiles.Expand([_files.Write("d.xls", bytes).Path]));
            if (!TryRead(file)) refused++;
        }

        Assert.InRange(refused, Rounds / 20, Rounds);
        Assert.True(clock.Elapsed < TimeSpan.FromMilliseconds(5000 + (100 * Rounds)), $"{clock.Elapsed}");
    }

    [Fact]
    public void Workbooks_with_a_password_and_other_office_files_are_refused_by_name()
    {
        var whole = File.ReadAllBytes(Deals);
        Assert.Contains("password", Refusal("locked.xlsx", Renamed(whole, "EncryptedPackage")).What);
        var (what, missing) = Refusal("letter.doc", Renamed(whole, "WordDocument"));
        Assert.Contains("without a workbook", what);
        Assert.Contains("save the table as .xlsx or as CSV", missing);
    }

    [Theory]
    [InlineData("<html><body><table><tr><td>WO1</td></tr></table></body></html>", "with a table", "save it as .xlsx or as CSV")]
    [InlineData("\uFEFF  <TABLE border=1><tr><td>WO1</td></tr></TABLE>", "with a table", "save it as .xlsx or as CSV")]
    [InlineData("<!DOCTYPE html>\n<html><body>Please log in</body></html>", "web page", "log in")]
    [InlineData("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>", "2003", "save it as .xlsx or as CSV")]
    public void Pages_that_bear_the_name_of_a_workbook_are_refused_by_name(string text, string what, string cure)
    {
        var refusal = Refusal("list.xls", Encoding.UTF8.GetBytes(text));
        Assert.Contains(what, refusal.What);
        Assert.Contains(cure, refusal.Missing);
    }

    [Fact]
    public void Text_that_bears_the_name_of_a_workbook_is_read_as_text() =>
        Assert.Equal("points", Formats.Recognise(Assert.Single(SourceFiles.Expand([_files.Write("p.xls", "lat\tlon\n1\t2\n").Path])), _files.Options()).Recognition.Source);

    [Fact]
    public void A_workbook_in_an_archive_is_to_be_unpacked()
    {
        var bytes = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("deals.xls").Open();
            entry.Write(File.ReadAllBytes(Deals));
        }

        Assert.Contains("unpack it", Refusal("z.zip", bytes.ToArray()).Missing);
    }

    private bool TryRead(SourceFile file)
    {
        if (!Formats.Recognise(file, _files.Options(Mapping), "table").Recognition.IsUsable) return false;
        try
        {
            Harvest.Of("table", file, _files.Options(Mapping));
            return true;
        }
        catch (AtlasException)
        {
            return false;
        }
    }

    private (string What, string Missing) Refusal(string name, byte[] bytes)
    {
        var found = Formats.Recognise(Assert.Single(SourceFiles.Expand([_files.Write(name, bytes).Path])), _files.Options()).Recognition;
        Assert.False(found.IsUsable);
        return (found.What, Assert.Single(found.Missing));
    }

    /// <summary>The container's directory names its streams.</summary>
    private static byte[] Renamed(byte[] container, string name)
    {
        var copy = container.ToArray();
        var field = copy.AsSpan(copy.AsSpan().IndexOf(Encoding.Unicode.GetBytes("Workbook\0")), 64);
        field.Clear();
        Encoding.Unicode.GetBytes(name, field);
        copy[copy.AsSpan().IndexOf(Encoding.Unicode.GetBytes(name)) + 64] = (byte)((name.Length + 1) * 2);
        return copy;
    }
}
