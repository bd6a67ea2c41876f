using System.Globalization;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Population;

/// <summary>CSV of cell centres: a header that names <c>lat</c>, <c>lon</c> and <c>population</c>, one cell a line.</summary>
internal static class PopulationCsv
{
    private static readonly string[][] Names = [["lat", "latitude", "y"], ["lon", "lng", "longitude", "x"], ["population", "pop", "inhabitants", "z"]];

    public static IEnumerable<PopulatedPoint> Cells(string name, TextReader reader)
    {
        var header = (reader.ReadLine() ?? "").Split(',').Select(field => field.Trim().Trim('"').ToLowerInvariant()).ToList();
        var columns = Names.Select(names => header.FindIndex(field => names.Contains(field, StringComparer.Ordinal))).ToArray();
        if (columns.Contains(-1))
            throw new AtlasException($"{name}, line 1: found '{string.Join(',', header)}', expected a header with lat, lon and population, or an ESRI ASCII grid.");
        long line = 1;
        while (reader.ReadLine() is { } text)
        {
            line++;
            if (text.Length == 0) continue;
            var fields = text.Split(',');
            var numbers = columns.Select(column => Number(fields, column)).ToArray();
            var point = new GeoPoint(numbers[0] ?? double.NaN, numbers[1] ?? double.NaN);
            if (!point.IsValid || numbers[2] is null)
                throw new AtlasException($"{name}, line {line}: found '{text}', expected a latitude, a longitude and a number of inhabitants.");
            if (numbers[2] > 0) yield return new(point, numbers[2]!.Value);
        }
    }

    private static double? Number(string[] fields, int column) => column < fields.Length
        && double.TryParse(fields[column].Trim().Trim('"'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number) ? number : null;
}
