using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Geocoding;

/// <summary>Which of several names of an address counts, one table a kind, on a registry made for it.</summary>
public class CompanionTests
{
    private static readonly Organisation[] Registry =
    [
        Make("iit-it", "Italian Institute of Technology", "IT", "Genoa", 44.41, 8.93, "facility") with { OtherNames = ["Istituto Italiano di Tecnologia"] },
        Make("iit-in", "Indian Institute of Technology BHU", "IN", "Varanasi", 25.32, 82.99, "education") with { Acronyms = ["IIT"], RelatedCount = 20 },
        Make("csiro", "Commonwealth Scientific Agency", "AU", "Canberra", -35.28, 149.13, "government") with { Acronyms = ["CSIRO"] },
        Make("york-gb", "University of York", "GB", "York", 53.96, -1.08, "education") with { RelatedCount = 5 },
        Make("york-us", "York University", "US", "York", 40.87, -97.59, "education") with { OtherNames = ["York College"] },
        Make("ens", "École Centrale d'Électronique", "FR", "Paris", 48.85, 2.35, "education") with { Acronyms = ["ECE"] },
        Make("nus", "National University of Singapore", "SG", "Singapore", 1.29, 103.85, "education") with { Acronyms = ["NUS"], RelatedCount = 30 },
        Make("pku", "Peking University", "CN", "Beijing", 39.91, 116.40, "education"),
        Make("membrane", "State Key Laboratory of Membrane Biology", "CN", "Beijing", 39.91, 116.40, "facility"),
        Make("qbic", "Quantitative Biology Center", "DE", "Tübingen", 48.52, 9.06, "facility"),
        Make("dlr", "German Aerospace Center", "DE", "Cologne", 50.93, 6.95, "facility"),
        Make("human", "Human Factors (Norway)", "NO", "Oslo", 59.91, 10.75, "company"),
        .. Enumerable.Range(0, 300).Select(i => Make($"z{i:000}", $"Placeholder{i} Center for Biology Technology", "AQ", "Nowhere", -80, i / 10.0, "facility")),
    ];

    private static readonly Lazy<Geocoder> Lazily = new(() => new(TestGazetteer.Gazetteer, Registry, []));

    private static Location Locate(string text) => TestGazetteer.Gazetteer is null ? null! : Lazily.Value.Locate(new() { Text = text });

    [Theory]
    [InlineData("Dynamic Legged Systems, Istituto Italiano di Tecnologia (IIT)", "Genoa")]
    [InlineData("Department of Chemistry, IIT", "Varanasi")]
    [InlineData("Commonwealth Scientific and Industrial Research Organisation (CSIRO)", "Canberra")]
    public void Letters_between_brackets_are_those_of_the_name_before_them(string text, string city) => Assert.Equal(city, Locate(text).City);

    [Theory]
    [InlineData("York Biomedical Research Institute, University of York", "GB")]
    [InlineData("York Medical School", "US")]
    public void A_part_of_a_university_is_of_the_one_that_the_text_names(string text, string economy) => Assert.Equal(economy, Locate(text).Economy);

    [Fact]
    public void Of_two_acronyms_the_one_of_the_better_known_counts() => Assert.Equal("SG", Locate("ECE, NUS").Economy);

    [Fact]
    public void A_unit_in_between_does_not_outweigh_two_names_of_another_economy() =>
        Assert.Equal("CN", Locate("State Key Laboratory of Membrane Biology, Quantitative Biology Center, Peking University").Economy);

    [Fact]
    public void A_company_s_name_inside_a_longer_name_is_chance() =>
        Assert.Equal("DE", Locate("German Aerospace Center, Sleep and Human Factors Research").Economy);

    private static Organisation Make(
        string id, string name, string economy, string city, double latitude, double longitude, params string[] types) => new()
        {
            Id = "https://ror.org/" + id,
            Name = name,
            Economy = economy,
            City = city,
            Point = new(latitude, longitude),
            Types = types,
        };
}
