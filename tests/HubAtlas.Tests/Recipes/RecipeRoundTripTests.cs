using System.Text.Json;
using System.Text.Json.Nodes;
using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing;
using HubAtlas.Data.Reading.Recipes;
using HubAtlas.Engine;
using HubAtlas.Tests.Publishing;
using HubAtlas.Web.Endpoints;
using HubAtlas.Web.Library;
using HubAtlas.Web.Live;

namespace HubAtlas.Tests.Recipes;

/// <summary>No key of a recipe is lost on any way that a recipe takes.</summary>
public sealed class RecipeRoundTripTests : IDisposable
{
    private static readonly LiveQuery Nothing = new(null, null, null, null, null, null, null);

    private readonly string _folder = Directory.CreateTempSubdirectory("hubatlas-recipe-").FullName;
    private readonly JsonObject _wanted = EveryKey.Recipe();
    private readonly Recipe _recipe;

    public RecipeRoundTripTests() => _recipe = RecipeReader.Read(EveryKey.Write(_folder));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_key_of_the_schema_has_a_value_that_no_recipe_has_by_itself()
    {
        var silent = RecipeReader.Parse("r", """
            { "name": "r", "title": "R", "kinds": { "patent": {}, "publication": {}, "deal": {} }, "clustering": { "radius_km": 15, "minimum_mentions": 9 } }
            """);
        var usual = EveryKey.Leaves(RecipeWriter.Write(silent)).ToDictionary();
        Assert.All(EveryKey.Leaves(_wanted), leaf => Assert.NotEqual(usual.GetValueOrDefault(leaf.Path), leaf.Text));
    }

    [Fact]
    public void A_recipe_that_is_read_and_written_has_all_of_its_keys() => Same(_wanted, RecipeWriter.Write(_recipe));

    [Fact]
    public void The_written_file_is_the_same_recipe()
    {
        var path = Path.Combine(_folder, "again.json");
        File.WriteAllText(path, RecipeWriter.Write(_recipe).ToJsonString());
        Assert.Equal(JsonSerializer.Serialize(_recipe, EditionJson.Options), JsonSerializer.Serialize(RecipeReader.Read(path), EditionJson.Options));
    }

    [Fact]
    public void A_published_edition_keeps_every_key_and_so_does_the_answer_of_the_server()
    {
        var folder = Path.Combine(_folder, "edition");
        var edition = PlausibleWorld.Edition(3) with { Recipe = _recipe };
        Publisher.Publish(edition, PlausibleWorld.Members(edition, 5), [], PlausibleWorld.Run, folder);
        Same(_wanted, RecipeWriter.Write(EditionReader.Read(folder).Recipe));
        var answer = JsonNode.Parse(EditionEndpoints.EditionOf(new PublishedEdition(folder)).Bytes.Span)!;
        Same(_wanted, answer["recipe_file"]!.AsObject());
        Assert.Equal(2, answer["recipe"]!["geocoding"]!["corrections"]!["rows"]!.AsArray().Count);
    }

    [Fact]
    public void A_published_comparison_keeps_every_key_of_both()
    {
        var folder = Path.Combine(_folder, "comparison");
        var other = _recipe with { Name = "other" };
        ComparisonPublisher.Publish(new Comparison(_recipe, other, true, true, [], [], new Agreement(0, null, null)), folder);
        var read = ComparisonReader.ReadComparison(folder);
        Same(_wanted, RecipeWriter.Write(read.Before));
        Same(RecipeWriter.Write(other), RecipeWriter.Write(read.After));
    }

    [Fact]
    public void A_question_that_asks_nothing_changes_the_name_alone() => Differs(Nothing, ["name"]);

    [Fact]
    public void A_question_changes_what_it_asks_and_nothing_else() => Differs(
        Nothing with { RadiusKm = "9", Minimum = "77", MergeGapKm = "3", Weights = "deal:5", Years = "patent:1999-2001", Fields = ["publication:X"], Counting = "fractional" },
        ["name", "title", "clustering.radius_km", "clustering.minimum_mentions", "clustering.merge_gap_km", "kinds.deal.weight", "kinds.patent.years", "kinds.publication.fields", "counting.method"]);

