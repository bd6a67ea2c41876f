using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Recipes;

namespace HubAtlas.Tests.Reading;

public sealed class RecipeReaderTests
{
    private const string Good = """
        { "name": "toy-1", "title": "Toy",
          "kinds": { "publication": { "years": [2001, 2003], "types": ["article"] }, "patent": { "years": null, "weight": 0.5, "fields": ["optics"] } },
          "counting": { "method": "full" },
          "clustering": { "radius_km": 15, "minimum_mentions": 4500, "merge_gap_km": null, "point_weight": "shares" },
          "profiling": { "name_cities": 2, "name_city_minimum_share": 0.5, "economy_minimum_share": 0.1, "leaders": 7 },
          "top": 50, "assumptions": [ { "parameter": "radius", "value": 15, "why": "because" } ] }
        """;

    [Fact]
    public void Every_choice_is_read()
    {
        var recipe = RecipeReader.Parse("r.json", Good);
        Assert.Equal(("toy-1", "Toy", 50), (recipe.Name, recipe.Title, recipe.Top));
        Assert.Equal([DocumentKind.Patent, DocumentKind.Publication], recipe.Kinds.Select(kind => kind.Kind));
        Assert.Equal((null, null, 0.5, "optics"), (recipe.Kinds[0].FirstYear, recipe.Kinds[0].LastYear, recipe.Kinds[0].Weight, recipe.Kinds[0].Fields.Single()));
        Assert.Equal((2001, 2003, 1.0, "article"), (recipe.Kinds[1].FirstYear, recipe.Kinds[1].LastYear, recipe.Kinds[1].Weight, recipe.Kinds[1].Types.Single()));
        Assert.Equal(new CountingRecipe(CountingMethod.Full), recipe.Counting);
        Assert.Equal(new ClusteringRecipe(15, 4500, null, PointWeight.Shares), recipe.Clustering);
        Assert.Equal(new ProfilingRecipe(2, 0.5, 0.1, 7), recipe.Profiling);
        Assert.Equal([new Assumption("radius", "15", "because")], recipe.Assumptions);
    }

    [Fact]
    public void Merging_on_ties_is_an_option()
    {
        var recipe = RecipeReader.Parse("r", Good.Replace("\"radius_km\": 15,", "\"radius_km\": 15, \"merge_ties\": { \"within_km\": 20, \"minimum_share\": 0.25 },"));
        Assert.Equal(new TieRule(20, 0.25), recipe.Clustering.MergeTies);
        Assert.Null(RecipeReader.Parse("r", Good.Replace("\"radius_km\": 15,", "\"radius_km\": 15, \"merge_ties\": null,")).Clustering.MergeTies);
    }

    [Fact]
    public void The_hash_depends_on_what_is_said_and_not_on_how()
    {
        var hash = RecipeReader.Parse("r", Good).Hash;
        Assert.Equal(64, hash.Length);
        var rewritten = Good.Replace("\n", "").Replace(" ", "").Replace("\"name\":\"toy-1\",", "").Replace("4500", "4.5e3").Replace("\"top\":50", "\"top\":50,\"name\":\"toy-1\"");
        Assert.Equal(hash, RecipeReader.Parse("r", rewritten).Hash);
        Assert.NotEqual(hash, RecipeReader.Parse("r", Good.Replace("4500", "4501")).Hash);
    }

