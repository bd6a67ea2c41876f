namespace HubAtlas.Data.Reading.Population.GeoTiff;

/// <summary>Tags of TIFF 6.0, of GeoTIFF 1.1 (OGC 19-008r4), and GDAL's own for cells without data.</summary>
internal static class TiffTags
{
    public const int Width = 256;
    public const int Height = 257;
    public const int BitsPerSample = 258;
    public const int Compression = 259;
    public const int StripOffsets = 273;
    public const int SamplesPerPixel = 277;
    public const int RowsPerStrip = 278;
    public const int StripByteCounts = 279;
    public const int Predictor = 317;
    public const int TileWidth = 322;
    public const int TileHeight = 323;
    public const int TileOffsets = 324;
    public const int TileByteCounts = 325;
    public const int SampleFormat = 339;
    public const int PixelScale = 33550;
    public const int TiePoint = 33922;
    public const int Transformation = 34264;
    public const int GeoKeys = 34735;
    public const int GeoTexts = 34737;
    public const int NoData = 42113;
}
