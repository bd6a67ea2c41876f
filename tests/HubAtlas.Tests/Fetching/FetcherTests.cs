using HubAtlas.Core.Counting;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;
using HubAtlas.Engine.Fetching;
using HubAtlas.Engine.Importing;

namespace HubAtlas.Tests.Fetching;

/// <summary>Against a local server with the snapshot's layouts that drops, throttles and corrupts.</summary>
public sealed class FetcherTests : IAsyncLifetime
{
    private static readonly PublicationWindow Window = new(2018, 2022);

    private static readonly (string Part, string Text)[] Parts =
    [
        ("updated_date=2016-12-30/part_000.gz", Works(1, 20, 2015)),
        ("updated_date=2017-05-01/part_000.gz", Works(100, 20, 2017)),
        ("updated_date=2023-02-01/part_000.gz", Works(200, 300, 2019) + Works(500, 30, 2024)),
        ("updated_date=2023-02-01/part_001.gz", Works(600, 300, 2021)),
        ("updated_date=2024-03-01/part_000.gz", Works(200, 10, 2020, "Lyon") + "{]\n"),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("hubatlas-fetch-").FullName;
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

    private Fetcher Fetcher(int attempts = 5) => new(_client, new FetchSettings
    {
        BaseUrl = _server.Url,
        Attempts = attempts,
        FirstPause = TimeSpan.FromMilliseconds(1),
        Stall = TimeSpan.FromSeconds(10),
    });

    private static string Works(int first, int count, int year, string place = "Graz") => string.Concat(Enumerable.Range(first, count).Select(id =>
        $$"""{"id":"https://openalex.org/W{{id}}","publication_year":{{year}},"updated_date":"{{year + 4}}-01-01","authorships":[{"raw_affiliation_strings":["{{place}} {{id}}, Institute of {{id * 7919}}"]}]}""" + "\n"));

    private (ImportSummary Summary, string Hash) Stream(string workspace, Fetcher? fetcher = null)
    {
        fetcher ??= Fetcher();
        using var store = AtlasStore.Open(Path.Combine(_folder, workspace), 1);
        var importer = new Importer(store, ShareRule.Divide);
        var summary = fetcher.IntoStore(
            fetcher.Plan(Window, Stop), Window, importer, new ImportOptions { Threads = 2, TempFolder = _folder }, null, Stop);
        Assert.Empty(store.Check().Violations);
        return (summary, store.ContentHash());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Only_partitions_that_can_hold_the_recipes_years_are_taken_in_either_layout(bool byFormat)
    {
        if (byFormat) _server.AddByFormat(Parts);
        else _server.AddFlat(Parts);
        var plan = Fetcher().Plan(Window, Stop);
        Assert.Equal(Parts[1..].Select(p => (byFormat ? "data/jsonl/works/" : "data/works/") + p.Part), plan.Select(p => p.Path));
        Assert.Equal([20L, 330L, 300L, 11L], plan.Select(p => p.Records));
        Assert.Equal(byFormat, plan.All(p => p.Hash is { Length: 64 }));
        Assert.Equal(5, Fetcher().Plan(PublicationWindow.All, Stop).Count);
    }

    [Fact]
    public void Parts_stream_into_the_store_and_every_record_is_accounted_for()
    {
        _server.AddByFormat(Parts);
        var (summary, hash) = Stream("w");
        Assert.Empty(summary.Failures);
        Assert.Equal(4, summary.Files.Count);
        Assert.Equal((600, 610, 10), (summary.Documents, summary.Accounts.Sum(a => a.Documents), summary.Duplicates));
        Assert.Contains(summary.Rejects, r => r.Cause.StartsWith("works outside 2018–2022", StringComparison.Ordinal));
        Assert.Equal(["updated_date=2017-05-01/part_000.gz", "updated_date=2023-02-01/part_000.gz"], summary.Files.Take(2).Select(f => f.Name));
        Assert.DoesNotContain(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories), f => f.EndsWith(".gz", StringComparison.Ordinal));
        var again = Stream("w");
        Assert.Equal((0, 4, hash), (again.Summary.Files.Count, again.Summary.AlreadyImported.Count, again.Hash));
    }

    [Theory]
    [InlineData(700, false, false)]
    [InlineData(700, true, false)]
    [InlineData(0, true, false)]
    [InlineData(2000, false, true)]
    public void Drops_throttling_and_servers_that_cannot_resume_change_nothing(int dropAfterBytes, bool isThrottling, bool ignoresRanges)
    {
        _server.AddFlat(Parts);
        var (_, undisturbed) = Stream("undisturbed");
        (_server.DropAfterBytes, _server.IsThrottling, _server.IgnoresRanges) = (dropAfterBytes, isThrottling, ignoresRanges);
        var (summary, hash) = Stream("disturbed");
        Assert.Empty(summary.Failures);
        Assert.Equal(undisturbed, hash);
        Assert.Contains(_server.Requests, r => r.Value > 2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_corrupt_part_is_fetched_again_and_when_it_stays_corrupt_it_alone_is_missing(bool byFormat)
    {
        if (byFormat) _server.AddByFormat(Parts);
        else _server.AddFlat(Parts);
        var prefix = byFormat ? "data/jsonl/works/" : "data/works/";
        _server.CorruptAnswers[prefix + Parts[2].Part] = 1;
        _server.CorruptAnswers[prefix + Parts[3].Part] = 1000;
        var (summary, _) = Stream("w");
        Assert.Contains("part_001.gz", Assert.Single(summary.Failures));
        Assert.Equal(300, summary.Documents);
        _server.CorruptAnswers.Clear();
        var (repaired, hash) = Stream("w");
        Assert.Equal((300, 3), (repaired.Documents, repaired.AlreadyImported.Count));
        Assert.Equal(Stream("fresh").Hash, hash);
    }

    [Fact]
    public void A_server_that_never_recovers_is_given_up_with_a_word_on_what_to_do()
    {
        _server.AddFlat(Parts);
        var fetcher = Fetcher(attempts: 2);
        var plan = fetcher.Plan(Window, Stop);
        _server.IsDown = true;
        var (_, failures) = fetcher.ToFolder(plan, Path.Combine(_folder, "out"), 1, null, Stop);
        Assert.Equal(4, failures.Count);
        Assert.All(failures, failure => Assert.Contains("run the command again", failure));
    }

    [Fact]
    public void A_download_goes_on_where_it_stopped_and_ends_with_the_servers_bytes()
    {
        _server.AddByFormat(Parts);
        var folder = Path.Combine(_folder, "out");
        var plan = Fetcher().Plan(Window, Stop);
        var half = Path.Combine(folder, $"{plan[1].Path}.{plan[1].Bytes}.part");
        Directory.CreateDirectory(Path.GetDirectoryName(half)!);
        File.WriteAllBytes(half, _server.Bytes(plan[1].Path)[..500]);
        var wrong = Path.Combine(folder, $"{plan[2].Path}.{plan[2].Bytes}.part");
        File.WriteAllBytes(wrong, [1, 2, 3]);
        var (fetched, failures) = Fetcher().ToFolder(plan, folder, 2, null, Stop);
        Assert.Equal((4, 0), (fetched, failures.Count));
        Assert.All(plan, part => Assert.Equal(_server.Bytes(part.Path), File.ReadAllBytes(Path.Combine(folder, part.Path))));
        Assert.Equal(0, Fetcher().ToFolder(plan, folder, 2, null, Stop).Fetched);
        Assert.Empty(Directory.GetFiles(folder, "*.part", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Works_merged_away_or_deleted_since_leave_the_store(bool isLegacy)
    {
        if (isLegacy) _server.AddFlat(Parts);
        else _server.AddByFormat(Parts);
        var before = Stream("w");
        if (isLegacy) _server.AddList("data/merged_ids/works/2024-01-02.csv.gz", "merge_date,id,merge_into_id\n2024-01-02,W605,W606\n2024-01-02,https://openalex.org/W250,W251\n2024-01-02,W9,W8\n");
        else _server.AddList("data/jsonl/works/deleted_ids.csv.gz", "work_id,deleted_date\nhttps://openalex.org/W605,2024-01-02\nW250,2024-01-02\nW9,2024-01-02\n");
        var (summary, hash) = Stream("w");
        Assert.Equal((600, 4, 0), (before.Summary.Documents, summary.AlreadyImported.Count, summary.Documents));
        var told = Assert.Single(summary.Rejects);
        Assert.Equal(("works merged away or deleted, taken out (number in the value)", "3"), (told.Cause, told.Example.Value));
        Assert.NotEqual(before.Hash, hash);
        var fresh = Stream("fresh");
        Assert.Equal((598, hash), (fresh.Summary.Documents, fresh.Hash));
        Assert.Equal((0, 5), (Stream("w").Summary.Files.Count, Stream("w").Summary.AlreadyImported.Count));
    }

    [Fact]
    public void Lists_that_were_downloaded_with_the_works_are_imported_with_them()
    {
        _server.AddFlat(Parts);
        _server.AddList("data/merged_ids/works/2024-01-02.csv.gz", "merge_date,id,merge_into_id\n2024-01-02,W605,W606\n");
        var folder = Path.Combine(_folder, "out");
        var (fetched, failures) = Fetcher().ToFolder(Fetcher().Plan(Window, Stop), folder, 2, null, Stop);
        Assert.Equal((5, 0), (fetched, failures.Count));
        using var store = AtlasStore.Open(Path.Combine(_folder, "w"), 1, stop: TestContext.Current.CancellationToken);
        var summary = new Importer(store, ShareRule.Divide).Import(
            [folder], new ImportOptions { Threads = 2, TempFolder = _folder }, cancellation: Stop);
        Assert.Empty(summary.Failures);
        Assert.Equal(["2024-01-02.csv.gz"], summary.Files.Skip(4).Select(f => f.Name));
        Assert.DoesNotContain(store.AddressesToLocate("k"), a => a.Address.Text.StartsWith("Graz 605,", StringComparison.Ordinal));
        Assert.Contains(store.AddressesToLocate("k"), a => a.Address.Text.StartsWith("Graz 606,", StringComparison.Ordinal));
        Assert.Empty(store.Check().Violations);
    }

    [Fact]
    public void The_published_manifest_is_read_and_Parquet_is_fetched_into_a_folder_only()
    {
        var parquet = Enumerable.Range(0, 5000).Select(i => (byte)(i * 7)).ToArray();
        _server.AddPublished("parquet", ("updated_date=2024-03-01/part_0000.parquet", parquet, 12), ("updated_date=2012-03-01/part_0000.parquet", [1], 1));
        _server.AddPublished("jsonl", ("updated_date=2024-03-01/part_0000.gz", [1, 2], 12));
        Assert.Equal([("data/jsonl/works/updated_date=2024-03-01/part_0000.gz", 2L, 12L)], Fetcher().Plan(Window, Stop).Select(p => (p.Path, p.Bytes!.Value, p.Records!.Value)));
        var fetcher = new Fetcher(_client, new FetchSettings { BaseUrl = _server.Url, Format = SnapshotFormat.Parquet, FirstPause = TimeSpan.FromMilliseconds(1) });
        var plan = fetcher.Plan(Window, Stop);
        Assert.Equal(["data/parquet/works/updated_date=2024-03-01/part_0000.parquet"], plan.Select(p => p.Path));
        _server.DropAfterBytes = 700;
        Assert.Empty(fetcher.ToFolder(plan, Path.Combine(_folder, "out"), 1, null, Stop).Failures);
        Assert.Equal(parquet, File.ReadAllBytes(Path.Combine(_folder, "out", plan[0].Path)));
        using var store = AtlasStore.Open(Path.Combine(_folder, "w"), 1, stop: TestContext.Current.CancellationToken);
        var importer = new Importer(store, ShareRule.Divide);
        Assert.Contains("import the folder", Assert.Throws<AtlasException>(() => fetcher.IntoStore(plan, Window, importer, new ImportOptions(), null, Stop)).Message);
    }

    [Theory]
    [InlineData("""{"entries":[{"url":"s3://openalex/data/works/../../etc/x.gz"}]}""", "outside the snapshot")]
    [InlineData("""{"entries":[]}""", "lists no files of works")]
    [InlineData("{", "not valid JSON")]
    [InlineData("""{"entries":[{"url":"data/works//x.gz"}]}""", "outside the snapshot")]
    [InlineData("""{"entries":[{"url":"data/works/a\u0000/x.gz"}]}""", "outside the snapshot")]
    [InlineData("""{"entries":[{"url":"/etc/works/x.gz"}]}""", "outside the snapshot")]
    [InlineData("""{"entries":[{"url":"data/works/x.gz","meta":{"content_length":-5}}]}""", "content_length -5 of data/works/x.gz")]
    [InlineData("""{"entries":[{"url":"data/works/x.gz","meta":{"content_length":1e308}}]}""", "content_length 1e308")]
    [InlineData("""{"entries":[{"url":"data/works/x.gz","meta":{"content_length":9223372036854775807}}]}""", "expected 0 to 100,000,000,000")]
    [InlineData("""{"entries":[{"url":"data/works/x.gz","meta":{"record_count":99999999999}}]}""", "record_count")]
    public void A_manifest_that_cannot_be_used_is_refused(string json, string expected) =>
        Assert.Contains(expected, Assert.Throws<AtlasException>(() => SnapshotManifest.Read("manifest", json, "data/works/")).Message);

    [Fact]
    public void Without_a_manifest_the_address_is_questioned() =>
        Assert.Contains("--base-url", Assert.Throws<AtlasException>(() => Fetcher().Plan(Window, Stop)).Message);
}
