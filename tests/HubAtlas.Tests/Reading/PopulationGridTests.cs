using System.IO.Compression;
using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Population;

namespace HubAtlas.Tests.Reading;

public sealed class PopulationGridTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hubatlas-population-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_ascii_grid_counts_rows_from_the_north_and_gives_the_centres_of_cells()
    {
        var cells = Cells("ncols 3\nnrows 2\nxllcorner 10\nyllcorner 50\ncellsize 0.5\nNODATA_value -1\n1 0 -1\n4.5\n5 6e0\n");
        Assert.Equal([new(new(50.75, 10.25), 1), new(new(50.25, 10.25), 4.5), new(new(50.25, 10.75), 5), new(new(50.25, 11.25), 6)], cells);
    }

    [Fact]
    public void A_header_may_give_the_centre_of_the_corner_cell() =>
        Assert.Equal([new(new(50, 10), 7)], Cells("NCOLS 1\r\nNROWS 1\r\nXLLCENTER 10\r\nYLLCENTER 50\r\nCELLSIZE 0.5\r\n7\r\n"));

    [Fact]
    public void A_table_of_centres_is_read_whatever_its_order_of_columns_and_gzipped_or_not()
    {
        const string Table = "population,lon,lat\n12.5,10,50\n0,1,1\n\n3,-180,-90\n";
        PopulatedPoint[] expected = [new(new(50, 10), 12.5), new(new(-90, -180), 3)];
        Assert.Equal(expected, Cells(Table));
        var path = Path.Combine(_folder, "grid.csv.gz");
        using (var gzip = new GZipStream(File.Create(path), CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(Table));
        Assert.Equal(expected, PopulationGrid.Open(path).Cells());
    }

    [Theory]
    [InlineData("place,people\na,1\n", "expected a header with lat, lon and population")]
    [InlineData("lat,lon,population\n1,2,many\n", "line 2")]
    [InlineData("lat,lon,population\n91,2,3\n", "line 2")]
    [InlineData("ncols 2\nnrows 1\nxllcorner 0\nyllcorner 0\ncellsize 1\n1\n", "expected 1 rows of 2")]
    [InlineData("ncols 1\nnrows 1\nxllcorner 0\nyllcorner 0\ncellsize 1\n1 2\n", "more cells")]
    [InlineData("ncols 2\nnrows 1\nxllcorner 0\nyllcorner 0\ncellsize 1\n1 x\n", "as cell 2, expected a number")]
    [InlineData("ncols 1\nnrows 1\nxllcorner 0\nyllcorner 0\ncellsize 1\nx\n", "found no number after 'x'")]
    [InlineData("ncols 2\nnrows 2\nxllcorner -18041000\nyllcorner 0\ncellsize 1000\n1 1 1 1\n", "gdalwarp -t_srs EPSG:4326")]
    [InlineData("ncols 2\nnrows 2\ncellsize 1\n1 1 1 1\n", "found no")]
    public void What_is_no_grid_is_refused_with_what_to_do(string content, string said)
    {
        var error = Assert.Throws<AtlasException>(() => Cells(content));
        Assert.Contains(said, error.Message);
    }

    private List<PopulatedPoint> Cells(string content)
    {
        var path = Path.Combine(_folder, "grid");
        File.WriteAllText(path, content);
        return PopulationGrid.Open(path).Cells().ToList();
    }
}
