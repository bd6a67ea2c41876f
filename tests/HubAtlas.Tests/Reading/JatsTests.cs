using HubAtlas.Data.Reading;
using HubAtlas.Data.Reading.Sources.Jats;
using HubAtlas.Data.Reading.Xml;

namespace HubAtlas.Tests.Reading;

/// <summary>Articles of PubMed Central and publishers.</summary>
public sealed class JatsTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private Harvest Read(string text) => Harvest.Of("jats", _files.Write("f", text), _files.Options());

    private string Addresses(string contributors, string more = "") => string.Join(" / ", Read(Article(contributors, more)).Documents.Single().People.Select(
        person => string.Join(" + ", person.Addresses.Select(address => address.Text))));

    private static string Article(string contributors, string more = "", string attributes = "") =>
        $"<article {attributes}><front><article-meta><article-id pub-id-type=\"doi\">10.1/A</article-id>{contributors}{more}</article-meta></front><body/></article>";

    private static string Author(string name, string inside = "") => $"<contrib contrib-type=\"author\"><name><surname>{name}</surname></name>{inside}</contrib>";

    [Fact]
    public void Authors_are_where_their_references_say_and_what_the_source_says_of_a_place_is_kept() => Assert.Equal(
        "jats:10.1/j.1 publication 2020 research-article [] x1 v0 " +
        "Department of Physics, Univ X, Graz, Austria|Univ X|https://ror.org/01faaaf77|Graz||AT| + Inst Y, Bonn, Germany|Inst Y||||Germany| / " +
        "Inst Y, Bonn, Germany|Inst Y||||Germany| / \n" +
        "jats:PMC78 publication 2022 review-article [] x1 v0 Univ Z, Lima, Peru||||||",
        string.Join('\n', Read(PublicationSamples.Jats).Documents.Select(Harvest.Describe)));

    [Fact]
    public void An_affiliation_that_nobody_refers_to_belongs_to_nobody_and_is_told()
    {
        var article = XmlText.Parse(System.Text.Encoding.UTF8.GetBytes(PublicationSamples.Jats[PublicationSamples.Jats.IndexOf("<article ", StringComparison.Ordinal)..PublicationSamples.Jats.IndexOf("<article article-type=\"review", StringComparison.Ordinal)]), out _);
        Assert.Equal(["Univ Nobody, Oslo, Norway"], JatsPeople.Read(article!).LeftOut);
    }

    [Theory]
    [InlineData("<aff>U, Graz</aff>", "", "U, Graz / U, Graz")]
    [InlineData("", "<aff>U, Graz</aff>", "U, Graz / U, Graz")]
    [InlineData("<aff>U, Graz</aff><aff>V, Bonn</aff>", "", " / ")]
    [InlineData("", "<aff>U, Graz</aff><aff>V, Bonn</aff>", " / ")]
    [InlineData("<xref ref-type=\"aff\" rid=\"u\"/>", "<aff id=\"u\">U, Graz</aff><aff id=\"v\">V, Bonn</aff>", "U, Graz / U, Graz")]
    public void Without_references_the_only_affiliation_is_that_of_all_and_of_several_none(string inGroup, string inArticle, string expected) =>
        Assert.Equal(expected, Addresses($"<contrib-group>{Author("A")}{Author("B")}{inGroup}</contrib-group>", inArticle));

    [Fact]
    public void Beside_authors_with_references_one_without_is_nowhere() => Assert.Equal("U, Graz / ", Addresses(
        $"<contrib-group>{Author("A", "<xref ref-type=\"aff\" rid=\"u\"/>")}{Author("B")}<aff id=\"u\">U, Graz</aff></contrib-group>"));

    [Fact]
    public void A_lone_author_has_all_affiliations() =>
        Assert.Equal("U, Graz + V, Bonn", Addresses($"<contrib-group>{Author("A")}</contrib-group>", "<aff>U, Graz</aff><aff>V, Bonn</aff>"));

    [Fact]
    public void A_reference_without_id_means_the_label() => Assert.Equal("V, Bonn / U, Graz", Addresses(
        $"<contrib-group>{Author("A", "<xref ref-type=\"aff\">2</xref>")}{Author("B", "<xref ref-type=\"aff\"><sup>a</sup></xref>")}</contrib-group>",
        "<aff><sup>a</sup> U, Graz</aff><aff><label>2</label>V, Bonn</aff>"));

    [Fact]
    public void Of_an_affiliation_in_several_languages_the_first_counts() => Assert.Equal("U, Graz / U, Graz", Addresses(
        $"<contrib-group>{Author("A", "<xref ref-type=\"aff\" rid=\"x\"/>")}{Author("B", "<xref ref-type=\"aff\" rid=\"de\"/>")}</contrib-group>",
        "<aff-alternatives id=\"x\"><aff id=\"en\">U, Graz</aff><aff id=\"de\" xml:lang=\"de\">Universität, Graz</aff></aff-alternatives>"));

    [Theory]
    [InlineData("<institution>U</institution><addr-line>Graz</addr-line>\n<country>Austria</country>", "U, Graz, Austria")]
    [InlineData("<institution>U</institution>, <addr-line>Graz</addr-line>; <country>Austria</country>.", "U, Graz; Austria.")]
    [InlineData("<label>a</label><institution content-type=\"dept\">D</institution> at the <institution>U</institution> in <city>Graz</city>", "D at the U in Graz")]
    [InlineData("<bold>1</bold><italic>U</italic> of <sup>x</sup>Graz &#x00026; Bonn", "1U of xGraz & Bonn")]
    public void The_text_of_an_affiliation_has_a_comma_between_its_parts(string inside, string expected) =>
        Assert.Equal(expected, Addresses($"<contrib-group>{Author("A", $"<aff>{inside}</aff>")}</contrib-group>"));

    [Fact]
    public void Groups_and_their_members_count_only_where_nobody_else_is_listed()
    {
        const string members = "<collab>G<contrib-group><contrib contrib-type=\"author\"><name><surname>M</surname></name><aff>V, Bonn</aff></contrib></contrib-group></collab>";
        Assert.Equal("U, Graz", Addresses($"<contrib-group>{Author("A", "<aff>U, Graz</aff>")}<contrib contrib-type=\"author\">{members}</contrib></contrib-group>"));
        Assert.Equal("V, Bonn", Addresses($"<contrib-group><contrib contrib-type=\"author\">{members}</contrib></contrib-group>"));
        Assert.Equal("W, Lima", Addresses("<contrib-group><contrib contrib-type=\"author\"><collab>G</collab><aff>W, Lima</aff></contrib></contrib-group>"));
    }

    [Fact]
    public void Articles_are_read_out_of_answers_of_servers_with_prefixes_and_out_of_single_files()
    {
        var article = Article($"<contrib-group>{Author("A", "<aff>U, Graz</aff>")}</contrib-group>", attributes: "xmlns=\"urn:j\" xmlns:mml=\"urn:m\"");
        var prefixed = System.Text.RegularExpressions.Regex.Replace(article.Replace(" xmlns=\"urn:j\"", ""), "<(/?)([a-z])", "<$1j:$2");
        var answer = $"<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><ListRecords><record><metadata>{prefixed}</metadata></record><record><metadata>{prefixed.Replace("10.1/A", "10.1/B")}</metadata></record></ListRecords></OAI-PMH>";
        foreach (var text in (string[])[article, "<?xml version=\"1.0\"?><!DOCTYPE article SYSTEM \"x.dtd\">\n" + article, answer])
        {
            Assert.Equal("jats", Formats.Recognise(_files.Write("f", text), _files.Options()).Recognition.Source);
            Assert.All(Read(text).Documents, document => Assert.Equal("U, Graz", Assert.Single(document.People).Addresses[0].Text));
        }

        Assert.Equal(["jats:10.1/a", "jats:10.1/b"], Read(answer).Documents.ConvertAll(document => document.Id));
    }

    [Theory]
    [InlineData("", "<related-article related-article-type=\"retraction-forward\"/>", "retracted")]
    [InlineData("article-type=\"retracted-article\"", "", "retracted")]
    public void Retracted_articles_are_rejected(string attributes, string more, string cause) =>
        Assert.Equal(cause, Assert.Single(Read(Article($"<contrib-group>{Author("A", "<aff>U</aff>")}</contrib-group>", more, attributes)).Rejects).Cause);

    [Fact]
    public void The_text_of_an_article_may_be_broken()
    {
        var broken = Article($"<contrib-group>{Author("A", "<aff>U, Graz</aff>")}</contrib-group>").Replace("<body/>", "<body><p>x & y</body>");
        Assert.Equal((1, 0), (Read(broken).Documents.Count, Read(broken).Rejects.Count));
    }

    [Fact]
    public void Without_any_affiliation_the_authors_are_people_without_address() =>
        Assert.Empty(Assert.Single(Assert.Single(Read(Article($"<contrib-group>{Author("A")}</contrib-group>")).Documents).People).Addresses);
}
