using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Data.Reading.Population;

/// <summary>A grid of inhabitants that the user supplies: ESRI ASCII grid, or CSV with latitude, longitude and population; either may be gzipped.</summary>
public sealed class PopulationGrid
{
    private const int SniffedBytes = 512;

    private readonly SourceFile _file;
    private readonly bool _isAsciiGrid;

    private PopulationGrid(SourceFile file, bool isAsciiGrid) => (_file, _isAsciiGrid) = (file, isAsciiGrid);

    public PopulationSource Source => new(_file.Name, _file.Sha256);

    /// <exception cref="AtlasException">The file is missing, a GeoTIFF, or neither of the two formats.</exception>
    public static PopulationGrid Open(string path)
    {
        if (!File.Exists(path)) throw new AtlasException($"Found no population grid at '{path}'; expected an ESRI ASCII grid or a CSV file.");
        var file = SourceFile.FromPath(path);
        var start = Start(file);
        if (start.StartsWith("II*", StringComparison.Ordinal) || start.StartsWith("MM\0*", StringComparison.Ordinal)) throw GeoTiff(file.Name);
        var grid = new PopulationGrid(file, start.TrimStart().StartsWith("ncols", StringComparison.OrdinalIgnoreCase));
        _ = grid.Cells().FirstOrDefault();
        return grid;
    }

    /// <summary>Every cell with inhabitants, at its centre, in the order of the file. Reads the file anew each time, streaming.</summary>
    /// <exception cref="AtlasException">A line that is no part of the format; the message names it.</exception>
    public IEnumerable<PopulatedPoint> Cells()
    {
        using var reader = new StreamReader(_file.OpenText(), Encoding.UTF8, false, 1 << 16);
        foreach (var cell in _isAsciiGrid ? new AsciiGrid(_file.Name, reader).Cells() : PopulationCsv.Cells(_file.Name, reader)) yield return cell;
    }

    private static string Start(SourceFile file)
    {
        using var stream = file.OpenText();
        var bytes = new byte[SniffedBytes];
        return Encoding.Latin1.GetString(bytes, 0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
    }

    private static AtlasException GeoTiff(string name) => new(
        $"{name} is a GeoTIFF; expected an ESRI ASCII grid or a CSV file in degrees. Convert it with GDAL: "
        + "gdalwarp -t_srs EPSG:4326 -r sum -tr 0.0083333333 0.0083333333 IN.tif degrees.tif, then gdal_translate -of AAIGrid degrees.tif population.asc");
}
