namespace HubAtlas.Tests.Reading;

/// <summary>A small whole input of every format, to be damaged.</summary>
internal static class FuzzSamples
{
    public const string Mapping = """
        {"dataset":"t","kind":"deal","field_separator":";","columns":{"document":"id","person":"who","address":"where","lat":"lat","lon":"lon",
        "year":{"column":"date","pattern":"(\\d{4})"},"field":"topic","people_count":"n","economy":"country"}}
        """;

    public static readonly string[] PatentsView =
    [
        "patent_id\tpatent_type\tpatent_date\tpatent_title\twipo_kind\tnum_claims\twithdrawn\n\"7001\"\tutility\t2015-03-04\tX\tB2\t3\t0\n7002\tutility\t2015-03-04\tY\tB2\t1\t0\n7003\tdesign\t2015-03-04\tZ\tS1\t1\t1\n",
        "patent_id\tinventor_sequence\tinventor_id\tdisambig_inventor_name_first\tdisambig_inventor_name_last\tgender_code\tlocation_id\n7001\t1\ti2\tB\tB\tF\tl2\n7003\t0\ti9\tZ\tZ\t\tl1\n7001\t0\ti1\tA\tA\tM\tl1\n7001\t2\ti3\tC\tC\t\t\n",
        "patent_id\tassignee_sequence\tassignee_id\tdisambig_assignee_individual_name_first\tdisambig_assignee_organization\tassignee_type\tlocation_id\n7001\t1\ta2\t\tSecond Inc\t2\tl1\n7001\t0\ta1\t\tFirst Inc\t2\tl1\n",
        "location_id\tdisambig_city\tdisambig_state\tdisambig_country\tlatitude\tlongitude\tcounty\nl1\tSan Jose\tCA\tUS\t37.3\t-121.9\t\nl2\tGraz\t\tAT\t\t15.4\t\n",
        "patent_id\twipo_field_sequence\twipo_field_id\twipo_sector_title\twipo_field_title\n7001\t0\t9.0\tElectrical\tOptics\n",
        "patent_id\tpublished_or_filed_date\tpct_371_date\tfiled_country\tapplication_kind\tpct_doc_number\tpct_doc_type\n7001\t2012-01-01\t\tUS\tA\tPCT/US2012/1\tpct_application\n",
        "pgpub_id\tinventor_sequence\tinventor_id\tlocation_id\n20200001\t0\ti1\tl1\n",
        "pgpub_id\tapplication_id\tfiling_date\tpatent_type\tpublished_date\twipo_kind\n20200001\t5\t2019-01-01\tutility\t2020-01-02\tA1\n",
    ];

    public static readonly string[] Patstat =
    [
        "appln_id,appln_auth,appln_nr,appln_kind,appln_filing_year,earliest_publn_year,nb_applicants,nb_inventors\n1,EP,1,\"W \",2018,2019,1,3\n2,EP,2,A,2018,9999,0,1\n3,EP,3,A,2018,2019,1,0\n",
        "person_id,person_name,person_address,person_ctry_code,psn_name\n10,Doe J,\"1 Main St, Graz\",AT,\n11,Roe,\"Rue 2, Lyon\",FR,\n12,Acme Corp,,US,ACME\n",
        "person_id,appln_id,applt_seq_nr,invt_seq_nr\n11,1,0,2\n10,1,0,1\n12,1,1,0\n11,2,0,1\n12,3,1,0\n10,99,0,1\n",
        "appln_id,techn_field_nr,weight\n1,8,0.5\n1,9,0.5\n1,36,0\n",
    ];

    public static readonly string[] Regpat =
    [
        "pct_nbr|appln_id|person_id|inv_name|address|city|reg_code|ctry_code|reg_share|inv_share\nWO2012000001|1|5|A|A St 1|Graz|AT221|AT|1|0.5\n" +
        "WO2012000001|1|6|B|B St 2||FR101|FR|0.5|0.5\nWO2012000001|1|6|B|B St 2||FR102|FR|0.5|0.5\nWO2012000002|2||C|C|||SE|1|0.33\nWO2012000002|2||D|D|||SE|1|0.33\n" +
        "WO2012000002|2||E|E|||SE|1|0.33\nWO2012000003|3|7|F|F|||SE|1|0.5\nWO2012000003|3|8|G|G|||SE|1|x\n",
        "pct_nbr|appln_id|app_name|address|ctry_code|reg_share|app_share\nWO2012000001|1|Firm|X|AT|1|1\n",
        "Ctry_code|Reg_code|Reg_label|Up_reg_code|Up_reg_label\nAT|AT221|Graz, Stadt|AT22|Styria\n",
    ];

