namespace HubAtlas.Tests.Reading;

/// <summary>Small whole inputs of formats of publications, and of lists that are refused.</summary>
internal static class PublicationSamples
{
    public const string Ieee =
        "\"Document Title\",Authors,\"Author Affiliations\",\"Publication Title\",\"Publication Year\",DOI,\"PDF Link\",\"Document Identifier\"\n" +
        "\"A, study\",\"J. Doe; R. A. Roe; N. Nul\",\"Univ X, Graz, Austria; Inst Y, Bonn, Germany; NA\",P,2021,10.1109/X.1,,\"IEEE Conferences\"\n" +
        "B,\"J. Doe; R. A. Roe\",\"Univ X, Graz, Austria\",P,2022,,\"https://ieeexplore.ieee.org/stamp/stamp.jsp?arnumber=99\",\"IEEE Journals\"\n";

    public const string ScopusChinese =
        "作者,文献标题,年份,归属机构,带归属机构的作者,文献类型,EID\n" +
        "\"Doe J.; Roe R.\",T,2023,\"Univ X, Beijing, China; Inst Y, Graz, Austria\",\"Doe J., Univ X, Beijing, China; Roe R., Inst Y, Graz, Austria\",Article,2-s2.0-3\n";

    public const string CrossrefWork = """
        {"status":"ok","message-type":"work","message-version":"1.0.0","message":{"indexed":{"date-parts":[[2023,1,1]]},"publisher":"P",
        "DOI":"10.1/AB","type":"journal-article","prefix":"10.1","author":[{"given":"Jane","family":"Doe","affiliation":[{"name":"Univ X, Graz, Austria"}]},
        {"name":"The Group","affiliation":[]}],"issued":{"date-parts":[[2022,4]]}}}
        """;

