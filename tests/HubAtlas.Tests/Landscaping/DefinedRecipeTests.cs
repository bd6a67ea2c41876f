using HubAtlas.Core.Counting;
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
    public void It_counts_what_has_one_of_its_symbols_or_without_any_its_subclass()
    {
        Write("d.tsv", "# title: machines\n# date: 2020\n# note: Only some.\n" + Header + "G06F-G06N\tCPC\t\tan office\t\t\nY02\tCPC\t\t\t\t\n");
        var defined = Read("\"fields\":[\"class:H04L\"],\"definition\":\"d.tsv\"");
        Assert.Equal(["class:H04L"], defined.Kinds[0].Fields);
        Assert.Equal(["CPC:G06F-G06N", "CPC:Y02"], defined.Kinds[0].Symbols);
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        var world = new LandscapeWorld(2);
        world.Fill(store, 1);
        using var questions = store.Ask(defined);
        Assert.Equal(Expected(world, d => Is(d, "H04L") || (HasSymbols(d) ? In(d, [SymbolScheme.Cpc], "G06F", "G06N~") || In(d, [SymbolScheme.Cpc], "Y02", "Y02~") : Is(d, "G06F", "G06N", "Y02E"))), questions.Counts.WorldTotals()[0].Documents);
        Assert.Empty(questions.Counts.Gaps().Unmatched);
        Assert.Equal(0, questions.Counts.Gaps().WithoutSymbols);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Symbols_of_either_classification_and_of_any_depth_are_those_of_plain_lists(int seed)
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        var world = new LandscapeWorld(seed);
        world.Fill(store, seed);
        SymbolScheme[] both = [SymbolScheme.Ipc, SymbolScheme.Cpc];
        foreach (var (symbols, isMeant) in new (string Symbols, Func<Document, bool> IsMeant)[]
        {
            ("\"G06N 3/02-G06N 3/12\"", d => In(d, both, "G06N000302", "G06N000312~")),
            ("\"ipc:G06N 3\"", d => In(d, [SymbolScheme.Ipc], "G06N0003", "G06N0003~")),
            ("\"G06N 20\",\"CPC:G06F\"", d => In(d, both, "G06N0020", "G06N0020~") || (HasSymbols(d) ? In(d, [SymbolScheme.Cpc], "G06F", "G06F~") : Is(d, "G06F"))),
        })
        {
            using var questions = store.Ask(Read($"\"fields\":[\"class:Y02*\"],\"symbols\":[{symbols}]"));
            Assert.Equal(Expected(world, d => Is(d, "Y02E") || isMeant(d)), questions.Counts.WorldTotals()[0].Documents);
            Assert.Equal(Expected(world, d => !HasSymbols(d)), questions.Counts.Gaps().WithoutSymbols);
        }
    }

    [Fact]
    public void What_no_document_has_is_named()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        new LandscapeWorld(2).Fill(store, 1);
        using var questions = store.Ask(Read("\"fields\":[\"topic:None\",\"class:H04L\"],\"symbols\":[\"A01B 1\",\"CPC:G06N\",\"IPC:B82Y\"]"));
        Assert.Equal(["topic:None", "A01B 1", "IPC:B82Y"], questions.Counts.Gaps().Unmatched);
        Assert.Contains("No document of the store has topic:None, A01B 1, IPC:B82Y.", FilterNotes.Describe(questions.Counts.Gaps()));
    }

    private static long Expected(LandscapeWorld world, Func<Document, bool> isMeant) =>
        world.Documents.Select(d => d.Document).Where(d => d.Kind == DocumentKind.Patent && isMeant(d)).Sum(d => d.Multiplicity);

    private static bool HasSymbols(Document document) => document.Patent is { Symbols.Count: > 0 };

    private static bool Is(Document document, params string[] subclasses) => document.Labels.Any(label => subclasses.Contains(label.Name));

    private static bool In(Document document, SymbolScheme[] schemes, string first, string below) => document.Patent?.Symbols.Any(
        s => schemes.Contains(s.Scheme) && string.CompareOrdinal(s.Text, first) >= 0 && string.CompareOrdinal(s.Text, below) < 0) == true;

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
        Assert.Equal(["CPC:G06N"], written.Kinds[0].Symbols);
        Assert.Equal(defined.Assumptions, written.Assumptions);
    }

    [Fact]
    public void What_an_edition_cannot_do_is_told_with_all_else_that_is_wrong()
    {
        Write("d.tsv", Header + "G06N\tCPC\t\t\t2010\t\n");
        Assert.Contains("G06N counts for some years only", Refused("\"definition\":\"d.tsv\",\"wieght\":1"), StringComparison.Ordinal);
        Assert.Contains("did you mean \"weight\"?", Refused("\"definition\":\"d.tsv\",\"wieght\":1"), StringComparison.Ordinal);
        Assert.Contains("are for patents only", Assert.Throws<AtlasException>(() => RecipeReader.Parse("r", Json("").Replace("patent", "publication", StringComparison.Ordinal).Replace("{}", "{\"symbols\":[\"G06N\"]}", StringComparison.Ordinal))).Message, StringComparison.Ordinal);
        Assert.Contains("found \"G06N3x\"; expected a symbol", Refused("\"symbols\":[\"G06N3x\"]"), StringComparison.Ordinal);
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