    public const string Wos = """
        FN Clarivate Analytics Web of Science
        VR 1.0
        PT J
        AU Doe, J
           Roe, RA
           Nul, N
        AF Doe, Jane
           Roe, Richard A.
           Nul, Nobody
        TI A title that
           goes on
        DT Article; Early Access
        C1 [Doe, Jane; Roe, R. A.] Univ X, Graz, Austria.
           [Doe, Jane] Inst Y,
           D-5 Bonn, Germany.
        PY 2015
        WC Optics; Physics,
           Applied
        UT WOS:001
        ER

        PT J
        AU Solo, S
        C1 Univ Z, Lima, Peru.
        DT Review
        EA JAN 2026
        DI 10.1/x
        ER

        EF
        """;

    public const string WosTable =
        "PT\tAU\tAF\tTI\tDT\tC1\tPY\tWC\tUT\nJ\tDoe, J; Roe, R\tDoe, Jane; Roe, Richard\tT\tArticle\t[Doe, Jane; Roe, Richard] Univ X, Graz, Austria; [Doe, Jane] Inst Y, Bonn, Germany\t2015\tOptics\tWOS:001\n" +
        "J\tA; B\t\tT\t\tA, Rome, Italy.; B, Oslo, Norway.;\t2016\t\tWOS:002\n";

    public const string Scopus =
        "\"Authors\",\"Year\",\"Affiliations\",\"Authors with affiliations\",\"Document Type\",\"EID\"\n" +
        "\"Doe J.; Roe R.A.; Nul N.\",2020,\"Univ X, Graz, Austria; Dept A, Univ X, Graz, Austria; Inst Y, Bonn, Germany\"," +
        "\"Doe J., Dept A, Univ X, Graz, Austria, Inst Y, Bonn, Germany; Roe R.A., Univ X, Graz, Austria; Nul N.\",\"Article\",\"2-s2.0-1\"\n";

    public const string PubMed = """
        <?xml version="1.0"?><!DOCTYPE PubmedArticleSet SYSTEM "http://nowhere/x.dtd"><PubmedArticleSet><PubmedArticle><MedlineCitation><PMID Version="1">7</PMID>
        <DateRevised><Year>2020</Year><Month>3</Month><Day>09</Day></DateRevised>
        <Article><Journal><JournalIssue><PubDate><MedlineDate>1998 Dec-1999 Jan</MedlineDate></PubDate></JournalIssue></Journal><AuthorList>
        <Author><LastName>Doe</LastName><AffiliationInfo><Affiliation>Univ X, Graz, Austria.</Affiliation></AffiliationInfo><AffiliationInfo><Affiliation>Inst Y</Affiliation></AffiliationInfo></Author>
        <Author><LastName>Roe</LastName></Author><Author><CollectiveName>Group</CollectiveName></Author></AuthorList>
        <PublicationTypeList><PublicationType>Comparative Study</PublicationType><PublicationType>Journal Article</PublicationType></PublicationTypeList></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>
        """;

    public const string PubMedText = """

        PMID- 7
        OWN - NLM
        LR  - 20200309
        DP  - 1998 Dec-1999 Jan
        TI  - A title that
              goes on
        FAU - Doe, Jane
        AU  - Doe J
        AUID- ORCID: 0000-0001
        AD  - Univ X, Graz,
              Austria.
        AD  - Inst Y
        FAU - Roe, Richard
        AU  - Roe R
        CN  - Group
        FIR - Nul, N
        IR  - Nul N
        IRAD- Elsewhere
        PT  - Comparative Study
        PT  - Journal Article

        PMID- 8
        DP  - 1985
        AD  - Univ Z, Lima, Peru.
        AU  - Solo S
        AU  - Duo D
        PT  - Review

        """;

