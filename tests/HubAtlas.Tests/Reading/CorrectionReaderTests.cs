using System.Security.Cryptography;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Recipes;

namespace HubAtlas.Tests.Reading;

public sealed class CorrectionReaderTests : IDisposable
{
    private const string Header = "match,target,lat,lon,city,admin1,economy\n";
    private readonly string _folder = Directory.CreateTempSubdirectory("hubatlas-corrections-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Rows_are_read_with_their_lines_whatever_is_left_out()
    {
        var set = Read(Header + "\"My Lab, \"\"B\"\"\",text,52.5,13.4,Berlin,Berlin,de\n\n\"Paris, FR\",place,,,Orsay,,FR\nRemote,,,,,,\n");
        Assert.Equal(
            [
                new(CorrectionTarget.Text, "My Lab, \"B\"", new GeoPoint(52.5, 13.4), "Berlin", "Berlin", "DE") { Line = 2 },
                new(CorrectionTarget.Place, "Paris, FR", null, "Orsay", null, "FR") { Line = 4 },
                new Correction(CorrectionTarget.Text, "Remote", null, null, null, null) { Line = 5 },
            ],
            set.Rows);
        Assert.Equal("c.csv", set.File);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(_folder, "c.csv")))), set.Sha256);
    }

    [Fact]
    public void Columns_may_stand_in_any_order_and_a_note_says_why() =>
        Assert.Equal(
            new(CorrectionTarget.Text, "日本", new(35, 139), null, null, "JP") { Line = 2 },
            Assert.Single(Read("economy,lon,lat,note,match\njp,139,35,\"moved, 2020\",日本\n").Rows));

    [Fact]
    public void A_file_of_a_spreadsheet_with_semicolons_and_a_byte_order_mark_is_read() =>
        Assert.Equal("Köln", Assert.Single(Read("\uFEFFmatch;target;lat;lon;city\r\nX;text;50.9;6.9;Köln\r\n").Rows).City);

    [Fact]
    public void A_match_copied_from_our_tables_is_the_text_itself() =>
        Assert.Equal("-33.9, 151.2", Assert.Single(Read("match,city,economy\n\"'-33.9, 151.2\",Sydney,AU\n").Rows).Match);

    [Fact]
    public void The_example_is_read() => Assert.Equal(
        [2, 3, 4, 5, 6], CorrectionReader.Read(Path.Combine(Repository.Root, "recipes", "examples", "corrections.csv")).Rows.Select(r => r.Line));

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once_with_line_column_value_and_what_was_expected()
    {
        var message = Wrong(Header
            + "A,text,north,13.4,,,\n,text,1,1,,,\nB,planet,1,1,,,\nC,text,91,1,,,\nD,text,1,,,,\nE,text,1,1,,,Japan\nF,text,1\n\"G,text,1,1,,,\nH,,1,1,,,\nh,,2,2,,,\n");
        Assert.Collection(
            message.Split(Environment.NewLine),
            l => Assert.EndsWith("c.csv, line 2, column lat: found \"north\"; expected degrees from -90 to 90 with a decimal point, or nothing.", l),
            l => Assert.EndsWith("line 3, column match: found \"\"; expected the text or the place to correct.", l),
            l => Assert.EndsWith("line 4, column target: found \"planet\"; expected text or place.", l),
            l => Assert.Contains("line 5, column lat: found \"91\"", l),
            l => Assert.Contains("line 6, column lon: found \"\"; expected a number as in the other coordinate", l),
            l => Assert.Contains("line 7, column economy: found \"JAPAN\"; expected a code of two letters", l),
            l => Assert.Contains("line 8: \"F,text,1\": 3 columns instead of 7", l),
            l => Assert.Contains("line 11, column match: \"h\" stands on line 10 too", l));
    }

    [Theory]
    [InlineData("text,lat\nA,1\n", "found no column match")]
    [InlineData("match,lattitude\nA,1\n", "unknown column \"lattitude\"")]
    [InlineData("", "found no column match")]
    public void A_header_that_is_not_ours_is_refused(string content, string expected) => Assert.Contains(expected, Wrong(content));

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Assert.Contains("no.csv: no such file", Assert.Throws<AtlasException>(() => CorrectionReader.Read(Path.Combine(_folder, "no.csv"))).Message);

    [Fact]
    public void A_recipe_finds_its_corrections_beside_itself_and_they_are_part_of_its_hash()
    {
        var plain = Recipe("null");
        File.WriteAllText(Path.Combine(_folder, "mine.csv"), Header + "A,,1,1,,,\n");
        var corrected = Recipe("\"mine.csv\"");
        File.WriteAllText(Path.Combine(_folder, "mine.csv"), Header + "A,,1,2,,,\n");
        var changed = Recipe("\"mine.csv\"");

        Assert.Null(plain.Geocoding.Corrections);
        Assert.Equal("A", Assert.Single(corrected.Geocoding.Corrections!.Rows).Match);
        Assert.Equal(3, new[] { plain.Hash, corrected.Hash, changed.Hash }.Distinct().Count());
    }

    [Fact]
    public void A_recipe_with_wrong_corrections_says_so_with_its_other_faults()
    {
        File.WriteAllText(Path.Combine(_folder, "mine.csv"), Header + "A,,1,x,,,\n");
        var message = Assert.Throws<AtlasException>(() => Recipe("\"mine.csv\"", ", \"topp\": 3")).Message;
        Assert.Contains("geocoding.corrections", message);
        Assert.Contains("line 2, column lon: found \"x\"", message);
        Assert.Contains("topp", message);
        Assert.Contains("no such file", Assert.Throws<AtlasException>(() => Recipe("\"gone.csv\"")).Message);
    }

    private Recipe Recipe(string corrections, string more = "")
    {
        var path = Path.Combine(_folder, "r.json");
        File.WriteAllText(path, $$"""
            { "name": "r", "title": "R", "kinds": { "patent": {} }, "clustering": { "radius_km": 15, "minimum_mentions": 9 },
              "geocoding": { "corrections": {{corrections}} }{{more}} }
            """);
        return RecipeReader.Read(path);
    }

    private CorrectionSet Read(string content)
    {
        var path = Path.Combine(_folder, "c.csv");
        File.WriteAllText(path, content);
        return CorrectionReader.Read(path);
    }

    private string Wrong(string content) => Assert.Throws<AtlasException>(() => Read(content)).Message;
}
