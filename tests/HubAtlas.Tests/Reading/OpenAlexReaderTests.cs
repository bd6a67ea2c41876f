using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Tests.Reading;

public sealed class OpenAlexReaderTests : IDisposable
{
    private const string Paired = """
        {"id":"https://openalex.org/W7","publication_year":2021,"type":"article","updated_date":"2025-11-06T03:46:38",
        "abstract_inverted_index":{"a \"}]":[0]},
        "primary_topic":{"display_name":"T","field":{"id":"f","display_name":"Engineering"}},
        "authorships":[
        {"institutions":[{"id":"https://openalex.org/I1","display_name":"Univ \u00c4","ror":"https://ror.org/01","country_code":"AT"},
                         {"id":"https://openalex.org/I2","display_name":"Lab","ror":null,"country_code":"DE"}],
         "raw_affiliation_strings":["x"],
         "affiliations":[{"raw_affiliation_string":"Lab, Bonn","institution_ids":["https://openalex.org/I9","https://openalex.org/I2"]},
                         {"raw_affiliation_string":"Univ \u00c4, Graz","institution_ids":["https://openalex.org/I1"]},
                         {"raw_affiliation_string":"somewhere","institution_ids":[]},
                         {"raw_affiliation_string":"Lab, Bonn","institution_ids":["https://openalex.org/I2"]}]},
        {"institutions":[],"raw_affiliation_strings":[],"affiliations":[]}]}
        """;

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private Harvest Read(string text) => Harvest.Of("openalex", _files.Write("w.jsonl", text), _files.Options());

    private static string OneLine(string json) => json.Replace("\r", "").Replace("\n", " ") + "\n";

    [Fact]
    public void Affiliations_are_paired_with_the_first_institution_known() => Assert.Equal(
        "openalex:W7 publication 2021 article [Engineering] x1 v20251106 " +
        "Lab, Bonn|Lab||||DE| + Univ Ä, Graz|Univ Ä|https://ror.org/01|||AT| + somewhere|||||| / ",
        Harvest.Describe(Assert.Single(Read(OneLine(Paired)).Documents)));

    [Fact]
    public void The_topic_gives_the_field_and_labels_of_the_other_levels()
    {
        const string topic = """
            {"id":"https://openalex.org/T1","display_name":"Deep Nets","score":0.9,"subfield":{"id":1702,"display_name":"Artificial Intelligence"},
             "field":{"id":17,"display_name":"Computer Science"},"domain":{"id":3,"display_name":"Physical Sciences"}}
            """;
        var work = Assert.Single(Read(OneLine($$"""{"id":"https://openalex.org/W1","primary_topic":{{topic}},"authorships":[{}]}""")).Documents);
        Assert.Equal(["Computer Science"], work.Fields);
        Assert.Equal(
            [new("domain", "Physical Sciences"), new("subfield", "Artificial Intelligence"), new FieldLabel("topic", "Deep Nets")], work.Labels);
    }

    [Fact]
    public void Colleagues_at_the_same_place_have_the_same_addresses_and_others_their_own()
    {
        string Author(string institution, string text) =>
            $$"""{"institutions":[{"id":"I{{institution}}","display_name":"Univ {{institution}}"}],"affiliations":[{"raw_affiliation_string":"{{text}}","institution_ids":["I{{institution}}"]}]}""";
        var authors = string.Join(',', Author("1", "Graz"), Author("2", "Bonn"), Author("1", "Graz"), Author("2", "Graz"), Author("1", "Bonn"));
        var work = Assert.Single(Read($$"""{"id":"https://openalex.org/W1","authorships":[{{authors}}]}""").Documents);
        Assert.Equal(
            ["Univ 1, Graz", "Univ 2, Bonn", "Univ 1, Graz", "Univ 2, Graz", "Univ 1, Bonn"],
            work.People.Select(person => $"{person.Addresses.Single().Organisation}, {person.Addresses.Single().Text}"));
    }

    [Theory]
    [InlineData("""[{"id":"I1","display_name":"Univ X","country_code":"AT"}]""", """["Dept, Graz"]""", "Dept, Graz|Univ X||||AT|")]
    [InlineData("""[{"id":"I1","display_name":"Univ X","country_code":"AT"}]""", """["Dept","univ x, Graz"]""", "Dept|||||| + univ x, Graz|Univ X||||AT|")]
    [InlineData("""[{"id":"I1","display_name":"Univ X","country_code":"AT"}]""", "[]", "|Univ X||||AT|")]
    [InlineData("[]", """["Graz"]""", "Graz||||||")]
    public void Older_records_are_paired_where_it_is_beyond_doubt(string institutions, string strings, string expected)
    {
        var json = $$"""{"id":"https://openalex.org/W1","authorships":[{"institutions":{{institutions}},"raw_affiliation_strings":{{strings}}}]}""";
        Assert.Equal($"openalex:W1 publication   [] x1 v0 {expected}", Harvest.Describe(Assert.Single(Read(json).Documents)));
    }