    public const string Dimensions = """
        "About the data: Exported on Jan 02, 2024. Criteria: 'graphene, ""2D""' in full data.",,,,,
        Rank,Publication ID,DOI,PubYear,Publication Type,Authors,Authors (Raw Affiliation),Fields of Research (ANZSRC 2020)
        500,pub.1,10.1/x,2020,Article,"Doe, Jane; Roe, R; Nul, N","Doe, Jane (Dept A (Optics), Univ X, Graz, Austria; Inst Y, Bonn, Germany); Roe, R (Univ X, Graz, Austria); Nul, N ()",40 Engineering; 4006 Communications Engineering
        500,pub.2,,2021,Preprint,"Solo, S",,44 Human Society
        """;

    public const string Crossref = """
        {"status":"ok","message":{"total-results":1,"items":[
        {"DOI":"10.1/AB","type":"journal-article","issued":{"date-parts":[[2022,4]]},"prefix":"10.1","author":[
        {"family":"Doe","affiliation":[{"name":"Univ X","place":["Graz, Austria"],"id":[{"id":"https:\/\/ror.org\/01","id-type":"ROR"}]}]},{"family":"Roe","affiliation":[]}]}]}}
        """;

    public const string Uspto = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE us-patent-grant SYSTEM "x.dtd" [ ]>
        <us-patent-grant><us-bibliographic-data-grant><publication-reference><document-id><country>US</country><doc-number>7001</doc-number><kind>B2</kind><date>20120327</date></document-id></publication-reference>
        <application-reference appl-type="utility"/><parties><applicants><applicant app-type="applicant-inventor"><addressbook><last-name>A</last-name><first-name>X</first-name><address><street>1 Main St</street><city>San Jos&eacute;</city><state>CA</state><country>US</country></address></addressbook></applicant></applicants>
        <inventors><inventor><addressbook><last-name>A</last-name><first-name>X</first-name><address><city>San Jos&eacute;</city><country>US</country></address></addressbook></inventor>
        <inventor><addressbook><last-name>B</last-name><first-name>Y</first-name><address><city>Graz</city><country>AT</country></address></addressbook></inventor></inventors></parties>
        <assignees><assignee><addressbook><orgname>Acme &eacute;</orgname></addressbook></assignee></assignees></us-bibliographic-data-grant><description>x</description></us-patent-grant>
        <?xml version="1.0" encoding="UTF-8"?>
        <us-patent-grant><us-bibliographic-data-grant><publication-reference><document-id><country>US</country><doc-number>7002
        <?xml version="1.0" encoding="UTF-8"?>
        <us-patent-grant><us-bibliographic-data-grant><publication-reference><document-id><country>US</country><doc-number>7003</doc-number><kind>B2</kind><date>20130101</date></document-id></publication-reference>
        <pct-or-regional-filing-data/><us-parties><inventors><inventor><addressbook><last-name>C</last-name><address><city>Lyon</city><country>FR</country></address></addressbook></inventor></inventors></us-parties></us-bibliographic-data-grant></us-patent-grant>
        """;

    public const string Epo = """
        <ops:world-patent-data xmlns="http://www.epo.org/exchange" xmlns:ops="http://ops.epo.org"><exchange-documents><exchange-document><bibliographic-data>
        <publication-reference><document-id document-id-type="epodoc"><doc-number>EP1</doc-number><date>20000517</date></document-id><document-id document-id-type="docdb"><country>EP</country><doc-number>1</doc-number><kind>A1</kind><date>20000517</date></document-id></publication-reference>
        <parties><inventors><inventor data-format="epodoc"><inventor-name><name>DOE [NL]</name></inventor-name></inventor><inventor data-format="docdb"><inventor-name><name>DOE</name></inventor-name><residence><country>NL</country></residence></inventor>
        <inventor data-format="original"><addressbook><last-name>Doe</last-name><address><street>Weg 9</street><city>6562 DA Groesbeek</city><country>NL</country></address></addressbook></inventor></inventors></parties></bibliographic-data></exchange-document></exchange-documents></ops:world-patent-data>
        """;

    public const string Wipo = """
        <pat:Doc xmlns:pat="urn:p" xmlns:com="urn:c"><pat:BibliographicData><pat:PatentPublicationIdentification><com:IPOfficeCode>WO</com:IPOfficeCode><pat:PublicationNumber>2020000001</pat:PublicationNumber>
        <com:PatentDocumentKindCode>A1</com:PatentDocumentKindCode><com:PublicationDate>2020-01-02</com:PublicationDate></pat:PatentPublicationIdentification><pat:PartyBag><pat:InventorBag><pat:Inventor><com:Contact><com:Name><com:PersonName><com:LastName>Doe</com:LastName></com:PersonName></com:Name>
        <com:PostalAddressBag><com:PostalAddress><com:PostalStructuredAddress><com:AddressLineText>5 Road</com:AddressLineText><com:CityName>Cambridge</com:CityName><com:GeographicRegionName>Cambridgeshire</com:GeographicRegionName><com:CountryCode>GB</com:CountryCode></com:PostalStructuredAddress></com:PostalAddress></com:PostalAddressBag></com:Contact></pat:Inventor></pat:InventorBag></pat:PartyBag></pat:BibliographicData></pat:Doc>
        """;

    public const string Greenbook = """
        HHHHHT APS1 ISSUE - 760106
        PATN
        WKU  039373754
        APT  1
        ISD  19760210
        INVT
        NAM  Daniels; Everette E.
        STR  221 Locust St.,
             Apt 4
        CTY  Des Moines
        STA  IA
        ZIP  50309
        INVT
        NAM  Yano; Shozo
        CTY  Kyoto
        CNT  JPX
        ASSG
        NAM  Acme Corp
        CTY  Ames
        CLAS
        OCL  224 4207
        ICL  B60R  900
        ICL  G06F  728
        UREF
        PNO  3518629
        NAM  Frankel
        PATN
        WKU  D02400010
        APT  4
        ISD  19760210
        INVT
        NAM  Doe; Jane
        CTY  Munich
        CNT  DTX
        INVT
        NAM  Roe; R.
        PATN
        WKU  040000030
        APT  1
        ISD  19770104
        INVT
        CTY  London
        CNT  GB2
        PCTA
        CLAS
        ICL  H04R 0102
        PATN
        WKU  040000040
        ISD  19770104
        ABST
        PAL  INVT is a word
        PAL  PATN
        CLMS
        PATN
        ISD  19770104
        INVT
        CTY  Oslo
        """;

    public const string FileWrapper = """
        {"count":2,"patentBag":[{"inventorBag":[{"lastName":"W","correspondenceAddressBag":[{"cityName":"Quincy","countryCode":"US","postalAddressCategory":"postal"},
        {"cityName":"Boston","geographicRegionName":"MASSACHUSETTS","geographicRegionCode":"MA","countryCode":"US","postalAddressCategory":"residence"}]}],
        "firstApplicantName":"Hospital","applicationNumberText":"15123456","earliestPublicationNumber":"US 2017-0071586 A1","cpcClassificationBag":["A61B13/00"],"earliestPublicationDate":"2017-03-16","applicationTypeLabelName":"Utility"},
        {"applicationNumberText":"14000001","applicationMetaData":{"patentNumber":"9000001","grantDate":"2015-04-07","nationalStageIndicator":true,"inventorBag":[
        {"correspondenceAddressBag":[{"addressLineOneText":"Weg 2","cityName":"Graz","countryCode":"AT"}]},{"lastName":"N"}]}}]}
        """;

    public const string OpsJson = """
        {"ops:world-patent-data":{"@xmlns":{"ops":"http://ops.epo.org"},"exchange-documents":{"exchange-document":[{"@country":"EP","bibliographic-data":{
        "publication-reference":{"document-id":[{"@document-id-type":"docdb","country":{"$":"EP"},"doc-number":{"$":"1"},"kind":{"$":"A1"},"date":{"$":"20000517"}}]},
        "classifications-ipcr":{"classification-ipcr":[{"@sequence":"1","text":{"$":"C09D   5/    02            A I                    "}}]},
        "parties":{"inventors":{"inventor":[{"@data-format":"epodoc","inventor-name":{"name":{"$":"DOE JANE [NL]"}}},{"@data-format":"original","inventor-name":{"name":{"$":"DOE, JANE"}}}]}}}}]}}}
        """;

    public const string OpsClient = """
        {"documents":[{"country":"EP","publication_reference_docdb":{"country":"EP","number":"1","kind":"A1","date":"2000-05-17","name":null},"intl_class":["B28B 1/ 29 A I"],
        "applicants_epodoc":["BOER [NL]"],"inventors_epodoc":["DOE [NL]","ROE [DE]"]}]}
        """;

    public const string WosBibTex = """
        @article{ ISI:001,
        Author = {Doe, Jane and Roe, R. A.
           and Nul, N.},
        Type = {{Article}},
        Affiliation = {{Doe, J (Reprint Author), Univ X, Graz, Austria.
           Doe, Jane; Roe, R. A., Univ X, R\&D Dept, Graz, Austria.
           Doe, Jane, Inst Y, D-5 Bonn, Germany.}},
        DOI = {{10.1/x}},
        Web-of-Science-Categories  = {{Optics; Physics,
           Applied}},
        Unique-ID = {{ISI:001}},
        Year = {{2015}},
        }
        """;

    public static IReadOnlyList<string> Of(string source) => source switch
    {
        "statistics" => StatisticsSamples.All,
        "points" => ["lat,lon,mentions,kind,year\n35.5,139.25,7,patent,2010\n\"-1.5\",\"2\",\"3\",deal,\n", "lat\tlon\n1\t2\n3\t4\n", "lat,lon,mentions,document,year\n1,2,2,D1,2010\n3,4,1,D2,\n5,6,1,D1,2011\n"],
        "table" => ["id,who,where,lat,lon,date,topic,n,country\na,1,\"X, Y\",1,2,2001-01-01,p;q,3,DE\nb,1,Z,,,1999,,1,\na,2,\"W \"\"w\"\"\",3,4,2001,p,3,FR\n"],
        "openalex" =>
        [
            """
            {"id":"https://openalex.org/W1","publication_year":2001,"type":"article","primary_topic":{"field":{"display_name":"F"}},"authorships":[{"institutions":[{"id":"I1","display_name":"U \u00e4","ror":"r","country_code":"AT"}],"affiliations":[{"raw_affiliation_string":"U, \"Graz\"","institution_ids":["I1"]}]},{}]}
            {"id":"https://openalex.org/W2","updated_date":"2025-01-02","authorships":[{"raw_affiliation_strings":["a","b"]}],"abstract_inverted_index":{"x":[1,2],"\\":[3]}}
            """,
            """{"meta":{"count":1},"results":[{"id":"https://openalex.org/W1","authorships":[{}]},{"id":"https://openalex.org/W2","authorships":[{}]}]}""",
        ],
        "ror" =>
        [
            "ror_id\tname\taliases\tcountry_code\tlat\tlng\tcity\tstatus\nhttps://ror.org/01\tU\tA|B@en\tAT\t1\t2\tGraz\tactive\n",
            """[{"id":"https://ror.org/01","names":[{"value":"U","types":["ror_display"]}],"locations":[{"geonames_details":{"lat":1,"lng":2,"country_code":"AT","name":"Graz"}}]}]""",
            """[{"id":"https://ror.org/01","name":"U","country":{"country_code":"AT"},"addresses":[{"lat":1,"lng":2,"geonames_city":{"city":"Graz","geonames_admin1":{"name":"S"}}}]}]""",
        ],
        "deals" => ["Deal ID,Company,Deal Date,City,Country,Stage\nd1,Acme,03/04/2021,Graz,Austria,Seed\nd2,Beta,2022-05-06,Lyon,France,A\n"],
        "patentsview" => PatentsView,
        "patstat" => Patstat,
        "regpat" => Regpat,
        "wos" => [Wos, WosTable, WosBibTex],
        "scopus" => [Scopus, PublicationSamples.ScopusChinese],
        "ieee" => [PublicationSamples.Ieee],
        "jats" => [PublicationSamples.Jats],
        "pubmed" => [PubMed, PubMedText],
        "dimensions" => [Dimensions],
        "crossref" => [Crossref, PublicationSamples.CrossrefWork],
        "uspto" => [Uspto, Greenbook, FileWrapper],
        "epo" => [Epo, OpsJson, OpsClient],
        "wipo" => [Wipo],
        _ => [],
    };
}
