using HubAtlas.Data.Reading;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Tests.Reading;

/// <summary>Web of Science, Scopus, PubMed, Crossref.</summary>
public sealed class CitationExportTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private string Read(string source, string text) =>
        string.Join('\n', Harvest.Of(source, _files.Write("f", text), _files.Options()).Documents.Select(Harvest.Describe));

    [Fact]
    public void Wos_pairs_authors_and_addresses_as_C1_says() => Assert.Equal(
        "wos:001 publication 2015 Article [Optics; Physics, Applied] x1 v0 " +
        "Univ X, Graz, Austria|||||| + Inst Y, D-5 Bonn, Germany|||||| / Univ X, Graz, Austria|||||| / \n" +
        "wos:10.1/x publication 2026 Review [] x1 v0 Univ Z, Lima, Peru||||||",
        Read("wos", FuzzSamples.Wos));

    [Fact]
    public void Wos_tables_and_plain_text_say_the_same() => Assert.Equal(
        "wos:001 publication 2015 Article [Optics] x1 v0 Univ X, Graz, Austria|||||| + Inst Y, Bonn, Germany|||||| / Univ X, Graz, Austria||||||\n" +
        "wos:2 publication 2016  [] x1 v0 A, Rome, Italy|||||| + B, Oslo, Norway|||||| / A, Rome, Italy|||||| + B, Oslo, Norway||||||",
        Read("wos", FuzzSamples.WosTable));

    [Fact]
    public void Scopus_affiliations_end_where_the_list_of_affiliations_says() => Assert.Equal(
        "scopus:2-s2.0-1 publication 2020 Article [] x1 v0 Dept A, Univ X, Graz, Austria|||||| + Inst Y, Bonn, Germany|||||| / Univ X, Graz, Austria|||||| / ",
        Read("scopus", FuzzSamples.Scopus));

    [Fact]
    public void Scopus_of_older_years_writes_initials_after_a_comma() => Assert.Equal(
        "scopus:e publication 2011  [] x1 v0 Univ X, Graz, Austria||||||",
        Read("scopus", "Authors,Authors with affiliations,Year,EID\n\"Doe, J.-P.\",\"Doe, J.-P., Univ X, Graz, Austria\",2011,e\n"));

    [Fact]
    public void PubMed_people_keep_all_their_affiliations() => Assert.Equal(
        "pubmed:7 publication 1998 Journal Article [] x1 v20200309 Univ X, Graz, Austria.|||||| + Inst Y||||||  / ".Replace("  /", " /"),
        Read("pubmed", FuzzSamples.PubMed));

    [Fact]
    public void Crossref_affiliations_carry_their_registry_id() => Assert.Equal(
        "crossref:10.1/ab publication 2022 journal-article [] x1 v0 Univ X, Graz, Austria||https://ror.org/01|||| / ",
        Read("crossref", FuzzSamples.Crossref));

    [Theory]
    // Counted a second time with a short script in another language.
    [InlineData("bibliometrix/wos_sample.txt.gz", "wos", 8, 25, 25, 0)]
    [InlineData("wos_plaintext/scientometrics_wos_plaintext.txt.gz", "wos", 147, 337, 319, 0)]
    [InlineData("wos_scopus_tagged/management.tsv.gz", "wos", 898, 2657, 2615, 0)]
    [InlineData("wos_scopus_tagged/garfield.tsv.gz", "wos", 219, 310, 202, 0)]
    [InlineData("wos_scopus_tagged/scopusCollection.tsv.gz", "wos", 484, 1184, 1107, 3)]
    [InlineData("bibliometrix/scopus_sample.csv.gz", "scopus", 8, 38, 37, 0)]
    [InlineData("alexandria3k/pubmed-sample__pubmed2.xml.gz", "pubmed", 1, 1, 0, 0)]
    [InlineData("alexandria3k/pubmed-sample__pubmed4.xml.gz", "pubmed", 1, 2, 0, 0)]
    [InlineData("alexandria3k/crossref-sample__3items.json.gz", "crossref", 2, 11, 0, 1)]
    [InlineData("alexandria3k/crossref-sample__crossref-2025.jsonl.gz", "crossref", 2, 2, 0, 1)]
    [InlineData("alexandria3k/crossref-sample__orcid-work.json.gz", "crossref", 1, 1, 1, 0)]
    public void Sample_files_have_these_counts(string path, string source, int documents, int people, int withAddress, int rejects)
    {
        var file = SourceFile.FromPath(Repository.SampleData("format_samples/" + path));
        Assert.Equal(source, Formats.Recognise(file, _files.Options()).Recognition.Source);
        var harvest = Harvest.Of(source, file, _files.Options());
        Assert.Equal((documents, people, rejects), (harvest.Documents.Count, harvest.People, harvest.Rejects.Count));
        Assert.Equal(withAddress, harvest.Documents.Sum(d => d.People.Count(p => p.Addresses.Count > 0)));
    }

    [Theory]
    [InlineData("bibliometrix/lens_sample.csv.gz", "lens")]
    [InlineData("bibliometrix/openalex_sample.csv.gz", "openalex-csv")]
    [InlineData("patentscope_csv/pizza_medium_patentscope.csv.gz", "patentscope")]
    public void Exports_without_addresses_are_known_and_the_user_is_told(string path, string source)
    {
        var found = Formats.Recognise(SourceFile.FromPath(Repository.SampleData("format_samples/" + path)), _files.Options()).Recognition;
        Assert.Equal((source, false), (found.Source, found.IsUsable));
        Assert.NotEmpty(found.Missing);
    }
}
