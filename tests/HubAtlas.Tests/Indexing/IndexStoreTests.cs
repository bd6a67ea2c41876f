using HubAtlas.Core.Model;
using HubAtlas.Engine;
using HubAtlas.Engine.Importing;

namespace HubAtlas.Tests.Indexing;

/// <summary>An index of imported statistics is the index of the same values in a table.</summary>
public sealed class IndexStoreTests : IDisposable
{
    private const string Statistics = """
        code,name,measure,year,value
        AUT,Austria,patents,2019,90
        AUT,Austria,patents,2021,100
        DEU,Germany,patents,2020,800
        FRA,France,patents,2021,300
        ITA,Italy,patents,2012,500
        AUT,Austria,people,2021,10
        DEU,Germany,people,2019,80
        FRA,France,people,2021,60
        AUT,Austria,articles,2021,7
        DEU,Germany,articles,2021,9
        FRA,France,articles,2021,8
        ITA,Italy,articles,2021,5
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("index-store").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Values_are_the_latest_that_the_recipe_allows_divided_by_the_nearest_denominator()
    {
        Import(Statistics);
        var recipe = Write("r.json", Recipe("""{"id":"a","measure":{"of":"patents","denominator":"people","per":2}},{"id":"b","measure":"articles"}""", "\"year\":2021,\"max_age\":5,"));
        var (index, folder) = Atlas.MakeIndex(recipe, [], null, null);
        var table = Write("v.csv", "code,name,a,b\nAT,Austria,20,7\nDE,Germany,20,9\nFR,France,10,8\nIT,Italy,,5\n");
        var (expected, _) = Atlas.MakeIndex(Write("t.json", Recipe("""{"id":"a"},{"id":"b"}""")), [table], null, Path.Combine(_folder, "table"));
        Assert.Equal(expected.Units, index.Units);
        Assert.Equal(expected.Nodes.Select(n => n.Scores), index.Nodes.Select(n => n.Scores));
        Assert.Equal(["AT", "DE", "FR", "IT"], index.Units.Select(u => u.Code));
        Assert.Contains("a: 1 of 3 values are older than most (2021), the oldest of 2020.", index.Notes);
        Assert.Contains("statistics.csv", File.ReadAllText(Path.Combine(folder, "run.json")));
        Assert.Equal("code,name,group,size,a,b\nAT,Austria,,,20,7\nDE,Germany,,,20,9\nFR,France,,,10,8\nIT,Italy,,,,5\n", File.ReadAllText(Path.Combine(folder, "values.csv")));
        Assert.Equal(File.ReadAllText(Path.Combine(folder, "values.csv")), File.ReadAllText(Path.Combine(_folder, "table", "values.csv")));
    }

    [Fact]
    public void A_table_gives_the_units_and_the_store_adds_columns_to_them()
    {
        Import(Statistics);
        var table = Write("v.csv", "code,name,b\nFR,France,1\nAT,Austria,2\n");
        var (index, _) = Atlas.MakeIndex(Write("r.json", Recipe("""{"id":"a","measure":"articles"},{"id":"b"}""")), [table], null, null);
        Assert.Equal([(double?)7, 8], index.Nodes.Single(n => n.Node.Id == "a").Values);
        Assert.Equal(["AT", "FR"], index.Units.Select(u => u.Code));
    }

    [Fact]
    public void All_that_the_store_cannot_answer_is_told_at_once()
    {
        Import(Statistics + "\nAUT,Austria,patents,2021,101");
        Import("code,measure,year,value\nAUT,articles,2021,8\n", "other.csv");
        var wrong = Assert.Throws<AtlasException>(() => Atlas.MakeIndex(Write("r.json", Recipe("""{"id":"a","measure":"articels"},{"id":"b","measure":"articles"}""")), [], null, null)).Message;
        Assert.Contains("a: No such measure:   - articels; did you mean articles?", wrong);
        Assert.Contains("b: articles, AT, 2021: other.csv says 8; statistics.csv says 7", wrong);
        var unknown = Assert.Throws<AtlasException>(() => Atlas.MakeIndex(
            Write("r.json", Recipe("""{"id":"a","measure":{"off":"x","by":"planet"}},{"id":"b","measure":"articles","denominator":"people"}""", "\"units\":\"cities\",")), [], null, null)).Message;
        foreach (var part in (string[])["measure.of", "did you mean \"of\"?", "planet", "expected the measure alone", "cities"]) Assert.Contains(part, unknown);
    }

    [Fact]
    public void Without_any_statistics_the_message_says_what_to_do() =>
        Assert.Contains("hubatlas import statistics", Assert.Throws<AtlasException>(() => Atlas.MakeIndex(Write("r.json", Recipe("""{"id":"a","measure":"x"},{"id":"b","measure":"y"}""")), [], null, null)).Message);

    private Atlas Atlas => new(Path.Combine(_folder, "workspace"), 2);

    private static string Recipe(string nodes, string more = "") => $$"""{"name":"r","title":"R",{{more}}"tree":[{"id":"i","children":["a","b"]},{{nodes}}]}""";

    private void Import(string text, string name = "statistics.csv") => Atlas.Import([Write(name, text)], new ImportOptions { Source = "statistics" });

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
