using HubAtlas.Core.Geocoding.Parsing;

namespace HubAtlas.Tests.Geocoding;

/// <summary>Of several addresses in one text the first complete one counts, and the answer says so.</summary>
public class SeveralAddressesTests
{
    [Theory]
    [InlineData("Institute of Physics, Graz, Austria | Department of Chemistry, Boston, MA, USA", "Graz")]
    [InlineData("[1] Institute of Physics, Graz, Austria [2] Department of Chemistry, Boston, MA, USA", "Graz")]
    [InlineData("1 Institute of Physics, Graz, Austria 2 Department of Chemistry, Boston, MA, USA", "Graz")]
    [InlineData("1) Institute of Physics, Graz, Austria 2) Department of Chemistry, Boston, MA, USA", "Graz")]
    [InlineData("aInstitute of Physics, Graz, Austria bDepartment of Chemistry, Boston, MA, USA", "Graz")]
    [InlineData("a) Institute of Physics, Graz, Austria b) Department of Chemistry, Boston, MA, USA", "Graz")]
    [InlineData("¹ Institute of Physics, Graz, Austria ² Department of Chemistry, Boston, MA, USA", "Graz")]
    [InlineData("Institute of Physics, Graz, Austria; Department of Chemistry, Boston, MA, USA", "Graz")]
    [InlineData("Institute of Physics, Graz, Austria and Department of Chemistry, Boston, MA, USA", "Graz")]
    public void The_first_of_a_list(string text, string city)
    {
        var location = TestGazetteer.Locate(text);

        Assert.Equal(city, location.City);
        Assert.EndsWith(", first of several", location.Method, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Institute of Physics, Graz, Austria. Supported by a grant of the University of Montreal, Canada")]
    [InlineData("Institute of Physics, Graz, Austria. Present address: Boston University, Boston, MA, USA")]
    public void A_note_is_no_address(string text)
    {
        var location = TestGazetteer.Locate(text);

        Assert.Equal("Graz", location.City);
        Assert.DoesNotContain("first of several", location.Method, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Building 2, Technical University, Graz, Austria")]
    [InlineData("1 Main Street, Suite 2 North, Boston, MA, USA")]
    [InlineData("1 Department of Physics, Graz, Austria")]
    [InlineData("b-actin laboratory, Graz, Austria")]
    public void Numbers_and_letters_of_one_address_divide_nothing(string text) =>
        Assert.DoesNotContain("first of several", TestGazetteer.Locate(text).Method, StringComparison.Ordinal);

    [Theory]
    [InlineData("x [2] Y", 2)]
    [InlineData("x [2] y", -1)]
    [InlineData("1 A, B 2 C", 7)]
    [InlineData("A, B 2 C", -1)]
    [InlineData("aA, B bC", 6)]
    [InlineData("aA, B bc", -1)]
    public void Where_the_second_begins(string text, int at) => Assert.Equal(at, AddressList.SecondOf(text, _ => true));

    [Fact]
    public void A_number_inside_an_address_begins_no_second() => Assert.Equal(-1, AddressList.SecondOf("1 A, B 2 C", _ => false));
}
