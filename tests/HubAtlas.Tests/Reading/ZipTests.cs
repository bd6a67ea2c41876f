using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading;
using HubAtlas.Data.Reading.Population;
using HubAtlas.Data.Reading.Streams;
using HubAtlas.Engine.Importing;

namespace HubAtlas.Tests.Reading;

/// <summary>Zip archives as programs make them, and what in them cannot be opened.</summary>
public sealed class ZipTests : IDisposable
{
    private const string Rows = "lat,lon\n1,2\n3,4\n";
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Two_entries_of_one_name_are_two_files()
    {
        var files = SourceFiles.Expand([_files.WriteZip("a.zip", ("p.csv", Rows), ("p.csv", "lat,lon\n5,6\n"), ("p.csv#2", Rows)).Path]);
        Assert.Equal(["a.zip/p.csv", "a.zip/p.csv#2", "a.zip/p.csv#2#2"], files.Select(file => file.Name));
        Assert.Equal(3, files.Select(file => file.Sha256).Distinct().Count());
        Assert.Equal([2, 1, 2], files.Select(file => Harvest.Of("points", file, _files.Options()).Documents.Count));
    }

    [Theory]
    [InlineData(12, "packed by a method that is not read (BZip2)")]
    [InlineData(14, "packed by a method that is not read (LZMA)")]
    [InlineData(93, "packed by a method that is not read")]
    public void An_entry_packed_by_an_unknown_method_is_named_with_what_unpacks_it(byte method, string cause)
    {
        var plan = ImportPlan.Make([Patched(8, method, 0)], null, _files.Options(), threads: 1);
        Assert.Single(plan.Sets);
        var failure = Assert.Single(plan.Damaged);
        Assert.Contains(cause, failure);
        Assert.Contains("7z x a.zip", failure);
    }

    [Fact]
    public void An_entry_that_is_encrypted_is_named()
    {
        var plan = ImportPlan.Make([Patched(8, 8, 1)], null, _files.Options(), threads: 1);
        Assert.Single(plan.Sets);
        Assert.StartsWith("a.zip/b.csv: encrypted.", Assert.Single(plan.Damaged));
    }

    [Fact]
    public void Deflate64_and_archives_written_without_going_back_are_read()
    {
        foreach (var file in SourceFiles.Expand([Patched(8, 9, 0)])) Assert.Equal(2, Harvest.Of("points", file, _files.Options()).Documents.Count);
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(new Forward(bytes), ZipArchiveMode.Create))
        {
            archive.CreateEntry("folder/");
            using var entry = archive.CreateEntry("folder/p.csv").Open();
            entry.Write(Encoding.UTF8.GetBytes(Rows));
        }

        var only = Assert.Single(SourceFiles.Expand([_files.Write("forward.zip", bytes.ToArray()).Path]));
        Assert.Equal(2, Harvest.Of("points", only, _files.Options()).Documents.Count);
    }

    [Fact]
    public void Twenty_thousand_entries_are_opened_without_reading_the_list_anew_for_each()
    {
        const int count = 20_000;
        var path = _files.WriteZip("many.zip", [.. Enumerable.Range(0, count).Select(i => ($"{i}.csv", Rows))]).Path;
        var clock = Stopwatch.StartNew();
        var buffer = new byte[100];
        foreach (var file in SourceFiles.Expand([path]))
        {
            using var text = file.OpenText();
            Assert.Equal(Rows.Length, text.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
        }

        // Reading the list for each takes minutes.
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 40);
    }

    [Fact]
    public void Progress_counts_the_bytes_in_the_archive()
    {
        var file = SourceFiles.Expand([_files.WriteZip("a.zip", ("p.csv", "lat,lon\n" + string.Concat(Enumerable.Repeat("1,2\n", 50_000)))).Path])[0];
        var told = 0L;
        Harvest.Of("points", file, _files.Options() with { OnBytes = bytes => told += bytes });
        Assert.Equal(file.Bytes, told);
    }

    [Fact]
    public void A_population_grid_may_be_the_one_in_an_archive()
    {
        var path = _files.WriteZip("grid.zip", ("readme.txt", "words"), ("cells.csv", "lat,lon,population\n1,2,30\n")).Path;
        Assert.Equal(new PopulatedPoint(new GeoPoint(1, 2), 30), Assert.Single(PopulationGrid.Open(path).Cells()));
        var two = _files.WriteZip("two.zip", ("a.csv", Rows), ("b.csv", Rows)).Path;
        Assert.Contains("found 2 population grids in the archive (a.csv, b.csv)", Assert.Throws<AtlasException>(() => PopulationGrid.Open(two)).Message);
        var none = _files.WriteZip("none.zip", ("a.pdf", Rows)).Path;
        Assert.Contains("It holds: a.pdf.", Assert.Throws<AtlasException>(() => PopulationGrid.Open(none)).Message);
    }

    [Fact]
    public void An_office_document_that_is_no_workbook_says_so()
    {
        var file = Assert.Single(SourceFiles.Expand([_files.WriteZip("t.docx", ("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w/>")).Path]));
        Assert.Contains("an Office document that is no workbook", Assert.Single(Formats.Recognise(file, _files.Options()).Recognition.Missing));
    }

    [Fact]
    public void What_unpacks_an_archive_of_another_kind_is_said_with_its_name()
    {
        byte[] seven = [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C, 0, 4];
        var found = Formats.Recognise(_files.Write("202401_REGPAT.7z", seven), _files.Options()).Recognition;
        Assert.Equal("7-Zip archive (7z)", found.What);
        Assert.Contains("7z x 202401_REGPAT.7z", Assert.Single(found.Missing));
    }

    /// <summary>An archive of a.csv and b.csv, of which the second one's method and flags are others.</summary>
    private string Patched(byte before, byte method, byte flags)
    {
        var bytes = File.ReadAllBytes(_files.WriteZip("a.zip", ("a.csv", Rows), ("b.csv", Rows)).Path);
        foreach (var (mark, flagsAt, methodAt) in ((byte[], int, int)[])[([.. "PK\u0003\u0004"u8], 6, 8), ([.. "PK\u0001\u0002"u8], 8, 10)])
        {
            var at = bytes.AsSpan().LastIndexOf(mark);
            Assert.Equal(before, bytes[at + methodAt]);
            bytes[at + methodAt] = method;
            bytes[at + flagsAt] |= flags;
        }

        return _files.Write("a.zip", bytes).Path;
    }

    private sealed class Forward(Stream target) : WriteOnlyStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => target.Write(buffer);
    }
}
