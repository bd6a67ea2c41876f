using System.Text;
using HubAtlas.Core.Counting;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;
using HubAtlas.Engine.Fetching;
using HubAtlas.Engine.Importing;

namespace HubAtlas.Tests.Fetching;

/// <summary>A newer release in the place of an older one, and servers that say more than can be.</summary>
public sealed class ReleaseTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hubatlas-release-").FullName;
    private readonly HttpClient _client = new() { Timeout = Timeout.InfiniteTimeSpan };
    private SnapshotServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await SnapshotServer.Start();

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Fetcher Fetcher => new(_client, new FetchSettings { BaseUrl = _server.Url, Attempts = 2, FirstPause = TimeSpan.FromMilliseconds(1) });

    private static string Works(int first, int count) => string.Concat(Enumerable.Range(first, count).Select(id =>
        $$"""{"id":"https://openalex.org/W{{id}}","publication_year":2020,"updated_date":"2026-01-01","authorships":[{"raw_affiliation_strings":["Graz {{id}}"]}]}""" + "\n"));

    private string Out => Path.Combine(_folder, "out");

    private SnapshotRelease Download()
    {
        var release = Fetcher.Survey(PublicationWindow.All, Stop);
        Assert.Empty(Fetcher.ToFolder(release.Wanted, Out, 2, null, Stop).Failures);
        return release;
    }

    [Fact]
    public void Parts_that_a_newer_manifest_no_longer_lists_are_found_in_the_folder_and_removed_when_asked()
    {
        _server.AddByFormat(("updated_date=2025-01-01/part_0000.gz", Works(1, 5)), ("updated_date=2025-02-01/part_0000.gz", Works(10, 5)));
        Assert.Empty(Download().OutdatedIn(Out));
        foreach (var other in (string[])["data/works/updated_date=2020-01-01/part_000.gz", "data/jsonl/works/updated_date=2025-02-01/part_0000.gz.77.part", "notes/part_0000.gz", "data/jsonl/works/mine.gz"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Out, other))!);
            File.WriteAllText(Path.Combine(Out, other), "x");
        }

        _server.AddByFormat(("updated_date=2025-01-01/part_0000.gz", Works(1, 6)), ("updated_date=2026-03-01/part_0000.gz", Works(10, 4)));
        var release = Download();
        var outdated = release.OutdatedIn(Out);
        Assert.Equal(
            ["data/jsonl/works/updated_date=2025-02-01/part_0000.gz", "data/jsonl/works/updated_date=2025-02-01/part_0000.gz.77.part", "data/works/updated_date=2020-01-01/part_000.gz"],
            outdated);
        Assert.Equal(_server.Bytes("data/jsonl/works/updated_date=2025-01-01/part_0000.gz"), File.ReadAllBytes(Path.Combine(Out, "data/jsonl/works/updated_date=2025-01-01/part_0000.gz")));
        Assert.Equal(3, SnapshotRelease.Remove(Out, outdated));
        Assert.Empty(release.OutdatedIn(Out));
        Assert.False(Directory.Exists(Path.Combine(Out, "data/jsonl/works/updated_date=2025-02-01")));
        Assert.True(File.Exists(Path.Combine(Out, "notes/part_0000.gz")) && File.Exists(Path.Combine(Out, "data/jsonl/works/mine.gz")));
    }

    [Fact]
    public void A_part_outside_the_window_is_not_outdated()
    {
        _server.AddByFormat(("updated_date=2015-01-01/part_0000.gz", Works(1, 5)), ("updated_date=2025-02-01/part_0000.gz", Works(10, 5)));
        Download();
        var release = Fetcher.Survey(new PublicationWindow(2020, 2024), Stop);
        Assert.Single(release.Wanted);
        Assert.Empty(release.OutdatedIn(Out));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Documents_of_parts_that_are_gone_from_the_manifest_are_told_while_they_are_in_the_store(bool isStreamed)
    {
        _server.AddByFormat(("updated_date=2025-01-01/part_0000.gz", Works(1, 5)), ("updated_date=2025-02-01/part_0001.gz", Works(10, 5)));
        using var store = AtlasStore.Open(Path.Combine(_folder, "w"), 1, stop: TestContext.Current.CancellationToken);
        var options = new ImportOptions { TempFolder = _folder, Threads = 1 };
        var importer = new Importer(store, ShareRule.Divide);
        Take();
        Assert.Empty(Fetcher.Survey(PublicationWindow.All, Stop).OutdatedAmong(store.Inputs()));
        _server.AddByFormat(("updated_date=2025-01-01/part_0000.gz", Works(1, 5)), ("updated_date=2026-02-01/part_0001.gz", Works(10, 3).Replace("2026-01-01", "2026-02-01")));
        Take();
        var outdated = Assert.Single(Fetcher.Survey(PublicationWindow.All, Stop).OutdatedAmong(store.Inputs()));
        Assert.Equal((2, isStreamed ? "updated_date=2025-02-01/part_0001.gz" : "part_0001.gz"), (outdated.Documents, outdated.Name));

        void Take()
        {
            if (isStreamed) Fetcher.IntoStore(Fetcher.Plan(PublicationWindow.All, Stop), PublicationWindow.All, importer, options, null, Stop);
            else importer.Import([Path.Combine(Out, Download().Wanted is { } ? "data" : "")], options, cancellation: Stop);
        }
    }

    [Fact]
    public void What_was_begun_of_an_earlier_release_is_not_gone_on_with()
    {
        _server.AddPublished("jsonl", ("updated_date=2025-01-01/part_0000.gz", Encoding.UTF8.GetBytes(new string('n', 900)), 1));
        var path = Path.Combine(Out, "data/jsonl/works/updated_date=2025-01-01/part_0000.gz");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path + ".800.part", new string('o', 500));
        Download();
        Assert.Equal(new string('n', 900), File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void A_plain_list_of_deleted_works_is_taken_too_and_of_both_forms_one()
    {
        _server.AddByFormat(("updated_date=2025-01-01/part_0000.gz", Works(1, 5)));
        _server.Add("data/jsonl/works/deleted_ids.csv", "work_id,deleted_date\nW3,2026-09-01\n"u8.ToArray());
        using var store = AtlasStore.Open(Path.Combine(_folder, "w"), 1, stop: TestContext.Current.CancellationToken);
        var importer = new Importer(store, ShareRule.Divide);
        var plan = Fetcher.Plan(PublicationWindow.All, Stop);
        Assert.Equal("data/jsonl/works/deleted_ids.csv", plan[^1].Path);
        Assert.Empty(Fetcher.IntoStore(plan, PublicationWindow.All, importer, new ImportOptions { TempFolder = _folder }, null, Stop).Failures);
        Assert.DoesNotContain(store.AddressesToLocate("k"), a => a.Address.Text == "Graz 3");
        Assert.Equal(4, store.Inputs().Sum(file => file.Documents));
        _server.AddList("data/jsonl/works/deleted_ids.csv.gz", "work_id,deleted_date\nW3,2026-09-01\n");
        Assert.Equal(["data/jsonl/works/deleted_ids.csv.gz"], Fetcher.Plan(PublicationWindow.All, Stop).Where(part => part.ListsRemoved).Select(part => part.Path));
    }

    [Fact]
    public void A_listing_in_pages_is_read_to_its_end()
    {
        _server.AddFlat(("updated_date=2025-01-01/part_000.gz", Works(1, 5)));
        for (var day = 1; day <= 7; day++) _server.AddList($"data/merged_ids/works/2024-01-0{day}.csv.gz", "merge_date,id,merge_into_id\n");
        Assert.Equal(7, Fetcher.Plan(PublicationWindow.All, Stop).Count(part => part.ListsRemoved));
    }

    [Fact]
    public void A_manifest_of_any_length_takes_bounded_memory()
    {
        _server.Add("data/jsonl/manifest.json", [.. Enumerable.Repeat((byte)' ', 40_000_000)]);
        Assert.Contains("more than 32 MB", Assert.ThrowsAny<AtlasException>(() => Fetcher.Plan(PublicationWindow.All, Stop)).Message);
        var entries = string.Join(',', Enumerable.Range(0, 100_001).Select(i => $$"""{"url":"works/a{{i}}.gz"}"""));
        Assert.Contains("more than 100,000 files", Assert.Throws<AtlasException>(() => SnapshotManifest.Read("m", $"[{entries}]", "data/")).Message);
        var deep = new string('[', 100_000) + new string(']', 100_000);
        Assert.Contains("not valid JSON", Assert.Throws<AtlasException>(() => SnapshotManifest.Read("m", deep, "data/")).Message);
    }
}
