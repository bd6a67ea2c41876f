namespace HubAtlas.Tests.Reading;

/// <summary>USPTO grants as tagged text, and the Open Data Portal and EPO's answers as JSON.</summary>
public sealed class GreenbookTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private Harvest Read(string source, string text) => Harvest.Of(source, _files.Write("f", text), _files.Options());

    [Fact]
    public void A_weekly_file_is_read_patent_by_patent()
    {
        var harvest = Read("uspto", FuzzSamples.Greenbook);
        Assert.Equal(
            [
                "uspto:US03937375 patent 1976 utility [Transport; Computer technology] x1 v0 221 Locust St., Apt 4|Acme Corp||Des Moines|IA|US| / |Acme Corp||Kyoto||JP|",
                "uspto:USD0240001 patent 1976 design [] x1 v0 |||Munich||DE| / ",
                "uspto:US04000003 patent 1977 pct [Audio-visual technology] x1 v0 |||London||GB|",
            ],
            harvest.Documents.Select(Harvest.Describe));
        Assert.Equal([(47L, "no inventors listed"), (54L, "no number of the publication")], harvest.Rejects.Select(r => (r.Line, r.Cause)));
    }

    [Theory]
    [InlineData("G06F  728", "G06F 7/28")]
    [InlineData("H04M 1100", "H04M 11/00")]
    [InlineData("A61K 31445", "A61K 31/445")]
    [InlineData("G06F017/60", "G06F017/60")]
    [InlineData("B28B   1/00        20060101C I", "B28B   1/00        20060101C I")]
    [InlineData("H04N0021450000", "H04N0021450000")]
    public void Symbols_of_fixed_columns_get_their_slash(string symbol, string expected) =>
        Assert.Equal(expected, Data.Reading.Sources.Patents.PatentSymbols.WithSlash(symbol));

    [Fact]
    public void Applications_of_the_open_data_portal_are_placed_where_inventors_live() => Assert.Equal(
        [
            "uspto:US20170071586A1 patent 2017 utility [Medical technology] x1 v0 |Hospital||Boston|MA|US|",
            "uspto:US09000001 patent 2015 pct [] x1 v0 Weg 2|||Graz||AT| / ",
        ],
        Read("uspto", FuzzSamples.FileWrapper).Documents.Select(Harvest.Describe));

    [Fact]
    public void Answers_of_open_patent_services_say_the_same_as_JSON_and_as_XML()
    {
        var json = Assert.Single(Read("epo", FuzzSamples.OpsJson).Documents);
        Assert.Equal("epo:EP1A1 patent 2000 A1 [Basic materials chemistry] x1 v0 |||||NL|", Harvest.Describe(json));
        Assert.Equal(["class:C09D", "sector:Chemistry"], json.Labels.Select(l => $"{l.Level}:{l.Name}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_answer_that_is_no_JSON_is_refused_with_the_place() =>
        Assert.Contains("not valid JSON (line 4", Assert.Throws<Core.Model.AtlasException>(() => Read("epo", FuzzSamples.OpsJson[..^3])).Message);
}
