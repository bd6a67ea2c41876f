using System.Text;
using HubAtlas.Data.Reading.Delimited;

namespace HubAtlas.Tests.Reading;

/// <summary>Dates where a year is expected.</summary>
public sealed class DatesTests : IDisposable
{
    private const string Mapping = """{"dataset":"t","kind":"publication","columns":{"document":"doc","address":"aff","year":"date"}}""";

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("2012", 2012)]
    [InlineData("2012.0", 2012)]
    [InlineData("2012-05-03", 2012)]
    [InlineData("2012/5/3", 2012)]
    [InlineData("2012.05.03", 2012)]
    [InlineData("03.05.2012", 2012)]
    [InlineData("31/12/2012", 2012)]
    [InlineData("12/31/2012", 2012)]
    [InlineData("29-MAR-2022", 2022)]
    [InlineData("3 March 2022", 2022)]
    [InlineData("Mar 29, 2022", 2022)]
    [InlineData("2012-05-03T10:20:30Z", 2012)]
    [InlineData("2012-05-03 00:00:00.000", 2012)]
    [InlineData("03/05/2012 12:00 AM", 2012)]
    public void A_year_of_four_digits_is_taken_out_of_a_date(string text, int expected)
    {
        Assert.True(Values.TryYear(Encoding.UTF8.GetBytes(text), out var year));
        Assert.Equal(expected, year);
    }

    [Theory]
    [InlineData("")]
    [InlineData("03.05.12")]
    [InlineData("12-05-03")]
    [InlineData("2011-12")]
    [InlineData("2012-13-01")]
    [InlineData("2012-05/03")]
    [InlineData("2012-05-03-07")]
    [InlineData("0000-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("US-2012-05-03")]
    [InlineData("29-FOO-2022")]
    public void What_can_be_read_in_several_ways_or_none_is_no_year(string text) => Assert.False(Values.TryYear(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void Every_day_in_every_form_gives_its_year()
    {
        string[] forms = ["yyyy-MM-dd", "yyyy/M/d", "dd.MM.yyyy", "M/d/yyyy", "dd-MMM-yyyy", "MMMM d, yyyy", "yyyy-MM-dd'T'HH:mm:ss"];
        var day = new DateTime(1999, 12, 25, 13, 14, 15);
        for (; day.Year < 2002; day = day.AddDays(9))
        {
            foreach (var form in forms)
            {
                var text = day.ToString(form, System.Globalization.CultureInfo.InvariantCulture);
                Assert.True(Values.TryYear(Encoding.UTF8.GetBytes(text), out var year) && year == day.Year, text);
            }
        }
    }

    [Fact]
    public void A_table_with_dates_in_its_year_column_gives_the_years()
    {
        var file = _files.Write("t.csv", "doc,aff,date\nd1,\"University of Graz, Graz, Austria\",2012-06-30\nd2,\"TU Munich, Munich, Germany\",2013/05/01\n");
        var harvest = Harvest.Of("table", file, _files.Options(Mapping));
        Assert.Equal([2012, 2013], harvest.Documents.Select(document => document.Year!.Value).Order());
        Assert.Empty(harvest.Rejects);
    }

    [Fact]
    public void A_year_that_cannot_be_read_names_the_pattern_that_takes_it_out()
    {
        var harvest = Harvest.Of("table", _files.Write("t.csv", "doc,aff,date\nd1,Graz,30.06.12\n"), _files.Options(Mapping));
        Assert.Contains("\"pattern\": \"^([0-9]{4})\"", Assert.Single(harvest.Rejects).Cause);
        Assert.Empty(harvest.Documents);
    }
}
