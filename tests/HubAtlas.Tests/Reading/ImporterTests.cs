using System.Security.Cryptography;
using System.Text;
using HubAtlas.Core.Counting;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;
using HubAtlas.Engine.Importing;
using HubAtlas.Tests.Storing;

namespace HubAtlas.Tests.Reading;

public sealed class ImporterTests : IDisposable
{
    private readonly TestFiles _files = new();
    private readonly TempWorkspace _workspace = new();
    private readonly AtlasStore _store;

    public ImporterTests() => _store = _workspace.Open();

    public void Dispose()
    {
        _store.Dispose();
        _workspace.Dispose();
        _files.Dispose();
    }

    private string Folder => Path.Combine(_files.Folder, "in");

    private ImportSummary Import(ImportOptions? options = null, params string[] paths) =>
        new Importer(_store, ShareRule.Divide).Import(paths.Length == 0 ? [Folder] : paths, (options ?? new ImportOptions()) with { TempFolder = _files.Folder });

    [Fact]
    public void The_same_content_is_stored_once_and_the_second_time_is_said()
    {
        _files.Write("in/a.csv", "lat,lon,count\n1,2,3\n4,5,6\nx,5,6\n");
        _files.Write("in/same.csv", "lat,lon,count\n1,2,3\n4,5,6\nx,5,6\n");
        var first = Import();
        Assert.Equal((1, 2L, 2L, 1L, 9L), (first.Files.Count, first.Documents, first.Contributions, first.Rejected, first.Mentions));
        Assert.Equal(["same.csv"], first.AlreadyImported);
        Assert.Equal("latitude is not a number", Assert.Single(first.Rejects).Cause);
        var second = Import();
        Assert.Empty(second.Files);
        Assert.Equal(["a.csv", "same.csv"], second.AlreadyImported);
        Assert.Equal(2, Import(new ImportOptions { Year = 1999 }, Path.Combine(Folder, "a.csv")).Documents);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Files_are_stored_in_the_order_of_their_names_on_any_number_of_threads(int threads)
    {
        for (var i = 0; i < 20; i++) _files.Write($"in/{i:00}.csv", "lat,lon\n" + string.Concat(Enumerable.Range(0, (20 - i) * 50).Select(row => $"{i},{row % 90}\n")));
        var summary = Import(new ImportOptions { Threads = threads });
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"{i:00}.csv"), summary.Files.Select(file => file.Name));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Files_are_known_by_the_hash_of_their_bytes_on_any_number_of_threads(int threads)
    {
        var expected = Enumerable.Range(0, 9).Select(i => Sha256Of(File.ReadAllBytes(_files.Write($"in/{i}.csv", $"lat,lon\n{i},2\n").Path))).ToList();
        var archive = _files.WriteZip("in/x.zip", ("a.csv", "lat,lon\n1,2\n"), ("b.csv", "lat,lon\n3,4\n")).Path;
        foreach (var entry in (string[])["a.csv", "b.csv"]) expected.Add(Sha256Of(Encoding.UTF8.GetBytes($"{Sha256Of(File.ReadAllBytes(archive))}/{entry}")));
        Assert.Equal(expected, ImportPlan.Make([Folder], null, _files.Options(), threads).Sets.Select(set => set.Set.First.Sha256));
    }

