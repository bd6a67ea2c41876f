using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Citing;
using HubAtlas.Engine;
using HubAtlas.Tests.Storing;

namespace HubAtlas.Tests.Citing;

/// <summary>Recipes as people write them, and the folder that comes of them.</summary>
public sealed class CitationFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("citations").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Everything_wrong_with_a_recipe_is_told_at_once()
    {
        var wrong = Assert.Throws<AtlasException>(() => Read("""{"name":"X","title":"T","years":[2020,2010],"level":"class","by":["field"],"minimun":3,"counting":"half","smallest_stratum":0}""")).Message;
        foreach (var part in (string[])["name: found \"X\"", "years: found [2020,2010]", "level: found \"class\"", "by: found \"field\"", "did you mean \"minimum\"?", "counting: found \"half\"", "smallest_stratum: found 0"])
            Assert.Contains(part, wrong, StringComparison.Ordinal);
        var missing = Assert.Throws<AtlasException>(() => Read("""{"name":"x","title":"T","by":["cluster"]}""")).Message;
        foreach (var part in (string[])["years: is missing", "edition: is missing"]) Assert.Contains(part, missing, StringComparison.Ordinal);
    }

    [Fact]
    public void Journals_are_named_as_readers_keep_them() => Assert.Equal(
        ["S137773608", "1234-567X"], Read("""{"name":"x","title":"T","years":[2018,2020],"sources":["https://openalex.org/S137773608","s137773608"," 1234-567x"]}""").Sources);

    [Fact]
    public void The_shipped_recipes_are_read() => Assert.All(
        Directory.GetFiles(Path.Combine(Repository.Root, "recipes", "citations")),
        path => Assert.Equal(Path.GetFileNameWithoutExtension(path), CitationRecipeReader.Read(path).Name));

    [Fact]
    public void The_same_bytes_come_of_any_threads_and_any_order_of_import()
    {
        var path = Write("""{"name":"r","title":"<b>R</b>","years":[2018,2022],"minimum":1,"smallest_stratum":20,"sources":["S1","S9"]}""");
        var (first, second) = (Publish(path, order: 1, threads: 1), Publish(path, order: 2, threads: 3));
        var names = Directory.GetFiles(first).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["citations.json", "clusters.csv", "economies.csv", "organisations.csv", "report.html", "run.json"], names);
        Assert.All(names, name => Assert.Equal(File.ReadAllBytes(Path.Combine(first, name!)), File.ReadAllBytes(Path.Combine(second, name!))));
        Assert.DoesNotContain("<b>R</b>", File.ReadAllText(Path.Combine(first, "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_table_says_what_was_counted_and_compared()
    {
        var folder = Publish(Write("""{"name":"r","title":"R","years":[2018,2022],"minimum":1,"counting":"full"}"""), 1, 1);
        var lines = File.ReadAllLines(Path.Combine(folder, "economies.csv"));
        Assert.StartsWith("rank,code,name,publications,documents,p_top_1,pp_top_1_percent,pp_top_1_percent_low,pp_top_1_percent_high,p_top_5,", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(",mncs,mncs_low,mncs_high,listed,listed_share_percent,counting,compared_with,period,citations_counted,data", lines[0], StringComparison.Ordinal);
        Assert.All(lines.Skip(1), line => Assert.EndsWith(",,,full: a publication counts once for every unit that has one of its people,\"publications of the same field, year and type; one of several is divided over them\",\"2018-2020 of 2018-2022, year as stored\",until 2023-06-30,imported", line, StringComparison.Ordinal));
        var report = File.ReadAllText(Path.Combine(folder, "report.html"));
        foreach (var part in (string[])["most cited tenth", "less than 2 full years", "Waltman and Schreiber 2013", "MNCS"]) Assert.Contains(part, report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_byte_of_a_folder_is_named()
    {
        var folder = Publish(Write("""{"name":"r","title":"R","years":[2018,2022],"minimum":1}"""), 1, 1);
        Assert.Empty(FolderCheck.Violations(folder));
        File.AppendAllText(Path.Combine(folder, "economies.csv"), " ");
        Assert.Contains("economies.csv", Assert.Single(FolderCheck.Violations(folder)));
    }

    /// <summary>Whatever a command puts into the workspace is found by the command that checks it.</summary>
    [Fact]
    public void Every_shelf_of_the_workspace_is_checked()
    {
        foreach (var folder in (string[])["indexes/a", "landscapes/b", "citations/c", "citations/c.part"]) Directory.CreateDirectory(Path.Combine(_folder, folder));
        Assert.Equal(
            [("index", "a"), ("landscape", "b"), ("citations", "c")],
            new Atlas(_folder, 1).StudyFolders().Select(study => (study.Word, Path.GetFileName(study.Folder))));
    }

    private string Publish(string recipe, int order, int threads)
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open(threads);
        new CitationWorld(11, 300).Fill(store, order);
        var folder = Path.Combine(_folder, $"out{order}");
        CitationPipeline.Make(CitationRecipeReader.Read(recipe), store, null, folder);
        return folder;
    }

    private CitationRecipe Read(string json) => CitationRecipeReader.Read(Write(json));

    private string Write(string json)
    {
        var path = Path.Combine(_folder, "r.json");
        File.WriteAllText(path, json);
        return path;
    }
}
