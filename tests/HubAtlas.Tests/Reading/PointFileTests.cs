using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Sources.Points;

namespace HubAtlas.Tests.Reading;

public sealed class PointFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("points").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("lat,lon,weight\n1.5,-2.5,3\n\n-90,180,0.5\n")]
    [InlineData("\uFEFFLatitude,LNG,inventor_mentions\r\n1.5,-2.5,3\r\n-90,180,0.5")]
    [InlineData("city,weight,longitude,lat\n\"Bern, CH\",3,-2.5,1.5\nX,0.5,180,-90\n")]
    public void Csv_is_read_by_the_names_of_its_columns(string text)
    {
        var points = Read("p.csv", Encoding.UTF8.GetBytes(text));
        Assert.Equal([1.5, -90], points.Latitudes);
        Assert.Equal([-2.5, 180], points.Longitudes);
        Assert.Equal([3 * WeightUnits.PerOne, WeightUnits.PerOne / 2], points.Weights);
    }

    [Fact]
    public void Without_a_weight_every_point_weighs_one() =>
        Assert.Equal([WeightUnits.PerOne], Read("p.csv", "lat,lon\n1,2\n"u8.ToArray()).Weights);

    [Fact]
    public void Compressed_csv_is_known_by_its_content() =>
        Assert.Equal([1], Read("p.csv", Compress("lat,lon\n1,2\n"u8)).Latitudes);

    [Fact]
    public void Triples_are_read_in_order_over_many_blocks()
    {
        double[] values = [.. Enumerable.Range(0, 100_000).SelectMany(i => new[] { i / 2000.0, -i / 1000.0, i })];
        var points = Read("p.f64", MemoryMarshal.AsBytes<double>(values).ToArray());
        Assert.Equal(100_000, points.Count);
        Assert.Equal((99_999 / 2000.0, -99.999), (points.Latitudes[^1], points.Longitudes[^1]));
        Assert.Equal(99_999 * WeightUnits.PerOne, points.Weights[^1]);
    }

    [Theory]
    [InlineData("lat,lon\n1,2\nabc,2\n", "p.csv, line 3, column lat: found 'abc', expected degrees from -90 to 90.")]
    [InlineData("lat,lon\n1,200\n", "line 2, column lon: found '200'")]
    [InlineData("lat,lon\nNaN,20\n", "column lat: found 'NaN'")]
    [InlineData("lat,lon,weight\n1,2,-3\n", "column weight: found '-3'")]
    [InlineData("lat,lon,weight\n1,2\n", "column weight: found ''")]
    [InlineData("lat,lon,weight\n1,2,1e11\n", "column weight: found '1e11'")]
    [InlineData("north,east\n1,2\n", "line 1: found 'north,east', expected a header")]
    [InlineData("", "p.csv is empty")]
    public void What_cannot_be_used_is_named_with_its_line(string text, string message)
    {
        var error = Assert.Throws<AtlasException>(() => Read("p.csv", Encoding.UTF8.GetBytes(text)));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_gzip_file_is_refused()
    {
        var text = "lat,lon\n" + string.Concat(Enumerable.Range(0, 2000).Select(i => $"{i % 90}.{i},{i % 180}.{i * 7}\n"));
        var half = Compress(Encoding.UTF8.GetBytes(text));
        Assert.Throws<AtlasException>(() => Read("p.csv.gz", half[..(half.Length / 2)]));
    }

    [Fact]
    public void The_first_bad_triple_is_named()
    {
        var values = new double[300_000];
        (values[(3 * 70_000) + 1], values[3 * 50_000]) = (181, 91);
        var error = Assert.Throws<AtlasException>(() => Read("p.f64", MemoryMarshal.AsBytes<double>(values).ToArray()));
        Assert.Equal("p.f64, triple 50001, column lat: found '91', expected degrees from -90 to 90.", error.Message);
        Assert.Throws<AtlasException>(() => Read("q.f64", new byte[25]));
    }

    [Theory]
    [InlineData(1.0 / 1024, 1_000_000)]
    [InlineData(0.000001, 1024)]
    [InlineData(5.9, 6_041_600_000)]
    [InlineData(8_000_000_000.000001, 8_192_000_000_000_001_024)]
    public void Weights_become_whole_units(double weight, long units)
    {
        Assert.True(WeightUnits.TryFrom(weight, out var found));
        Assert.InRange(Math.Abs(units - found), 0, weight > 1e9 ? 1024 : 0);
    }

    private WeightedPoints Read(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return PointFile.Read(path, 2, TestContext.Current.CancellationToken);
    }

    private static byte[] Compress(ReadOnlySpan<byte> bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(bytes);
        return packed.ToArray();
    }
}