    private static string Sha256Of(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    [Fact]
    public void A_file_that_fails_midway_leaves_nothing_and_the_others_are_stored()
    {
        _files.Write("in/a.csv", "lat,lon\n1,2\n");
        var whole = TestFiles.Gzip("lat,lon\n" + string.Concat(Enumerable.Range(0, 90_000).Select(i => $"{i % 90}.{i},{i % 177}\n")));
        _files.Write("in/b.csv.gz", whole[..(whole.Length * 3 / 4)]);
        _files.Write("in/c.csv", "lat,lon\n3,4\n");
        var summary = Import();
        Assert.Equal(["a.csv", "c.csv"], _store.Inputs().Select(file => file.Name).Order(StringComparer.Ordinal));
        Assert.Contains("b.csv.gz: the compressed file is damaged or incomplete", Assert.Single(summary.Failures));
    }

    [Fact]
    public void Files_damaged_at_their_beginning_stop_no_other_of_their_folder_and_make_the_import_fail()
    {
        _files.Write("in/a.csv", "lat,lon\n1,2\n");
        var cut = _files.Write("in/b.csv.gz", TestFiles.Gzip("lat,lon\n1,2\n")[..15]).Path;
        var zip = System.IO.File.ReadAllBytes(_files.WriteZip("z.zip", ("p.csv", "lat,lon\n3,4\n")).Path);
        _files.Write("in/c.zip", zip[..^9]);
        _files.Write("in/d.parquet", "PAR1, but not more");
        var summary = Import();
        Assert.Equal(["a.csv"], _store.Inputs().Select(file => file.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["b.csv.gz:", "c.zip:", "d.parquet:"], summary.Failures.Select(failure => failure.Split(' ')[0]));
        Assert.All(summary.Failures, failure => Assert.Contains(" is damaged or incomplete ", failure));
        Assert.Empty(summary.Skipped);
        Assert.Contains("b.csv.gz: the compressed file is damaged", Assert.Throws<AtlasException>(() => Import(null, cut)).Message);
    }

    [Fact]
    public void A_named_file_that_is_nothing_known_stops_everything_but_in_a_folder_it_is_skipped()
    {
        _files.Write("in/a.csv", "lat,lon\n1,2\n");
        var readme = _files.Write("in/README.md", "Some words.\n").Path;
        var error = Assert.Throws<AtlasException>(() => Import(null, Path.Combine(Folder, "a.csv"), readme));
        Assert.Contains("README.md: not a format that HubAtlas knows", error.Message);
        Assert.Empty(_store.Inputs());
        Assert.Equal("README.md", Assert.Single(Import().Skipped).Name);
        Assert.Single(_store.Inputs());
    }

    [Theory]
    [InlineData("lat,lon\n", "was read as points with counts (CSV or TSV), and no record was found in it")]
    [InlineData("lat,lon\nx,1\ny,2\n", "every record was rejected (2), so nothing of it was stored: latitude is not a number, 2 (first: line 2, lat: x). Does the column lat hold")]
    [InlineData("lat,lon\n139.7,35.6\n", "Are latitude and longitude exchanged?")]
    public void A_file_that_gives_nothing_is_a_failure_and_the_others_of_its_folder_are_stored(string text, string message)
    {
        _files.Write("in/a.csv", text);
        _files.Write("in/b.csv", "lat,lon\n1,2\nx,2\n");
        var summary = Import();
        Assert.StartsWith("a.csv: ", Assert.Single(summary.Failures));
        Assert.Contains(message, summary.Failures[0]);
        Assert.Equal(["b.csv"], _store.Inputs().Select(file => file.Name).Order(StringComparer.Ordinal));
        var inspected = Inspection.Of([Folder], new ImportOptions { TempFolder = _files.Folder }, 100, TestContext.Current.CancellationToken);
        Assert.Equal([summary.Failures[0], null], inspected.Takes.Select(take => take.Failure));
    }

    [Theory]
    [InlineData("2012-06", "^([0-9]{4})")]
    [InlineData("06/2012", "([0-9]{4})$")]
    [InlineData("on 2012-06", "([0-9]{4})")]
    [InlineData("June", null)]
    public void Parts_of_dates_in_the_column_of_years_are_a_failure_that_names_the_pattern(string date, string? pattern)
    {
        var table = _files.Write("in/t.csv", $"doc,aff,date\nd1,\"Graz, Austria\",{date}\nd2,\"Munich, Germany\",{date}\n");
        var mapping = _files.Write("m.json", Mapping("\"date\"")).Path;
        var failure = Assert.Single(Import(new ImportOptions { MappingPath = mapping }, table.Path).Failures);
        Assert.Contains($"every record was rejected (2), so nothing of it was stored: year is not a year", failure);
        Assert.Contains($", 2 (first: line 2, date: {date})", failure);
        var cure = $"{{\"column\": \"date\", \"pattern\": \"{pattern}\"}}";
        Assert.Equal(pattern is not null, failure.EndsWith($"say in the mapping of a table \"year\": {cure}.", StringComparison.Ordinal));
        if (pattern is null) return;
        _files.Write("m.json", Mapping(cure));
        Assert.Equal(2, Import(new ImportOptions { MappingPath = mapping }, table.Path).Documents);

        static string Mapping(string year) => $$"""{ "dataset": "t", "kind": "publication", "columns": { "document": "doc", "address": "aff", "year": {{year}} } }""";
    }

    [Fact]
    public void Points_without_a_header_and_files_named_as_something_else_are_told_the_cure()
    {
        var points = _files.Write("in/p.csv", "35.6,139.7,100\n48.1,11.5,50\n").Path;
        foreach (var source in new[] { null, "points" })
        {
            Assert.Contains(
                "looks like comma-separated points without a header; missing: a first line that names the columns, such as lat,lon,mentions: the first line is data (35.6, 139.7, 100)",
                Assert.Throws<AtlasException>(() => Import(new ImportOptions { Source = source }, points)).Message);
        }

        var named = _files.Write("in/q.csv", "lat,lon\n1,2\n").Path;
        Assert.Contains("; looks like points with counts (CSV or TSV): leave the format out, or say import points …",
            Assert.Throws<AtlasException>(() => Import(new ImportOptions { Source = "wos" }, named)).Message);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(3_000)]
    public void Whether_anybody_has_an_address_is_decided_over_the_whole_file(int records)
    {
        var without = string.Concat(Enumerable.Range(0, records).Select(i => $"PT J\nAU Muster, A\n   Beispiel, B\nTI {i}\nPY 2020\nUT WOS:{i:000000}\nER\n\n"));
        const string With = "PT J\nAU Muster, A\nC1 [Muster, A] Univ Graz, Graz, Austria.\nPY 2020\nUT WOS:999999\nER\n\n";
        var none = _files.Write("in/none.txt", $"FN Clarivate\nVR 1.0\n{without}EF\n");
        var one = _files.Write("in/one.txt", $"FN Clarivate\nVR 1.0\n{without}{With}EF\n");
        Assert.Contains(
            $"none.txt: none of the {2 * records:N0} people in {records:N0} documents has an address; export the full record. Nothing of it was stored.",
            Assert.Single(Import(null, none.Path).Failures));
        Assert.Equal(records + 1, Import(null, one.Path).Documents);
    }

    [Fact]
    public void What_is_beyond_belief_is_told_with_its_file_and_document()
    {
        var rows = string.Concat(Enumerable.Range(0, 30).Select(i => $"d{i},p,{(i == 0 ? "Graz" : "")}\n"));
        _files.Write("in/t.csv", "doc,person,city\n" + rows);
        var mapping = _files.Write("m.json", """{ "dataset": "t", "kind": "patent", "columns": { "document": "doc", "person": "person", "city": "city" } }""").Path;
        Assert.StartsWith("t.csv: 3 % of 30 people have an address (first document with people without one: t:d", Assert.Single(Import(new ImportOptions { MappingPath = mapping }).Doubts));
    }
}
