using System.Globalization;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Reading;

/// <summary>Offices, families, dates, grants, symbols and applicants as each source states them; what it does not state is null.</summary>
public sealed class PatentFactTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private IEnumerable<string> Read(string source, params IReadOnlyList<string> texts) => Read(source, [.. texts.Select((text, i) => ($"f{i}", text))]);

    private IEnumerable<string> Read(string source, params IReadOnlyList<(string Name, string Text)> files) =>
        Harvest.Of(source, [.. files.Select(file => _files.Write(file.Name, file.Text))], _files.Options()).Documents.OrderBy(d => d.Id, StringComparer.Ordinal).Select(d => $"{d.Id} {Describe(d.Patent!)}");

    private static string Describe(PatentFacts p) => string.Join(' ',
        p.Office ?? "-", p.Family ?? "-", Number(p.FirstFiling), Number(p.FirstFilingYear), Number(p.FirstPublicationYear), p.IsGranted?.ToString() ?? "-", Number(p.GrantedYear),
        $"[{string.Join(' ', p.Symbols.Select(s => $"{s.Scheme}:{s.Text}"))}]", $"({string.Join("; ", p.Applicants.Select(a => $"{a.Name}/{a.Economy ?? "-"}"))})");

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "-";

    private static readonly string[] PatstatPeople =
    [
        "person_id,person_name,person_address,person_ctry_code,psn_name\n10,Doe J,\"1 Main St, Graz\",AT,\n12,Acme Corp,,US,ACME\n13,Roe,,XX,\n",
        "person_id,appln_id,applt_seq_nr,invt_seq_nr\n10,1,2,1\n12,1,1,0\n13,1,3,0\n10,2,0,1\n10,3,0,1\n",
    ];

    [Fact]
    public void Patstat_tells_all() => Assert.Equal(
        [
            "patstat:1 EP docdb:77 20170302 2017 2019 True 2022 [Ipc:G06N000302 Ipc:H04L Cpc:G06N0003045 Cpc:Y02E001070] (ACME/US; Doe J/AT; Roe/-)",
            "patstat:2 WO - - - - False - [] ()",
            "patstat:3 US - 20180101 2018 2020 - - [Cpc:B60W003000] ()",
        ],
        Read("patstat",
            [.. PatstatPeople,
            "appln_id,appln_auth,appln_kind,earliest_publn_year,nb_inventors,earliest_filing_date,earliest_filing_year,granted,docdb_family_id\n1,EP,A,2019,1,2017-03-02,2017,Y,77\n2,WO,W,9999,1,9999-12-31,9999,N,0\n3,US,A,2020,1,2018-01-01,,,\n",
            "appln_id,ipc_class_symbol,ipc_class_level\n1,G06N   3/02,A\n1,H04L,A\n1,G06N   3/02,A\n",
            "appln_id,cpc_class_symbol\n1,G06N   3/045\n1,Y02E  10/70\n3,B60W  30/00\n",
            "pat_publn_id,publn_auth,publn_nr,publn_kind,appln_id,publn_date,publn_first_grant\n1,EP,1,A1,1,2019-05-01,N\n2,EP,1,B1,1,2022-05-01,Y\n"]));

    /// <summary>Classes and fields, by which editions count, are what they were before: of the IPC where there is one.</summary>
    [Fact]
    public void Patstats_symbols_of_the_CPC_make_classes_only_where_there_are_none_of_the_IPC()
    {
        var documents = Harvest.Of("patstat", [.. ((string[])[.. PatstatPeople,
            "appln_id,appln_auth,appln_kind,earliest_publn_year,nb_inventors\n1,EP,A,2019,1\n2,WO,W,2019,1\n",
            "appln_id,ipc_class_symbol,ipc_class_level\n1,G06N   3/02,A\n",
            "appln_id,cpc_class_symbol\n1,Y02E  10/70\n2,H04L   1/00\n"]).Select((text, i) => _files.Write($"t{i}", text))], _files.Options()).Documents;
        Assert.Equal(["class:G06N", "class:H04L"], documents.OrderBy(d => d.Id).SelectMany(d => d.Labels.Where(l => l.Level == "class").Select(l => $"{l.Level}:{l.Name}")));
    }

    [Fact]
    public void PatentsView_tells_grants_from_applications() => Assert.Equal(
        [
            "patentsview:7 US - 20080601 2008 - True 2012 [Cpc:G06N000302 Cpc:G06N0003045] (Acme Corp/US; Jane Doe/-)",
            "patentsview:8 US - - - - True 2013 [] ()",
        ],
        Read("patentsview",
            "patent_id\tpatent_type\tpatent_date\n7\tutility\t2012-03-27\n8\tutility\t2013-01-01\n",
            "patent_id\tinventor_sequence\tinventor_id\tlocation_id\n7\t0\ta\tL1\n8\t0\tb\tL1\n",
            "patent_id\tassignee_sequence\tassignee_id\tdisambig_assignee_individual_name_first\tdisambig_assignee_individual_name_last\tdisambig_assignee_organization\tassignee_type\tlocation_id\n7\t1\tq\tJane\tDoe\t\t4\t\n7\t0\tp\t\t\tAcme Corp\t2\tL1\n",
            "location_id\tdisambig_city\tdisambig_state\tdisambig_country\tlatitude\tlongitude\nL1\tBoston\tMA\tUS\t42.3\t-71\n",
            "patent_id\tcpc_sequence\tcpc_section\tcpc_class\tcpc_subclass\tcpc_group\n7\t0\tG\tG06\tG06N\tG06N3/02\n7\t1\tG\tG06\tG06N\tG06N3/045\n",
            "application_id\tpatent_id\tpatent_application_type\tfiling_date\tseries_code\n12/1\t7\t12\t2009-05-04\t12\n",
            "patent_id\tpriority_claim_sequence\tpriority_claim_kind\tforeign_application_id\tfiling_date\tforeign_country_filed\n7\t0\tnational\tX\t2008-06-01\tJP\n"));

    [Fact]
    public void PatentsViews_publications_know_of_their_grant_by_the_crosswalk() => Assert.Equal(
        ["patentsview:application-12/1 US - 20090504 2009 2010 True - [] ()", "patentsview:application-12/2 US - 20090505 2009 2010 - - [] ()"],
        Read("patentsview",
            "pgpub_id\tapplication_id\tfiling_date\tpatent_type\tpublished_date\n2010001\t12/1\t2009-05-04\tutility\t2010-01-07\n2010002\t12/2\t2009-05-05\tutility\t2010-01-07\n",
            "pgpub_id\tinventor_sequence\tinventor_id\tlocation_id\n2010001\t0\ta\tL1\n2010002\t0\ta\tL1\n",
            "location_id\tdisambig_city\tdisambig_state\tdisambig_country\tlatitude\tlongitude\nL1\tBoston\tMA\tUS\t42.3\t-71\n",
            "pgpub_id\tpatent_id\tapplication_id\tcurrent_pgpub_id_flag\tcurrent_patent_id_flag\n2010001\t7\t12/1\tTRUE\tTRUE\n2010002\t\t12/2\tTRUE\tFALSE\n"));

    [Fact]
    public void Uspto_says_what_a_grant_goes_back_to() => Assert.Equal(
        ["uspto:US7001B2 US - 20050601 2005 2008 True 2012 [Ipc:G06N000302 Cpc:G06N0003045 Cpc:Y02E001070] (Acme/DE; Jane Doe/US)"],
        Read("uspto", """
            <us-patent-grant><us-bibliographic-data-grant><publication-reference><document-id><country>US</country><doc-number>7001</doc-number><kind>B2</kind><date>20120327</date></document-id></publication-reference>
            <application-reference appl-type="utility"><document-id><country>US</country><doc-number>12</doc-number><date>20080102</date></document-id></application-reference>
            <priority-claims><priority-claim sequence="01" kind="national"><country>DE</country><doc-number>1</doc-number><date>20070102</date></priority-claim></priority-claims>
            <classifications-ipcr><classification-ipcr><section>G</section><class>06</class><subclass>N</subclass><main-group>3</main-group><subgroup>02</subgroup></classification-ipcr></classifications-ipcr>
            <classifications-cpc><main-cpc><classification-cpc><section>G</section><class>06</class><subclass>N</subclass><main-group>3</main-group><subgroup>045</subgroup></classification-cpc></main-cpc>
            <further-cpc><classification-cpc><section>Y</section><class>02</class><subclass>E</subclass><main-group>10</main-group><subgroup>70</subgroup></classification-cpc></further-cpc></classifications-cpc>
            <us-references-cited><us-citation><patcit><document-id><country>US</country><doc-number>5</doc-number><date>19990101</date></document-id></patcit></us-citation></us-references-cited>
            <us-related-documents><continuation><relation><parent-doc><document-id><country>US</country><doc-number>11</doc-number><date>20050601</date></document-id><parent-grant-document><document-id><country>US</country><doc-number>6</doc-number><date>20040101</date></document-id></parent-grant-document></parent-doc></relation></continuation>
            <related-publication><document-id><country>US</country><doc-number>20080001</doc-number><kind>A1</kind><date>20081231</date></document-id></related-publication></us-related-documents>
            <us-parties><us-applicants><us-applicant sequence="001" app-type="applicant"><addressbook><orgname>Acme</orgname><address><city>Bonn</city><country>DE</country></address></addressbook></us-applicant>
            <us-applicant sequence="002" app-type="applicant"><addressbook><last-name>Doe</last-name><first-name>Jane</first-name><address><city>Reno</city><state>NV</state></address></addressbook></us-applicant></us-applicants>
            <inventors><inventor><addressbook><last-name>A</last-name><address><city>Graz</city><country>AT</country></address></addressbook></inventor></inventors></us-parties></us-bibliographic-data-grant></us-patent-grant>
            """));

    [Fact]
    public void Uspto_of_older_years_names_assignees() => Assert.Equal(
        ["uspto:US03937375 US - 19730515 1973 1976 True 1976 [Ipc:B60R0009 Ipc:G06F000728] (Acme Corp/JP; Bolt/US)"],
        Read("uspto", "PATN\nWKU  039373754\nAPT  1\nAPD  19740715\nISD  19760210\nINVT\nNAM  Yano; Shozo\nCTY  Kyoto\nCNT  JPX\nASSG\nNAM  Acme Corp\nCTY  Ames\nCNT  JPX\nASSG\nNAM  Bolt\nSTA  IA\nPRIR\nCNT  JPX\nAPD  19730515\nCLAS\nICL  B60R  9\nICL  G06F  728\n"));

    [Fact]
    public void Usptos_open_data_tells_all() => Assert.Equal(
        ["uspto:US20170071586A1 US - 20150301 2015 2017 True 2019 [Cpc:A61B001300] (Hospital/US)"],
        Read("uspto", """
            {"count":1,"patentFileWrapperDataBag":[{"applicationNumberText":"15123456","foreignPriorityBag":[{"filingDate":"2015-03-01"}],"applicationMetaData":{"inventorBag":[{"correspondenceAddressBag":[{"cityName":"Boston","countryCode":"US"}]}],
            "applicantBag":[{"applicantNameText":"Hospital","correspondenceAddressBag":[{"countryCode":"US"}]}],"firstApplicantName":"Hospital","earliestPublicationNumber":"US 2017-0071586 A1","cpcClassificationBag":["A61B13/00"],
            "filingDate":"2016-02-01","grantDate":"2019-05-06","earliestPublicationDate":"2017-03-16"}}]}
            """));

    private const string OpsRecord = """
        <bibliographic-data><publication-reference><document-id document-id-type="docdb"><country>EP</country><doc-number>1</doc-number><kind>A1</kind><date>20000517</date></document-id></publication-reference>
        <application-reference><document-id document-id-type="epodoc"><doc-number>EP1</doc-number><date>19990601</date></document-id></application-reference>
        <priority-claims><priority-claim sequence="1" kind="national"><document-id document-id-type="epodoc"><doc-number>NL1</doc-number><date>19981112</date></document-id></priority-claim></priority-claims>
        <classifications-ipcr><classification-ipcr sequence="1"><text>C09D   5/    02            A I                    </text></classification-ipcr></classifications-ipcr>
        <patent-classifications><patent-classification><classification-scheme office="EP" scheme="CPCI"/><section>Y</section><class>02</class><subclass>E</subclass><main-group>10</main-group><subgroup>70</subgroup></patent-classification></patent-classifications>
        <parties><applicants><applicant data-format="epodoc"><applicant-name><name>ACME [NL]</name></applicant-name></applicant><applicant data-format="original"><applicant-name><name>Acme B.V.</name></applicant-name></applicant></applicants>
        <inventors><inventor data-format="epodoc"><inventor-name><name>DOE [NL]</name></inventor-name></inventor></inventors></parties></bibliographic-data>
        """;

    [Fact]
    public void Epo_numbers_families_around_each_record() => Assert.Equal(
        [
            "epo:EP1A1 EP docdb:19768124 19981112 1998 2000 - - [Ipc:C09D000502 Cpc:Y02E001070] (ACME/NL)",
            "epo:EP2B1 EP - 19981112 1998 - True 2004 [Ipc:C09D000502 Cpc:Y02E001070] (ACME/NL)",
        ],
        Read("epo", $"""
            <ops:world-patent-data xmlns="http://www.epo.org/exchange" xmlns:ops="http://ops.epo.org"><exchange-documents><exchange-document system="ops.epo.org" family-id="19768124" country="EP">{OpsRecord}</exchange-document>
            <exchange-document country="EP">{OpsRecord.Replace("<doc-number>1</doc-number><kind>A1</kind><date>20000517</date>", "<doc-number>2</doc-number><kind>B1</kind><date>20040517</date>")}</exchange-document></exchange-documents></ops:world-patent-data>
            """));

    [Fact]
    public void A_family_is_found_wherever_its_number_is_cut_by_the_window()
    {
        var blanks = string.Concat(Enumerable.Range(1, 40).Select(i => $"""<exchange-document family-id="{1000 + i}" country="EP"><abstract>{new string('x', 3900 + (i * 7))}</abstract>{OpsRecord.Replace("<doc-number>1<", $"<doc-number>{i:000}<")}</exchange-document>"""));
        Assert.Equal(
            Enumerable.Range(1, 40).Select(i => $"docdb:{1000 + i}"),
            Harvest.Of("epo", _files.Write("w", $"""<x xmlns="http://www.epo.org/exchange">{blanks}</x>"""), _files.Options()).Documents.OrderBy(d => d.Id, StringComparer.Ordinal).Select(d => d.Patent!.Family));
    }

    [Fact]
    public void Ops_as_JSON_says_the_same_of_families() => Assert.Equal(
        ["epo:EP1A1 EP docdb:7 - - 2000 - - [Ipc:C09D000502] ()"],
        Read("epo", FuzzSamples.OpsJson.Replace("\"@country\":\"EP\"", "\"@country\":\"EP\",\"@family-id\":\"7\"")));

    [Fact]
    public void Wipo_names_priorities_and_applicants() => Assert.Equal(
        ["wipo:WO2020000001A1 WO - 20180601 2018 2020 - - [Ipc:G06N000302] (Acme/GB)"],
        Read("wipo", """
            <pat:Doc xmlns:pat="urn:p" xmlns:com="urn:c"><pat:BibliographicData><pat:PatentPublicationIdentification><com:IPOfficeCode>WO</com:IPOfficeCode><pat:PublicationNumber>2020000001</pat:PublicationNumber>
            <com:PatentDocumentKindCode>A1</com:PatentDocumentKindCode><com:PublicationDate>2020-01-02</com:PublicationDate></pat:PatentPublicationIdentification>
            <pat:ApplicationIdentification><pat:FilingDate>2019-06-01</pat:FilingDate></pat:ApplicationIdentification><pat:PriorityClaimBag><pat:PriorityClaim><pat:FilingDate>2018-06-01</pat:FilingDate></pat:PriorityClaim></pat:PriorityClaimBag>
            <pat:IPCRClassificationBag><pat:IPCRClassification><pat:Section>G</pat:Section><pat:Class>06</pat:Class><pat:Subclass>N</pat:Subclass><pat:MainGroup>3</pat:MainGroup><pat:Subgroup>02</pat:Subgroup></pat:IPCRClassification></pat:IPCRClassificationBag>
            <pat:PartyBag><pat:ApplicantBag><pat:Applicant><com:OrganizationStandardName>Acme</com:OrganizationStandardName><com:CountryCode>GB</com:CountryCode></pat:Applicant></pat:ApplicantBag><pat:InventorBag><pat:Inventor><com:Contact><com:Name><com:PersonName><com:LastName>Doe</com:LastName></com:PersonName></com:Name>
            <com:PostalStructuredAddress><com:CityName>Cambridge</com:CityName><com:CountryCode>GB</com:CountryCode></com:PostalStructuredAddress></com:Contact></pat:Inventor></pat:InventorBag></pat:PartyBag></pat:BibliographicData></pat:Doc>
            """));

    [Fact]
    public void Regpat_gives_the_year_of_priority() => Assert.Equal(
        ["regpat:WO2012000001 WO - - 2010 2012 - - [Ipc:G06N000302] (Firm/AT; Other/DE)"],
        Read("regpat",
            "pct_nbr|appln_id|person_id|inv_name|address|city|reg_code|ctry_code|reg_share|inv_share\nWO2012000001|1|5|A|A St 1|Graz|AT221|AT|1|1\n",
            "pct_nbr|appln_id|app_name|address|ctry_code|reg_share|app_share\nWO2012000001|1|Firm|X|AT|1|0.5\nWO2012000001|1|Other|X|DE|1|0.5\n",
            "pct_nbr|appln_id|prio_year|app_year|IPC\nWO2012000001|1|2010|2011|G06N 3/02\n"));
}