    public const string Jats = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE pmc-articleset PUBLIC "-//NLM//DTD ARTICLE SET 2.0//EN" "https://dtd.nlm.nih.gov/ncbi/pmc/articleset/nlm-articleset-2.0.dtd">
        <pmc-articleset><article xmlns:xlink="http://www.w3.org/1999/xlink" article-type="research-article"><front><journal-meta><issn>1</issn></journal-meta><article-meta>
        <article-id pub-id-type="pmid">5</article-id><article-id pub-id-type="pmc">77</article-id><article-id pub-id-type="doi">10.1/J.1</article-id>
        <contrib-group><contrib contrib-type="author" corresp="yes"><name><surname>Doe</surname><given-names>Jane</given-names></name><xref ref-type="aff" rid="a1 a2"><sup>1,2</sup></xref></contrib>
        <contrib contrib-type="author"><name><surname>Roe</surname><given-names>Richard</given-names></name><xref ref-type="aff" rid="a2"/><xref ref-type="corresp" rid="c1"/></contrib>
        <contrib contrib-type="author"><name><surname>Nul</surname><given-names>N</given-names></name></contrib>
        <contrib contrib-type="author"><collab>The Group<contrib-group><contrib contrib-type="author"><name><surname>Member</surname></name></contrib></contrib-group></collab></contrib></contrib-group>
        <contrib-group><contrib contrib-type="editor"><name><surname>Ed</surname></name><xref ref-type="aff" rid="e1"/></contrib></contrib-group>
        <aff id="a1"><label>1</label>Department of Physics, <institution-wrap><institution-id institution-id-type="ROR">https://ror.org/01faaaf77</institution-id><institution>Univ X</institution></institution-wrap>, <city>Graz</city>, <country country="AT">Austria</country></aff>
        <aff id="a2"><sup>2</sup><institution>Inst Y</institution><addr-line>Bonn</addr-line><country>Germany</country> <email>y@y.de</email></aff>
        <aff id="e1">Univ E, Lima, Peru</aff><aff id="a9">Univ Nobody, Oslo, Norway</aff>
        <pub-date pub-type="pmc-release"><year>2019</year></pub-date><pub-date pub-type="ppub"><month>1</month><year>2021</year></pub-date><pub-date pub-type="epub"><year>2020</year></pub-date>
        </article-meta></front><body><p>An article about <italic>x</italic></p></body><sub-article><front-stub><contrib-group><contrib contrib-type="author"><name><surname>R</surname></name></contrib></contrib-group></front-stub></sub-article></article>
        <article article-type="review-article"><front><article-meta><article-id pub-id-type="pmcid">PMC78</article-id><contrib-group><contrib contrib-type="author"><name><surname>Solo</surname></name><aff>Univ Z, Lima, Peru</aff></contrib></contrib-group>
        <pub-date><year>2022</year></pub-date></article-meta></front></article></pmc-articleset>
        """;

    /// <summary>Word of the source, the text, and what the message names as the cure.</summary>
    public static readonly IReadOnlyList<(string Source, string Text, string Cure)> Refused =
    [
        ("ris", "TY  - JOUR\nAU  - Doe, J.\nTI  - T\nPY  - 2023\nAD  - Univ X, Graz, Austria\nER  - \n", "plain text"),
        ("ris", "\uFEFFProvider: Publisher\r\nContent: text/plain\r\n\r\nTY - CONF\r\nAU - Doe, J.\r\nER - \r\n", "plain text"),
        ("endnote", "%0 Journal Article\n%T T\n%A Doe, Jane\n%D 2020\n\n", "plain text"),
        ("scopus-bibtex", "\n@ARTICLE{Doe2023,\nauthor={Doe, J. and Roe, R.},\naffiliation={Univ X, Graz, Austria; Inst Y, Bonn, Germany},\nsource={Scopus},\n}\n", "Authors with affiliations"),
        ("scopus-bibtex", "Scopus\nEXPORT DATE: 21 March 2024\n\n@CONFERENCE{Doe2023,\n\tauthor = {Doe, J.},\n\turl = {https://www.scopus.com/inward/record.uri?eid=2},\n}\n", "Authors with affiliations"),
        ("bibtex", "\n@article{doe_2023,\n\ttitle = {A, {B}},\n\tauthor = {Doe, Jane},\n\tfile = {x.pdf},\n}\n", "OpenAlex"),
        ("bibtex", "% made by hand\n@inproceedings{DBLP:conf/x/Doe23,\n  author    = {Jane Doe},\n  biburl    = {https://dblp.org/rec/conf/x/Doe23.bib},\n}\n", "OpenAlex"),
        ("csl", """[{"id":"http://zotero.org/users/1/items/X","type":"article-journal","title":"T","DOI":"10.1/x","author":[{"family":"Doe","given":"J"}],"issued":{"date-parts":[["2020"]]}}]""", "OpenAlex"),
        ("world-bank-metadata", "\uFEFF\"Country Code\",\"Region\",\"IncomeGroup\",\"SpecialNotes\",\"TableName\",\n\"ABW\",\"Latin America\",\"High income\",\"\",\"Aruba\",\n", "API_"),
        ("world-bank-metadata", "\"INDICATOR_CODE\",\"INDICATOR_NAME\",\"SOURCE_NOTE\",\"SOURCE_ORGANIZATION\",\n\"SP.POP.TOTL\",\"Population, total\",\"Counts\",\"UN\",\n", "API_"),
        ("embase", "Title,Author Names,Author Addresses,Source,Publication Year,Publication Type,PUI,Embase Link\nT,\"Doe J., Roe R.\",\"(Doe J.) Univ X, Graz, Austria\",S,2020,Article,L1,x\n", "Scopus"),
        ("embase", "\"TITLE\",\"A study\"\n\"SOURCE\",\"J\"\n\"AUTHOR NAMES\",\"Doe J.\",\"Roe R.\"\n\"AUTHOR ADDRESSES\",\"(Doe J.) Univ X\"\n\n", "Scopus"),
        ("dblp", "<?xml version=\"1.0\" encoding=\"US-ASCII\"?>\n<!DOCTYPE dblp SYSTEM \"dblp.dtd\">\n<dblp>\n<article mdate=\"2020-01-01\" key=\"journals/x/Doe20\"><author>Jane Doe</author><title>T</title><year>2020</year></article>\n</dblp>\n", "OpenAlex"),
        ("dblp", """{"result":{"query":"x","status":{"@code":"200"},"hits":{"hit":[{"info":{"authors":{"author":[{"text":"Jane Doe"}]},"url":"https://dblp.org/rec/x"}}]}}}""", "OpenAlex"),
        ("arxiv", "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><id>http://arxiv.org/api/x</id><entry><author><name>Jane Doe</name></author></entry></feed>", "OpenAlex"),
        ("arxiv", "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><ListRecords><record><header><identifier>oai:arXiv.org:0704.0001</identifier></header><metadata><arXiv xmlns=\"http://arxiv.org/OAI/arXiv/\"><id>0704.0001</id></arXiv></metadata></record></ListRecords></OAI-PMH>", "OpenAlex"),
        ("arxiv", """{"id":"0704.0001","submitter":"Jane Doe","authors":"Jane Doe","title":"T","doi":"10.1/x","categories":"hep-ph","versions":[],"authors_parsed":[["Doe","Jane",""]]}""" + "\n", "OpenAlex"),
        ("springer", "Item Title,Publication Title,Book Series Title,Journal Volume,Journal Issue,Item DOI,Authors,Publication Year,URL,Content Type\nT,P,,1,2,10.1007/x,Jane DoeRichard Roe,2020,http://x,Article\n", "DOI"),
        ("pubmed-csv", "PMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year,Create Date,PMCID,NIHMS ID,DOI\n1,T,\"Doe J, Roe R.\",C,Doe J,J,2020,2020/01/01,,,10.1/x\n", "format PubMed"),
        ("datacite", """{"data":[{"id":"10.5281/zenodo.1","type":"dois","attributes":{"doi":"10.5281/zenodo.1","creators":[{"name":"Doe, Jane","affiliation":["Univ X"]}],"publicationYear":2020}}]}""", "OpenAlex"),
        ("datacite", """{"doi":"10.5281/zenodo.1","creators":[{"name":"Doe, Jane"}],"types":{"resourceTypeGeneral":"Dataset"},"publicationYear":2020}""" + "\n", "OpenAlex"),
        ("dimensions", "\"About the data: Exported on Feb 19, 2024.\"\nPublication ID,DOI,Title,Source title/Anthology title,PubYear,Authors,Authors Affiliations - Name of Research organization,Dimensions URL\npub.1,10.1/d,A,S,2022,\"Doe, Jane\",Univ X,u\n", "Export results (CSV/Excel), full record"),
        ("pubmed", "<PubmedArticleSet><PubmedBookArticle><BookDocument><PMID>1</PMID></BookDocument></PubmedBookArticle></PubmedArticleSet>", "PubmedBookArticle"),
    ];
}
