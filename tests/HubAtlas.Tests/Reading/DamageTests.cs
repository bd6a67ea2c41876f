using System.IO.Compression;
using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Streams;
using HubAtlas.Engine.Importing;

namespace HubAtlas.Tests.Reading;

/// <summary>Files as they arrive: cut, flipped, recoded, with lines that never end.</summary>
public sealed class DamageTests : IDisposable
{
    private const string Rows = "lat,lon,mentions\n35.5,139.5,2\n48.25,2.25,3\n";
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private Harvest Points(byte[] bytes) => Harvest.Of("points", _files.Write("p.csv.gz", bytes), _files.Options());

    [Fact]
    public void A_gzip_file_cut_anywhere_is_refused_with_its_name_and_the_byte()
    {
        var whole = TestFiles.Gzip(string.Concat(Enumerable.Range(0, 400).Select(i => i == 0 ? "lat,lon\n" : $"{i % 90}.5,{i}e-1\n")));
        Assert.Equal(399, Points(whole).Documents.Count);
        for (var length = 20; length < whole.Length; length += 7)
        {
            var error = Assert.Throws<AtlasException>(() => Points(whole[..length]));
            Assert.Contains($"p.csv.gz: the compressed file is damaged or incomplete near byte {length:N0} of {length:N0}", error.Message);
        }

        Assert.Throws<AtlasException>(() => Points(whole[..^1]));
    }

    [Fact]
    public void A_gzip_file_of_several_members_is_read_whole_and_a_cut_in_the_last_is_noticed()
    {
        byte[] members = [.. TestFiles.Gzip("lat,lon\n1,1\n"), .. TestFiles.Gzip("2,2\n"), .. TestFiles.Gzip("3,3\n")];
        Assert.Equal(3, Points(members).Documents.Count);
        Assert.Throws<AtlasException>(() => Points(members[..^5]));
    }

    [Fact]
    public void A_flipped_bit_in_a_gzip_file_is_noticed()
    {
        var whole = TestFiles.Gzip(string.Concat(Enumerable.Range(0, 4000).Select(i => i == 0 ? "lat,lon\n" : $"{i % 90}.5,{i * 7 % 180}\n")));
        for (var position = 10; position < whole.Length; position += whole.Length / 40)
        {
            var flipped = (byte[])whole.Clone();
            flipped[position] ^= 0x10;
            Assert.Throws<AtlasException>(() => Points(flipped));
        }
    }