    [Fact]
    public void The_hash_of_an_asked_recipe_is_the_one_that_its_file_has()
    {
        var asked = AskedRecipe.Of(_recipe, LiveQuestion.Parse(Nothing with { RadiusKm = "9" }).ApplyTo(_recipe, []));
        var path = Path.Combine(_folder, "asked.json");
        File.WriteAllText(path, asked.File.ToJsonString());
        Assert.Equal(RecipeReader.Read(path).Hash, asked.Recipe.Hash);
        Assert.NotEqual(_recipe.Hash, asked.Recipe.Hash);
    }

    [Fact]
    public void The_title_of_an_asked_recipe_tells_what_was_asked()
    {
        var recipe = RecipeReader.Read(Path.Combine(Repository.Root, "recipes", "gii-2023.json"));
        string TitleOf(LiveQuery query) => AskedRecipe.Of(recipe, LiveQuestion.Parse(query).ApplyTo(recipe, [])).Recipe.Title;
        Assert.Equal(recipe.Title, TitleOf(Nothing));
        Assert.Equal($"{recipe.Title} (patent weight 2; radius_km 20)", TitleOf(Nothing with { RadiusKm = "20", Weights = "patent:2" }));
        Assert.Equal($"{recipe.Title} (publication years 2015, 2016)", TitleOf(Nothing with { Years = "publication:2015-2016" }));
    }

    [Fact]
    public void A_technology_is_told_by_its_name_and_not_by_its_symbols()
    {
        var recipe = RecipeReader.Read(Path.Combine(Repository.Root, "recipes", "gii-2023.json"));
        var asked = AskedRecipe.Of(recipe, LiveQuestion.Parse(Nothing with { Only = ["patent:ai"], RadiusKm = "20" }).ApplyTo(recipe, Atlas.Definitions()));
        Assert.Equal($"{recipe.Title}: artificial intelligence (radius_km 20)", asked.Recipe.Title);
        Assert.Equal(84, Assert.Single(asked.Recipe.Kinds).Symbols.Count);
        Assert.Equal("kinds.patent.definition", asked.Recipe.Assumptions[^1].Parameter);
        var both = LiveQuestion.Parse(Nothing with { Only = ["patent:G06N"], Fields = ["publication:Chemistry"] }).ApplyTo(recipe, []);
        Assert.Equal(["Chemistry"], both.Kinds.Single(kind => kind.Kind == DocumentKind.Publication).Fields);
        Assert.Contains("expected at most", Assert.Throws<AtlasException>(() => LiveQuestion.Parse(Nothing with { Only = [.. Enumerable.Repeat("G06N", 101)] })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_assumed_of_an_asked_parameter_is_said_to_be_asked_for()
    {
        Assumption radius = new("clustering.radius_km", "15", "not published"), other = new("coordinates", "of cities", "not published");
        var recipe = RecipeReader.Read(Path.Combine(Repository.Root, "recipes", "gii-2023.json")) with { Assumptions = [radius, other] };
        var asked = AskedRecipe.Of(recipe, LiveQuestion.Parse(Nothing with { RadiusKm = "20" }).ApplyTo(recipe, [])).Recipe;
        Assert.Equal([new("clustering.radius_km", "20", "Asked for. The edition has 15: not published"), other], asked.Assumptions);
    }

    private void Differs(LiveQuery query, string[] paths)
    {
        var asked = AskedRecipe.Of(_recipe, LiveQuestion.Parse(query).ApplyTo(_recipe, [])).File;
        var before = EveryKey.Leaves(_wanted).ToList();
        Assert.Equal(before.Select(leaf => leaf.Path), EveryKey.Leaves(asked).Select(leaf => leaf.Path));
        Assert.Equal(paths.Order(), before.Except(EveryKey.Leaves(asked)).Select(leaf => leaf.Path).Order());
    }

    private static void Same(JsonObject wanted, JsonObject found) =>
        Assert.Equal(EveryKey.Leaves(wanted).OrderBy(leaf => leaf.Path), EveryKey.Leaves(found).OrderBy(leaf => leaf.Path));
}
