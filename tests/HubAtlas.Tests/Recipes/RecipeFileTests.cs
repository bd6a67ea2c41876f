using System.Text.Json;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Recipes;

public class RecipeFileTests
{
    private static readonly Dictionary<string, string[]> Keys = new()
    {
        [""] = ["name", "title", "kinds", "counting", "clustering", "profiling", "top", "assumptions"],
        ["uncertain"] = ["name", "title", "kinds", "counting", "clustering", "profiling", "top", "assumptions", "uncertainty"],
        ["kind"] = ["years", "weight", "types", "fields", "exclude_fields"],
        ["defined"] = ["years", "weight", "types", "fields", "definition", "exclude_fields"],
        ["counting"] = ["method"],
        ["clustering"] = ["radius_km", "minimum_mentions", "merge_gap_km", "point_weight"],
        ["profiling"] = ["name_cities", "name_city_minimum_share", "economy_minimum_share", "leaders"],
        ["assumption"] = ["parameter", "value", "why"],
    };

    public static TheoryData<string> All => [.. ShippedRecipes.Names];

    /// <summary>What nobody outside WIPO knows, edition by edition: docs/method.md.</summary>
    public static TheoryData<string, string> Unknowns
    {
        get
        {
            var unknowns = new TheoryData<string, string>();
            foreach (var name in ShippedRecipes.Names.Where(n => n.StartsWith("gii-", StringComparison.Ordinal)))
            {
                foreach (var parameter in UnknownsOf(int.Parse(name["gii-".Length..]))) unknowns.Add(name, parameter);
            }

            return unknowns;
        }
    }

    [Fact]
    public void Every_edition_from_2017_to_2025_has_its_recipe() =>
        Assert.Equal(
            Enumerable.Range(2017, 9).Select(y => $"gii-{y}"),
            ShippedRecipes.Names.Where(n => n.StartsWith("gii-", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(All))]
    public void Only_known_keys_and_all_of_them(string name)
    {
        var recipe = ShippedRecipes.Read(name);
        Same(recipe.TryGetProperty("uncertainty", out _) ? "uncertain" : "", recipe);
        foreach (var section in (string[])["counting", "clustering", "profiling"]) Same(section, recipe.GetProperty(section));
        foreach (var kind in recipe.GetProperty("kinds").EnumerateObject())
        {
            Assert.True(DocumentKinds.TryParse(kind.Name, out var parsed) && parsed.Word() == kind.Name, kind.Name);
            Same(kind.Value.TryGetProperty("definition", out _) ? "defined" : "kind", kind.Value);
        }

        foreach (var assumption in recipe.GetProperty("assumptions").EnumerateArray()) Same("assumption", assumption);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Values_make_sense(string name)
    {
        var recipe = ShippedRecipes.Read(name);
        Assert.Equal(Path.GetFileName(name), recipe.At("name").GetString());
        Assert.InRange(recipe.At("clustering.radius_km").GetDouble(), 1, 100);
        Assert.True(recipe.At("clustering.minimum_mentions").GetDouble() >= 1);
        Assert.Equal("mentions", recipe.At("clustering.point_weight").GetString());
        Assert.Equal("fractional", recipe.At("counting.method").GetString());
        Assert.InRange(recipe.At("profiling.name_city_minimum_share").GetDouble(), 0, 1);
        Assert.InRange(recipe.At("profiling.economy_minimum_share").GetDouble(), 0, 1);
        Assert.Equal(100, recipe.At("top").GetInt32());
        foreach (var kind in recipe.GetProperty("kinds").EnumerateObject())
        {
            Assert.Equal(1, kind.Value.GetProperty("weight").GetDouble());
            if (kind.Value.GetProperty("years") is not { ValueKind: JsonValueKind.Array } years) continue;
            Assert.Equal(2, years.GetArrayLength());
            Assert.True(years[0].GetInt32() <= years[1].GetInt32());
        }
    }

    [Theory]
    [MemberData(nameof(Unknowns))]
    public void Every_parameter_that_was_not_published_is_named_as_an_assumption(string name, string parameter) =>
        Assert.Contains(parameter, ShippedRecipes.Read(name).Assumed());

    [Theory]
    [MemberData(nameof(All))]
    public void An_assumption_is_named_once_with_a_reason_and_the_value_in_force(string name)
    {
        var recipe = ShippedRecipes.Read(name);
        Assert.Equal(recipe.Assumed().Distinct(StringComparer.Ordinal), recipe.Assumed());
        foreach (var assumption in recipe.GetProperty("assumptions").EnumerateArray())
        {
            Assert.True(assumption.GetProperty("why").GetString()!.Length >= 15);
            var stated = assumption.GetProperty("value").GetString()!;
            if (Find(recipe, assumption.GetProperty("parameter").GetString()!) is { } value)
                Assert.StartsWith(value, stated, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(2017, 2010, 2015, null)]
    [InlineData(2018, 2012, 2016, 2012)]
    [InlineData(2023, 2018, 2022, 2017)]
    [InlineData(2024, 2019, 2023, 2018)]
    public void Published_windows_are_kept(int edition, int first, int last, int? firstPublication)
    {
        var kinds = ShippedRecipes.Read($"gii-{edition}").GetProperty("kinds");
        Assert.Equal([first, last], kinds.At("patent.years").EnumerateArray().Select(y => y.GetInt32()));
        Assert.Equal(firstPublication, kinds.TryGetProperty("publication", out var p) ? p.GetProperty("years")[0].GetInt32() : null);
    }

    private static IEnumerable<string> UnknownsOf(int edition)
    {
        yield return "clustering.point_weight";
        yield return "clustering.merge_gap_km";
        yield return "counting.method";
        yield return "profiling.name_cities";
        yield return "profiling.name_city_minimum_share";
        yield return "profiling.economy_minimum_share";
        yield return "coordinates";
        yield return "geocoding";
        if (edition != 2024)
        {
            yield return "clustering.radius_km";
            yield return "clustering.minimum_mentions";
        }

        if (edition is >= 2019 and <= 2022 or 2025)
        {
            yield return "kinds.patent.years";
            yield return "kinds.publication.years";
        }

        yield return "kinds.patent.types";
        if (edition > 2017) yield return "kinds.publication.types";
        if (edition > 2017) yield return "kinds.publication.exclude_fields";
        if (edition == 2025) yield return "kinds.deal.years";
        if (edition == 2025) yield return "clustering.points";
    }

    private static void Same(string section, JsonElement element) =>
        Assert.Equal(
            Keys[section].Order(StringComparer.Ordinal),
            element.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));

    /// <summary>The value as written in the recipe; null where the assumption is about something that is no field.</summary>
    private static string? Find(JsonElement recipe, string path)
    {
        var element = recipe;
        foreach (var key in path.Split('.'))
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(key, out element)) return null;
        }

        return element.ValueKind switch
        {
            JsonValueKind.Object => null,
            JsonValueKind.String => element.GetString(),
            _ => element.GetRawText(),
        };
    }
}
