using System.Globalization;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Population.GeoTiff;

/// <summary>Inhabitants a cell as GHSL and WorldPop publish them: one band, in degrees or Mollweide, in strips or tiles.</summary>
internal static class GeoTiffGrid
{
    private static readonly string[] Marks = ["II*\0", "MM\0*", "II+\0", "MM\0+"];

    public static bool IsMarked(string start) => Marks.Any(mark => start.StartsWith(mark, StringComparison.Ordinal));

    public static IEnumerable<PopulatedPoint> Cells(string name, Func<FileStream> open)
    {
        using var file = new TiffFile(open(), name);
        var reference = new GeoReference(file);
        var noData = NoData(file);
        foreach (var (row, column, inhabitants) in new TiffRaster(file).Cells())
        {
            if (!(inhabitants > 0) || !double.IsFinite(inhabitants) || inhabitants == noData) continue;
            var centre = reference.Centre(row, column);
            if (!centre.IsValid)
                throw file.Wrong(string.Create(CultureInfo.InvariantCulture, $"row {row + 1}, column {column + 1} lies beyond the earth but has {inhabitants} people"));
            yield return new(centre, inhabitants);
        }
    }

    private static double? NoData(TiffFile file) =>
        double.TryParse(file.Text(TiffTags.NoData).Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}
