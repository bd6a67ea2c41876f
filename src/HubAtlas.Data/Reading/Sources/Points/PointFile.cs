using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Sources.Points;

/// <summary>
/// Points to be clustered as they are: CSV with a header (lat, lon and, if wanted, weight; plain or .gz), or <c>.f64</c>: little-endian
/// float64 triples of latitude, longitude and weight. Weights come in <see cref="WeightUnits"/>.
/// </summary>
public static class PointFile
{
    /// <exception cref="AtlasException">Names file, line, column, value and what was expected.</exception>
    public static WeightedPoints Read(string path, int threads, CancellationToken ct = default)
    {
        if (!File.Exists(path)) throw new AtlasException(Nearest.NoFile(path));
        return path.EndsWith(".f64", StringComparison.OrdinalIgnoreCase)
            ? PointTriples.Read(path, threads, ct)
            : PointCsv.Read(path, ct);
    }

    internal static AtlasException BadValue(string path, string where, string column, string value) =>
        new($"{Path.GetFileName(path)}, {where}, column {column}: found '{value}', expected {Expected(column)}.");

    private static string Expected(string column) => column switch
    {
        Latitude => "degrees from -90 to 90",
        Longitude => "degrees from -180 to 180",
        _ => $"a number from 0 to below {WeightUnits.Largest:0}",
    };

    internal const string Latitude = "lat";
    internal const string Longitude = "lon";
    internal const string Weight = "weight";
}