    [Theory]
    [InlineData("\"is_retracted\":true", "retracted")]
    [InlineData("\"is_paratext\": true", "paratext")]
    [InlineData("\"is_authors_truncated\":true", "the source cut the list of authors short")]
    [InlineData("\"id\":\"https://openalex.org/A5\"", "no id of a work")]
    [InlineData("\"authorships\":[]", "no authors listed")]
    public void What_is_no_document_is_rejected_with_its_cause(string member, string cause)
    {
        var harvest = Read($$"""{"id":"https://openalex.org/W1","authorships":[{}],{{member}}}""");
        Assert.Empty(harvest.Documents);
        Assert.Equal(cause, Assert.Single(harvest.Rejects).Cause);
    }

    [Fact]
    public void Pages_of_the_interface_hold_the_same_works()
    {
        var page = $"{{\n \"meta\": {{\"count\": 2, \"q\": [1]}},\n \"results\": [\n{Paired},\n{Paired.Replace("W7", "W8")} ],\n \"group_by\": []}}";
        Assert.Equal(["openalex:W7", "openalex:W8"], Read(page).Documents.Select(d => d.Id));
        Assert.Equal(["openalex:W7"], Read($"[{Paired}]").Documents.Select(d => d.Id));
        var cut = Read(page[..(page.Length - 200)]);
        Assert.Equal("openalex:W7", Assert.Single(cut.Documents).Id);
        Assert.Equal("the file ends within the record", Assert.Single(cut.Rejects).Cause);
    }

    [Fact]
    public void Works_may_be_written_over_many_lines_each()
    {
        const string work = "{\n  \"id\": \"https://openalex.org/W1\",\r\n  \"authorships\": [\n    {}\n  ]\n}";
        Assert.Equal(["W1", "W2"], Ids(work + "\n" + work.Replace("W1", "W2", StringComparison.Ordinal)));
        // A line that lost its rest is no such work, and costs itself only.
        Assert.Equal(["W2"], Ids("{\n{\"id\":\"https://openalex.org/W2\",\"authorships\":[{}]}\n"));

        IEnumerable<string> Ids(string text) =>
            Harvest.Of("openalex", _files.Write("f", text), _files.Options()).Documents.Select(document => document.Id["openalex:".Length..]);
    }

    [Fact]
    public void Institutions_become_organisations_with_their_names_in_all_languages()
    {
        const string json = """
            {"id":"https://openalex.org/I1","ror":"https://ror.org/01","display_name":"University of X","display_name_acronyms":["UX"],"display_name_alternatives":["X Univ"],"country_code":"CN","type":"education","international":{"display_name":{"en":"University of X","zh-cn":"某大学"}},"geo":{"city":"Xi'an","region":"Shaanxi","country_code":"CN","latitude":34.25,"longitude":108.9}}
            {"id":"https://openalex.org/I2","display_name":"No id"}
            """;
        var harvest = Read(json);
        var organisation = Assert.Single(harvest.Organisations);
        Assert.Equal(("https://ror.org/01", "CN", "Shaanxi", "Xi'an", new GeoPoint(34.25, 108.9)),
            (organisation.Id, organisation.Economy, organisation.Region, organisation.City, organisation.Point));
        Assert.Equal(["X Univ", "某大学"], organisation.OtherNames);
        Assert.Equal("institution without ROR id or name", Assert.Single(harvest.Rejects).Cause);
    }

    /// <summary>Against a second, plain reading of the same file: people, addresses and economies agree work by work.</summary>
    [Fact]
    public void The_sample_works_agree_with_a_plain_reading()
    {
        var file = SourceFile.FromPath(Repository.SampleData("publications_openalex_works/works_trimmed.jsonl.gz"));
        var harvest = Harvest.Of("openalex", file, _files.Options());
        using var lines = new StreamReader(file.OpenText());
        var works = new Dictionary<string, JsonElement>();
        while (lines.ReadLine() is { } line) works.Add("openalex:" + JsonElement.Parse(line).GetProperty("id").GetString()!.Split('/')[^1], JsonElement.Parse(line));
        Assert.Equal(5_710, works.Count);
        Assert.Equal(works.Count, harvest.Documents.Count + harvest.Rejects.Count);
        Assert.Equal(["paratext", "retracted"], harvest.Rejects.Select(r => r.Cause).Distinct().Order());
        foreach (var document in harvest.Documents) AssertAgrees(works[document.Id], document);
    }

    private static void AssertAgrees(JsonElement work, Document document)
    {
        Assert.Equal(work.GetProperty("publication_year").GetInt32(), document.Year);
        Assert.Equal(work.GetProperty("authorships").GetArrayLength(), document.People.Count);
        foreach (var (authorship, person) in work.GetProperty("authorships").EnumerateArray().Zip(document.People))
        {
            var texts = authorship.GetProperty("affiliations").EnumerateArray()
                .Select(pair => pair.GetProperty("raw_affiliation_string").GetString()!.Trim(' ')).ToHashSet();
            if (texts.Count > 0) Assert.Superset(texts, person.Addresses.Select(address => address.Text).ToHashSet());
            var economies = authorship.GetProperty("institutions").EnumerateArray().Select(i => i.GetProperty("country_code").GetString()).ToHashSet();
            Assert.All(person.Addresses, address => Assert.True(address.Economy is null || economies.Contains(address.Economy)));
        }
    }
}
