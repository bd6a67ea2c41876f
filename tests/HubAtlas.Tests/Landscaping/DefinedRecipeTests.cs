using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing;
using HubAtlas.Data.Reading.Recipes;
using HubAtlas.Tests.Storing;

namespace HubAtlas.Tests.Landscaping;

/// <summary>A recipe of an edition that takes its fields from a technology definition.</summary>
public sealed class DefinedRecipeTests : IDisposable
{
    private const string Header = "symbol\tscheme\tlabel\tsource\tfrom\tto\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("defined").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void It_counts_what_the_same_fields_would_count()
    {
        Write("d.tsv", "# title: machines\n# date: 2020\n# note: Only some.\n" + Header + "G06F-G06N\tCPC\t\tan office\t\t\nY02\tCPC\t\t\t\t\n");
        var defined = Read("\"fields\":[\"class:H04L\"],\"definition\":\"d.tsv\"");
        Assert.Equal(["class:H04L", .. "FGHIJKLMN".Select(letter => $"class:G06{letter}"), "class:Y02*"], defined.Kinds[0].Fields);
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        var world = new LandscapeWorld(2);
        world.Fill(store, 1);
        using var questions = store.Ask(defined);
        string[] expected = ["H04L", "G06F", "G06N", "Y02E"];
        Assert.Equal(
            world.Documents.Select(d => d.Document).Where(d => d.Kind == DocumentKind.Patent && d.Labels.Any(l => expected.Contains(l.Name))).Sum(d => d.Multiplicity),
            questions.WorldTotals()[0].Documents);
    }

    [Fact]
    public void Where_the_fields_come_from_stands_among_the_assumptions_and_in_the_hash()
    {
        Write("d.tsv", "# title: machines\n# date: 2020\n# note: Only some.\n" + Header + "G06N\tCPC\t\tan office\t\t\n");
        var first = Read("\"definition\":{\"file\":\"d.tsv\"}");
        var assumption = Assert.Single(first.Assumptions);
        Assert.Equal(("kinds.patent.definition", "What counts as machines, 2020, after an office. Only some."), (assumption.Parameter, assumption.Why));
        Write("d.tsv", Header + "G06F\tCPC\t\t\t\t\n");
        Assert.NotEqual(first.Hash, Read("\"definition\":{\"file\":\"d.tsv\"}").Hash);
    }

    [Fact]
    public void What_is_written_of_it_needs_the_file_no_more()
    {
        Write("d.tsv", Header + "G06N\tCPC\t\t\t\t\n");
        var defined = Read("\"definition\":\"d.tsv\"");
        var written = RecipeReader.Parse("written", RecipeWriter.Write(defined).ToJsonString());
        Assert.Equal(["class:G06N"], written.Kinds[0].Fields);
        Assert.Equal(defined.Assumptions, written.Assumptions);
    }

    [Fact]
    public void What_an_edition_cannot_do_is_told_with_all_else_that_is_wrong()
    {
        Write("d.tsv", Header + "G06N\tCPC\t\t\t2010\t\n");
        Assert.Contains("G06N counts for some years only", Refused("\"definition\":\"d.tsv\",\"wieght\":1"), StringComparison.Ordinal);
        Assert.Contains("did you mean \"weight\"?", Refused("\"definition\":\"d.tsv\",\"wieght\":1"), StringComparison.Ordinal);
        Assert.Contains("Did you mean d.tsv?", Refused("\"definition\":\"dd.tsv\""), StringComparison.Ordinal);
        Assert.Contains("only a recipe in a file can do", Assert.Throws<AtlasException>(() => RecipeReader.Parse("r", Json("\"definition\":\"d.tsv\""))).Message, StringComparison.Ordinal);
    }

    private Recipe Read(string kind)
    {
        Write("r.json", Json(kind));
        return RecipeReader.Read(Path.Combine(_folder, "r.json"));
    }

    private string Refused(string kind) => Assert.Throws<AtlasException>(() => Read(kind)).Message;

    private static string Json(string kind) => $$$"""{"name":"r","title":"R","kinds":{"patent":{{{{kind}}}}},"clustering":{"radius_km":15,"minimum_mentions":5}}""";

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
