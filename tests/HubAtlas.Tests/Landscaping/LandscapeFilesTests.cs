using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Landscapes;
using HubAtlas.Engine;
using HubAtlas.Tests.Storing;

namespace HubAtlas.Tests.Landscaping;

/// <summary>Recipes and definitions as people write them, and the folder that comes of them.</summary>
public sealed class LandscapeFilesTests : IDisposable
{
    private const string Header = "symbol\tscheme\tlabel\tsource\tfrom\tto\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("landscape").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Everything_wrong_with_recipe_and_definition_is_told_at_once()
    {
        Write("d.tsv", "symbol\tscheem\tscheme\nG6N\t\tIPC\nG06N 3/02\t\tCPC\nneural net*\t\twords\n\t\tIPC\nG06F-G06A\t\tCPC\n");
        var wrong = Refused("""{"name":"X","title":"T","kind":"patents","years":[2020,2010],"definition":"d.tsv","compare_years":[[1,2]],"by":["planet"],"minimun":3,"counting":"half"}""");
        foreach (var part in (string[])
        [
            "name: found \"X\"", "kind: found \"patents\"", "years: found [2020,2010]", "scheem", "line 2, symbol: found \"G6N\"", "line 4, scheme: found \"words\"", "line 5, symbol: is empty", "line 6, symbol: found G06F after G06A", "compare_years", "by: found \"planet\"", "did you mean \"minimum\"?", "counting: found \"half\"",
        ]) Assert.Contains(part, wrong, StringComparison.Ordinal);
        var missing = Refused("""{"name":"x","title":"T","by":["cluster"]}""");
        foreach (var part in (string[])["kind: is missing", "years: is missing", "definition: is missing", "edition: is missing"]) Assert.Contains(part, missing, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_outside_the_chosen_ones_are_not_meant_and_a_misspelt_choice_is_told()
    {
        Write("d.tsv", "# title: all\n# date: 2020-01\n" + Header + "Semiconductors\tfield\tchips\tS\t\t\nOptics\tfield\tlight\tS\t2001\t2005\n");
        var recipe = Read("""{"name":"x","title":"T","kind":"patent","years":[2000,2010],"definition":{"file":"d.tsv","only":["CHIPS"]}}""");
        Assert.Equal(("chips", "2020-01", "field:Semiconductors"), (recipe.Technology, recipe.Definition!.Date, recipe.Definition.Rows.Single().Filters.Single()));
        Assert.Contains("did you mean \"chips\"?", Refused("""{"name":"x","title":"T","kind":"patent","years":[2000,2010],"definition":{"file":"d.tsv","only":["chip"]}}"""), StringComparison.Ordinal);
        Assert.Equal((2001, 2005), (Read("""{"name":"x","title":"T","kind":"patent","years":[2000,2010],"definition":"d.tsv"}""").Definition!.Rows[1] is var row ? (row.FirstYear, row.LastYear) : default));
    }

    [Fact]
    public void Finer_symbols_become_their_subclasses_where_the_recipe_says_so_and_the_landscape_tells()
    {
        Write("d.tsv", Header + "G06N 3/02-G06N 3/126\tCPC\t\t\t\t\nG06N 20\tCPC\t\t\t\t\n");
        var definition = Read("""{"name":"x","title":"T","kind":"patent","years":[2000,2010],"definition":{"file":"d.tsv","coarse":true}}""").Definition!;
        Assert.Equal(["class:G06N", "class:G06N"], definition.Rows.SelectMany(r => r.Filters));
        Assert.Contains("G06N 3/02-G06N 3/126, G06N 20", Assert.Single(definition.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Finer_symbols_are_kept_with_their_ranges_for_full_symbols()
    {
        Write("d.tsv", Header + "G06N 3/02-G06N 3/12\tCPC\t\t\t\t\nG06N 20/00\tIPC\t\t\t\t\nG06F-G06N\tCPC\t\t\t\t\n");
        var rows = Read("""{"name":"x","title":"T","kind":"patent","years":[2000,2010],"definition":"d.tsv"}""").Definition!.Rows;
        Assert.Equal(
            [new(SymbolScheme.Cpc, "G06N000302", "G06N000312~", true), new(SymbolScheme.Ipc, "G06N0020", "G06N0020~", true), new SymbolSpan(SymbolScheme.Cpc, "G06F", "G06N~", false)],
            rows.Select(row => row.Symbols));
        Assert.Equal([0, 0, 9], rows.Select(row => row.Filters.Count));
    }

    [Fact]
    public void What_a_document_is_where_and_when_are_read_and_what_does_not_go_together_is_told()
    {
        const string begin = "{\"name\":\"x\",\"title\":\"T\",\"years\":[2000,2010],\"fields\":[\"class:G06N\"],";
        var families = Read(begin + "\"kind\":\"patent\",\"unit_of_count\":\"families\",\"place\":\"applicant\",\"granted\":true}");
        Assert.Equal((UnitOfCount.Families, LandscapePlace.Applicant, YearRule.FirstFiling, true), (families.UnitOfCount, families.Place, families.Year, families.IsGrantedOnly));
        Assert.Equal([LandscapeUnit.Economy, LandscapeUnit.Organisation, LandscapeUnit.Field], families.By);
        var offices = Read(begin + "\"kind\":\"patent\",\"place\":\"office\",\"year\":\"grant\"}");
        Assert.Equal((UnitOfCount.Applications, YearRule.Grant, 2), (offices.UnitOfCount, offices.Year, offices.By.Count));
        Assert.Equal((YearRule.Publication, false), (Read(begin + "\"kind\":\"patent\"}").Year, Read(begin + "\"kind\":\"patent\"}").By.Contains(LandscapeUnit.Office)));
        foreach (var part in (string[])["unit_of_count: is for patents only", "granted: is for patents only", "only patents are filed with offices"])
            Assert.Contains(part, Refused(begin + "\"kind\":\"publication\",\"unit_of_count\":\"families\",\"granted\":true,\"by\":[\"office\"]}"), StringComparison.Ordinal);
        Assert.Contains("\"cluster\" with the place applicant", Refused(begin + "\"kind\":\"patent\",\"place\":\"applicant\",\"edition\":\"e\",\"by\":[\"cluster\"]}"), StringComparison.Ordinal);
        Assert.Contains("\"economy\" with the place office", Refused(begin + "\"kind\":\"patent\",\"place\":\"office\",\"by\":[\"economy\"]}"), StringComparison.Ordinal);
        var wrong = Refused(begin + "\"kind\":\"patent\",\"unit_of_count\":\"family\",\"place\":\"home\",\"year\":2000,\"granted\":1}");
        foreach (var part in (string[])["unit_of_count: found \"family\"", "place: found \"home\"", "year: found 2000", "granted: found 1"]) Assert.Contains(part, wrong, StringComparison.Ordinal);
    }

    [Fact]
    public void The_hash_is_that_of_the_recipe_and_of_what_its_definition_says()
    {
        const string recipe = """{"name":"x","title":"T","kind":"patent","years":[2000,2010],"definition":"d.tsv"}""";
        Write("d.tsv", Header + "G06N\tCPC\t\t\t\t\n");
        var first = Read(recipe).Hash;
        Assert.Equal(first, Read(recipe.Replace(",", " , ", StringComparison.Ordinal)).Hash);
        Write("d.tsv", Header + "G06F\tCPC\t\t\t\t\n");
        Assert.NotEqual(first, Read(recipe).Hash);
    }

    [Fact]
    public void The_shipped_recipes_are_read() => Assert.All(
        Directory.GetFiles(Path.Combine(Repository.Root, "recipes", "landscapes")),
        path => Assert.Equal(Path.GetFileNameWithoutExtension(path), LandscapeRecipeReader.Read(path).Name));

    [Fact]
    public void The_same_bytes_come_of_any_threads_and_any_order_of_import()
    {
        Write("d.tsv", "# title: <b>machines</b>\n" + Header + "G06-G16\tCPC\t=thinking\t\"us\"\t\t\nY02\tIPC\tgreen\t\t\t\nA01B\tIPC\tploughs\t\t\t\n");
        var path = Write("r.json", """{"name":"r","title":"R","kind":"patent","years":[2015,2019],"definition":"d.tsv","minimum":1,"compare_years":[[2015,2019],[2017,2019]]}""");
        var first = Publish(path, order: 1, threads: 1, files: 3);
        var second = Publish(path, order: 2, threads: 3, files: 3);
        var names = Directory.GetFiles(first).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["clusters.csv", "economies.csv", "fields.csv", "landscape.json", "organisations.csv", "report.html", "run.json", "years.csv"], names);
        Assert.All(names, name => Assert.Equal(File.ReadAllBytes(Path.Combine(first, name!)), File.ReadAllBytes(Path.Combine(second, name!))));
    }

    [Fact]
    public void Every_table_says_what_was_counted_how_and_when()
    {
        Write("d.tsv", "# title: machines\n# date: 2020-01\n" + Header + "G06N\tCPC\t=thinking\tan office\t\t\nA01B\tIPC\tploughs\t\t\t\n");
        var folder = Publish(Write("r.json", """{"name":"r","title":"R","kind":"patent","years":[2015,2019],"definition":"d.tsv","minimum":1}"""), 1, 1, 3);
        foreach (var table in (string[])["economies.csv", "organisations.csv", "fields.csv", "years.csv"])
        {
            var lines = File.ReadAllLines(Path.Combine(folder, table));
            Assert.EndsWith(",unit_of_count,counting,place,technology,definition,period,data", lines[0], StringComparison.Ordinal);
            Assert.All(lines.Skip(1), line => Assert.Contains("patent documents as stored; members of a family count one by one,fractional: a document is divided over its people and their addresses,\"inventors’ addresses, where they were located\",machines,\"d.tsv (SHA-256 ", line, StringComparison.Ordinal));
            Assert.All(lines.Skip(1), line => Assert.Contains("of 2020-01, after an office\",\"2015-2019, year as stored\",imported", line, StringComparison.Ordinal));
        }

        Assert.StartsWith("rank,code,name,count,share_percent,count_low,count_high,count_2015,count_2019,cagr_percent_2015_2019,mean_of_yearly_percent_2015_2019", File.ReadAllLines(Path.Combine(folder, "economies.csv"))[0], StringComparison.Ordinal);
        var report = File.ReadAllText(Path.Combine(folder, "report.html"));
        foreach (var part in (string[])["=thinking", "A01B", "members of a family count one by one", "Balassa 1965"]) Assert.Contains(part, report, StringComparison.Ordinal);
        Assert.Contains("\"unit_of_count\"", File.ReadAllText(Path.Combine(folder, "landscape.json")), StringComparison.Ordinal);
    }

    private string Publish(string recipe, int order, int threads, int files)
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open(threads);
        new LandscapeWorld(11).Fill(store, order, files);
        var folder = Path.Combine(_folder, $"out{order}");
        LandscapePipeline.Make(LandscapeRecipeReader.Read(recipe), store, null, folder);
        return folder;
    }

    private LandscapeRecipe Read(string json) => LandscapeRecipeReader.Read(Write("r.json", json));

    private string Refused(string json) => Assert.Throws<AtlasException>(() => Read(json)).Message;

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
