using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing;
using HubAtlas.Data.Reading.Recipes;
using HubAtlas.Engine;

namespace HubAtlas.Tests.Recipes;

/// <summary>A recipe narrowed to a technology by a word, as <c>run --only</c> and the explorer's questions do it.</summary>
public sealed class NarrowedRecipeTests : IDisposable
{
    private static readonly Recipe Gii = RecipeReader.Read(Path.Combine(Repository.Root, "recipes", "gii-2024.json"));

    private readonly string _folder = Directory.CreateTempSubdirectory("narrowed").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("ai")]
    [InlineData("AI")]
    [InlineData("Machine Learning")]
    [InlineData("artificial intelligence")]
    public void A_definition_goes_by_all_of_its_names(string word)
    {
        var narrowed = Narrow(word);
        Assert.Equal($"{Gii.Title}: artificial intelligence", narrowed.Title);
        Assert.Equal([DocumentKind.Patent, DocumentKind.Publication], narrowed.Kinds.Select(kind => kind.Kind));
        Assert.Contains("CPC:G06N 3/02-G06N 3/126", narrowed.Kinds[0].Symbols);
        Assert.Equal(84, narrowed.Kinds[0].Symbols.Count);
        Assert.Contains("subfield:Artificial Intelligence", narrowed.Kinds[1].Fields);
        Assert.Empty(narrowed.Kinds[1].Symbols);
        Assert.Equal(2, narrowed.Assumptions.Count(assumption => assumption.Parameter.EndsWith(".definition", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_kind_before_a_word_leaves_the_others_out() =>
        Assert.Equal([DocumentKind.Patent], Narrow("patent:ai").Kinds.Select(kind => kind.Kind));

    [Fact]
    public void Symbols_are_for_patents_and_topics_for_publications()
    {
        var symbols = Assert.Single(Narrow("g06n3/02 - g06n 3/12").Kinds);
        Assert.Equal((DocumentKind.Patent, "G06N 3/02-G06N 3/12"), (symbols.Kind, Assert.Single(symbols.Symbols)));
        var topics = Assert.Single(Narrow("topic:*battery*").Kinds);
        Assert.Equal((DocumentKind.Publication, "topic:*battery*"), (topics.Kind, topics.Fields[^1]));
        Assert.Equal(2, Narrow("topic:*battery*", "H01M").Kinds.Count);
    }

    [Fact]
    public void Collections_hold_and_the_recipes_own_fields_do_not()
    {
        var own = Gii with { Kinds = [Gii.Kinds[1] with { Fields = ["collection:core", "Chemistry"], ExcludeFields = ["domain:Social Sciences"] }] };
        var kind = Assert.Single(Atlas.Narrow(own, ["subfield:Artificial Intelligence"], null).Kinds);
        Assert.Equal(["collection:core", "subfield:Artificial Intelligence"], kind.Fields);
        Assert.Equal(["domain:Social Sciences"], kind.ExcludeFields);
    }

    [Fact]
    public void It_has_a_name_of_its_own_and_the_hash_of_the_file_that_says_the_same()
    {
        var narrowed = Atlas.Narrow(Gii, ["G06N 3/02"], 450);
        Assert.Equal(("gii-2024-g06n-3", 450), (Atlas.Narrow(Gii, ["G06N 3"], 450).Name, narrowed.Clustering.MinimumMentions));
        var path = Path.Combine(_folder, "r.json");
        File.WriteAllText(path, RecipeWriter.Write(narrowed).ToJsonString());
        Assert.Equal(RecipeReader.Read(path).Hash, narrowed.Hash);
        Assert.NotEqual(Gii.Hash, narrowed.Hash);
        Assert.Same(Gii, Atlas.Narrow(Gii, [], null));
    }

    [Fact]
    public void A_file_of_ones_own_is_taken_from_the_command_line_alone()
    {
        var path = Path.Combine(_folder, "mine.tsv");
        File.WriteAllText(path, "# title: chips\nsymbol\tscheme\nH01L\tCPC\n");
        Assert.Equal(["CPC:H01L"], Assert.Single(Narrow(path).Kinds).Symbols);
        Assert.Equal([path], new RecipeNarrowing([], takesFiles: false).Apply(Gii, [path]).Kinds[0].Fields);
    }

    [Theory]
    [InlineData("deal:G06N", "is for none of patents, publications")]
    [InlineData("publication:climate", "climate.tsv has no row for publications")]
    [InlineData("patent:", "expected a definition")]
    [InlineData("nowhere.tsv", "no such file. Definitions that come with the program: ai, ")]
    public void What_is_wrong_with_a_word_is_said(string word, string said) =>
        Assert.Contains(said, Assert.Throws<AtlasException>(() => Narrow(word)).Message, StringComparison.Ordinal);

    private static Recipe Narrow(params string[] only) => Atlas.Narrow(Gii, only, null);
}
