using HubAtlas.Core.Geocoding.Parsing;

namespace HubAtlas.Tests.Geocoding;

/// <summary>The beginnings of postal codes tell namesakes apart, where the economy is stated.</summary>
public class PostalAreaTests
{
    [Theory]
    [InlineData("D-89518 Heidenheim, Germany", 48.68, 10.15)]
    [InlineData("91719 Heidenheim, Germany", 49.02, 10.74)]
    [InlineData("31515 Rehburg, Germany", 52.47, 9.23)]
    [InlineData("Taizhou 318000, Peoples R China", 28.66, 121.43)]
    [InlineData("Taizhou 225300, Peoples R China", 32.49, 119.91)]
    [InlineData("Newport TF10 8NB, UK", 52.77, -2.38)]
    [InlineData("Newport NP20 4UR, UK", 51.59, -3.0)]
    public void The_code_settles_which_namesake(string text, double latitude, double longitude)
    {
        var point = TestGazetteer.Locate(text).Point;

        Assert.NotNull(point);
        Assert.InRange(point.Value.Latitude, latitude - 0.2, latitude + 0.2);
        Assert.InRange(point.Value.Longitude, longitude - 0.3, longitude + 0.3);
    }

    [Theory]
    [InlineData("GB", "RG2 9AX", 0, "RG")]
    [InlineData("GB", "W1A 1AA", 0, "W")]
    [InlineData("GB", "RG2 9A", 0, null)]
    [InlineData("GB", "Room 12", 1, null)]
    [InlineData("JP", "192-0397", 0, "19")]
    [InlineData("JP", "1920397", 0, "19")]
    [InlineData("JP", "192 Main", 0, null)]
    [InlineData("CN", "225300", 0, "22")]
    [InlineData("CN", "22530", 0, null)]
    [InlineData("DE", "88400", 0, "88")]
    [InlineData("DE", "D-88400", 1, "88")]
    [InlineData("DE", "8840", 0, null)]
    public void What_a_code_looks_like(string economy, string text, int word, string? beginning)
    {
        var read = new AddressText();
        read.Add(text);

        Assert.Equal(beginning, PostalFormats.BeginningAt(read, word, economy));
    }
}
