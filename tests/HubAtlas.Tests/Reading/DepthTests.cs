using System.Diagnostics;
using HubAtlas.Data.Reading;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Tests.Reading;

/// <summary>Values in values in values: whatever the depth, reading takes time by the length and ends in rejects.</summary>
public sealed class DepthTests : IDisposable
{
    private const int Depth = 100_000;

    private const string Article = "<PubmedArticle><MedlineCitation><PMID>7</PMID><Article><AuthorList><Author><LastName>A</LastName></Author></AuthorList></Article></MedlineCitation></PubmedArticle>";

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Records_in_records_are_rejected_one_by_one_and_the_next_is_read()
    {
        var text = $"<PubmedArticleSet>{Repeat("<PubmedArticle>")}{Repeat("</PubmedArticle>")}{Article}</PubmedArticleSet>";
        var harvest = Read("pubmed", text);
        Assert.Single(harvest.Documents);
        Assert.InRange(harvest.Rejects.Count, Depth, 2 * Depth);
    }

    [Fact]
    public void A_record_of_elements_in_elements_is_rejected_for_its_depth_and_the_next_is_read()
    {
        var text = $"<PubmedArticleSet><PubmedArticle>{Repeat("<PMID>")}{Repeat("</PMID>")}</PubmedArticle>{Article}</PubmedArticleSet>";
        var harvest = Read("pubmed", text);
        Assert.Single(harvest.Documents);
        Assert.Equal("the record has elements in each other more than 1,000 deep", Assert.Single(harvest.Rejects).Cause);
    }

    [Theory]
    [InlineData("openalex", """{"id":"https://openalex.org/W#","x":DEEP,"authorships":[{}]}""", true)]
    [InlineData("openalex", """{"id":"https://openalex.org/W#","authorships":DEEP}""", false)]
    [InlineData("openalex", """{"id":"https://openalex.org/W#","primary_topic":DEEP,"authorships":[{"institutions":DEEP}]}""", false)]
    [InlineData("crossref", """{"DOI":"10.1/#","prefix":"10.1","type":"journal-article","author":DEEP}""", false)]
    public void A_record_of_JSON_in_JSON_costs_itself_at_most(string source, string record, bool isRead)
    {
        var usual = (string number) => record.Replace("#", number).Replace("DEEP", source == "crossref" ? """[{"family":"A"}]""" : "[{}]");
        var deep = record.Replace("#", "2").Replace("DEEP", Repeat("[") + Repeat("]"));
        var harvest = Read(source, $"{usual("1")}\n{deep}\n{usual("3")}\n");
        Assert.InRange(harvest.Documents.Count + harvest.Rejects.Count, 3, 3);
        Assert.InRange(harvest.Documents.Count, isRead ? 3 : 2, 3);
    }

    [Fact]
    public void A_workbook_of_elements_in_elements_is_refused_before_it_is_opened()
    {
        var rows = $"<worksheet><sheetData><row>{Repeat("<c><is>")}{Repeat("</is></c>")}</row></sheetData></worksheet>";
        var types = """<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""";
        var path = _files.WriteZip("w.xlsx", ("[Content_Types].xml", types), ("xl/workbook.xml", "<workbook/>"), ("xl/s.xml", rows)).Path;
        var found = Formats.Recognise(Assert.Single(SourceFiles.Expand([path])), _files.Options()).Recognition;
        Assert.Contains("xl/s.xml has elements in each other more than 200 deep", Assert.Single(found.Missing));
    }

    private static string Repeat(string tag) => string.Concat(Enumerable.Repeat(tag, Depth));

    private Harvest Read(string source, string text)
    {
        var clock = Stopwatch.StartNew();
        var harvest = Harvest.Of(source, _files.Write("deep", text), _files.Options());
        // By the square of the depth it takes minutes.
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 30);
        return harvest;
    }
}
