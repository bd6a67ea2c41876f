using HubAtlas.Core.Counting;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading;
using HubAtlas.Data.Storing;
using HubAtlas.Data.Storing.DuckDb;
using HubAtlas.Engine.Importing;

namespace HubAtlas.Tests.Reading;

/// <summary>Works as OpenAlex writes them since the end of 2025: collections, economies without institutions, new types.</summary>
public sealed class OpenAlexTodayTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private const string Paired = """{"institutions":[{"id":"https://openalex.org/I1","display_name":"Lab","ror":"https://ror.org/01","country_code":"US"}],"countries":["US"],"raw_affiliation_strings":["Lab, Los Alamos"],"affiliations":[{"raw_affiliation_string":"Lab, Los Alamos","institution_ids":["https://openalex.org/I1"]}]}""";

    private static string Unpaired(string countries, string text = "Mappin Street, Sheffield S1 3JD") =>
        $$"""{"institutions":[],"countries":{{countries}},"raw_affiliation_strings":["{{text}}"],"affiliations":[{"raw_affiliation_string":"{{text}}","institution_ids":[]}]}""";

    private static string Work(int id, string members, params IEnumerable<string> authorships) =>
        $$"""{"id":"https://openalex.org/W{{id}}","publication_year":2025,{{members}},"authorships":[{{string.Join(',', authorships)}}]}""";

    private static string Location(string isCore) => $$"""
        "primary_location":{"id":"doi:1","is_oa":false,"source":{"id":"https://openalex.org/S1","display_name":"\"is_core\":true","is_core":{{isCore}},"type":"journal"},"raw_type":"journal-article"}
        """;

    private Harvest Read(string text) => Harvest.Of("openalex", _files.Write("w.json", text), _files.Options());

    private static IEnumerable<string> Economies(Document document) => document.People.Select(person => string.Join('+', person.Addresses.Select(address => address.Economy ?? "-")));

    [Fact]
    public void A_page_of_the_interface_gives_the_only_economy_of_an_authorship_without_institution_and_tells_the_expansion_pack_apart()
    {
        var page = $$"""
            {"meta": {"count": 2, "page": null, "next_cursor": "x", "x_query": {"oqo": {"get_rows": "works"} } }, "results": [
             {{Work(1, "\"type\": \"article\", \"is_xpac\": false", Paired, Unpaired("[\"GB\"]"))}}, {{Work(2, "\"type\": \"dataset\", \"is_xpac\": true", Paired, Unpaired("[\"GB\"]"))}},
             {"id": "https://openalex.org/W3", "type": "article", "authorships": null}, {{Work(4, "\"type\": \"article\"", Paired, Unpaired("[\"GB\"]"))}}]}
            """;
        var harvest = Read(page);
        Assert.Equal(["openalex:W1", "openalex:W2", "openalex:W4"], harvest.Documents.Select(document => document.Id));
        Assert.Equal(("W3", "no authors listed"), (Assert.Single(harvest.Rejects).Value, harvest.Rejects[0].Cause));
        Assert.All(harvest.Documents, document => Assert.Equal(["US", "GB"], Economies(document)));
        Assert.Equal([[], [Collections.Xpac], []], harvest.Documents.Select(document => document.Labels));
    }

    [Fact]
    public void One_work_is_read_and_a_page_of_authors_is_refused()
    {
        var single = Assert.Single(Read(Work(5, "\"is_xpac\": false", Paired, Unpaired("[\"GB\"]"))).Documents);
        Assert.Equal(2, single.People.Count);
        var authors = _files.Write("a.json", """{"meta": {"count": 1}, "results": [{"id": "https://openalex.org/A1", "display_name": "A", "affiliations": [{"institution": {"id": "https://openalex.org/I1"}, "years": [2020]}]}], "group_by": []}""");
        Assert.Contains("not a work", Assert.Single(Formats.Recognise(authors, _files.Options()).Recognition.Missing));
    }

    [Theory]
    [InlineData("[\"GB\"]", "GB")]
    [InlineData("[\"GB\",\"FR\"]", "-")]
    [InlineData("[]", "-")]
    [InlineData("null", "-")]
    [InlineData("[null]", "-")]
    public void The_economy_is_taken_where_there_is_exactly_one(string countries, string expected)
    {
        var older = $$"""{"institutions":[],"countries":{{countries}},"raw_affiliation_strings":["Sheffield","Leeds"]}""";
        var people = Assert.Single(Read(Work(1, "\"type\":\"article\"", Unpaired(countries), older)).Documents);
        Assert.Equal([expected, $"{expected}+{expected}"], Economies(people));
    }

    [Fact]
    public void Colleagues_with_the_same_address_and_other_economies_keep_their_own()
    {
        var people = Assert.Single(Read(Work(1, "\"type\":\"article\"", Unpaired("[\"GB\"]"), Unpaired("[\"US\"]"), Unpaired("[\"GB\"]"), Unpaired("[]"))).Documents);
        Assert.Equal(["GB", "US", "GB", "-"], Economies(people));
    }

    [Theory]
    [InlineData("\"is_xpac\":true", "true", "core xpac")]
    [InlineData("\"is_xpac\":false", "true", "core")]
    [InlineData("\"is_xpac\":null", "false", "")]
    [InlineData("\"is_xpac\":true", "null", "xpac")]
    public void Core_sources_and_the_expansion_pack_are_labels(string xpac, string isCore, string expected)
    {
        var work = Assert.Single(Read(Work(1, $"{xpac},{Location(isCore)}", Paired)).Documents);
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), work.Labels.Select(label => label.Name));
        Assert.All(work.Labels, label => Assert.Equal(FieldLevels.Collection, label.Level));
    }

    [Theory]
    [InlineData("\"primary_location\":null")]
    [InlineData("\"primary_location\":{\"source\":null,\"is_core\":true}")]
    [InlineData("\"primary_location\":{\"id\":\"a\"},\"locations\":[{\"source\":{\"is_core\":true}}]")]
    public void Another_location_does_not_make_a_core_source(string location) =>
        Assert.Empty(Assert.Single(Read(Work(1, location, Paired)).Documents).Labels);

    [Fact]
    public void Parquet_says_the_same()
    {
        var lines = string.Concat(
            Work(1, $"\"type\":\"article\",\"is_xpac\":true,{Location("false")}", Paired, Unpaired("[\"GB\"]")).ReplaceLineEndings("") + "\n",
            Work(2, $"\"type\":\"conference-paper\",\"is_xpac\":false,{Location("true")}", Unpaired("[\"FR\"]")).ReplaceLineEndings("") + "\n");
        var text = _files.Write("w.jsonl", lines);
        var path = Path.Combine(_files.Folder, "part_0000.parquet");
        using (var database = Database.Open(":memory:", []))
        using (var connection = database.Connect())
            connection.Execute($"COPY (SELECT * FROM read_json('{text.Path}', format = 'newline_delimited')) TO '{path}' (FORMAT parquet)");
        var (expected, found) = (Harvest.Of("openalex", text, _files.Options()), Harvest.Of("openalex", Assert.Single(InputFiles.Expand([path])), _files.Options()));
        Assert.Equal(expected.Documents.Select(Harvest.Describe), found.Documents.Select(Harvest.Describe));
        Assert.Equal(["xpac", "core"], found.Documents.SelectMany(document => document.Labels.Select(label => label.Name)));
        Assert.Equal(["US", "GB", "FR"], found.Documents.SelectMany(Economies));
    }

    [Fact]
    public void An_import_counts_the_works_of_the_expansion_pack()
    {
        var path = _files.Write("w.jsonl", string.Concat(Enumerable.Range(1, 9).Select(id => Work(id, $"\"is_xpac\":{(id % 3 == 0 ? "true" : "false")}", Paired) + "\n"))).Path;
        using var store = AtlasStore.Open(Path.Combine(_files.Folder, "w"), 1, stop: TestContext.Current.CancellationToken);
        var importer = new Importer(store, ShareRule.Divide);
        var summary = importer.Import([path], new ImportOptions { TempFolder = _files.Folder }, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal((9, 3), (summary.Documents, summary.Xpac));
    }
}
