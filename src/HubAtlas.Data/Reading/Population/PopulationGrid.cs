using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Population.GeoTiff;
using HubAtlas.Data.Reading.Streams;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Population;

/// <summary>A grid of inhabitants that the user supplies: GeoTIFF, ESRI ASCII grid, or CSV with lat, lon, population; text may be gzipped, and all of them zipped.</summary>
public sealed class PopulationGrid
{
    private const int SniffedBytes = 512;

    private readonly SourceFile _file;
    private readonly string _start;

    private PopulationGrid(SourceFile file) => (_file, _start) = (file, Start(file));

    public PopulationSource Source => new(_file.Name, _file.Sha256);

    /// <exception cref="AtlasException">The file is missing, or in none of the formats.</exception>
    public static PopulationGrid Open(string path)
    {
        if (!File.Exists(path)) throw new AtlasException(
            $"Found no population grid at '{path}'; expected a GeoTIFF, an ESRI ASCII grid or a CSV file.{Nearest.FileHint(path)}");
        var grid = new PopulationGrid(GridFile.Find(path));
        _ = grid.Cells().FirstOrDefault();
        return grid;
    }

    /// <summary>Every cell with inhabitants, at its centre, in the order of the file. Reads the file anew each time, streaming.</summary>
    /// <exception cref="AtlasException">A line that is no part of the format; the message names it.</exception>
    public IEnumerable<PopulatedPoint> Cells() => GeoTiffGrid.IsMarked(_start) ? GeoTiffGrid.Cells(_file.Name, () => GridFile.Open(_file)) : TextCells();

    private IEnumerable<PopulatedPoint> TextCells()
    {
        using var reader = new StreamReader(_file.OpenText(), Encoding.UTF8, false, 1 << 16);
        var isAsciiGrid = _start.TrimStart().StartsWith("ncols", StringComparison.OrdinalIgnoreCase);
        foreach (var cell in isAsciiGrid ? new AsciiGrid(_file.Name, reader).Cells() : PopulationCsv.Cells(_file.Name, reader)) yield return cell;
    }

    private static string Start(SourceFile file)
    {
        using var stream = file.OpenRaw();
        var bytes = new byte[SniffedBytes];
        var start = Encoding.Latin1.GetString(bytes, 0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
        if (GeoTiffGrid.IsMarked(start)) return start;
        using var text = file.OpenText();
        return Encoding.Latin1.GetString(bytes, 0, text.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
    }
}
