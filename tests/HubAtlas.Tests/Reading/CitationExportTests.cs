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
        "wos:002 publication 2016  [] x1 v0 A, Rome, Italy|||||| + B, Oslo, Norway|||||| / A, Rome, Italy|||||| + B, Oslo, Norway||||||",
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
    public void Dimensions_affiliations_stand_in_brackets_behind_each_author() => Assert.Equal(
        "dimensions:pub.1 publication 2020 Article [Engineering] x1 v0 " +
        "Dept A (Optics), Univ X, Graz, Austria|||||| + Inst Y, Bonn, Germany|||||| / Univ X, Graz, Austria|||||| / \n" +
        "dimensions:pub.2 publication 2021 Preprint [Human Society] x1 v0 ",
        Read("dimensions", FuzzSamples.Dimensions));

    [Theory]
    [InlineData("A (X (Y, Graz); B (Z, Bonn)", "X (Y, Graz / Z, Bonn")]
    [InlineData("A (X), Graz); B (Z, Bonn)", "X), Graz / Z, Bonn")]
    [InlineData("A (X (one; two), Graz); B; C ( )", "X (one + two), Graz /  / ")]
    public void Brackets_that_do_not_pair_up_cost_no_author(string pairs, string expected)
    {
        var text = $"Publication ID,Authors (Raw Affiliation),PubYear\npub.1,\"{pairs}\",2020\n";
        var people = Harvest.Of("dimensions", _files.Write("f", text), _files.Options()).Documents.Single().People;
        Assert.Equal(expected, string.Join(" / ", people.Select(person => string.Join(" + ", person.Addresses.Select(a => a.Text)))));
    }

    [Theory]
    [InlineData("40 Engineering; 4006 Communications Engineering", "domain Sciences, subfield Communications Engineering")]
    [InlineData("0906 Electrical and Electronic Engineering; 09 Engineering", "domain Sciences, subfield Electrical and Electronic Engineering")]
    [InlineData("44 Human Society; 47 Language, Communication and Culture", "domain Arts and Humanities, domain Social Sciences")]
    public void Fields_of_research_have_domains(string list, string labels)
    {
        var text = $"Publication ID,Authors (Raw Affiliation),Fields of Research (ANZSRC 2020)\npub.1,A (X),\"{list}\"\n";
        var found = Harvest.Of("dimensions", _files.Write("f", text), _files.Options()).Documents.Single().Labels;
        Assert.Equal(labels, string.Join(", ", found.Select(label => $"{label.Level} {label.Name}").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void PubMed_says_the_same_as_text() => Assert.Equal(
        $"{Read("pubmed", FuzzSamples.PubMed)}\n" +
        "pubmed:8 publication 1985 Review [] x1 v0 Univ Z, Lima, Peru.|||||| / ",
        Read("pubmed", FuzzSamples.PubMedText));

    [Fact]
    public void PubMed_text_is_accounted_for_line_by_line()
    {
        var harvest = Harvest.Of("pubmed", _files.Write("f", "PMID- 1\nno tag here\nFAU - A\n\nFAU - B\n\nPMID- 2\nPT  - Retracted Publication\nFAU - C\nPMID- 3\n"), _files.Options());
        Assert.Equal(["pubmed:1"], harvest.Documents.ConvertAll(d => d.Id));
        Assert.Equal(
            [(2, "no tag before the text"), (5, "no PMID"), (7, "retracted"), (10, "no authors listed")],
            harvest.Rejects.ConvertAll(r => (r.Line, r.Cause)));
    }

    [Fact]
    public void Crossref_affiliations_carry_their_registry_id() => Assert.Equal(
        "crossref:10.1/ab publication 2022 journal-article [] x1 v0 Univ X, Graz, Austria||https://ror.org/01|||| / ",
        Read("crossref", FuzzSamples.Crossref));

    [Fact]
    public void Labels_that_other_programs_put_in_the_place_of_ids_do_not_merge_different_titles()
    {
        var harvest = Harvest.Of("wos", _files.Write("f", "PT\tAU\tTI\tC1\tPY\tUT\nJ\tDOE J\tOne\tX\t1989\tDOE1989\nJ\tDOE J\tTwo\tX\t1989\tDOE1989\nJ\tDOE J\tTWO!\tX\t1989\tDOE1989\n"), _files.Options());
        var ids = harvest.Documents.ConvertAll(d => d.Id);
        Assert.Equal((3, 2, ids[1]), (ids.Count, ids.Distinct().Count(), ids[2]));
        Assert.All(ids, id => Assert.StartsWith("wos:DOE1989/", id, StringComparison.Ordinal));
    }

    [Fact]
    public void Wos_as_BibTeX_names_the_authors_before_their_address() => Assert.Equal(
        "wos:001 publication 2015 Article [Optics; Physics, Applied] x1 v0 " +
        "Univ X, R&D Dept, Graz, Austria|||||| + Inst Y, D-5 Bonn, Germany|||||| / Univ X, R&D Dept, Graz, Austria|||||| / ",
        Read("wos", FuzzSamples.WosBibTex));

    [Fact]
    public void In_BibTeX_a_name_may_be_broken_after_its_comma_and_Junior_stands_last_in_addresses() => Assert.Equal(
        "wos:2 publication   [] x1 v0 Inst A, Rome, Italy|||||| / Inst B, Oslo, Norway|||||| / ",
        Read("wos", "@article{ ISI:2,\nAuthor = {Marx,\n   Werner and Klimo, Jr., Paul and Nul, N.},\nAffiliation = {{Marx, Werner, Inst A, Rome, Italy.\n   Klimo, Paul, Jr., Inst B, Oslo, Norway.}},\nUnique-ID = {{ISI:2}},\n}\n"));
}
