using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Streams;
using HubAtlas.Engine.Fetching;

namespace HubAtlas.Tests.Fetching;

/// <summary>Against a local server that answers as Zenodo does, and drops and corrupts.</summary>
public sealed class RorFetcherTests : IAsyncLifetime
{
    private const string Name = "v2.16-2026-11-19-ror-data.zip";
    private const string FilePath = $"api/records/22099990/files/{Name}/content";

    private readonly string _folder = Directory.CreateTempSubdirectory("hubatlas-ror-").FullName;
    private readonly HttpClient _client = new() { Timeout = Timeout.InfiniteTimeSpan };
    private readonly byte[] _zip = Zip();
    private SnapshotServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await SnapshotServer.Start();

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private RorFetcher Fetcher => new(_client, new FetchSettings { BaseUrl = _server.Url, Attempts = 3, FirstPause = TimeSpan.FromMilliseconds(1) });

    private string Md5 => Convert.ToHexStringLower(MD5.HashData(_zip));

    private static byte[] Zip()
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var json = archive.CreateEntry("v2.16-2026-11-19-ror-data.json", CompressionLevel.NoCompression).Open();
            json.Write(Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Range(0, 40).Select(i =>
                $$"""{"id":"https://ror.org/0{{i}}","names":[{"value":"Uni {{i}}","types":["ror_display"]}],"locations":[]}""")) + "]"));
        }

        return bytes.ToArray();
    }

    private string File(string name, long size, string checksum, string link) =>
        $$"""{"id":"f","key":"{{name}}","size":{{size}},"checksum":"{{checksum}}","links":{"self":"{{link}}"} }""";

    private void Publish(params string[] files)
    {
        _server.Add("api/records/6347574", Encoding.UTF8.GetBytes($$"""{"id":22099990,"conceptrecid":"6347574","metadata":{"version":"v2.16"},"files":[{{string.Join(',', files)}}]}"""));
        _server.Add(FilePath, _zip);
    }

    private string Dump(string? link = null) => File(Name, _zip.Length, "md5:" + Md5, link ?? $"{_server.Url}{FilePath}");

    [Theory]
    [InlineData(0)]
    [InlineData(900)]
    public void The_newest_dump_is_fetched_verified_and_not_fetched_twice(int dropAfterBytes)
    {
        Publish(File("readme.pdf", 7, "md5:" + Md5, "x"), File("v2.9-2026-03-01-ror-data.zip", 7, "md5:" + Md5, "x"), Dump());
        _server.DropAfterBytes = dropAfterBytes;
        var dump = Fetcher.Find(Stop);
        Assert.Equal((Name, _zip.Length, Md5), (dump.LocalPath, dump.Bytes, dump.Hash));
        var path = Fetcher.Download(dump, _folder, Stop);
        Assert.Equal(_zip, System.IO.File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFiles(_folder));
        var requests = _server.Requests[FilePath];
        Fetcher.Download(dump, _folder, Stop);
        Assert.Equal(requests, _server.Requests[FilePath]);
        Assert.Single(SourceFiles.Expand([path]));
    }

    [Fact]
    public void A_damaged_copy_is_fetched_anew_and_a_server_that_stays_wrong_is_given_up()
    {
        Publish(Dump());
        System.IO.File.WriteAllBytes(Path.Combine(_folder, Name), new byte[_zip.Length]);
        var dump = Fetcher.Find(Stop);
        _server.CorruptAnswers[FilePath] = 1;
        Assert.Equal(_zip, System.IO.File.ReadAllBytes(Fetcher.Download(dump, _folder, Stop)));
        _server.CorruptAnswers[FilePath] = 1000;
        System.IO.File.Delete(Path.Combine(_folder, Name));
        Assert.Contains("hash", Assert.ThrowsAny<AtlasException>(() => Fetcher.Download(dump, _folder, Stop)).Message);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_link_to_another_server_is_not_followed()
    {
        Publish(Dump("https://elsewhere.example/api/records/1/files/x/content"));
        Assert.Equal(_zip, System.IO.File.ReadAllBytes(Fetcher.Download(Fetcher.Find(Stop), _folder, Stop)));
    }

    [Theory]
    [InlineData("../evil-ror-data.zip", 5, "md5:00000000000000000000000000000000")]
    [InlineData("v1-ror-data.zip", 0, "md5:00000000000000000000000000000000")]
    [InlineData("v1-ror-data.zip", 9_000_000_000, "md5:00000000000000000000000000000000")]
    [InlineData("v1-ror-data.zip", 5, "sha1:1")]
    [InlineData("paper.pdf", 5, "md5:00000000000000000000000000000000")]
    public void A_record_without_a_dump_that_can_be_verified_is_refused_by_name(string name, long size, string checksum)
    {
        Publish(File(name, size, checksum, "x"));
        Assert.Contains($"found {name}", Assert.Throws<AtlasException>(() => Fetcher.Find(Stop)).Message);
    }

    [Fact]
    public void Without_a_record_the_address_is_questioned() =>
        Assert.Contains("--base-url", Assert.Throws<AtlasException>(() => Fetcher.Find(Stop)).Message);
}