    [Theory]
    [InlineData("15,", "0,", "clustering.radius_km: found 0, expected kilometres above 0")]
    [InlineData("15,", "20016,", "clustering.radius_km: found 20016")]
    [InlineData("15,", "\"15\",", "clustering.radius_km: found \"15\"")]
    [InlineData("15,", "15, \"merge_ties\": 5,", "clustering.merge_ties: found 5")]
    [InlineData("15,", "15, \"merge_ties\": {},", "clustering.merge_ties.within_km: is missing")]
    [InlineData("15,", "15, \"merge_ties\": { \"within_km\": 0 },", "clustering.merge_ties.within_km: found 0, expected kilometres from 0.0001")]
    [InlineData("15,", "15, \"merge_ties\": { \"within_km\": 5, \"minimum_share\": 1 },", "clustering.merge_ties.minimum_share: found 1, expected a share")]
    [InlineData("4500", "0.5", "clustering.minimum_mentions: found 0.5, expected a number from 1 to 9,000,000,000")]
    [InlineData("[2001, 2003]", "[2003, 2001]", "kinds.publication.years: found [2003, 2001], expected [first year, last year] in that order")]
    [InlineData("[2001, 2003]", "2001", "kinds.publication.years: found 2001")]
    [InlineData("0.5,", "-1,", "kinds.patent.weight: found -1, expected a number from 0 to 1,000,000")]
    [InlineData("toy-1", "nul", "name: found \"nul\", which Windows keeps for a device")]
    [InlineData("toy-1", "com1", "name: found \"com1\", which Windows keeps for a device")]
    [InlineData("toy-1", "Toy 1", "name: found \"Toy 1\", expected lower-case letters")]
    [InlineData("radius_km", "radius", "clustering.radius: unknown key; did you mean \"radius_km\"?")]
    [InlineData("\"patent\"", "\"patnet\"", "kinds.patnet: unknown key; did you mean \"patent\"?")]
    [InlineData("\"full\"", "\"fractionl\"", "counting.method: found \"fractionl\", expected \"fractional\" or \"full\"")]
    [InlineData("[\"article\"]", "\"article\"", "kinds.publication.types: found \"article\", expected a list of texts")]
    [InlineData("\"title\": \"Toy\"", "\"title\": \"Toy\", \"title\": \"Toy\"", "title: is given twice")]
    [InlineData("\"top\": 50", "\"top\": 0", "top: found 0, expected a whole number from 1 to 1,000,000")]
    [InlineData("0.5,", "1e308,", "kinds.patent.weight: found 1e308, expected a number from 0 to 1,000,000")]
    [InlineData("0.5,", "1e400,", "kinds.patent.weight: found 1e400, expected a number below 1.8e308")]
    [InlineData("4500", "1e308", "clustering.minimum_mentions: found 1e308")]
    [InlineData("null, \"point", "1e308, \"point", "clustering.merge_gap_km: found 1e308")]
    [InlineData("0.5,", "NaN,", "r.json: not valid JSON at line 2")]
    [InlineData("toy-1", "toy-1\\n", "name: found \"toy-1\\n\", expected one line")]
    [InlineData("\"Toy\"", "\"To\\u0000y\"", "title: found \"To\\u0000y\", expected one line")]
    [InlineData("\"Toy\"", "\"To\\ud800y\"", "title: found a text that is not valid Unicode")]
    [InlineData("\"value\": 15", "\"value\": \"\\udfff\"", "assumptions[0].value: found a text that is not valid Unicode")]
    [InlineData("\"top\"", "\"t\\ud800\"", "(top): has a key that is not valid Unicode")]
    [InlineData("optics", "op\\u2028tics", "kinds.patent.fields[0]: found")]
    [InlineData("\"top\": 50", "\"top\": 1e9", "top: found 1e9, expected a whole number from 1 to 1,000,000")]
    [InlineData("{ \"radius_km\"", "[ \"radius_km\"", "r.json: not valid JSON at line 4")]
    public void A_wrong_recipe_is_refused_with_path_found_and_expected(string old, string wrong, string message)
    {
        Assert.Contains(old, Good);
        var error = Assert.Throws<AtlasException>(() => RecipeReader.Parse("r.json", Good.Replace(old, wrong)));
        Assert.Contains(message, error.Message);
    }

    [Fact]
    public void What_a_recipe_says_of_uncertainty_is_read_and_the_rest_is_usual()
    {
        Assert.Null(RecipeReader.Parse("r", Good).Uncertainty);
        var usual = RecipeReader.Parse("r", With("{}")).Uncertainty!;
        Assert.Equal((1000, 1, 0.9), (usual.Replicates, usual.Seed, usual.Level));
        Assert.Equal([UncertaintyLayer.Sampling, UncertaintyLayer.Boundary], usual.Layers);
        Assert.Null(usual.Choices);
        var read = RecipeReader.Parse("r", With("""
            { "replicates": 10000, "seed": 0, "level": 0.999, "layers": ["geocoding", "sampling", "sampling"],
              "choices": { "points": 64, "radius_km": [10, 20], "minimum_mentions": [3000, 6000], "patent_weight": [0.1, 0.9], "counting": ["fractional", "full"], "fewer_years": [2, 0] } }
            """)).Uncertainty!;
        Assert.Equal((10000, 0, 0.999), (read.Replicates, read.Seed, read.Level));
        Assert.Equal([UncertaintyLayer.Sampling, UncertaintyLayer.Geocoding], read.Layers);
        Assert.Equal((64, new ValueRange(10, 20), new ValueRange(3000, 6000)), (read.Choices!.Points, read.Choices.RadiusKm, read.Choices.MinimumMentions));
        Assert.Equal((null, new ValueRange(0.1, 0.9)), (read.Choices.MergeGapKm, read.Choices.PatentWeight));
        Assert.Equal([CountingMethod.Fractional, CountingMethod.Full], read.Choices.Counting);
        Assert.Equal([0, 2], read.Choices.FewerYears);
    }

