using System.Text.RegularExpressions;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Mapping;
using HubAtlas.Data.Reading.Recipes;

namespace HubAtlas.Tests.Reading;

/// <summary>Whatever stands in a recipe or mapping: it is read, or refused with the path of the key; nothing else happens.</summary>
public sealed partial class HostileSettingsTests
{
    private const string Mapping = """
        { "dataset": "toy", "kind": "deal", "header": true, "field_separator": ";",
          "columns": { "document": "id", "year": { "column": "date", "pattern": "^([0-9]{4})" }, "city": 3, "lat": "lat", "lon": "lon" },
          "constants": { "economy": "AT", "people_count": 2 } }
        """;

    private static readonly string Recipe = File.ReadAllText(Path.Combine(Repository.Root, "recipes", "gii-2024.json"));

    private static readonly string[] Values =
    [
        "1e308", "-1e308", "1e400", "NaN", "Infinity", "-0.0", "5e-324", "9223372036854775808", "1" + new string('0', 400), "null", "true", "[]", "{}",
        "[1e308,1e308]", "\"\"", "\"x\\n\"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u2029\"", $"\"{new string('a', 300)}\"",
        $"\"{new string('a', 5000)}\"", "\"(a{1000}){1000}\"", "\"(?<=a)b\"", "[\"\\ud800\"]", "{\"a\":1,\"a\":2}", "{\"\\ud800\":1}",
        $"{new string('[', 100)}{new string(']', 100)}",
    ];

    public static TheoryData<string, string> Kinds => new() { { "recipe", Recipe }, { "mapping", Mapping } };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Any_value_anywhere_is_read_or_refused_with_its_path(string kind, string good)
    {
        var places = Value().Matches(good).Select(match => match.Groups[1]).ToList();
        Assert.True(places.Count > 8);
        foreach (var place in places)
        {
            foreach (var value in Values) Assert.Null(Trouble(kind, string.Concat(good.AsSpan(0, place.Index), value, good.AsSpan(place.Index + place.Length))));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_cut_or_flipped_file_is_read_or_refused(string kind, string good)
    {
        var random = new Random(12);
        for (var round = 0; round < 300; round++)
        {
            var at = random.Next(good.Length);
            var flipped = string.Concat(good.AsSpan(0, at), ((char)random.Next(0x110)).ToString(), good.AsSpan(at + 1));
            Assert.Null(Trouble(kind, flipped));
            Assert.Null(Trouble(kind, good[..at]));
        }
    }

    [Theory]
    [InlineData("\"dataset\": \"toy\"", "\"dataset\": \"toy\\n\"", "dataset: found \"toy\\n\", expected one line")]
    [InlineData("\"economy\": \"AT\"", "\"economy\": \"A\\u0000\"", "constants.economy: found")]
    [InlineData("\"people_count\": 2", "\"people_count\": 1e308", "constants.people_count: found 1e308, expected a whole number from 0 to 100,000")]
    [InlineData("\"people_count\": 2", "\"year\": \"12-06\"", "constants.year: found \"12-06\", expected a year")]
    [InlineData("\"people_count\": 2", "\"type\": {\"a\":1}", "constants.type: found {\"a\":1}, expected a text")]
    [InlineData("^([0-9]{4})", "(a{1000}){1000}", "columns.year.pattern: is no pattern that can be used: it counts too far")]
    public void A_wrong_mapping_is_refused_with_path_found_and_expected(string old, string wrong, string message)
    {
        Assert.Contains(old, Mapping);
        Assert.Contains(message, Assert.Throws<AtlasException>(() => TableMapping.Parse("m.json", Mapping.Replace(old, wrong))).Message);
    }

    [Fact]
    public void Column_names_and_separators_may_have_line_ends()
    {
        var mapping = TableMapping.Parse("m", Mapping.Replace("\"lat\": \"lat\"", "\"lat\": \"lat\\nitude\"").Replace("\";\"", "\"\\n\""));
        Assert.Equal("\n", mapping.FieldSeparator);
        Assert.Equal("lat\nitude", mapping.Columns[TableColumn.Lat].Name);
    }

    [Fact]
    public void A_folder_or_a_large_file_is_named_for_what_it_is()
    {
        using var folder = new TestFiles();
        Assert.Contains("is a folder; expected a recipe", Assert.Throws<AtlasException>(() => RecipeReader.Read(Path.GetTempPath())).Message);
        var large = folder.Write("large.json", new string(' ', 1_000_001));
        Assert.Contains("found 1,000,001 bytes", Assert.Throws<AtlasException>(() => RecipeReader.Read(large.Path)).Message);
    }

    /// <returns>Null when the text was read or properly refused.</returns>
    private static string? Trouble(string kind, string json)
    {
        try
        {
            if (kind == "recipe") RecipeReader.Parse("s.json", json);
            else TableMapping.Parse("s.json", json);
            return null;
        }
        catch (AtlasException error) when (error.Message.StartsWith("s.json", StringComparison.Ordinal) && error.Message.Length < 4000)
        {
            return null;
        }
        catch (Exception error)
        {
            return $"{error.GetType().Name}: {error.Message}\n{json}";
        }
    }

    [GeneratedRegex(":\\s*(\"[^\"]*\"|-?[0-9.]+|null|true|\\[[^\\[\\]{}]*\\])")]
    private static partial Regex Value();
}
