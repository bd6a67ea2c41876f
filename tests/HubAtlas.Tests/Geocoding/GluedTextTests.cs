using HubAtlas.Core.Geocoding.Parsing;


namespace HubAtlas.Tests.Geocoding;

/// <summary>Texts whose lines were joined without a gap.</summary>
public class GluedTextTests
{
    [Theory]
    [InlineData("School of ElectronicsHarbin Institute of TechnologyHarbin150001People's Republic of China",
        "School of Electronics, Harbin Institute of Technology, Harbin, 150001, People's Republic of China")]
    [InlineData("East China Normal UniversityChina", "East China Normal University, China")]
    [InlineData("University of WollongongNSWAustralia", "University of Wollongong, NSW, Australia")]
    [InlineData("Dipartimento di ElettronicaPolitecnico di MilanoMilan20133Italy", "Dipartimento di Elettronica, Politecnico di Milano, Milan, 20133, Italy")]
    public void Lines_are_taken_apart_where_case_and_digits_tell(string text, string expected) => Assert.Equal(expected, GluedText.Divide(text, IsTown));

    [Theory]
    [InlineData("University of PaviaPavia, Italy", "University of Pavia, Pavia, Italy")]
    [InlineData("UniversitéRennes", "Université, Rennes")]
    [InlineData("Univ. of PaviaPavia, Italy", "Univ. of Pavia, Pavia, Italy")]
    [InlineData("École PolytechniqueRennes, France", "École Polytechnique, Rennes, France")]
    [InlineData("University of StrathClyde, Glasgow", null)]
    [InlineData("OrthoPavia, Italy", null)]
    public void A_town_behind_an_institution_is_taken_apart(string text, string? expected) => Assert.Equal(expected, GluedText.Divide(text, IsTown));

    private static bool IsTown(string name) => name is "Pavia" or "Rennes";

    [Theory]
    [InlineData("GlaxoSmithKline, Stevenage, UK")]
    [InlineData("McGovern Institute for Brain Research")]
    [InlineData("ResearchGate GmbH, Berlin")]
    [InlineData("BioNanoTechnology")]
    [InlineData("CNRS UMR7104, 67404 Illkirch")]
    [InlineData("")]
    public void Names_that_are_written_so_stay_whole(string text) => Assert.Null(GluedText.Divide(text, IsTown));

    [Theory]
    [InlineData("School of Computer, X UniversityWuhan430072HubeiPeople's Republic of China", "CN", "Wuhan")]
    [InlineData("Dipartimento di ElettronicaMilan20133Italy", "IT", "Milan")]
    public void An_address_of_joined_lines_is_found(string text, string economy, string city)
    {
        var location = TestGazetteer.Locate(text);

        Assert.Equal((economy, city), (location.Economy, location.City));
    }
}
