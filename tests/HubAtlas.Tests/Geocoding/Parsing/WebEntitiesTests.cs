using System.Net;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Geocoding.Parsing;

/// <summary>Texts as web pages write them are read as their readers saw them.</summary>
public class WebEntitiesTests
{
    [Theory]
    [InlineData("Z&#252;rich, Switzerland", "Zürich, Switzerland")]
    [InlineData("Z&#xFC;rich", "Zürich")]
    [InlineData("Universit&auml;t", "Universität")]
    [InlineData("Texas A&amp;M", "Texas A&M")]
    [InlineData("Texas A&amp;amp;M", "Texas A&M")]
    [InlineData("Z&amp;#252;rich", "Zürich")]
    [InlineData("R&D Center; Boston", "R&D Center; Boston")]
    [InlineData("AT&T; Dallas", "AT&T; Dallas")]
    [InlineData("A &nosuchletter; B", "A &nosuchletter; B")]
    public void Letters_are_decoded_and_other_marks_kept(string text, string read) =>
        Assert.Equal(read, WebEntities.Decode(new Address { Text = text }).Text);

    [Fact]
    public void Columns_are_decoded_too()
    {
        var read = WebEntities.Decode(new Address { Text = "", City = "Z&uuml;rich", Region = "C&oacute;rdoba", Economy = "C&ocirc;te d&#39;Ivoire" });

        Assert.Equal(("Zürich", "Córdoba", "Côte d'Ivoire"), (read.City, read.Region, read.Economy));
        Assert.True(WebEntities.AreIn(new Address { Text = "", Economy = "R&eacute;union" }));
    }

    [Fact]
    public void What_has_no_entity_is_left_alone() => Assert.False(WebEntities.AreIn(new Address { Text = "Texas A&M", City = "a;b" }));

    [Theory]
    [InlineData("Department of Chemistry, Z&#252;rich, Switzerland")]
    [InlineData("Institute of Physics, K&ouml;ln, Germany")]
    public void An_entity_s_semicolon_divides_no_addresses(string text)
    {
        var location = TestGazetteer.Locate(text);

        Assert.Equal(TestGazetteer.Locate(WebUtility.HtmlDecode(text)), location);
        Assert.DoesNotContain("first of several", location.Method, StringComparison.Ordinal);
    }
}
