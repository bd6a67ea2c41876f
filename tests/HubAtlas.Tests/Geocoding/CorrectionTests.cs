using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Model;
using HubAtlas.Engine.Geocoding;

namespace HubAtlas.Tests.Geocoding;

public class CorrectionTests
{
    [Fact]
    public void A_correction_of_a_text_wins_over_everything_however_the_text_is_written()
    {
        var geocoder = With(new(CorrectionTarget.Text, "My Lab, Berlin", new GeoPoint(1.5, 103.5), "Johor", "Johor", "MY"));

        var location = geocoder.Locate(new() { Text = "my LAB;  Berlin.", Economy = "DE" });

        Assert.Equal(("Johor", "MY", 1.0, "correction"), (location.City, location.Economy, location.Confidence, location.Method));
    }

    [Fact]
    public void A_correction_of_a_place_moves_every_address_that_was_put_there()
    {
        var geocoder = With(new(CorrectionTarget.Place, "Paris, FR", new GeoPoint(48.7, 2.2), "Orsay", "Île-de-France", "FR"));

        Assert.Equal("Orsay", geocoder.Locate(new() { Text = "Paris, France" }).City);
    }

    [Fact]
    public void A_correction_without_a_point_says_that_there_is_none()
    {
        var location = With(new(CorrectionTarget.Text, "Remote", null, null, null, null)).Locate(new() { Text = "Remote" });

        Assert.Equal((null, Precision.None, "corrected to no place"), (location.Point, location.Precision, location.Cause));
    }

    [Fact]
    public void Corrections_are_part_of_the_key() =>
        Assert.NotEqual(TestGazetteer.Geocoder.Key, With(new(CorrectionTarget.Text, "x", null, null, null, null)).Key);

    [Fact]
    public void A_file_of_corrections_is_read_and_its_faults_are_named_with_their_lines()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "match,target,lat,lon,city,admin1,economy\n\"My Lab, Berlin\",text,52.5,13.4,Berlin,Berlin,de\n");
            var correction = Assert.Single(CorrectionFile.Read(path));
            Assert.Equal(new(CorrectionTarget.Text, "My Lab, Berlin", new GeoPoint(52.5, 13.4), "Berlin", "Berlin", "DE"), correction);

            File.WriteAllText(path, "match,target,lat,lon,city,admin1,economy\nA,text,north,13.4,,,\n,text,1,1,,,\nB,planet,1,1,,,\n");
            var error = Assert.Throws<AtlasException>(() => CorrectionFile.Read(path));
            Assert.All(["line 2", "line 3", "line 4"], line => Assert.Contains(line, error.Message, StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Geocoder With(Correction correction) => new(TestGazetteer.Gazetteer, [], [correction]);
}
