using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Geocoding;

/// <summary>Each kind of text that named organisations wrongly, one table a kind, on a registry made for it.</summary>
public class OrganisationClassTests
{
    private static readonly Organisation[] Registry =
    [
        Make("hhmi", "Howard Hughes Medical Institute", "US", "Chevy Chase", 38.97, -77.08, "facility", "funder"),
        Make("stanford", "Stanford University", "US", "Stanford", 37.42, -122.17, "education", "funder"),
        Make("salk", "Salk Institute for Biological Studies", "US", "La Jolla", 32.84, -117.27, "facility"),
        Make("smu", "Southern Medical University", "CN", "Guangzhou", 23.12, 113.25, "education"),
        Make("cri", "Cancer Research Institute", "SK", "Bratislava", 48.15, 17.11, "facility"),
        Make("ics", "Institute for Complex Systems", "IT", "Rome", 41.89, 12.48, "facility"),
        Make("ub", "Universitat de Barcelona", "ES", "Barcelona", 41.39, 2.16, "education", "funder"),
        Make("core", "Flow Cytometry Core", "CH", "Zurich", 47.37, 8.55, "facility"),
        Make("nia", "National Institute on Aging", "US", "Baltimore", 39.29, -76.61, "facility"),
        Make("bas", "Bulgarian Academy of Sciences", "BG", "Sofia", 42.70, 23.32, "government"),
        Make("iob", "Institute of Biophysics", "CN", "Beijing", 39.91, 116.40, "facility"),
        Make("mda", "The University of Texas MD Anderson Cancer Center", "US", "Houston", 29.76, -95.36, "healthcare"),
        Make("bose", "S.N. Bose National Centre for Basic Sciences", "IN", "Kolkata", 22.56, 88.36, "facility"),
        Make("venter", "J. Craig Venter Institute", "US", "La Jolla", 32.84, -117.27, "facility"),
        Make("genentech", "Genentech", "US", "San Francisco", 37.77, -122.42, "company"),
        Make("inserm", "Inserm", "FR", "Paris", 48.85, 2.35, "government", "funder"),
        Make("randers", "Regional Hospital Randers", "DK", "Randers", 56.46, 10.04, "healthcare"),
        Make("fleming", "Alexander Fleming Biomedical Sciences Research Center", "GR", "Athens", 37.98, 23.73, "facility"),
        Make("cordoba", "University of Córdoba", "ES", "Córdoba", 37.89, -4.77, "education"),
        Make("washington", "University of Washington", "US", "Seattle", 47.61, -122.33, "education"),
        Make("iisc", "Indian Institute of Science Bangalore", "IN", "Bengaluru", 12.97, 77.59, "education"),
        Make("harvard", "Harvard University", "US", "Cambridge", 42.38, -71.11, "education"),
        Make("kettering", "Kettering University", "US", "Flint", 43.01, -83.69, "education"),
        Make("cdc", "Centers for Disease Control and Prevention", "US", "Atlanta", 33.75, -84.39, "government"),
        Make("ethz", "ETH Zurich", "CH", "Zurich", 47.37, 8.55, "education"),
        Make("linkoping", "Linköping University", "SE", "Linköping", 58.41, 15.62, "education"),
        Make("cuhk", "Chinese University of Hong Kong", "HK", "Hong Kong", 22.28, 114.17, "education"),
        Make("granada", "Universidad de Granada", "ES", "Granada", 37.19, -3.61, "education") with { OtherNames = ["University of Granada"] },
        Make("mit", "Massachusetts Institute of Technology", "US", "Cambridge", 42.37, -71.11, "education") with { Acronyms = ["MIT"], RelatedCount = 20 },
        Make("oregon", "University of Oregon", "US", "Eugene", 44.05, -123.09, "education"),
        Make("oregon-gone", "University of Oregon", "US", "Portland", 45.52, -122.68, "education") with { IsActive = false },
        Make("ucl", "University College London", "GB", "London", 51.51, -0.13, "education"),
        Make("ucl-au", "UCL Australia", "AU", "Adelaide", -34.93, 138.60, "education"),
        Make("sorbonne", "Sorbonne Université", "FR", "Paris", 48.85, 2.35, "education"),
        Make("sorbonne-ae", "Sorbonne University Abu Dhabi", "AE", "Abu Dhabi", 24.45, 54.38, "education"),
        Make("dsmu", "Dnipro State Medical University", "UA", "Dnipro", 48.45, 34.98, "education"),
        Make("valeo", "Valeo (France)", "FR", "Paris", 48.85, 2.35, "company") with { Acronyms = ["DSMU"] },
        Make("andra", "Agence Nationale pour la Gestion des Déchets Radioactifs", "FR", "Châtenay-Malabry", 48.77, 2.28, "government")
            with { Acronyms = ["ANDRA"] },
        Make("andra-au", "Australian National Drag Racing Association", "AU", "Melbourne", -37.81, 144.96, "nonprofit")
            with { Acronyms = ["ANDRA"] },
        Make("nih", "National Institutes of Health", "US", "Bethesda", 38.98, -77.10, "government") with { OtherNames = ["National Institute of Health"] },
        Make("nih-pk", "National Institute of Health", "PK", "Islamabad", 33.72, 73.04, "government"),
        Make("penn", "University of Pennsylvania", "US", "Philadelphia", 39.95, -75.16, "education"),
        .. Common(),
    ];