    [Theory]
    [InlineData("{ \"replicates\": 99 }", "uncertainty.replicates: found 99, expected a whole number from 100 to 10,000")]
    [InlineData("{ \"replicates\": 10001 }", "uncertainty.replicates: found 10001")]
    [InlineData("{ \"level\": 0.4999 }", "uncertainty.level: found 0.4999, expected a number from 0.5 to 0.999")]
    [InlineData("{ \"level\": 0.9991 }", "uncertainty.level: found 0.9991")]
    [InlineData("{ \"seed\": -1 }", "uncertainty.seed: found -1")]
    [InlineData("{ \"layers\": [\"samplin\"] }", "uncertainty.layers: found \"samplin\", expected sampling, boundary, geocoding")]
    [InlineData("{ \"layers\": [] }", "uncertainty.layers: names none")]
    [InlineData("{ \"layer\": [] }", "uncertainty.layer: unknown key; did you mean \"layers\"?")]
    [InlineData("{ \"choices\": { \"radius_km\": [16, 20] } }", "uncertainty.choices.radius_km: found [16, 20], expected a range that holds the recipe's own value, 15")]
    [InlineData("{ \"choices\": { \"radius_km\": [20, 10] } }", "uncertainty.choices.radius_km: found [20, 10], expected [least, greatest]")]
    [InlineData("{ \"choices\": { \"merge_gap_km\": [0, 10] } }", "uncertainty.choices.merge_gap_km: found [0, 10], expected a range that holds the recipe's own value, none")]
    [InlineData("{ \"choices\": { \"patent_weight\": [0.4, 0.9] } }", "uncertainty.choices.patent_weight: found [0.4, 0.9], expected a range that holds the recipe's own value, 0.333")]
    [InlineData("{ \"choices\": { \"counting\": [\"fractional\"] } }", "uncertainty.choices.counting: found [\"fractional\"], expected")]
    [InlineData("{ \"choices\": { \"fewer_years\": [1] } }", "uncertainty.choices.fewer_years: found [1], expected")]
    [InlineData("5", "uncertainty: found 5, expected an object")]
    public void Uncertainty_that_cannot_be_measured_is_refused(string uncertainty, string message) =>
        Assert.Contains(message, Assert.Throws<AtlasException>(() => RecipeReader.Parse("r.json", With(uncertainty))).Message);

    private static string With(string uncertainty) => Good.Replace("\"top\": 50", $"\"top\": 50, \"uncertainty\": {uncertainty}");

    [Fact]
    public void Everything_wrong_is_told_at_once()
    {
        var error = Assert.Throws<AtlasException>(() => RecipeReader.Parse("r.json", """{"nam":"x","clustering":{"radius_km":-1}}"""));
        string[] expected = ["name: is missing", "title: is missing", "kinds: is missing", "kinds: names no kind", "clustering.radius_km: found -1", "clustering.minimum_mentions: is missing", "nam: unknown key"];
        Assert.All(expected, part => Assert.Contains(part, error.Message));
    }

    [Fact]
    public void The_shipped_recipes_are_read()
    {
        var recipes = Directory.EnumerateFiles(Path.Combine(Repository.Root, "recipes"), "*.json", SearchOption.AllDirectories).Where(path => Path.GetFileName(Path.GetDirectoryName(path)) is not ("indexes" or "landscapes" or "citations")).ToList();
        Assert.NotEmpty(recipes);
        Assert.All(recipes, path => Assert.Equal(Path.GetFileNameWithoutExtension(path), RecipeReader.Read(path).Name));
    }
}
