using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Population;
using HubAtlas.Tests.Publishing;

namespace HubAtlas.Tests.Reading;

/// <summary>
/// The files of <c>Grids</c> were written by GDAL 3.6.2 (gdal_translate, gdalwarp, gdaltransform) from one ESRI ASCII grid of 60 by 40 cells,
/// the corner of which is empty, so that whole blocks are left out.
/// </summary>
public sealed class GeoTiffTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hubatlas-tiff-").FullName;

    public static TheoryData<string> SameGrid =>
    [
        "tiles-lzw-float64.tif", "strips-deflate-float32.tif", "strips-deflate-float32-big-endian.tif", "strip-lzw-int16.tif",
        "strips-deflate-uint32-big-endian.tif", "strips-packbits-byte.tif", "bigtiff-tiles-int32.tif",
    ];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(SameGrid))]
    public void Every_layout_compression_and_type_of_number_gives_the_cells_of_the_text_grid(string name) => AssertSame("grid.asc", name);

    [Fact]
    public void Lzw_goes_on_after_its_table_is_full()
    {
        var cells = Cells(PathOf("long-lzw-float64.tif"));
        Assert.Equal(2400, cells.Count);
        Assert.All(cells.Index(), cell => Assert.Equal(Formula(cell.Index + 1), cell.Item.Inhabitants, 1e-9));

        // The grid that the file was made from, which GDAL took in single precision: LZW finds little to shorten.
        static double Formula(long cell) => (float)(cell * cell * cell * 7919 % 1_000_003 / 7.0);
    }

    [Fact]
    public void Mollweide_is_turned_into_degrees() => AssertSame("mollweide.csv", "mollweide.tif");

    [Fact]
    public void Another_projection_is_refused_with_the_command_that_helps()
    {
        var error = Assert.Throws<AtlasException>(() => PopulationGrid.Open(PathOf("mercator.tif")));
        Assert.Contains("expected degrees or Mollweide", error.Message);
        Assert.Contains("gdalwarp -t_srs EPSG:4326", error.Message);
    }

    [Theory]
    [MemberData(nameof(SameGrid))]
    public void A_file_cut_short_is_refused(string name)
    {
        var bytes = File.ReadAllBytes(PathOf(name));
        foreach (var length in new[] { 8, 40, bytes.Length / 2, bytes.Length - 1 })
            Assert.Contains("copy or download it again", Assert.Throws<AtlasException>(() => Cells(Written(bytes[..length]))).Message);
    }

    [Theory]
    [MemberData(nameof(SameGrid))]
    public void Flipped_bytes_give_other_cells_or_a_refusal_and_never_a_crash(string name)
    {
        var random = new Random(20260101);
        var (read, refused) = (0, 0);
        for (var round = 0; round < 300; round++)
        {
            var bytes = File.ReadAllBytes(PathOf(name));
            for (var flips = random.Next(1, 5); flips > 0; flips--) bytes[Position(random, bytes.Length)] ^= (byte)(1 << random.Next(8));
            try
            {
                Assert.All(Cells(Written(bytes)), cell => Assert.True(cell.Inhabitants > 0 && cell.Point.IsValid));
                read++;
            }
            catch (AtlasException)
            {
                refused++;
            }
        }

        Assert.True(read > 0 && refused > 0, $"{read} read, {refused} refused");
    }

    // Half of the damage hits the header and the tags, which stand first.
    private static int Position(Random random, int length) => 4 + random.Next(random.Next(2) == 0 ? 400 : length - 4);

    private static void AssertSame(string expected, string found)
    {
        var (theirs, ours) = (Ordered(PathOf(expected)), Ordered(PathOf(found)));
        Assert.Equal(theirs.Count, ours.Count);
        foreach (var (a, b) in theirs.Zip(ours))
        {
            Assert.Equal(a.Point.Latitude, b.Point.Latitude, 1e-9);
            Assert.Equal(a.Point.Longitude, b.Point.Longitude, 1e-9);
            Assert.Equal(a.Inhabitants, b.Inhabitants, 1e-9);
        }
    }

    private static List<PopulatedPoint> Ordered(string path) =>
        [.. Cells(path).OrderByDescending(cell => Math.Round(cell.Point.Latitude, 6)).ThenBy(cell => cell.Point.Longitude)];

    private static List<PopulatedPoint> Cells(string path) => [.. PopulationGrid.Open(path).Cells()];

    private static string PathOf(string name) => Path.Combine(Golden.RepositoryRoot(), "tests", "HubAtlas.Tests", "Reading", "Grids", name);

    private string Written(byte[] bytes)
    {
        var path = Path.Combine(_folder, "damaged.tif");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
