using System.Collections.Concurrent;
using FsCheck;
using FsCheck.Fluent;
using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Geocoding;

public class PurityTests
{
    private static readonly string[] Texts =
    [
        "Tokyo, Japan", "Univ Oxford, Oxford, England", "SAN JOSE, CA", "AUSHBURNHAM, MA", "Paris", "Peking University", "", "1234", "서울",
        "Dept of Physics, University of Freiburg", "Cambridge", "Ithaca, New York", "Universidade de São Paulo, Brasil", "MERHAVIA",
            "CHU DONG",
    ];

    [Fact]
    public void The_answer_depends_on_the_address_alone_in_any_order_and_on_any_thread()
    {
        var alone = Texts.Select(t => new Geocoder(TestGazetteer.Gazetteer, [], []).Locate(new() { Text = t, Economy = "US" })).ToList();
        var locations = new ConcurrentBag<(int Text, Location Location)>();
        Parallel.For(0, 600, new() { MaxDegreeOfParallelism = 8 }, i =>
        {
            var text = (i * 7) % Texts.Length;
            locations.Add((text, TestGazetteer.Geocoder.Locate(new() { Text = Texts[text], Economy = "US" })));
        });

        Assert.All(locations, a => Assert.Equal(alone[a.Text], a.Location));
    }

    [Fact]
    public void No_text_makes_the_geocoder_fail_and_every_answer_keeps_its_promises()
    {
        var geocoder = TestGazetteer.Geocoder;
        Prop.ForAll<string, string>((text, economy) => IsSound(geocoder.Locate(new() { Text = text ?? "", Economy = economy })))
            .Check(Config.QuickThrowOnFailure.WithReplay(20230713UL, 7UL));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n ,,;;() ")]
    [InlineData("🦉🗺️👩‍🔬 Paris 🇫🇷, France")]
    [InlineData("\0\u0001\u202e\ufffd\ud800")]
    public void Odd_texts_are_read_without_harm(string text) => Assert.True(IsSound(TestGazetteer.Locate(text)));

    [Fact]
    public void A_megabyte_of_anything_is_read_in_no_time()
    {
        foreach (var piece in new[] { "a", "a ", "Paris, ", "東京", "université ", "((((" })
            Assert.True(IsSound(TestGazetteer.Locate(string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)))));
    }

    private static bool IsSound(Location location) =>
        location.Point is null == location.Precision < Precision.City
        && location.Point is null == location.Cause is not null
        && location.Confidence is >= 0 and <= 1
        && (location.Point is not { } point || (point.IsValid && point == point.Snapped()))
        && (location.Precision != Precision.None || location.Economy is null);
}