    [Fact]
    public void Byte_order_marks_and_utf16_make_no_difference()
    {
        Encoding[] encodings = [new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true)];
        foreach (var encoding in encodings)
        {
            byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Rows)];
            Assert.Equal(2, Points(bytes).Documents.Count);
            Assert.Equal(5, Points(TestFiles.Gzip(bytes)).People);
        }

        Assert.Equal(5, Points(new UnicodeEncoding(false, false).GetBytes(Rows)).People);
    }

    [Fact]
    public void Text_of_older_western_programs_is_told_from_UTF8_with_a_few_broken_letters()
    {
        byte[] western = [.. "id,city,lat,lon\np,Z"u8, 0xFC, .. "rich,1,2\n"u8];
        byte[] broken = [.. "id,city,lat,lon\np,Zürich"u8, 0xFC, .. ",1,2\n"u8];
        const string mapping = """{"dataset":"t","kind":"patent","columns":{"document":"id","city":"city"}}""";
        string City(byte[] bytes) => Harvest.Of("table", _files.Write("t.csv", bytes), _files.Options(mapping)).Documents[0].People[0].Addresses[0].City!;
        Assert.Equal("Zürich", City(western));
        Assert.Equal("Zürich\uFFFD", City(broken));
    }

    [Fact]
    public void A_line_of_ten_megabytes_is_rejected_and_the_rest_is_read()
    {
        var text = $"lat,lon\n1,1\n{new string('9', 10 << 20)},1\n2,2\n";
        var harvest = Harvest.Of("points", _files.Write("p.csv", text), _files.Options());
        Assert.Equal(2, harvest.Documents.Count);
        var reject = Assert.Single(harvest.Rejects);
        Assert.Equal((3L, "the line is too long"), (reject.Line, reject.Cause));
    }

    [Theory]
    [InlineData("points", "lat,lon\n1,1\n", "2,2\n", "the line is too long")]
    [InlineData("openalex", "{\"id\":\"https://openalex.org/W1\",\"authorships\":[{}]}\n", "{\"id\":\"https://openalex.org/W2\",\"authorships\":[{}]}\n", "the line is too long")]
    [InlineData("openalex", "[{\"id\":\"https://openalex.org/W1\",\"authorships\":[{}]},{\"id\":\"https://openalex.org/W2\",\"authorships\":[{}]},{\"x\":\"", "\"}]", "the record is too long; the rest of the file was not read")]
    [InlineData("wos", "FN x\nVR 1.0\nPT J\nAU A\nC1 Univ X, Graz, Austria\nUT 1\nER\n\nPT J\nAU B\nC1 Univ X, Graz, Austria\nUT 2\nER\n\n", "\nER\n", null)]
    public void A_line_of_a_hundred_megabytes_costs_neither_memory_nor_what_stands_around_it(string source, string before, string after, string? cause)
    {
        var file = _files.Write("long.gz", LongLine(before, after));
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var harvest = Harvest.Of(source, file, _files.Options());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, 512L << 20);
        Assert.Equal(2, harvest.Documents.Count);
        if (cause is not null) Assert.Contains(harvest.Rejects, reject => reject.Cause == cause);
    }

    [Fact]
    public void A_path_in_a_zip_is_a_name_and_never_a_place()
    {
        var zip = _files.WriteZip("deep/in/a.zip", ("../../evil.csv", "lat,lon\n1,2\n"), ("/etc/evil.csv", "lat,lon\n3,4\n"), ("..\\evil.csv", "lat,lon\n5,6\n"));
        var before = Directory.GetFiles(_files.Folder, "*", SearchOption.AllDirectories);
        var harvest = Harvest.Of("points", SourceFiles.Expand([zip.Path]), _files.Options());
        Assert.Equal(3, harvest.Documents.Count);
        Assert.Equal(before, Directory.GetFiles(_files.Folder, "*", SearchOption.AllDirectories));
        Assert.False(File.Exists("/etc/evil.csv"));
    }

    [Fact]
    public void Archives_in_archives_are_to_be_unpacked_first()
    {
        var inner = File.ReadAllBytes(_files.WriteZip("inner.zip", ("p.csv", "lat,lon\n1,2\n")).Path);
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var entry = archive.CreateEntry("inner.zip").Open()) entry.Write(inner);
            using (var entry = archive.CreateEntry("inner.csv.gz").Open()) entry.Write(TestFiles.Gzip(inner));
        }

        var outer = _files.Write("outer.zip", bytes.ToArray());
        var error = Assert.Throws<AtlasException>(() => ImportPlan.Make([outer.Path], null, _files.Options(), threads: 2));
        Assert.Contains("outer.zip/inner.zip: looks like zip archive or Excel workbook inside another archive", error.Message);
        Assert.Contains("unpack it", error.Message);
    }

    private static byte[] LongLine(string before, string after)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(before));
            var block = Enumerable.Repeat((byte)'7', 1 << 20).ToArray();
            for (var megabyte = 0; megabyte < 100; megabyte++) gzip.Write(block);
            gzip.Write(Encoding.UTF8.GetBytes((before[0] == '[' ? "" : "\n") + after));
        }

        return compressed.ToArray();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n")]
    public void An_empty_file_is_refused(string text)
    {
        var error = Assert.Throws<AtlasException>(() => Harvest.Of("points", _files.Write("p.csv", text), _files.Options()));
        Assert.Contains("p.csv", error.Message);
    }

    [Fact]
    public void A_stray_quote_costs_its_own_line_only()
    {
        var harvest = Harvest.Of("points", _files.Write("p.csv", "lat,lon,name\n1,1,\"open\n2,2,b\n3,3,\"c\"\n4,4,\"a \"\"b\"\"\"\n"), _files.Options());
        Assert.Equal([1, 2, 3, 4], harvest.Documents.Select(d => d.People[0].Addresses[0].Point!.Value.Latitude));
    }

    [Fact]
    public void A_bad_json_line_costs_its_own_line_only()
    {
        const string work = """{"id":"https://openalex.org/W#","authorships":[{"institutions":[]}]}""";
        var text = string.Join('\n', work.Replace("#", "1"), work.Replace("#", "2")[..40], "{]", work.Replace("#", "3") + "x", work.Replace("#", "4"));
        var harvest = Harvest.Of("openalex", _files.Write("w.jsonl", text), _files.Options());
        Assert.Equal(["openalex:W1", "openalex:W4"], harvest.Documents.Select(d => d.Id));
        Assert.Equal([2, 3, 4], harvest.Rejects.Select(r => r.Line));
        Assert.All(harvest.Rejects, reject => Assert.Equal("the record is not valid JSON", reject.Cause));
    }
}
