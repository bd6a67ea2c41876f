using HubAtlas.Core.Model;
using HubAtlas.Data.Reading;
using HubAtlas.Data.Reading.Affiliations;
using HubAtlas.Data.Reading.Sources.Ieee;
using HubAtlas.Data.Reading.Sources.Scopus;

namespace HubAtlas.Tests.Reading;

/// <summary>Whose an affiliation is, where exports write names and affiliations into one line.</summary>
public sealed class AuthorAddressTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private static string Describe(IEnumerable<Person> people) =>
        string.Join(" / ", people.Select(person => string.Join(" + ", person.Addresses.Select(address => address.Text))));

    [Theory]
    [InlineData("Muster, A.B., Beispiel, B., Ejemplo, C.", "Univ, Graz", "Muster, A.B., Univ, Graz; Beispiel, B.; Ejemplo, C.", "Univ, Graz /  / ")]
    [InlineData("Muster A.B., Beispiel B.", "Univ, Graz; Inst, Bonn", "Muster, A.B., Univ, Graz; Beispiel, B., Inst, Bonn", "Univ, Graz / Inst, Bonn")]
    [InlineData("Gatica, G.N., Sequeira, F.A.", "", "", " / ")]
    [InlineData("[No author name available]", "", "", "")]
    [InlineData("[No author name available]", "Univ, Graz", "[No author name available]", "")]
    [InlineData("Muster A.; Beispiel B.", "A and z.ast;STAR Agency, Singapore; R&amp; D Unit, Graz", "Muster A., A and z.ast;STAR Agency, Singapore; Beispiel B., R&amp; D Unit, Graz", "A and z.ast;STAR Agency, Singapore / R&amp; D Unit, Graz")]
    [InlineData("Muster A.; Beispiel B.", "Dept of A; Unit B, Univ, Graz; Inst, Bonn", "Muster A., Dept of A; Unit B, Univ, Graz; Beispiel B., Inst, Bonn", "Dept of A; Unit B, Univ, Graz / Inst, Bonn")]
    [InlineData("Muster A.; Beispiel B.", "Univ, Graz", "Muster A.; Beispiel B., Univ, Graz", " / Univ, Graz")]
    [InlineData("Klimo, P., Jr., Muster, A.", "Univ, Graz", "Klimo, P., Jr., Univ, Graz; Muster, A., Univ, Graz", "Univ, Graz / Univ, Graz")]
    [InlineData("Suharto; Muster A.", "Dept., Univ, Graz", "Suharto, Dept., Univ, Graz; Muster A., Dept., Univ, Graz", "Dept., Univ, Graz / Dept., Univ, Graz")]
    [InlineData("Muster A.; Muster A.", "U, Graz; V, Bonn", "Muster A., U, Graz; Muster A., V, Bonn", "U, Graz / V, Bonn")]
    [InlineData("O&apos;Neill A.; Beispiel B.", "U, Graz", "O&apos;Neill A., U, Graz; Beispiel B.", "U, Graz / ")]
    [InlineData("Muster Anna; Beispiel Bernd", "U, Graz; V, Bonn", "Muster A., U, Graz; Beispiel B., V, Bonn", "U, Graz / V, Bonn")]
    [InlineData("Li A.; Li", "U, Graz; V, Bonn", "Li, A., U, Graz; Li, V, Bonn", "U, Graz / V, Bonn")]
    [InlineData("Muster A.", "U, Graz", "Muster A., Dept X, U, Graz, V, Bonn, Germany", "Dept X, U, Graz + V, Bonn, Germany")]
    public void Scopus_authors_are_where_the_export_puts_them(string authors, string affiliations, string pairs, string expected) =>
        Assert.Equal(expected, Describe(ScopusPeople.Read(pairs, affiliations, authors).People));

    [Fact]
    public void What_stands_behind_no_name_and_is_no_known_affiliation_is_nobodys()
    {
        var byline = ScopusPeople.Read("Muster A., U, Graz; Stranger X., V, Bonn; Beispiel B., V, Bonn", "U, Graz; V, Bonn", "Muster A.; Beispiel B.");
        Assert.Equal(("U, Graz / V, Bonn", "Stranger X., V, Bonn"), (Describe(byline.People), Assert.Single(byline.LeftOut)));
    }

    [Theory]
    [InlineData("A. Muster; B. Beispiel", "U, Graz; V, Bonn", "U, Graz / V, Bonn", 0)]
    [InlineData("A. Muster; B. Beispiel", "NA; V, Bonn", " / V, Bonn", 0)]
    [InlineData("A. Muster; B. Beispiel", "U, Graz; ", " / ", 1)]
    [InlineData("A. Muster; B. Beispiel", "U, Graz", " / ", 1)]
    [InlineData("A. Muster; B. Beispiel", "U, Graz; V, Bonn; W, Lima", " / ", 3)]
    [InlineData("A. Muster; B. Beispiel", "", " / ", 0)]
    [InlineData("A. Muster", "U, Graz; V, Bonn", "U, Graz + V, Bonn", 0)]
    public void IEEE_authors_and_affiliations_are_paired_only_where_they_are_equally_many(string authors, string affiliations, string expected, int leftOut)
    {
        var byline = IeeePeople.Read(authors, affiliations);
        Assert.Equal((expected, leftOut), (Describe(byline.People), byline.LeftOut.Count));
    }

    [Theory]
    [InlineData("From the Univ X, Graz, Austria (A.M., B.B.), and the Inst Y, Bonn, Germany (C.v.E.).", "Univ X, Graz, Austria / Univ X, Graz, Austria / Inst Y, Bonn, Germany")]
    [InlineData("Univ X, Graz (AM, BB); Inst Y, Bonn (CE)", "Univ X, Graz / Univ X, Graz / Inst Y, Bonn")]
    [InlineData("From the Departments of Medicine (A.M.) and Surgery (B.B. and C.E.), Univ X, Graz", "Departments of Medicine, Univ X, Graz / Surgery, Univ X, Graz / Surgery, Univ X, Graz")]
    [InlineData("Univ X (A.L.M., B.B.), Graz, and the Inst Y, Bonn (C.E.) - both in Europe", "Univ X, Graz, Europe / Univ X, Graz, Europe / Inst Y, Bonn, Europe")]
    [InlineData("Institute of Applied Mathematics (AM), Graz", "* / * / *")]
    [InlineData("CNRS (UMR 5270), Lyon (France)", "* / * / *")]
    [InlineData("Univ X, Graz (A.M.)", "Univ X, Graz / * / *")]
    public void One_sentence_for_all_gives_each_author_the_parts_with_the_own_initials(string sentence, string expected)
    {
        var shared = new SharedSentence(["Muster, Anna Maria", "Beispiel, Bernd", "van Ejemplo, Carla"]);
        var found = Enumerable.Range(0, 3).Select(author => string.Join(" + ", shared.OwnOf(author, [sentence])));
        Assert.Equal(expected.Replace("*", sentence), string.Join(" / ", found));
    }

    [Fact]
    public void Every_reader_takes_a_sentence_for_all_apart()
    {
        const string sentence = "From Univ X, Graz, Austria (A.M.); and Inst Y, Bonn, Germany (B.B.).";
        const string expected = "Univ X, Graz, Austria / Inst Y, Bonn, Germany";
        var texts = new Dictionary<string, string>
        {
            ["dimensions"] = $"Publication ID,Authors,Authors (Raw Affiliation),PubYear\npub.1,\"Muster, Anna; Beispiel, Bernd\",\"Muster, Anna ({sentence}); Beispiel, Bernd ({sentence})\",2020\n",
            ["pubmed"] = $"PMID- 1\nFAU - Muster, Anna\nAU  - Muster A\nAD  - {sentence}\nFAU - Beispiel, Bernd\nAD  - {sentence}\n",
            ["crossref"] = $$"""{"DOI":"10.1/a","prefix":"10.1","author":[{"given":"Anna","family":"Muster","affiliation":[{"name":"{{sentence}}"}]},{"given":"Bernd","family":"Beispiel","affiliation":[{"name":"{{sentence}}"}]}]}""",
            ["jats"] = $"<article><front><article-meta><article-id pub-id-type=\"doi\">1</article-id><contrib-group><contrib><name><surname>Muster</surname><given-names>Anna</given-names></name></contrib><contrib><name><surname>Beispiel</surname><given-names>Bernd</given-names></name></contrib></contrib-group><aff>{sentence}</aff></article-meta></front></article>",
        };
        foreach (var (source, text) in texts) Assert.Equal(expected, Describe(Harvest.Of(source, _files.Write("f", text), _files.Options()).Documents.Single().People));
        Assert.Equal(expected, Describe(ScopusPeople.Read($"Muster A., {sentence}; Beispiel B., {sentence}", sentence, "Muster A.; Beispiel B.").People));
    }

    [Fact]
    public void Headers_in_Chinese_of_both_scripts_are_those_of_Scopus()
    {
        const string expected = "scopus:2-s2.0-3 publication 2023 Article [] x1 v0 Univ X, Beijing, China|||||| / Inst Y, Graz, Austria||||||";
        var traditional = PublicationSamples.ScopusChinese.Replace("文献标题", "文獻標題").Replace("带归属机构的作者", "帶機構的作者").Replace("归属机构", "機構").Replace("文献类型", "文獻類型");
        foreach (var text in (string[])[PublicationSamples.ScopusChinese, traditional, traditional.Replace("帶機構的作者", "具有所屬機構的作者")])
        {
            Assert.Equal("scopus", Formats.Recognise(_files.Write("f", text), _files.Options()).Recognition.Source);
            Assert.Equal(expected, Harvest.Describe(Harvest.Of("scopus", _files.Write("f", text), _files.Options()).Documents.Single()));
        }
    }

    [Fact]
    public void Crossref_answers_for_one_DOI_are_read_in_any_layout_and_groups_are_no_people()
    {
        const string expected = "crossref:10.1/ab publication 2022 journal-article [] x1 v0 Univ X, Graz, Austria||||||";
        var indented = System.Text.Json.JsonSerializer.Serialize(System.Text.Json.JsonDocument.Parse(PublicationSamples.CrossrefWork), new System.Text.Json.JsonSerializerOptions { WriteIndented = true });
        var line = PublicationSamples.CrossrefWork.ReplaceLineEndings("");
        foreach (var text in (string[])[PublicationSamples.CrossrefWork, line, indented, line + "\n" + line.Replace("10.1/AB", "10.1/ab") + "\n"])
        {
            Assert.True(Formats.Recognise(_files.Write("f", text), _files.Options()).Recognition is { Source: "crossref", IsUsable: true });
            Assert.All(Harvest.Of("crossref", _files.Write("f", text), _files.Options()).Documents, document => Assert.Equal(expected, Harvest.Describe(document)));
            Assert.NotEmpty(Harvest.Of("crossref", _files.Write("f", text), _files.Options()).Documents);
        }
    }

    [Fact]
    public void PubMed_articles_are_read_without_their_set_and_books_are_named()
    {
        const string article = "<PubmedArticle><MedlineCitation><PMID>7</PMID><AuthorList><Author><LastName>Doe</LastName><AffiliationInfo><Affiliation>Univ X, Graz</Affiliation></AffiliationInfo></Author></AuthorList></MedlineCitation></PubmedArticle>";
        const string book = "<PubmedBookArticle><BookDocument><PMID>8</PMID></BookDocument></PubmedBookArticle>";
        var harvest = Harvest.Of("pubmed", _files.Write("f", article + book + article.Replace("7", "9") + book), _files.Options());
        Assert.Equal(["pubmed:7", "pubmed:9"], harvest.Documents.ConvertAll(document => document.Id));
        Assert.Equal(2, harvest.Rejects.Count(reject => reject.Cause.Contains("PubmedBookArticle", StringComparison.Ordinal)));
    }
}
