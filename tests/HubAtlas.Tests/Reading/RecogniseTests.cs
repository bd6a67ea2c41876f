using System.IO.Compression;
using HubAtlas.Data.Reading;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Tests.Reading;

public sealed class RecogniseTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("lat,lon,weight\n1,2,3\n", "points", true)]
    [InlineData("patent_id\tlat\tlon\nP1\t2\t3\n", "points", false)]
    [InlineData("paper,author\na,b\n", "table", false)]
    [InlineData("{\"id\":\"https://openalex.org/W1\",\"authorships\":[]}\n", "openalex", true)]
    [InlineData("{\"id\":\"https://openalex.org/A1\"}\n", "openalex", false)]
    [InlineData("{\"id\":\"https://openalex.org/I1\"}\n", "openalex", true)]
    [InlineData("deal_id,company,city,year\n1,A,Graz,2020\n", "deals", true)]
    [InlineData("[{\"id\":\"https://ror.org/01\",\"locations\":[]}]", "ror", true)]
    [InlineData("ror_id\tname\tcountry_code\tcity\tlat\tlng\ttypes\nx\ty\tz\tc\t1\t2\tt\n", "ror", true)]
    public void A_file_is_known_by_its_content_whatever_its_name(string text, string source, bool isSure)
    {
        var found = Formats.Recognise(_files.Write("file.bin", text), _files.Options()).Recognition;
        Assert.Equal((source, isSure), (found.Source, found.IsUsable && found.Sureness >= 0.5));
    }

    [Theory]
    [InlineData("just some words\n")]
    [InlineData("<html></html>")]
    [InlineData("\0\u0001\u0002\0")]
    [InlineData("{\"a\":1}")]
    [InlineData("[[[[")]
    public void What_is_nothing_known_is_said_to_be_nothing(string text) =>
        Assert.Equal(0, Formats.Recognise(_files.Write("f", text), _files.Options()).Recognition.Sureness);

    [Fact]
    public void What_is_packed_otherwise_than_by_gzip_or_zip_is_to_be_unpacked()
    {
        var zip = File.ReadAllBytes(_files.WriteZip("inner.zip", ("a.csv", "lat,lon\n1,2\n")).Path);
        var nested = new MemoryStream();
        using (var archive = new ZipArchive(nested, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("inner.zip").Open();
            entry.Write(zip);
        }

        var tar = new byte[1024];
        "a.csv"u8.CopyTo(tar);
        "ustar"u8.CopyTo(tar.AsSpan(257));
        foreach (var bytes in (byte[][])[nested.ToArray(), TestFiles.Gzip(tar), tar, [.. "BZh91AY"u8], [0xFD, .. "7zXZ\0"u8], [0x28, 0xB5, 0x2F, 0xFD, 4], [.. "Rar!\u001a"u8]])
        {
            var file = Assert.Single(SourceFiles.Expand([_files.Write("packed", bytes).Path]));
            Assert.Contains("unpack it", Assert.Single(Formats.Recognise(file, _files.Options()).Recognition.Missing));
        }
    }

    [Fact]
    public void Folders_and_archives_are_opened_up_and_names_with_dots_stay_names()
    {
        _files.Write("in/b.csv", "lat,lon\n1,2\n");
        _files.Write("in/.hidden", "x");
        _files.Write("in/c.csv.part", "x");
        _files.WriteZip("in/a.zip", ("../../etc/passwd", "lat,lon\n1,2\n"), ("empty.txt", ""));
        var files = SourceFiles.Expand([Path.Combine(_files.Folder, "in"), Path.Combine(_files.Folder, "in", "b.csv")]);
        Assert.Equal(["a.zip/../../etc/passwd", "a.zip/empty.txt", "b.csv"], files.Select(file => file.Name));
        Assert.Single(Harvest.Of("points", files[0], _files.Options()).Documents);
        Assert.NotEqual(files[0].Sha256, SourceFile.FromPath(files[0].Path).Sha256);
    }
}
