using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Reading;

/// <summary>Titles and abstracts as each reader hands them over where they are wanted, and nothing where not.</summary>
public sealed class DocumentTextTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private string[] Read(string source, params string[] texts)
    {
        var files = texts.Select((text, i) => _files.Write($"f{i}", text)).ToList();
        Assert.All(Harvest.Of(source, files, _files.Options()).Documents, document => Assert.Null(document.Text));
        return [.. Harvest.Of(source, files, _files.Options() with { WantsText = true }).Documents.OrderBy(d => d.Id, StringComparer.Ordinal).Select(d => d.Text is { } text ? $"{text.Title}|{text.Abstract}" : "-")];
    }

    [Fact]
    public void OpenAlex_has_the_title_and_the_abstract_as_words_with_their_places() => Assert.Equal(
        ["Hubs|a café in a hub", "Old title|", "-"],
        Read("openalex", string.Join('\n',
            """{"id":"https://openalex.org/W1","display_name":"Hubs","title":"Other","authorships":[{"raw_affiliation_strings":["Lab, Bonn"]}],"abstract_inverted_index":{"hub":[4],"a":[0,3],"in":[2],"caf\u00e9":[1]}}""",
            """{"id":"https://openalex.org/W2","title":"Old title","abstract_inverted_index":null,"authorships":[{"raw_affiliation_strings":["Lab, Bonn"]}]}""",
            """{"id":"https://openalex.org/W3","authorships":[{"raw_affiliation_strings":["Lab, Bonn"]}]}""")));

    [Fact]
    public void Crossref_has_the_title_and_the_abstract_without_its_markup() => Assert.Equal(
        ["Hubs & spokes|  Two  words  "],
        Read("crossref", """{"DOI":"10.1/a","title":["Hubs & spokes","Second"],"abstract":"<jats:p> Two <jats:i>words</jats:i></jats:p>","author":[{"given":"A","family":"B","affiliation":[{"name":"Lab, Bonn"}]}]}""").Select(text => text.Replace("   ", "  ", StringComparison.Ordinal)));

    [Fact]
    public void Tables_of_databases_have_columns_of_both()
    {
        Assert.Equal(["A title|An abstract"], Read("scopus", "Authors,Title,Year,Affiliations,Authors with affiliations,Abstract,Document Type,EID\n\"Doe J.\",A title,2020,\"Lab, Bonn, Germany\",\"Doe J., Lab, Bonn, Germany\",An abstract,Article,2-s2.0-1\n"));
        Assert.Equal(["A title|An abstract"], Read("dimensions", "Publication ID,Title,Abstract,PubYear,Publication Type,Authors,Authors (Raw Affiliation)\npub.1,A title,An abstract,2020,Article,\"Doe, J\",\"Doe, J (Lab, Bonn, Germany)\"\n"));
        Assert.Equal(["A long title|An abstract"], Read("wos", "FN Clarivate\nVR 1.0\nPT J\nAU Doe, J\nAF Doe, Jane\nTI A long\n   title\nAB An abstract\nC1 [Doe, Jane] Lab, Bonn, Germany.\nPY 2020\nUT WOS:000365130100001\nER\n\nEF\n"));
        Assert.Equal(["A title|An abstract"], Read("wos", "PT\tAU\tAF\tTI\tC1\tPY\tDT\tUT\tAB\nJ\tDoe, J\tDoe, Jane\tA title\t[Doe, Jane] Lab, Bonn, Germany.\t2020\tArticle\tWOS:000365130100001\tAn abstract\n"));
    }

    [Fact]
    public void Patents_have_their_titles_in_all_languages_and_PATSTAT_abstracts_too()
    {
        Assert.Equal(["Chip\nPuce|"], Read("epo", """
            <exchange-document><bibliographic-data><publication-reference><document-id document-id-type="docdb"><country>EP</country><doc-number>1</doc-number><kind>A1</kind><date>20200101</date></document-id></publication-reference>
            <parties><inventors><inventor><inventor-name><name>A</name></inventor-name></inventor></inventors></parties><invention-title lang="en">Chip</invention-title><invention-title lang="fr">Puce</invention-title></bibliographic-data></exchange-document>
            """));
        Assert.Equal(["-", "Chip|"], Read("patentsview",
            "patent_id\tpatent_type\tpatent_date\tpatent_title\n7\tutility\t2012-03-27\tChip\n6\tutility\t2012-03-27\t\n",
            "patent_id\tinventor_sequence\tinventor_id\tlocation_id\n7\t0\ta\tL1\n6\t0\ta\tL1\n",
            "location_id\tdisambig_city\tdisambig_state\tdisambig_country\tlatitude\tlongitude\nL1\tBoston\tMA\tUS\t42.3\t-71\n").Order(StringComparer.Ordinal));
    }

    /// <summary>Titles may come for more applications than were selected: these are nobody's loss.</summary>
    [Fact]
    public void PATSTATs_titles_and_abstracts_are_tables_of_their_own()
    {
        string[] tables =
        [
            "person_id,person_name,person_address,person_ctry_code,psn_name\n10,Doe J,\"1 Main St, Graz\",AT,\n",
            "person_id,appln_id,applt_seq_nr,invt_seq_nr\n10,1,0,1\n10,2,0,1\n",
            "appln_id,appln_auth,appln_kind,earliest_publn_year,nb_inventors\n1,EP,A,2019,1\n2,EP,A,2019,1\n",
            "appln_id,appln_title_lg,appln_title\n1,en,Chip\n3,en,Other\n",
            "appln_id,appln_abstract_lg,appln_abstract\n1,en,\"Of a chip, or two\"\n",
        ];
        var files = tables.Select((text, i) => _files.Write($"f{i}", text)).ToList();
        var harvest = Harvest.Of("patstat", files, _files.Options() with { WantsText = true });
        Assert.Equal([new DocumentText("Chip", "Of a chip, or two"), null], harvest.Documents.OrderBy(d => d.Id, StringComparer.Ordinal).Select(d => d.Text));
        Assert.Empty(harvest.Rejects);
        Assert.All(Harvest.Of("patstat", files[..3], _files.Options()).Documents, document => Assert.Null(document.Text));
    }
}
