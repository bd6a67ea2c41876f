using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Geocoding;

public class CorrectionTests
{
    private static readonly Correction Lab = new(CorrectionTarget.Text, "My Lab, Berlin", new GeoPoint(1.5, 103.5), "Johor", "Johor", "MY") { Line = 7 };

    [Fact]
    public void A_correction_of_a_text_wins_over_everything_however_the_text_is_written()
    {
        var location = With(Lab).Locate(new() { Text = "my LAB;  Berlin.", Economy = "DE", Point = new(52.5, 13.4) });

        Assert.Equal(
            ("Johor", "MY", 1.0, "correction", 7), (location.City, location.Economy, location.Confidence, location.Method, location.Correction));
    }

    [Fact]
    public void An_address_that_has_only_columns_is_met_by_them()
    {
        var geocoder = With(Lab with { Match = "Springfield, IL, US" });
        var address = new Address { City = "Springfield", Region = "IL", Economy = "US" };

        Assert.Equal("Springfield, IL, US", Geocoder.MatchOf(address));
        Assert.Equal("Johor", geocoder.Locate(address).City);
        Assert.Equal("Springfield", geocoder.Locate(address with { Region = "MA" }).City);
    }

    [Fact]
    public void An_address_of_coordinates_alone_is_met_by_them_sign_and_all()
    {
        var geocoder = With(new Correction(CorrectionTarget.Text, "-33.9, 151.2", null, "Perth", null, "AU"));
        var address = new Address { Economy = "AU", Point = new(-33.9, 151.2) };

        Assert.Equal("-33.9, 151.2", Geocoder.MatchOf(address));
        Assert.Equal("Perth", geocoder.Locate(address).City);
        Assert.NotEqual("Perth", geocoder.Locate(address with { Point = new(-33.9, 151.21) }).City);
        Assert.Null(geocoder.Locate(address with { Point = new(33.9, 151.2), Economy = null }).Correction);
    }

    [Fact]
    public void The_example_file_can_be_used()
    {
        var rows = HubAtlas.Data.Reading.Recipes.CorrectionReader.Read(Path.Combine(Repository.Root, "recipes", "examples", "corrections.csv")).Rows;
        var geocoder = With([.. rows]);

        Assert.Equal(("Mountain View", "CA"), (geocoder.Locate(new() { Text = "Google Brain" }).City, geocoder.Locate(new() { Text = "Google Brain" }).Admin1));
        Assert.Null(geocoder.Locate(new() { Text = "independent researcher" }).Point);
        Assert.NotNull(geocoder.Locate(new() { City = "Springfield", Region = "VT", Economy = "US" }).City);
    }

    [Fact]
    public void A_correction_of_a_place_moves_every_address_that_was_put_there()
    {
        var geocoder = With(new Correction(CorrectionTarget.Place, "Paris, FR", new GeoPoint(48.7, 2.2), "Orsay", "Île-de-France", "FR"));

        Assert.Equal("Orsay", geocoder.Locate(new() { Text = "Paris, France" }).City);
        Assert.Equal("Lyon", geocoder.Locate(new() { Text = "Lyon, France" }).City);
    }

    [Fact]
    public void A_correction_without_a_city_says_that_there_is_no_place()
    {
        var location = With(new Correction(CorrectionTarget.Text, "Remote", null, null, null, null)).Locate(new() { Text = "Remote" });

        Assert.Equal((null, Precision.None, "corrected to no place"), (location.Point, location.Precision, location.Cause));
    }

    [Fact]
    public void A_city_without_coordinates_is_where_the_gazetteer_has_it()
    {
        var location = With(new Correction(CorrectionTarget.Text, "Univ. of T", null, "Taoyuan", null, "TW") { Line = 2 }).Locate(new() { Text = "Univ of T" });
        var plain = TestGazetteer.Locate("Taoyuan", "TW");

        Assert.Equal((plain.Point, plain.City, plain.Economy, 2), (location.Point, location.City, location.Economy, location.Correction));
    }

    [Fact]
    public void A_point_without_a_city_goes_by_the_nearest_one() =>
        Assert.Equal("Yokohama", With(new Correction(CorrectionTarget.Text, "x", new(35.444, 139.638), null, null, null)).Locate(new() { Text = "X" }).City);

    [Fact]
    public void Corrections_that_cannot_be_right_are_refused_all_at_once_with_their_lines()
    {
        Correction[] wrong =
        [
            new(CorrectionTarget.Text, "a", new(121.3, 24.99), "Taoyuan", null, "TW") { Line = 2 },
            new(CorrectionTarget.Text, "b", null, "Nonexistville", null, "TW") { Line = 3 },
            new(CorrectionTarget.Text, "c", new(25, 121.3), null, null, "XQ") { Line = 4 },
            new(CorrectionTarget.Text, "d", new(24.99, -121.3), null, null, "TW") { Line = 5 },
            new(CorrectionTarget.Text, "e", new(24.99, 121.3), null, null, "TW") { Line = 6 },
        ];
        var lines = Assert.Throws<AtlasException>(() => new Geocoder(TestGazetteer.Gazetteer, [], wrong)).Message.Split('\n');

        Assert.Collection(
            lines,
            l => Assert.Contains("line 2, column lat, lon: found \"121.3, 24.99\"; expected a point in TW", l),
            l => Assert.Contains("line 3, column city: found \"Nonexistville, TW\"; expected a city that the gazetteer knows", l),
            l => Assert.Contains("line 4, column economy: found \"XQ\"", l),
            l => Assert.Contains("line 5, column lat, lon: found \"24.99, -121.3\"; expected a point in TW (longitude's sign would be right)", l));
    }

    [Fact]
    public void Corrections_change_the_key_but_not_the_key_of_the_rules()
    {
        var plain = TestGazetteer.Geocoder;
        Assert.Equal(plain.RulesKey, plain.Key);
        Assert.Equal(plain.RulesKey, With(Lab).RulesKey);
        Assert.Equal(4, new[] { plain.Key, With(Lab).Key, With(Lab with { Line = 8 }).Key, With(Lab with { City = "Johor Bahru" }).Key }.Distinct().Count());
        Assert.StartsWith(plain.Key + "-", With(Lab).Key, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_is_concerned_exactly_when_its_answer_differs()
    {
        var geocoder = With(Lab, new(CorrectionTarget.Place, "Paris, FR", new GeoPoint(48.7, 2.2), "Orsay", null, "FR") { Line = 9 });
        foreach (var text in new[] { "My Lab, Berlin", "Berlin, Germany", "Paris, France", "Paris, TX, USA", "Lyon, France", "" })
        {
            var address = new Address { Text = text };
            var plain = TestGazetteer.Geocoder.Locate(address);
            Assert.Equal(plain != geocoder.Locate(address), geocoder.Corrects(address, plain));
        }
    }

    private static Geocoder With(params Correction[] corrections) => new(TestGazetteer.Gazetteer, [], corrections);
}
