namespace HubAtlas.Tests.Reading;

public sealed class PatentXmlTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private Harvest Read(string source, string text) => Harvest.Of(source, _files.Write("f.xml", text), _files.Options());

    [Fact]
    public void Many_documents_in_one_file_are_read_one_by_one_and_a_broken_one_costs_only_itself()
    {
        var harvest = Read("uspto", FuzzSamples.Uspto);
        Assert.Equal(
            [
                "uspto:US7001B2 patent 2012 utility [] x1 v0 1 Main St|Acme é||San José|CA|US| / |Acme é||Graz||AT|",
                "uspto:US7003B2 patent 2013 pct [] x1 v0 |||Lyon||FR|",
            ],
            harvest.Documents.Select(Harvest.Describe));
        Assert.Equal(["the record never ends"], harvest.Rejects.Select(r => r.Cause));
    }

    [Fact]
    public void Entities_are_never_expanded_and_nothing_is_fetched()
    {
        var bomb = """
            <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
            <us-bibliographic-data-grant><publication-reference><document-id><country>US</country><doc-number>1</doc-number><date>20120101</date></document-id></publication-reference>
            <inventors><inventor><addressbook><address><city>&b;</city><country>&f;</country></address></addressbook></inventor></inventors></us-bibliographic-data-grant>
            """;
        Assert.Equal("|||b||f|", Harvest.Describe(Assert.Single(Read("uspto", bomb).Documents).People[0].Addresses[0]));
    }

    [Fact]
    public void The_form_that_says_most_about_where_an_inventor_is_is_taken() => Assert.Equal(
        "epo:EP1A1 patent 2000 A1 [] x1 v0 Weg 9|||6562 DA Groesbeek||NL|",
        Harvest.Describe(Assert.Single(Read("epo", FuzzSamples.Epo).Documents)));

    [Fact]
    public void Wipo_ST96_is_read_by_its_own_names() => Assert.Equal(
        "wipo:WO2020000001A1 patent 2020 pct [] x1 v0 5 Road|||Cambridge|Cambridgeshire|GB|",
        Harvest.Describe(Assert.Single(Read("wipo", FuzzSamples.Wipo).Documents)));
}
