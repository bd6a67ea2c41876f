namespace HubAtlas.Data.Reading.Population.GeoTiff;

/// <summary>The numbers of a TIFF's first image, one band, in strips or tiles; a block at a time is in memory.</summary>
internal sealed class TiffRaster
{
    private const long MostBlockBytes = 1 << 28;

    private readonly TiffFile _file;
    private readonly TiffCodec _codec;
    private readonly long[] _offsets;
    private readonly long[] _lengths;
    private readonly long _blockWidth;
    private readonly long _blockHeight;
    private readonly bool _isTiled;

    public TiffRaster(TiffFile file)
    {
        _file = file;
        (Width, Height) = (file.Integer(TiffTags.Width, 0), file.Integer(TiffTags.Height, 0));
        if (Width < 1 || Height < 1) throw file.Wrong("it tells no width and height");
        if (file.Integer(TiffTags.SamplesPerPixel, 1) != 1) throw file.Wrong("it has several bands; expected one");
        _isTiled = file.Integers(TiffTags.TileOffsets) is not [];
        _blockWidth = _isTiled ? file.Integer(TiffTags.TileWidth, 0) : Width;
        _blockHeight = _isTiled ? file.Integer(TiffTags.TileHeight, 0) : Math.Min(file.Integer(TiffTags.RowsPerStrip, Height), Height);
        _offsets = file.Integers(_isTiled ? TiffTags.TileOffsets : TiffTags.StripOffsets);
        _lengths = file.Integers(_isTiled ? TiffTags.TileByteCounts : TiffTags.StripByteCounts);
        _codec = TiffCodec.Of(file);
        RequireBlocks();
    }

    public long Width { get; }

    public long Height { get; }

    private long Across => (Width + _blockWidth - 1) / _blockWidth;

    /// <summary>Every cell, block by block in the order of the tags.</summary>
    public IEnumerable<(long Row, long Column, double Value)> Cells()
    {
        for (var block = 0; block < _offsets.Length; block++)
        {
            // GDAL leaves out blocks without data.
            if (_lengths[block] == 0) continue;
            var (top, left) = (block / Across * _blockHeight, block % Across * _blockWidth);
            var rows = _isTiled ? _blockHeight : Math.Min(_blockHeight, Height - top);
            var values = _codec.Decode(_file.Bytes(_offsets[block], _lengths[block]), (int)_blockWidth, (int)rows);
            for (var row = 0; row < Math.Min(rows, Height - top); row++)
                for (var column = 0; column < Math.Min(_blockWidth, Width - left); column++)
                    yield return (top + row, left + column, values[(row * _blockWidth) + column]);
        }
    }

    private void RequireBlocks()
    {
        if (_blockWidth < 1 || _blockHeight < 1 || (double)_blockWidth * _blockHeight * _codec.BytesPerValue > MostBlockBytes)
            throw _file.Wrong($"its blocks are {_blockWidth} by {_blockHeight} cells; expected at most {MostBlockBytes >> 20} MB each");
        var expected = Across * ((Height + _blockHeight - 1) / _blockHeight);
        if (_offsets.Length != expected || _lengths.Length != expected)
            throw _file.Wrong($"found {_offsets.Length} blocks with {_lengths.Length} lengths, expected {expected}");
    }
}
