using System.Text;

namespace HubAtlas.Tests.Reading;

/// <summary>
/// One record of many is damaged somewhere: all the others must still come, or be told in a reject each, and the damaged one must come,
/// in whatever shape, or be rejected.
/// </summary>
public sealed class LossTests : IDisposable
{
    private const int Records = 9;
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("HUBATLAS_FUZZ"), out var rounds) ? rounds : 60;

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("points")]
    [InlineData("table")]
    [InlineData("deals")]
    [InlineData("scopus")]
    [InlineData("ieee")]
    [InlineData("jats")]
    [InlineData("wos")]
    [InlineData("wos-table")]
    [InlineData("wos-bibtex")]
    [InlineData("openalex")]
    [InlineData("crossref")]
    [InlineData("pubmed")]
    [InlineData("uspto")]
    [InlineData("uspto-greenbook")]
    [InlineData("epo")]
    [InlineData("wipo")]
    public void Damage_to_one_record_loses_no_document_without_a_reject(string format)
    {
        var source = format.Split('-')[0];
        var random = new Random(20_260_101);
        var whole = Enumerable.Range(1, Records).Select(i => Record(format, i)).ToList();
        var undamaged = Read(source, Header(format) + string.Concat(whole) + Footer(format));
        Assert.Equal((Records, 0), (undamaged.Documents.Count, undamaged.Rejects.Count));
        var expected = whole.ConvertAll(record => Describe(Assert.Single(Read(source, Header(format) + record + Footer(format)).Documents)));
        for (var round = 0; round < Rounds; round++)
        {
            var damaged = random.Next(1, Records - 1);
            var broken = Damage(whole[damaged], random);
            // Without a beginning and an end nobody can tell that a record was there.
            if (Marks(format) is { Length: > 0 } marks && !marks.Any(mark => ("\n" + broken).Contains(mark, StringComparison.Ordinal))) continue;
            var records = whole.Select((record, i) => i == damaged ? broken : record);
            var text = Header(format) + string.Concat(records) + Footer(format);
            var harvest = Read(source, text);
            var found = harvest.Documents.Select(Describe).ToHashSet();
            var missing = expected.Where((document, i) => i != damaged && !found.Contains(document)).ToList();
            Assert.True(
                missing.Count <= harvest.Rejects.Count && harvest.Documents.Count + harvest.Rejects.Count >= Records,
                $"round {round}: {harvest.Documents.Count} documents, {harvest.Rejects.Count} rejects; missing {string.Join("; ", missing)}\n{text}");
        }
    }

    // Points are called by the hash of their file and the row's number.
    private static string Describe(Core.Model.Document document) =>
        Harvest.Describe(document.Id.StartsWith("points:", StringComparison.Ordinal) ? document with { Id = "points" } : document);

    private Harvest Read(string source, string text) => Harvest.Of(source, _files.Write("f", text), _files.Options(source == "table" ? FuzzSamples.Mapping : null));

    /// <summary>Within a line, so that lines stay lines. Ids are such that no damage makes one into another.</summary>
    private static string Damage(string record, Random random)
    {
        var text = new StringBuilder(record);
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(text.Length);
            if (text[at] == '\n') continue;
            switch (random.Next(3))
            {
                case 0:
                    text[at] = (char)random.Next(33, 127);
                    break;
                case 1:
                    text.Insert(at, "\"'<>{}[]&;,\t|\\0"[random.Next(15)]);
                    break;
                default:
                    var length = Math.Min(random.Next(1, 20), text.ToString(at, text.Length - at).IndexOf('\n'));
                    if (length > 0) text.Remove(at, length);
                    break;
            }
        }

        // An empty line is no record.
        return string.IsNullOrWhiteSpace(text.ToString()) ? "x\n" : text.ToString();
    }

    private static string Header(string format) => format switch
    {
        "points" => "lat,lon,mentions\n",
        "table" => "id,who,where,lat,lon,date,topic,n,country\n",
        "deals" => "Deal ID,Company,Deal Date,City,Country\n",
        "scopus" => "Authors,Year,Affiliations,Authors with affiliations,Document Type,EID\n",
        "ieee" => "Document Title,Authors,Author Affiliations,Publication Year,DOI\n",
        "jats" => "<?xml version=\"1.0\"?><pmc-articleset><!-- article-meta -->\n",
        "wos" => "FN Clarivate\nVR 1.0\n",
        "wos-table" => "PT\tAU\tTI\tC1\tPY\tUT\n",
        "pubmed" => "<?xml version=\"1.0\"?><PubmedArticleSet>\n",
        "epo" => "<ops:world-patent-data xmlns=\"http://www.epo.org/exchange\" xmlns:ops=\"http://ops.epo.org\">\n",
        "wipo" => "<pat:Bag xmlns:pat=\"urn:p\" xmlns:com=\"urn:c\">\n",
        "uspto" => "<?xml version=\"1.0\"?>\n",
        _ => "",
    };

    private static string[] Marks(string format) => format switch
    {
        "wos" => ["PT J\n", "\nER\n"],
        "wos-bibtex" => ["@article", "\n}\n"],
        "pubmed" => ["<PubmedArticle>", "</PubmedArticle>"],
        "jats" => ["<article>", "</article>"],
        "uspto" => ["<us-bibliographic-data-grant>", "</us-bibliographic-data-grant>"],
        "uspto-greenbook" => ["\nPATN\n", "\nWKU ", "\nWKU\n"],
        "epo" => ["<bibliographic-data>", "</bibliographic-data>"],
        "wipo" => ["<pat:BibliographicData>", "</pat:BibliographicData>"],
        _ => [],
    };

    private static string Footer(string format) => format switch
    {
        "wos" => "EF\n",
        "pubmed" => "</PubmedArticleSet>\n",
        "jats" => "</pmc-articleset>\n",
        "epo" => "</ops:world-patent-data>\n",
        "wipo" => "</pat:Bag>\n",
        _ => "",
    };

    private static string Record(string format, int i) => format switch
    {
        "points" => $"{i}.5,{i}.25,{i}\n",
        "table" => $"d{i}{i}{i}{i},1,\"Graz {i}, Austria\",1,2,200{i},p,1,AT\n",
        "deals" => $"r{i}{i}{i}{i},\"Acme {i}\",2021-02-03,Graz,Austria\n",
        "scopus" => $"Doe J.,2020,\"Univ {i}, Graz, Austria\",\"Doe J., Univ {i}, Graz, Austria\",Article,2-s2.0-{i}\n",
        "ieee" => $"T{i},J. Doe,\"Univ {i}, Graz, Austria\",2020,10.1109/x.{i}{i}{i}{i}\n",
        "jats" => $"<article><front><article-meta><article-id pub-id-type=\"doi\">10.1/{i}</article-id>\n<contrib-group><contrib><name><surname>Doe</surname></name><aff>Univ {i}, Graz</aff></contrib></contrib-group></article-meta></front></article>\n",
        "wos" => $"PT J\nAU Doe, J\n   Roe, R\nTI Title {i}\nC1 [Doe, J] Univ {i}, Graz, Austria.\n   [Roe, R] Inst {i}, Bonn, Germany.\nPY 2015\nUT WOS:00{i}\nER\n\n",
        "wos-table" => $"J\tDoe, J\tTitle {i}\t[Doe, J] Univ {i}, Graz, Austria\t2015\tWOS:00{i}\n",
        "wos-bibtex" => $"@article{{ ISI:00{i},\nAuthor = {{Doe, Jane}},\nTitle = {{{{Title {i}}}}},\nAffiliation = {{{{Doe, Jane, Univ {i}, Graz, Austria.}}}},\nYear = {{{{2015}}}},\nUnique-ID = {{{{ISI:00{i}}}}},\n}}\n\n",
        "openalex" => $$"""{"id":"https://openalex.org/W{{i}}","publication_year":2020,"authorships":[{"raw_affiliation_strings":["Univ {{i}}, Graz"]}]}""" + "\n",
        "crossref" => $$"""{"DOI":"10.1/{{i}}","type":"journal-article","issued":{"date-parts":[[2022]]},"author":[{"family":"Doe","affiliation":[{"name":"Univ {{i}}"}]}]}""" + "\n",
        "pubmed" => $"<PubmedArticle><MedlineCitation><PMID>{i}</PMID><Article><AuthorList><Author><LastName>Doe</LastName>\n<AffiliationInfo><Affiliation>Univ {i}, Graz</Affiliation></AffiliationInfo></Author></AuthorList></Article></MedlineCitation></PubmedArticle>\n",
        "uspto" => $"<us-patent-grant><us-bibliographic-data-grant><publication-reference><document-id><country>US</country><doc-number>700{i}</doc-number><kind>B2</kind><date>20120327</date></document-id></publication-reference>\n<inventors><inventor><last-name>A</last-name><address><city>Graz</city><country>AT</country></address></inventor></inventors></us-bibliographic-data-grant></us-patent-grant>\n",
        "uspto-greenbook" => $"PATN\nWKU  03937{i}754\nAPT  1\nISD  19760210\nINVT\nNAM  Doe; J.\nCTY  Graz {i}\nCNT  ATX\nCLAS\nICL  B60R  900\n",
        "epo" => $"<exchange-document><bibliographic-data><publication-reference><document-id document-id-type=\"docdb\"><country>EP</country><doc-number>{i}</doc-number><kind>A1</kind><date>20000517</date></document-id></publication-reference>\n<inventors><inventor data-format=\"original\"><name>Doe</name><address><city>Graz {i}</city></address></inventor></inventors></bibliographic-data></exchange-document>\n",
        _ => $"<pat:BibliographicData><pat:PatentPublicationIdentification><com:IPOfficeCode>WO</com:IPOfficeCode><pat:PublicationNumber>202000000{i}</pat:PublicationNumber></pat:PatentPublicationIdentification>\n<pat:Inventor><com:PostalStructuredAddress><com:CityName>Graz {i}</com:CityName></com:PostalStructuredAddress></pat:Inventor></pat:BibliographicData>\n",
    };
}
