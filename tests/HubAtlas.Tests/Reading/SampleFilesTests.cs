using HubAtlas.Data.Reading;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Tests.Reading;

/// <summary>
/// Every file of the format samples: what it is taken for, and documents, people, people with an address, rejects.
/// The figures were counted without HubAtlas, from the raw text: root elements and inventor elements of the XML (inventors listed a second
/// time under the same name left out; of EPO's forms of writing the one that says most), PATN and INVT lines of the Greenbook, PT and AF
/// (else AU) lines of Web of Science, entries and "and" of BibTeX, rows and semicolons of the tables, items and authors of the JSON. An author of
/// Web of Science has an address where the brackets (in BibTeX: the names before an address) name the author, or C1 has no brackets at all.
/// </summary>
public sealed class SampleFilesTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("alexandria3k/crossref-sample__1item.json.gz", "crossref", 1, 5, 0, 0)]
    [InlineData("alexandria3k/crossref-sample__3items.json.gz", "crossref", 2, 11, 0, 1)]
    [InlineData("alexandria3k/crossref-sample__crossref-2025.jsonl.gz", "crossref", 2, 2, 0, 1)]
    [InlineData("alexandria3k/crossref-sample__orcid-work.json.gz", "crossref", 1, 1, 1, 0)]
    [InlineData("alexandria3k/crossref-sample__updated.json.gz", "crossref", 1, 4, 0, 0)]
    [InlineData("alexandria3k/pubmed-sample__pubmed2.xml.gz", "pubmed", 1, 1, 0, 0)]
    [InlineData("alexandria3k/pubmed-sample__pubmed4.xml.gz", "pubmed", 1, 2, 0, 0)]
    [InlineData("alexandria3k/uspto-2023-04__2023__ipgb20230404_wk14.zip", "uspto", 3, 8, 8, 0)]
    [InlineData("bibliometrix/scopus_sample.csv.gz", "scopus", 8, 38, 37, 0)]
    [InlineData("bibliometrix/wos_sample.txt.gz", "wos", 8, 25, 25, 0)]
    [InlineData("marec_ep_wo_xml/EP-1000000-A1.xml.gz", "epo", 1, 1, 1, 0)]
    [InlineData("marec_ep_wo_xml/EP-1000006-A1.xml.gz", "epo", 1, 1, 1, 0)]
    [InlineData("marec_ep_wo_xml/JP-10000001-A.xml.gz", "epo", 1, 1, 0, 0)]
    [InlineData("marec_ep_wo_xml/WO-1978000001-A1.xml.gz", "epo", 1, 1, 1, 0)]
    [InlineData("patent_client/epo__ops__published__fixtures__ep1000000_biblio_result.json.gz", "epo", 1, 1, 1, 0)]
    [InlineData("patent_client/epo__ops__published__fixtures__ep1000000_full_cycle_result.xml.gz", "epo", 2, 2, 2, 0)]
    [InlineData("patent_client/uspto__odp__fixtures__biblio.json.gz", "uspto", 1, 1, 1, 0)]
    [InlineData("uspto_grant_xml/ipg050104.small.xml.gz", "uspto", 25, 62, 62, 0)]
    [InlineData("uspto_grant_xml/ipg070102.small.xml.gz", "uspto", 25, 49, 49, 0)]
    [InlineData("uspto_grant_xml/ipg090106.small.xml.gz", "uspto", 25, 69, 69, 0)]
    [InlineData("uspto_grant_xml/ipg110104.small.xml.gz", "uspto", 25, 61, 61, 0)]
    [InlineData("uspto_grant_xml/ipg120327.196.xml.gz", "uspto", 196, 344, 344, 0)]
    [InlineData("uspto_samples_cc0/greenbook__US03932709.greenbook.gz", "uspto", 1, 2, 2, 0)]
    [InlineData("uspto_samples_cc0/greenbook__US03937375.greenbook.gz", "uspto", 1, 1, 1, 0)]
    [InlineData("uspto_samples_cc0/greenbook__US04347903.greenbook.gz", "uspto", 1, 8, 8, 0)]
    [InlineData("uspto_samples_cc0/pap__US20010000044A1.xml.gz", "uspto", 1, 1, 1, 0)]
    [InlineData("uspto_samples_cc0/pap__US20010000943A1.xml.gz", "uspto", 1, 2, 2, 0)]
    [InlineData("uspto_samples_cc0/pap__US20010009014A1.xml.gz", "uspto", 1, 2, 2, 0)]
    [InlineData("uspto_samples_cc0/sgml__US06336130.xml.gz", "uspto", 1, 1, 1, 0)]
    [InlineData("uspto_samples_cc0/sgml__US06337117.xml.gz", "uspto", 1, 5, 5, 0)]
    [InlineData("uspto_samples_cc0/sgml__USD435854S1.xml.gz", "uspto", 1, 8, 8, 0)]
    [InlineData("uspto_samples_cc0/xml2004__US06859910.xml.gz", "uspto", 1, 1, 1, 0)]
    [InlineData("uspto_samples_cc0/xml2004__US06970935.xml.gz", "uspto", 1, 1, 1, 0)]
    [InlineData("uspto_samples_cc0/xml2006__US07272630B2.xml.gz", "uspto", 1, 4, 4, 0)]
    [InlineData("uspto_samples_cc0/xml2014__US08926509.xml.gz", "uspto", 1, 5, 5, 0)]
    [InlineData("uspto_samples_cc0/xml2014__US08927118.xml.gz", "uspto", 1, 5, 5, 0)]
    [InlineData("uspto_samples_cc0/xml2014__US08930553.xml.gz", "uspto", 1, 3, 3, 0)]
    [InlineData("uspto_samples_cc0/xmlApp2004__US20050004437A1.xml.gz", "uspto", 1, 2, 2, 0)]
    [InlineData("uspto_samples_cc0/xmlApp2004__US20050004974A1.xml.gz", "uspto", 1, 12, 12, 0)]
    [InlineData("wos_plaintext/isi_export.bib.gz", "wos", 99, 278, 272, 0)]
    [InlineData("wos_plaintext/scientometrics_wos_plaintext.txt.gz", "wos", 147, 337, 319, 0)]
    [InlineData("wos_scopus_tagged/garfield.tsv.gz", "wos", 219, 310, 202, 0)]
    [InlineData("wos_scopus_tagged/management.tsv.gz", "wos", 898, 2657, 2615, 0)]
    [InlineData("wos_scopus_tagged/scopusCollection.tsv.gz", "wos", 484, 1184, 1107, 3)]
    public void Files_with_documents_give_as_many_as_were_counted(string path, string source, int documents, int people, int withAddress, int rejects)
    {
        var file = SourceFiles.Expand([Repository.SampleData("format_samples/" + path)])[0];
        var found = Formats.Recognise(file, _files.Options()).Recognition;
        Assert.Equal((source, true, true), (found.Source, found.IsUsable, found.Sureness >= 0.9));
        var harvest = Harvest.Of(source, file, _files.Options());
        var located = harvest.Documents.SelectMany(d => d.People).Count(p => p.Addresses.Count > 0);
        Assert.Equal((documents, people, withAddress, rejects), (harvest.Documents.Count, harvest.People, located, harvest.Rejects.Count));
        // One document of scopusCollection stands there twice, with the same label and title.
        Assert.Equal(path.Contains("scopusCollection") ? documents - 1 : documents, harvest.Documents.Select(d => d.Id).Distinct().Count());
        Assert.All(harvest.Documents, document => Assert.NotNull(document.Year));
    }

    [Theory]
    [InlineData("bibliometrix/lens_sample.csv.gz", "lens", "PatentsView")]
    [InlineData("bibliometrix/openalex_sample.csv.gz", "openalex-csv", "JSON")]
    [InlineData("patentscope_csv/pizza_medium_patentscope.csv.gz", "patentscope", "XML")]
    [InlineData("patent_client/epo__ops__family__fixtures__family_api_output.json.gz", "epo-text", "biblio")]
    [InlineData("patent_client/epo__ops__family__fixtures__family_convert.json.gz", "epo-text", "biblio")]
    [InlineData("patent_client/epo__ops__family__fixtures__family_input.xml.gz", "epo-text", "biblio")]
    [InlineData("patent_client/epo__ops__family__fixtures__family_model_output.json.gz", "epo-text", "biblio")]
    [InlineData("patent_client/epo__ops__published__fixtures__ep1000000_abstract_result.xml.gz", "epo", "inventors")]
    [InlineData("patent_client/epo__ops__published__fixtures__ep1000000_claims_result.json.gz", "epo-text", "biblio")]
    [InlineData("patent_client/epo__ops__published__fixtures__ep1000000_description_result.xml.gz", "epo-text", "biblio")]
    [InlineData("patent_client/epo__ops__published__fixtures__search_result.xml.gz", "epo-text", "biblio")]
    [InlineData("patent_client/uspto__public_search__fixtures__biblio.json.gz", "uspto-search", "weekly XML")]
    [InlineData("uspto_samples_cc0/sample_XML4IP_ST96.zip", "uspto-text", "weekly XML")]
    public void Files_that_do_not_say_where_people_are_are_recognised_and_it_is_said_what_to_use_instead(string path, string source, string instead)
    {
        foreach (var file in SourceFiles.Expand([Repository.SampleData("format_samples/" + path)]))
        {
            var found = Formats.Recognise(file, _files.Options()).Recognition;
            Assert.Equal((source, false, true), (found.Source, found.IsUsable, found.Sureness >= 0.9));
            Assert.Contains(instead, Assert.Single(found.Missing));
        }
    }

    [Fact]
    public void Organisations_of_the_sample_registry_are_all_read() => Assert.Equal(
        29, Harvest.Of("ror", SourceFiles.Expand([Repository.SampleData("format_samples/alexandria3k/ror.zip")]), _files.Options()).Organisations.Count);

    [Fact]
    public void Tables_without_a_header_are_read_by_a_mapping_that_numbers_the_columns()
    {
        const string mapping = """
            {"dataset":"parsed","header":false,"columns":{"document":1,"person":7,"city":{"column":3,"pattern":"^([^|]+)"},"region":{"column":3,"pattern":"\\|([a-z ]+)\\|"},"economy":{"column":3,"pattern":"([a-z]+)$"}}}
            """;
        var file = SourceFile.FromPath(Repository.SampleData("format_samples/patentsview_like_csv/parse__ipg120327.18__rawinventor.csv.gz"));
        Assert.Contains("The first line looks like data", string.Join('\n', Formats.Recognise(file, _files.Options()).Recognition.Notes));
        var harvest = Harvest.Of("table", file, _files.Options(mapping) with { Kind = Core.Model.DocumentKind.Patent, Type = "design" });
        // 28 rows (wc -l) of 18 patents (cut -d, -f1 | sort -u).
        Assert.Equal((18, 28, 0), (harvest.Documents.Count, harvest.People, harvest.Rejects.Count));
        Assert.Equal("parsed:D656296 patent  design [] x1 v0 |||frisco|tx|us| / |||plano|tx|us| / |||plano|tx|us|", Harvest.Describe(harvest.Documents.Single(d => d.Id == "parsed:D656296")));
    }
}
