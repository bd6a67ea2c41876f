using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;
using HubAtlas.Engine.Importing;

namespace HubAtlas.Tests.Reading;

/// <summary>Citations, journals and retractions as the databases state them; what they do not state is null, never zero.</summary>
public sealed class CitationFactTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private IEnumerable<string> Read(string source, string text) => Harvest.Of(source, _files.Write("f", text), _files.Options()).Documents.Select(d => Describe(d.Citations));

    private static string Describe(CitationFacts? c) => c is null ? "none" : string.Create(
        CultureInfo.InvariantCulture, $"{c.CitedBy?.ToString(CultureInfo.InvariantCulture) ?? "-"} [{c.CitedByYear ?? "-"}] {c.Percentile ?? -1} {c.Fwci ?? -1} {c.CountedOn ?? -1} {c.JournalId ?? "-"} {c.IsRetracted?.ToString() ?? "-"}");

    private static string Work(int id, string members) =>
        $$"""{"id":"https://openalex.org/W{{id}}","publication_year":2020,{{members}},"authorships":[{"institutions":[],"raw_affiliation_strings":["Graz, Austria"]}]}""";

    private const string Whole = """
        "updated_date":"2025-11-06T03:46:38","is_retracted":false,"primary_location":{"source":{"id":"https://openalex.org/S137773608","is_core":true}},"cited_by_count":12,"fwci":1.5,"citation_normalized_percentile":{"value":0.991,"is_in_top_1_percent":true},"counts_by_year":[{"year":2024,"cited_by_count":2},{"cited_by_count":10,"year":2022},{"year":2023,"cited_by_count":0}]
        """;

    [Theory]
    [InlineData(Whole, "12 [2022:10 2024:2] 0.991 1.5 20251106 S137773608 False")]
    [InlineData("\"cited_by_count\":0,\"counts_by_year\":[],\"fwci\":null,\"citation_normalized_percentile\":null,\"primary_location\":null", "0 [-] -1 -1 -1 - -")]
    [InlineData("\"type\":\"article\"", "- [-] -1 -1 -1 - -")]
    [InlineData("\"cited_by_count\":\"x\",\"fwci\":\"high\",\"counts_by_year\":{\"year\":2020},\"citation_normalized_percentile\":[1],\"primary_location\":{\"source\":{\"id\":null}}", "- [-] -1 -1 -1 - -")]
    [InlineData("\"counts_by_year\":[null,3,{\"year\":2020},{\"cited_by_count\":3},{\"year\":2021,\"cited_by_count\":4}]", "- [2021:4] -1 -1 -1 - -")]
    public void OpenAlex_tells_all(string members, string expected) => Assert.Equal([expected], Read("openalex", Work(1, members)));

    [Fact]
    public void OpenAlex_as_Parquet_says_the_same()
    {
        var text = _files.Write("w.jsonl", Work(1, Whole) + "\n" + Work(2, Whole.Replace("12,", "0,")) + "\n");
        var path = Path.Combine(_files.Folder, "part_0000.parquet");
        using (var database = Database.Open(":memory:", []))
        using (var connection = database.Connect())
            connection.Execute($"COPY (SELECT * FROM read_json('{text.Path}', format = 'newline_delimited')) TO '{path}' (FORMAT parquet)");
        Assert.Equal(
            ["12 [2022:10 2024:2] 0.991 1.5 20251106 S137773608 False", "0 [2022:10 2024:2] 0.991 1.5 20251106 S137773608 False"],
            Harvest.Of("openalex", Assert.Single(InputFiles.Expand([path])), _files.Options()).Documents.Select(d => Describe(d.Citations)));
    }

    [Theory]
    [InlineData("TC 55\nSN 1309-6575\nEI 2222-2222\nDA 2026-03-28\n", "Article", "55 [-] -1 -1 20260328 1309-6575 -")]
    [InlineData("TC 0\nEI 1309657x\n", "Article; Retracted Publication", "0 [-] -1 -1 -1 1309-657X True")]
    [InlineData("DA 2026-03-28\n", "Article", "none")]
    public void Web_of_Science_counts_within_its_core_collection(string tags, string types, string expected) =>
        Assert.Equal([expected], Read("wos", $"FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Doe, J\nDT {types}\nC1 [Doe, J] Univ X, Graz, Austria.\nPY 2020\n{tags}UT WOS:000365130100001\nER\n\nEF\n"));

    [Fact]
    public void Web_of_Science_as_table_and_BibTeX_says_the_same()
    {
        Assert.Equal(["55 [-] -1 -1 20260328 1309-6575 -"], Read("wos", "PT\tAU\tAF\tTI\tDT\tC1\tPY\tUT\tTC\tSN\tDA\nJ\tDoe, J\tDoe, Jane\tT\tArticle\t[Doe, Jane] Univ X, Graz, Austria\t2015\tWOS:000365130100001\t55\t1309-6575\t2026-03-28\n"));
        Assert.Equal(["55 [-] -1 -1 20260328 1309-6575 -"], Read("wos", "@article{ WOS:000365130100001,\nAuthor = {Doe, Jane},\nAffiliation = {Doe, J (Corresponding Author), Univ X, Graz, Austria.\n   Doe, Jane, Univ X, Graz, Austria.},\nYear = {2015},\nISSN = {1309-6575},\nTimes-Cited = {55},\nUnique-ID = {WOS:000365130100001},\nDA = {2026-03-28},\n}\n"));
    }

    [Theory]
    [InlineData("7", "00280836", "Article", "7 [-] -1 -1 -1 0028-0836 -")]
    [InlineData("", "", "Article", "none")]
    [InlineData("0", "", "Retracted", "0 [-] -1 -1 -1 - True")]
    public void Scopus_leaves_out_the_hyphen(string cited, string issn, string type, string expected) => Assert.Equal([expected], Read(
        "scopus", $"\"Authors\",\"Year\",\"Cited by\",\"ISSN\",\"Affiliations\",\"Authors with affiliations\",\"Document Type\",\"EID\"\n\"Doe J.\",2020,{cited},{issn},\"Univ X, Graz, Austria\",\"Doe J., Univ X, Graz, Austria\",\"{type}\",\"2-s2.0-1\"\n"));

    [Fact]
    public void Dimensions_says_the_day_before_the_header() => Assert.Equal(
        ["3 [-] -1 -1 20240102 0028-0836 -"],
        Read("dimensions", "\"About the data: Exported on Jan 02, 2024. Criteria: x\",,,\nRank,Publication ID,PubYear,ISSN,Times cited,Authors (Raw Affiliation)\n1,pub.1,2020,\"0028-0836, 1476-4687\",3,\"Doe, J (Univ X, Graz, Austria)\"\n"));

    [Fact]
    public void Ieee_counts_too() => Assert.Equal(
        ["4 [-] -1 -1 -1 0018-9197 -"],
        Read("ieee", "Document Title,Authors,Author Affiliations,Publication Title,Publication Year,ISSN,DOI,PDF Link,Article Citation Count,Document Identifier,Date Added To Xplore\nA,J. Doe,\"Univ X, Graz, Austria\",J,2020,0018-9197,10.1/x,https://x/document/1,4,IEEE Journals,1\n"));

    [Theory]
    [InlineData("\"is-referenced-by-count\":8,\"indexed\":{\"date-parts\":[[2024,5,1]]},\"ISSN\":[\"0028-0836\",\"1476-4687\"]", "8 [-] -1 -1 20240501 0028-0836 -")]
    [InlineData("\"is-referenced-by-count\":0,\"indexed\":{\"date-parts\":[[2024]]}", "0 [-] -1 -1 -1 - -")]
    [InlineData("\"indexed\":{\"date-parts\":[[2024,5,1]]}", "none")]
    public void Crossref_says_when_it_counted(string members, string expected) => Assert.Equal(
        [expected], Read("crossref", $$"""{"DOI":"10.1/AB","type":"journal-article","issued":{"date-parts":[[2022,4]]},{{members}},"author":[{"family":"Doe","affiliation":[{"name":"Univ X, Graz"}]}]}"""));
}
