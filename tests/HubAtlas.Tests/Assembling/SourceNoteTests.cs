using HubAtlas.Core.Counting;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;
using HubAtlas.Data.Reading.Recipes;
using HubAtlas.Engine.Importing;

namespace HubAtlas.Tests.Assembling;

/// <summary>An edition says which of its sources bends it, by what was counted and not by what lies in the store.</summary>
public sealed class SourceNoteTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hubatlas-notes-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("pct", "2 of the 3 patents counted are patents and applications of the United States that came by way of the PCT", "undercounted")]
    [InlineData("utility", "1 of the 1 patents counted are patents and applications at the office of the United States", "overcounted")]
    [InlineData("a1", null, null)]
    public void What_a_recipe_counts_of_patentsview_decides_what_is_said(string type, string? expected, string? effect)
    {
        using var world = new StoredWorld();
        Import(world, "patentsview", "id,type,lat,lon\n1,pct,48.1,11.6\n2,PCT,48.1,11.6\n3,utility,37.4,-122.1\n");
        Import(world, "patstat", "id,type,lat,lon\n1,pct,48.1,11.6\n2,a1,48.1,11.6\n");
        var recipe = RecipeReader.Read(Path.Combine(Repository.Root, "recipes", "gii-2025.json"));
        var notes = world.Describe(recipe with
        {
            Kinds = [new KindRecipe(DocumentKind.Patent, null, null, 1, [type], [])],
            Clustering = recipe.Clustering with { MinimumMentions = 1 },
        }).Edition.SourceNotes;
        if (expected is null) Assert.Empty(notes);
        else Assert.StartsWith(expected, Assert.Single(notes), StringComparison.Ordinal);
        if (effect is not null) Assert.Contains(effect, notes[0]);
    }

    [Fact]
    public void Types_of_one_source_with_one_bias_are_one_statement()
    {
        CountedSource[] sources = [new(DocumentKind.Deal, "form-d", "debt", 1_000), new(DocumentKind.Deal, "form-d", "equity", 500), new(DocumentKind.Deal, "deals", "seed", 500)];
        Assert.StartsWith("1,500 of the 2,000 deals counted are notices", Assert.Single(SourceBiases.Of(sources)), StringComparison.Ordinal);
    }

    private void Import(StoredWorld world, string name, string table)
    {
        var mapping = Path.Combine(_folder, name + ".json");
        File.WriteAllText(mapping, $$"""{ "dataset": "{{name}}", "kind": "patent", "columns": { "document": "id", "type": "type", "lat": "lat", "lon": "lon" } }""");
        var file = Path.Combine(_folder, name + ".csv");
        File.WriteAllText(file, table);
        new Importer(world.Store, ShareRule.Divide).Import(
            [file], new ImportOptions { Source = "table", MappingPath = mapping, Threads = 1 }, cancellation: TestContext.Current.CancellationToken);
        world.Locate();
    }
}
