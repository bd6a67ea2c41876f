using HubAtlas.Core.Counting;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Keywords;
using HubAtlas.Data.Storing;
using HubAtlas.Engine.Importing;
using HubAtlas.Tests.Reading;
using static HubAtlas.Tests.Storing.Sample;

namespace HubAtlas.Tests.Storing;

/// <summary>From titles to recipes: what is stored, what is read again, and what a recipe is told that the store cannot know.</summary>
public sealed class KeywordStoreTests : IDisposable
{
    private readonly TestFiles _files = new();
    private readonly TempWorkspace _workspace = new();
    private readonly AtlasStore _store;

    public KeywordStoreTests()
    {
        _store = _workspace.Open();
        _files.Write("a/a.jsonl", Work(1, "A chip") + Work(2, "A house"));
        _files.Write("b/b.jsonl", Work(3, "Chips, more chips") + Work(4, "A tree"));
    }

    public void Dispose()
    {
        _store.Dispose();
        _workspace.Dispose();
        _files.Dispose();
    }

    private static string Work(int id, string title) =>
        $$"""{"id":"https://openalex.org/W{{id}}","publication_year":2020,"title":"{{title}}","authorships":[{"raw_affiliation_strings":["Lab, Bonn, Germany"]}]}""" + "\n";

    private ImportSummary Import(string folder, string? rows, AtlasStore? store = null) => new Importer(store ?? _store, ShareRule.Divide).Import(
        [Path.Combine(_files.Folder, folder)],
        new ImportOptions { TempFolder = _files.Folder, Kind = DocumentKind.Publication, Keywords = rows is null ? null : KeywordSet.Read(_files.Write("k.tsv", "name\tpattern\n" + rows).Path) });

    private (long Counted, IReadOnlyList<string> Notes) Ask(params string[] fields)
    {
        using var questions = _store.Ask(Recipe(new KindRecipe(DocumentKind.Publication, null, null, 1, [], fields)));
        return (questions.Counts.WorldTotals().Single().Documents, [.. FilterNotes.Describe(questions.Counts.Gaps())]);
    }

    [Fact]
    public void A_recipe_finds_documents_by_the_keyword_and_only_by_its_level()
    {
        var summary = Import(".", "chips\tchip*\n");
        Assert.Equal((4, "chips", 2), (summary.Keywords!.WithText, summary.Keywords.Found.Single().Name, summary.Keywords.Found.Single().Documents));
        Assert.Equal(2, Ask("keyword:chips").Counted);
        Assert.Empty(Ask("keyword:chips").Notes);
        Assert.Equal(2, Ask("keyword:CH*").Counted);
        Assert.Equal(0, Ask("chips").Counted);
        Assert.Equal(0, Ask("*").Counted);
        Assert.Empty(_store.Check().Violations);
    }

    [Fact]
    public void A_file_is_read_again_for_other_patterns_and_its_labels_are_replaced()
    {
        Import(".", null);
        Assert.Equal(["No document of the store has keyword:chips.", Unsearched("chips", "a.jsonl, b.jsonl")], Ask("keyword:chips").Notes);
        Assert.Equal(["a.jsonl"], Import("a", "chips\tchip\n").Files.Select(file => file.Name));
        Assert.Equal(1, Ask("keyword:chips").Counted);
        Assert.Equal([Unsearched("chips", "b.jsonl")], Ask("keyword:chips").Notes);
        Assert.Equal(["a.jsonl"], Import("a", "chips\tchip\n").AlreadyImported);
        Assert.Equal(["a.jsonl"], Import("a", null).AlreadyImported);
        Assert.Equal(1, Ask("keyword:chips").Counted);
        Import("b", "chips\tchip*\n");
        Assert.Equal(["Files were searched for keyword:chips with different patterns. Import all of them with the same --keywords."], Ask("keyword:chips").Notes);
        Import(".", "chips\tchip*\nhomes\thouse\nhomes\ttree\n");
        Assert.Equal((2, 2), (Ask("keyword:chips").Counted, Ask("keyword:homes").Counted));
        Assert.Empty(Ask("keyword:chips", "keyword:homes").Notes);
        Import(".", "homes\thouse\n");
        Assert.Equal((0, 1), (Ask("keyword:chips").Counted, Ask("keyword:homes").Counted));
        Assert.Equal((2, 4L), (_store.Files().Count, _store.Files().Sum(file => file.Documents)));
        Assert.Empty(_store.Check().Violations);
    }

    [Fact]
    public void The_content_depends_on_the_last_patterns_alone_and_holds_no_text()
    {
        Import(".", "homes\thouse\n");
        Import("b", "chips\tchip*\n");
        Import("a", "chips\tchip*\n");
        using var workspace = new TempWorkspace();
        using (var other = workspace.Open())
        {
            Import(".", "chips\tchip*\n", other);
            Assert.Equal(other.ContentHash(), _store.ContentHash());
        }

        Assert.DoesNotContain("A house", System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(workspace.File)));
    }

    [Fact]
    public void A_file_without_titles_is_named_whenever_it_was_searched()
    {
        _files.Write("c/c.csv", "lat,lon,count\n1,2,3\n");
        var summary = Import("c", "chips\tchip\n");
        Assert.Equal(0, summary.Keywords!.WithText);
        Assert.Equal(["No document of the store has keyword:chips.", Unsearched("chips", "c.csv")], Ask("keyword:chips").Notes);
    }

    /// <summary>What a technology's part is measured against are the documents that were searched, with the keyword or without.</summary>
    [Fact]
    public void A_landscape_judges_what_was_searched()
    {
        Import("a", "chips\tchip*\n");
        Import("b", null);
        var counts = _store.Count(
            new LandscapeRecipe
            {
                Name = "l",
                Title = "L",
                Kind = DocumentKind.Publication,
                FirstYear = 2019,
                LastYear = 2021,
                Fields = ["keyword:chips"],
                Counting = CountingMethod.Fractional,
                By = [LandscapeUnit.Organisation],
                CompareYears = [new(2019, 2021)],
            },
            LandscapeClusters.None);
        Assert.Equal((1, 2), (counts.World.Sum(year => year.Documents), counts.Classed));
        Assert.Equal(["b.jsonl"], counts.Gaps.Keywords.Single().Files);
    }

    [Fact]
    public void A_definition_may_have_rows_of_keywords()
    {
        var path = _files.Write("d.tsv", "symbol\tscheme\nchips\tkeyword\nG06N\tCPC\n").Path;
        var rows = HubAtlas.Data.Reading.Definitions.DefinitionReader.Read(path, "d.tsv", [], isCoarse: false).Rows;
        Assert.Equal(["keyword:chips"], rows[0].Filters);
    }

    private static string Unsearched(string name, string files) =>
        $"Not searched for keyword:{name}: {files}. Their documents cannot have it; where they have titles or abstracts, import them again with --keywords.";
}
