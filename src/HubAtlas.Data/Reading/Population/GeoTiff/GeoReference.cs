using HubAtlas.Core.Model;
using HubAtlas.Core.Numerics;

namespace HubAtlas.Data.Reading.Population.GeoTiff;

/// <summary>Where the cells of a GeoTIFF lie (GeoTIFF 1.1, OGC 19-008r4): in degrees, or in the Mollweide projection of GHSL.</summary>
internal sealed class GeoReference
{
    private const int ModelTypeKey = 1024, RasterTypeKey = 1025;
    private const int Projected = 1, PixelIsPoint = 2;

    // ESRI:54009 on the sphere of WGS 84's equator.
    private const double MollweideRadius = 6378137;

    private readonly double[] _transformation;
    private readonly double _shift;
    private readonly bool _isMollweide;

    public GeoReference(TiffFile file)
    {
        var keys = file.Integers(TiffTags.GeoKeys);
        _transformation = Transformation(file);
        _shift = Key(keys, RasterTypeKey) == PixelIsPoint ? 0 : 0.5;
        _isMollweide = file.Text(TiffTags.GeoTexts).Contains("Mollweide", StringComparison.OrdinalIgnoreCase);
        if (Key(keys, ModelTypeKey) == Projected && !_isMollweide) throw file.Wrong("its projection is not known; expected degrees or Mollweide");
    }

    /// <summary>The centre of a cell; not valid where the cell lies beyond the earth.</summary>
    public GeoPoint Centre(long row, long column)
    {
        var (r, c) = (row + _shift, column + _shift);
        var x = (_transformation[0] * c) + (_transformation[1] * r) + _transformation[3];
        var y = (_transformation[4] * c) + (_transformation[5] * r) + _transformation[7];
        return _isMollweide ? FromMollweide(x, y) : new(y, Turned(x));
    }

    // Grids in degrees may begin a cell before the antimeridian.
    private static double Turned(double longitude) => longitude < -180 ? longitude + 360 : longitude > 180 ? longitude - 360 : longitude;

    // Snyder, Map Projections: A Working Manual (USGS 1987), equations 31-7 to 31-9.
    private static GeoPoint FromMollweide(double x, double y)
    {
        var theta = Elementary.Asin(y / (Math.Sqrt(2) * MollweideRadius));
        var latitude = Elementary.Asin(((2 * theta) + Elementary.Sin(2 * theta)) / Math.PI);
        var longitude = Math.PI * x / (2 * Math.Sqrt(2) * MollweideRadius * Elementary.Cos(theta));
        return new(double.RadiansToDegrees(latitude), double.RadiansToDegrees(longitude));
    }

    private static double[] Transformation(TiffFile file)
    {
        if (file.Numbers(TiffTags.Transformation) is { Length: 16 } matrix) return matrix;
        if (file.Numbers(TiffTags.PixelScale) is not [var width, var height, ..] || file.Numbers(TiffTags.TiePoint) is not [var column, var row, _, var x, var y, ..])
            throw file.Wrong("it does not tell where its cells lie");
        return [width, 0, 0, x - (column * width), 0, -height, 0, y + (row * height)];
    }

    // After a header of four numbers, four a key: id, place of the value (0: here), count, value.
    private static long? Key(long[] keys, int id)
    {
        for (var at = 4; at + 3 < keys.Length; at += 4)
            if (keys[at] == id && keys[at + 1] == 0) return keys[at + 3];
        return null;
    }
}
