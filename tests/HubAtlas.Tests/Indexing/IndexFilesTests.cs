using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Indexes;
using HubAtlas.Data.Reading.Indexes;
using HubAtlas.Data.Reading.Streams;
using HubAtlas.Engine;

namespace HubAtlas.Tests.Indexing;

/// <summary>Recipes and tables as people write them, and the folder that comes of them.</summary>
public sealed class IndexFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("index").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_recipe_with_a_circle_two_parents_or_strays_is_refused_with_all_that_is_wrong()
    {
        Assert.Contains("runs in a circle", Refused("""[{"id":"a","children":["b"]},{"id":"b","children":["a"]}]"""), StringComparison.Ordinal);
        Assert.Contains("\"c\" stands below \"a\" and \"b\"", Refused("""[{"id":"i","children":["a","b"]},{"id":"a","children":["c"]},{"id":"b","children":["c"]}]"""), StringComparison.Ordinal);
        Assert.Contains("has 2 tops", Refused("""[{"id":"i","children":["a"]},{"id":"j","children":["b"]}]"""), StringComparison.Ordinal);
        Assert.Contains("\"patent\" stands below no node; did you mean \"patents\"?", Refused("""[{"id":"i","children":["patents"]},{"id":"patent","weight":2}]"""), StringComparison.Ordinal);
        Assert.Contains("all weights below \"i\" are 0", Refused("""[{"id":"i","children":["a"]},{"id":"a","weight":0}]"""), StringComparison.Ordinal);
        Assert.Contains("\"a\" is listed twice", Refused("""[{"id":"i","children":["a"]},{"id":"a"},{"id":"a"}]"""), StringComparison.Ordinal);
        Assert.Contains("low", Refused("""[{"id":"i","children":["a"]},{"id":"a","scaling":{"method":"goalposts","low":5,"high":5}}]"""), StringComparison.Ordinal);
        var both = Refused("""[{"id":"i","children":["a"]},{"id":"a","weight":-1,"direktion":"lower-is-better"}]""");
        Assert.Contains("expected a number from 0", both, StringComparison.Ordinal);
        Assert.Contains("did you mean \"direction\"?", both, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shipped_recipes_are_read() => Assert.All(
        Directory.GetFiles(Path.Combine(Repository.Root, "recipes", "indexes")),
        path => Assert.Equal(Path.GetFileNameWithoutExtension(path), IndexRecipeReader.Read(path).Recipe.Name));

    [Fact]
    public void A_node_named_outside_the_tree_must_be_in_it() =>
        Assert.Contains("did you mean \"out\"?", Refused("""[{"id":"i","children":["out"]},{"id":"out","children":["a"]}]""", "\"coverage\":{\"unit_levels\":[\"outt\"]},"), StringComparison.Ordinal);

    [Theory]
    [InlineData("code,name,a\nX,Ex,1\nY,Why,2.5\nZ,Zed,\n", "1 2.5 -")]
    [InlineData("unit;a\nX;1\nY;2\n", "1 2")]
    [InlineData("﻿iso3\ta\r\nX\t1e3\r\nY\tNA\r\n", "1000 -")]
    [InlineData("unit,indicator,year,value\nX,a,2019,1\nX,a,2021,3\nX,a,2024,9\nY,a,2012,4\nY,a,2016,5\n", "3 -")]
    public void Tables_are_read_wide_and_long(string text, string values) => Assert.Equal(values, Shown(Read(text)));

    [Theory]
    [InlineData("code,a\nX,1\nX,2\n", "Found X 2 times")]
    [InlineData("code,a\nX,\"1,5\"\n", "Line 2, a: found \"1,5\"")]
    [InlineData("kode,a\nX,1\n", "expected one of code")]
    [InlineData("code,a,a\nX,1,2\n", "column a twice")]
    [InlineData("code,a\nX,1,3\n", "found 3 cells; expected 2")]
    [InlineData("code,a\n", "found 1 rows")]
    [InlineData("unit,indicator,value\nX,a,1\nX,a,1\n", "second value of a for X")]
    public void A_wrong_table_is_refused_with_its_line(string text, string cause) =>
        Assert.Contains(cause, Assert.Throws<AtlasException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_same_recipe_and_values_give_the_same_bytes_for_any_threads()
    {
        var recipe = Write("r.json", """
            {"name":"small","title":"Small & <made>","values":["v.csv","more.csv"],"tree":[{"id":"i","children":["a","b"]}],
             "uncertainty":{"runs":30,"draw":[{"node":"i","width":0.5}],"aggregate":["arithmetic","geometric"]}}
            """);
        Write("v.csv", "code,name,a\nX,<b>Ex</b>,1\nY,=Why,2\nZ,Zed,4\n");
        Write("more.csv", "code,b\nZ,9\nX,5\nY,6\n");
        var (index, first) = IndexPipeline.Make(recipe, [], null, _ => Path.Combine(_folder, "one"), threads: 1, TestContext.Current.CancellationToken);
        var (_, second) = IndexPipeline.Make(recipe, [], null, _ => Path.Combine(_folder, "two"), threads: 3, TestContext.Current.CancellationToken);
        var files = Directory.GetFiles(first, "*", SearchOption.AllDirectories).Order().ToList();
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(second, Path.GetRelativePath(first, file)))));
        Assert.Equal(60, index.Robustness!.Runs);
        Assert.Contains("&lt;b&gt;Ex&lt;/b&gt;", File.ReadAllText(Path.Combine(first, "report.html")), StringComparison.Ordinal);
        Assert.StartsWith("rank,code,name,group,i,i_rank,a,a_rank,b,b_rank,brackets\n1,Z,Zed,,100.000000,1,100.000000,1,100.000000,1,\n", File.ReadAllText(Path.Combine(first, "scores.csv")), StringComparison.Ordinal);
        using var package = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(first, "datapackage.json")));
        foreach (var resource in package.RootElement.GetProperty("resources").EnumerateArray())
        {
            var header = File.ReadLines(Path.Combine(first, resource.GetProperty("path").GetString()!)).First();
            Assert.Equal(header, string.Join(',', resource.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString())));
            Assert.DoesNotContain(resource.GetProperty("schema").GetProperty("fields").EnumerateArray(), field => field.GetProperty("description").GetString()!.Length == 0);
        }

        Assert.Equal(
            Directory.GetFiles(first, "*.csv").Select(Path.GetFileName).Order(StringComparer.Ordinal),
            package.RootElement.GetProperty("resources").EnumerateArray().Select(resource => resource.GetProperty("path").GetString()).Order(StringComparer.Ordinal));
        var sheet = WorkbookFile.Sheet(Path.Combine(first, "index.xlsx"), "Scores")!;
        Assert.Equal(["1", "Z", "Zed", "", "100", "1"], sheet[1].Take(6));
        Assert.EndsWith("=Why", WorkbookFile.Sheet(Path.Combine(first, "index.xlsx"), "Values")!.Single(row => row[0] == "Y")[1], StringComparison.Ordinal);
        Assert.Contains("profiles/X.html", files.Select(f => Path.GetRelativePath(first, f).Replace('\\', '/')));
    }

    [Fact]
    public void Every_unit_has_a_page_of_its_own_whatever_its_code()
    {
        var recipe = Write("r.json", """{"name":"pages","title":"Pages","values":"v.csv","tree":[{"id":"i","children":["a"]}]}""");
        Write("v.csv", "code,name,a\nC+,Plus,1\nC-,Minus,2\nc-,Small,3\nC--2,Taken,4\nÉ/,Slash,5\n");
        var (_, folder) = IndexPipeline.Make(recipe, [], null, _ => Path.Combine(_folder, "pages"), threads: 1, TestContext.Current.CancellationToken);
        var links = System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(Path.Combine(folder, "report.html")), "href=\"(profiles/[^\"]+)\"><bdi translate=\"no\">([^<]+)<").ToDictionary(m => m.Groups[2].Value, m => m.Groups[1].Value);
        Assert.Equal(["Minus", "Plus", "Slash", "Small", "Taken"], links.Keys.Order());
        Assert.Equal("profiles/C-.html", links["Minus"]);
        Assert.All(links, link => Assert.Contains($"<h1>{link.Key}", File.ReadAllText(Path.Combine(folder, link.Value)).Replace("<bdi translate=\"no\">", "", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Equal(links.Count, Directory.GetFiles(Path.Combine(folder, "profiles")).Select(Path.GetFileName).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Pages_differ_by_more_than_case_and_codes_that_are_names_stay()
    {
        var random = new Random(8);
        for (var round = 0; round < 500; round++)
        {
            var codes = Enumerable.Range(0, 12).Select(_ => string.Concat(Enumerable.Range(0, 1 + random.Next(3)).Select(_ => "aA-+/2"[random.Next(6)]))).Distinct().ToList();
            var pages = ProfilePages.Of(codes);
            Assert.Equal(codes.Count, pages.Distinct(StringComparer.OrdinalIgnoreCase).Count());
            Assert.All(pages, page => Assert.Matches("^[A-Za-z0-9_-]+\\.html$", page));
            foreach (var (code, page) in codes.Zip(pages))
                if (code.All(c => c is not ('+' or '/')) && codes.Count(other => other.Equals(code, StringComparison.OrdinalIgnoreCase)) == 1) Assert.Equal(code + ".html", page);
        }
    }

    [Fact]
    public void A_workbook_of_the_published_shape_is_read_and_checked()
    {
        var file = Path.Combine(_folder, "tech1.xlsx");
        GiiWorkbookFile.Write(file);
        var check = IndexPipeline.Check(file, null, Path.Combine(_folder, "verdict"));
        Assert.Equal((3, 3, 4), (check.Step("ranks").Equal, check.Step("ranks").Cells, check.Indicators));
        Assert.Equal(0.5, check.Weights.Single(w => w.Node == "IN.1.1.2").Weight);
        Assert.StartsWith("step,equal,cells", File.ReadAllText(Path.Combine(_folder, "verdict", "verdict.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_workbook_is_imported_from_its_sheet_of_data_whatever_stands_before_it()
    {
        var file = Path.Combine(_folder, "wipo-pub-2000-2023-tech1.xlsx");
        GiiWorkbookFile.Write(file, "Index Structure");
        var atlas = new Atlas(Path.Combine(_folder, "w"), 2);
        var summary = atlas.Import([file], new HubAtlas.Engine.Importing.ImportOptions());
        Assert.Equal((45L, 0L), (summary.Observations, summary.Rejected));
        var rows = atlas.Indicators(new() { Measures = ["gii-2023:IN.1.1.1"], Derive = [Derivation.Rank] }, []).Rows;
        Assert.Equal([("CH", 80m, 2023), ("JP", 30m, 2023), ("KE", 30m, 2023)], rows.Select(row => (row.Unit, row.Value, row.Year)));
    }

    private string Refused(string tree, string more = "") =>
        Assert.Throws<AtlasException>(() => IndexRecipeReader.Read(Write("r.json", $$"""{"name":"x","title":"X",{{more}}"tree":{{tree}}}"""))).Message;

    private IndexValues Read(string text) => IndexValuesReader.Read(
        [Write("v.csv", text)], new() { Name = "x", Title = "X", Year = 2022, OldestYears = 5, Root = new("i", "i") { Children = [new("a", "a")] } });

    private static string Shown(IndexValues values) =>
        string.Join(' ', values.Columns["a"].Select(v => v?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"));

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