    // Words that many organisations have, as in a whole registry: without them every word would be rare.
    private static IEnumerable<Organisation> Common()
    {
        string[] kinds = ["Medical Institute", "Cancer Research Institute", "Institute for Complex Systems", "Institute of Biophysics",
            "Regional Hospital", "National Institute", "Center for Disease Control and Prevention", "National Centre for Basic Sciences"];
        for (var i = 0; i < 400; i++)
            yield return Make($"z{i:000}", $"Placeholder{i} {kinds[i % kinds.Length]}", i % 16 < 8 ? "AQ" : "BV", "Nowhere", -80, i / 10.0, "facility");
    }

    private static readonly Lazy<Geocoder> Lazily = new(() => new(TestGazetteer.Gazetteer, Registry, []));

    private static Geocoder Geocoder => TestGazetteer.Gazetteer is null ? null! : Lazily.Value;

    private static Location Locate(string text, string? id = null, string? economy = null) =>
        Geocoder.Locate(new() { Text = text, OrganisationId = id is null ? null : "https://ror.org/" + id, Economy = economy });

    [Theory]
    [InlineData("Department of Biology, Howard Hughes Medical Institute, Stanford University", "Stanford")]
    [InlineData("Howard Hughes Medical Institute, Stanford University School of Medicine", "Stanford")]
    [InlineData("Howard Hughes Medical Institute", "Chevy Chase Village")]
    public void People_paid_by_a_patron_are_at_their_university(string text, string city) => Assert.Equal(city, Locate(text).City);

    [Theory]
    [InlineData("Cancer Research Institute, School of Basic Medical Science, Southern Medical University", "CN")]
    [InlineData("Institute of Complex Systems (UBICS), Universitat de Barcelona", "ES")]
    [InlineData("Flow Cytometry Core, National Institute on Aging", "US")]
    [InlineData("Institute of Biophysics, Bulgarian Academy of Sciences", "BG")]
    public void A_unit_is_in_the_economy_of_what_it_belongs_to(string text, string economy) => Assert.Equal(economy, Locate(text).Economy);

    [Theory]
    [InlineData("University of Texas—M. D. Anderson Cancer Center", "Houston")]
    [InlineData("S. N. Bose National Centre for Basic Sciences", "Kolkata")]
    [InlineData("S.N.Bose National Centre for Basic Sciences", "Kolkata")]
    [InlineData("J.Craig Venter Institute", "La Jolla")]
    public void Initials_are_one_word_however_they_are_set(string text, string city) => Assert.Equal(city, Locate(text).City);

    [Theory]
    [InlineData("Genentech Inc, Neuroscience", "San Francisco")]
    [InlineData("Inserm U955", "Paris")]
    public void A_legal_form_or_a_number_belongs_to_the_name_before_it(string text, string city) => Assert.Equal(city, Locate(text).City);

    [Theory]
    [InlineData("Department of Public Health Programmes, Randers Regional Hospital", "Randers")]
    [InlineData("Biomedical Sciences Research Center \"Alexander Fleming\"", "Athens")]
    public void The_words_of_a_name_may_stand_in_any_order(string text, string city) => Assert.Equal(city, Locate(text).City);

    [Fact]
    public void Only_where_English_does_not_tell_them_apart_is_X_University_the_University_of_X()
    {
        Assert.Equal(("Córdoba", "ES"), (Locate("Bioscience Data Mining Group, Córdoba University").City, Locate("Córdoba University").Economy));
        Assert.NotEqual("Seattle", Locate("Department of Genetics, Washington University").City);
    }

    [Fact]
    public void A_registered_name_may_be_written_without_its_city_in_any_spelling() =>
        Assert.Equal("Bengaluru", Locate("Indian Institute of Science").City);

    [Fact]
    public void A_university_goes_by_its_stem_beside_a_part_of_it() =>
        Assert.Equal("Cambridge", Locate("The Ludwig Center at Harvard").City);

