using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Reading;

public sealed class PointsReaderTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void A_row_becomes_a_document_that_stands_for_its_mentions()
    {
        var file = _files.Write("p.csv", "lat,lon,inventor_mentions\n35.6895,139.692,22618\n");
        var document = Assert.Single(Harvest.Of("points", file, _files.Options() with { Year = 2013 }).Documents);
        Assert.Equal($"points:{file.Sha256[..12]}:1", document.Id);
        Assert.Equal((DocumentKind.Patent, 2013, 22618L), (document.Kind, document.Year, document.Multiplicity));
        Assert.Equal(new GeoPoint(35.6895, 139.692), Assert.Single(Assert.Single(document.People).Addresses).Point);
    }

    [Theory]
    [InlineData("Longitude;LATITUDE;Weight\n139,692;35,6895;3\n")]
    [InlineData("name\tlng\tlat\tcount\nTokyo\t139.692\t35.6895\t3\n")]
    [InlineData("\"y\",\"x\",\"n\"\r\n\"35.6895\",\"139.692\",\"3\"\r\n")]
    public void Columns_may_be_renamed_reordered_recased_and_added(string text)
    {
        var document = Assert.Single(Harvest.Of("points", _files.Write("p", text), _files.Options()).Documents);
        Assert.Equal((3L, new GeoPoint(35.6895, 139.692)), (document.Multiplicity, document.People[0].Addresses[0].Point));
    }

    [Theory]
    [InlineData("abc,1,1,patent,2000", "lat", "abc", "latitude is not a number")]
    [InlineData("90.5,1,1,patent,2000", "lat", "90.5", "latitude is outside -90 to 90")]
    [InlineData("1,-180.01,1,patent,2000", "lon", "-180.01", "longitude is outside -180 to 180")]
    [InlineData("1,,1,patent,2000", "lon", "", "longitude is missing")]
    [InlineData(",,1,patent,2000", "lat", "", "latitude and longitude are missing")]
    [InlineData("NaN,1,1,patent,2000", "lat", "NaN", "latitude is not a number")]
    [InlineData("1,1,2.5,patent,2000", "mentions", "2.5", "mentions are not a whole number from 1 to 1,000,000,000")]
    [InlineData("1,1,0,patent,2000", "mentions", "0", "mentions are not a whole number from 1 to 1,000,000,000")]
    [InlineData("1,1,,patent,2000", "mentions", "", "mentions are not a whole number from 1 to 1,000,000,000")]
    [InlineData("1,1,1,trademark,2000", "kind", "trademark", "kind is not patent, publication or deal")]
    [InlineData("1,1,1,patent,MMXX", "year", "MMXX", "year is not a year")]
    public void A_bad_value_is_rejected_with_where_and_why(string row, string column, string value, string cause)
    {
        var harvest = Harvest.Of("points", _files.Write("p.csv", $"lat,lon,mentions,kind,year\n1,1,1,deal,2001\n{row}\n"), _files.Options());
        Assert.Equal(DocumentKind.Deal, Assert.Single(harvest.Documents).Kind);
        Assert.Equal(new Reject("p.csv", 3, column, value, cause), Assert.Single(harvest.Rejects));
    }

    [Fact]
    public void Rows_of_one_document_are_its_people_wherever_they_stand()
    {
        const string text = "lat,lon,mentions,document,kind,year,type\n1,2,2,W1,publication,2010,article\n3,4,1,W2,patent,,pct\n5,6,1,W1,patent,2011,\n";
        var harvest = Harvest.Of("points", _files.Write("p.csv", text), _files.Options() with { Year = 1999 });
        Assert.Empty(harvest.Rejects);
        var documents = harvest.Documents.OrderBy(d => d.Id, StringComparer.Ordinal).ToList();
        Assert.Equal(["points-document:W1", "points-document:W2"], documents.Select(d => d.Id));
        Assert.Equal([new(1, 2), new(1, 2), new(5, 6)], documents[0].People.Select(p => Assert.Single(p.Addresses).Point!.Value));
        // What a row says first holds.
        Assert.Equal((DocumentKind.Publication, 2010, "article", 1L), (documents[0].Kind, documents[0].Year, documents[0].Type, documents[0].Multiplicity));
        Assert.Equal((DocumentKind.Patent, 1999, "pct"), (documents[1].Kind, documents[1].Year, documents[1].Type));
    }

    [Theory]
    [InlineData("1,2,1,", "document", "", "document is missing")]
    [InlineData("1,2,100001,W3", "mentions", "100001", "mentions of one document are more than 100,000")]
    [InlineData("91,2,1,W3", "lat", "91", "latitude is outside -90 to 90")]
    public void A_bad_row_of_a_document_is_rejected_with_where_and_why(string row, string column, string value, string cause)
    {
        var harvest = Harvest.Of("points", _files.Write("p.csv", $"lat,lon,mentions,document\n1,1,100000,W1\n{row}\n"), _files.Options());
        Assert.Equal(100_000, Assert.Single(harvest.Documents).People.Count);
        Assert.Equal(new Reject("p.csv", 3, column, value, cause), Assert.Single(harvest.Rejects));
    }

    [Fact]
    public void A_missing_column_is_named_with_the_nearest_ones()
    {
        var file = _files.Write("p.csv", "latitud,longitud_deg,count\n1,2,3\n");
        var error = Assert.Throws<AtlasException>(() => Harvest.Of("points", file, _files.Options()));
        Assert.Contains("column lat (or latitude, lat_deg, y); nearest: latitud", error.Message);
        Assert.Contains("longitud_deg", error.Message);
    }

    [Fact]
    public void The_sample_map_has_the_counts_of_its_readme()
    {
        var path = Repository.SampleData("patents_patentsview_2013_points/inventor_locations_2013.csv.gz");
        var harvest = Harvest.Of("points", Data.Reading.Streams.SourceFile.FromPath(path), _files.Options());
        Assert.Equal((27_007, 772_004L, 0), (harvest.Documents.Count, harvest.People, harvest.Rejects.Count));
    }
}
