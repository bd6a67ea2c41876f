using HubAtlas.Core.Counting;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Recipes;
using HubAtlas.Engine.Importing;

namespace HubAtlas.Tests.Assembling;

/// <summary>Venture-capital deals from a user's own table, under the recipe that counts them.</summary>
public sealed class DealFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hubatlas-deals-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Each_deal_counts_one_at_the_funded_company_and_a_third_kind_enters_the_score()
    {
        using var world = new StoredWorld();
        Import(world, "deals", "deal", """
            id,type,year,company,lat,lon
            d1,seed,2021,Acme Robotics,48.137,11.575
            d2,seed,2022,Acme Robotics,48.137,11.575
            d3,seed,2024,Beta Bio,48.2,11.6
            d4,seed,2024,Gamma,45.748,4.846
            d5,seed,1999,Old Ltd,48.137,11.575
            """);
        Import(world, "patents", "patent", """
            id,type,year,company,lat,lon
            p1,pct,2021,Acme Robotics,48.137,11.575
            p2,pct,2022,Gamma,45.748,4.846
            p3,pct,2022,Gamma,45.748,4.846
            """);
        var recipe = RecipeReader.Read(Path.Combine(Repository.Root, "recipes", "gii-2025.json"));
        var edition = world.Describe(recipe with { Clustering = recipe.Clustering with { MinimumMentions = 3 } }).Edition;

        Assert.Equal(4, edition.WorldTotals.Single(t => t.Kind == DocumentKind.Deal).Documents);
        Assert.Equal([(100.0 / 3) + 75, (200.0 / 3) + 25], edition.Clusters.Select(c => c.Score), (a, b) => Math.Abs(a - b) < 1e-9);
        var munich = edition.Clusters[0];
        Assert.Equal((3_000_000_000, 3), (munich.Figures.ByKind[(int)DocumentKind.Deal].Shares, munich.Figures.FullCounts[(int)DocumentKind.Deal]));
        Assert.Equal(
            [("Acme Robotics", 2_000_000_000), ("Beta Bio", 1_000_000_000)],
            munich.Profile.Organisations.Where(o => o.Kind == DocumentKind.Deal).Select(o => (o.Name, o.Shares)));
        Assert.Equal([2021, 2022, 2024], munich.Profile.Years.Where(y => y.Kind == DocumentKind.Deal).Select(y => y.Year));
    }

    private void Import(StoredWorld world, string name, string kind, string table)
    {
        var mapping = Path.Combine(_folder, name + ".json");
        File.WriteAllText(mapping, $$"""
            { "dataset": "{{name}}", "kind": "{{kind}}",
              "columns": { "document": "id", "type": "type", "year": "year", "organisation": "company", "lat": "lat", "lon": "lon" } }
            """);
        var file = Path.Combine(_folder, name + ".csv");
        File.WriteAllText(file, table);
        new Importer(world.Store, ShareRule.Divide).Import(
            [file], new ImportOptions { Source = "table", MappingPath = mapping, Threads = 1 }, cancellation: TestContext.Current.CancellationToken);
        world.Locate();
    }
}