    [Theory]
    [InlineData("Sloan Kettering Institute for Cancer Research", "Flint")]
    [InlineData("The George S. Kettering School of Engineering", "Flint")]
    public void Half_of_another_s_name_is_no_name(string text, string wrong) => Assert.NotEqual(wrong, Locate(text).City);

    [Theory]
    [InlineData("Department of Computer Science, ETH Z ¨urich", "Zürich")]
    [InlineData("Department of Electrical Engineering, Link ¨oping University", "Linköping")]
    [InlineData("Link¨oping University", "Linköping")]
    public void Accents_that_print_set_apart_belong_to_their_letter(string text, string city) => Assert.Equal(city, Locate(text).City);

    [Theory]
    [InlineData("School of Science and Engineering, The Chinese University of Hong Kong, Shenzhen, China", "CN", "Shenzhen")]
    [InlineData("The Chinese University of Hong Kong, Hong Kong", "HK", "Hong Kong")]
    public void A_campus_across_a_border_is_where_the_text_says(string text, string economy, string city)
    {
        var location = Locate(text);

        Assert.Equal((economy, city), (location.Economy, location.City));
    }

    [Theory]
    [InlineData("Mind, Brain, and Behavior Research Center (CIMCYC), University of Granada, Spain", "Granada")]
    [InlineData("MIT", "Cambridge")]
    [InlineData("Massachusetts Institute of Technology, Darwin", "Cambridge")]
    public void A_chance_likeness_to_a_town_does_not_outweigh_the_organisation(string text, string city) =>
        Assert.Equal(city, Locate(text).City);

    [Fact]
    public void An_organisation_that_is_no_more_yields_to_its_heir_of_the_same_name() =>
        Assert.Equal("Eugene", Locate("Department of Biology, University of Oregon").City);

    [Theory]
    [InlineData("Universitat de Barcelona, Barcelona, Spain and Department of Physics, Stanford University, Stanford, USA", "Barcelona")]
    [InlineData("Helen Wills Neuroscience Institute; Cancer Research Institute; Stanford University, Stanford, CA", "Stanford")]
    public void Of_several_addresses_the_first_that_is_one_counts(string text, string city) => Assert.Equal(city, Locate(text).City);

    [Theory]
    [InlineData("Granada Laboratory, University of Granada, Granada, Spain", "granada", "registry id+city", null)]
    [InlineData("A text that names nobody", "ub", "registry id", null)]
    [InlineData("Stanford University", "ub", "organisation", "text over registry id")]
    [InlineData("Salk Institute for Biological Studies, Spain", "ub", "registry id", null)]
    [InlineData("Laboratory X, Sevilla, Spain", "ub", "city over organisation", "text over registry id")]
    public void The_source_s_registry_id_is_held_against_the_text(string text, string id, string method, string? conflict)
    {
        var location = Locate(text, id);

        Assert.Equal((method, conflict), (location.Method, location.Conflict));
    }

    [Theory]
    [InlineData("University College London", "ucl-au", "GB")]
    [InlineData("University College London, Gower Street", "ucl-au", "GB")]
    [InlineData("Sorbonne Université", "sorbonne-ae", "FR")]
    [InlineData("Sorbonne Université, Paris, France", "sorbonne-ae", "FR")]
    [InlineData("Dnipro State Medical University", "valeo", "UA")]
    [InlineData("ANDRA, Châtenay-Malabry, France", "andra-au", "FR")]
    [InlineData("National Institutes of Health, Bethesda, MD, USA", "nih-pk", "US")]
    [InlineData("National Institute of Health, Islamabad, Pakistan", "nih", "PK")]
    public void A_wrong_registry_id_does_not_move_the_people(string text, string id, string economy)
    {
        var location = Locate(text, id);

        Assert.Equal((economy, "text over registry id"), (location.Economy, location.Conflict));
    }

    [Theory]
    [InlineData("3400 Spruce St, Univ Penn, Philadelphia", "Philadelphia", "US")]
    [InlineData("ANDRA, France", "Châtenay-Malabry", "FR")]
    [InlineData("National Institute of Health, Pakistan", "Islamabad", "PK")]
    public void Namesakes_are_told_apart_by_what_stands_beside_them(string text, string city, string economy)
    {
        var location = Locate(text);

        Assert.Equal((city, economy), (location.City, location.Economy));
    }

    [Theory]
    [InlineData("Independent Researcher")]
    [InlineData("ORCID 0000-0002-1825-0097")]
    [InlineData("National Institute of Health")]
    public void A_registry_does_not_tempt_to_a_guess(string text) => Assert.Null(Locate(text).Point);

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
