using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Geocoding.Organisations;
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
        Make("embl-de", "European Molecular Laboratory", "DE", "Heidelberg", 49.41, 8.69, "government") with { Acronyms = ["EML"], RelatedCount = 6 },
        Make("embl-hh", "European Molecular Laboratory", "DE", "Hamburg", 53.55, 9.99, "government", "funder") with { Acronyms = ["EML"], RelatedCount = 2 },
        Make("embl-fr", "European Molecular Laboratory", "FR", "Grenoble", 45.19, 5.72, "government") with { Acronyms = ["EML"], RelatedCount = 1 },
        Make("philipps", "Philipps University of Marburg", "DE", "Marburg", 50.81, 8.77, "education"),
        Make("csic", "Spanish Council", "ES", "Madrid", 40.42, -3.70, "government") with { Acronyms = ["CSIC"], RelatedCount = 60 },
        Make("vib", "Flanders Biotechnology Organisation", "BE", "Ghent", 51.05, 3.72, "facility") with { Acronyms = ["VIB"], RelatedCount = 60 },
        Make("ccb", "Centre for Cancer Endocrinology", "AU", "Adelaide", -34.93, 138.60, "facility"),
        Make("harvard", "Harvard University", "US", "Cambridge", 42.38, -71.11, "education", "funder") with { RelatedCount = 40 },
        Make("cordoba-es", "Universidad de Córdoba", "ES", "Córdoba", 37.89, -4.77, "education"),
        Make("cordoba-co", "Universidad de Córdoba", "CO", "Montería", 8.75, -75.88, "education"),
        Make("open-gb", "The Open One", "GB", "Manchester", 53.48, -2.24, "education") with { OtherNames = ["Open College"], RelatedCount = 3 },
        Make("open-us", "The Open One", "US", "Boise", 43.62, -116.20, "education") with { OtherNames = ["Open College"] },
        Make("closed-gb", "The Closed One", "GB", "Manchester", 53.48, -2.24, "education") with { OtherNames = ["Closed College"], RelatedCount = 3 },
        Make("closed-ex", "The Closed One", "GB", "Exeter", 50.72, -3.53, "education") with { OtherNames = ["Closed College"] },
        .. Enumerable.Range(0, 9).Select(i => Make($"sk{i}", $"Slovak Placeword{i}", "SK", "Bratislava", 48.15, 17.11, "facility")),
        .. Enumerable.Range(0, 9).Select(i => Make($"at{i}", $"Zorgvlied Placeword{i}", i < 6 ? "AT" : "SI", "Graz", 47.07, 15.44, "facility")),
        .. Enumerable.Range(0, 300).Select(i => Make($"z{i:000}", $"Placeholder{i} Center for Biology Technology", i % 2 == 0 ? "AQ" : "BV", "Nowhere", -80, i / 10.0, "facility")),
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

    [Fact]
    public void Of_branches_under_one_name_the_head_is_meant() => Assert.Equal("Heidelberg", Locate("Cell Biology Unit, European Molecular Laboratory").City);

    [Fact]
    public void A_university_goes_by_its_city() => Assert.Equal("DE", Locate("Department of Physiology, University of Marburg").Economy);

    [Theory]
    [InlineData("CNB-CSIC", "ES")]
    [InlineData("ABC CSIC", "ES")]
    public void A_few_letters_in_capitals_are_acronyms(string text, string economy) => Assert.Equal(economy, Locate(text).Economy);

    [Theory]
    [InlineData("VIB Centre for Cancer Endocrinology", "BE")]
    [InlineData("Centre for Cancer Endocrinology", "AU")]
    public void Letters_right_before_a_unit_are_its_parent_s(string text, string economy) => Assert.Equal(economy, Locate(text).Economy);

    [Fact]
    public void A_town_that_could_be_any_of_several_does_not_outweigh_an_organisation() =>
        Assert.Equal("Cambridge", Locate("Harvard Forest, Harvard University").City);

    [Fact]
    public void A_town_inside_a_registered_name_is_not_where_its_namesake_is() =>
        Assert.NotEqual("AR", Locate("Bioscience Data Mining, Universidad de Córdoba").Economy);

    [Theory]
    [InlineData("Open College Readers", null)]
    [InlineData("Closed College Readers", "Manchester")]
    public void A_namesake_in_another_economy_needs_to_be_farther_behind(string text, string? city) => Assert.Equal(city, Locate(text).City);

    [Theory]
    [InlineData("FEI Slovak Technical Things", "SK")]
    [InlineData("Zorgvlied Technical Things", null)]
    public void A_word_that_only_one_economy_s_organisations_have_tells_it(string text, string? economy)
    {
        var location = Locate(text);

        Assert.Equal((economy, null), (location.Economy, location.Point));
    }

    [Theory]
    [InlineData("University of Newcastle; Newcastle; NSW; Australia", -1)]
    [InlineData("Harvard University, Cambridge; Acme Ltd; Australia", 29)]
    [InlineData("Harvard University, Cambridge, USA; Newcastle, Australia", 34)]
    [InlineData("Harvard University, Cambridge", -1)]
    public void Single_names_behind_semicolons_belong_to_the_first(string text, int end)
    {
        var gazetteer = TestGazetteer.Gazetteer;

        var first = new FirstAddress(new AddressParser(gazetteer, new OrganisationFinder(RegistryCompiler.Compile([], gazetteer)))).Of(text);

        Assert.Equal((0, end < 0 ? text.Length : end), first);
    }

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
