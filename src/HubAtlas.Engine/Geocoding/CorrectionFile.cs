using System.Globalization;
using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Model;
using Microsoft.VisualBasic.FileIO;

namespace HubAtlas.Engine.Geocoding;

/// <summary>Reads the user's corrections: a CSV with the columns <c>match,target,lat,lon,city,admin1,economy</c>.</summary>
public static class CorrectionFile
{
    /// <exception cref="AtlasException">A column is missing or rows cannot be read; the message names every such row.</exception>
    public static IReadOnlyList<Correction> Read(string path)
    {
        using var csv = new TextFieldParser(path) { Delimiters = [","], HasFieldsEnclosedInQuotes = true };
        var header = csv.ReadFields() ?? [];
        if (!header.Contains("match", StringComparer.Ordinal))
        {
            throw new AtlasException(
                $"Found: no column match in {path}. Expected: a CSV with the header match,target,lat,lon,city,admin1,economy.");
        }

        var (corrections, faults) = (new List<Correction>(), new List<string>());
        while (!csv.EndOfData)
        {
            var line = csv.LineNumber;
            var fields = csv.ReadFields()!;
            var row = header.Zip(fields).ToDictionary(f => f.First, f => f.Second.Trim(), StringComparer.Ordinal);
            if (ReadRow(row, out var fault) is { } correction) corrections.Add(correction);
            else faults.Add($"{path}, line {line}: {fault}");
        }

        return faults.Count == 0 ? corrections : throw new AtlasException(string.Join(Environment.NewLine, faults));
    }

    private static Correction? ReadRow(Dictionary<string, string> row, out string fault)
    {
        fault = "";
        string? Field(string name) => row.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
        if (Field("match") is not { } match) fault = "Found: an empty match. Expected: the text or place to correct.";
        else if (!TryTarget(Field("target"), out var target)) fault = $"Found: target {Field("target")}. Expected: text or place.";
        else if (!TryPoint(Field("lat"), Field("lon"), out var point))
            fault = $"Found: {Field("lat")}, {Field("lon")}. Expected: lat and lon in degrees, or both empty.";
        else return new(target, match, point, Field("city"), Field("admin1"), Field("economy")?.ToUpperInvariant());
        return null;
    }

    private static bool TryTarget(string? word, out CorrectionTarget target)
    {
        target = CorrectionTarget.Text;
        return word is null || Enum.TryParse(word, ignoreCase: true, out target);
    }

    private static bool TryPoint(string? latitude, string? longitude, out GeoPoint? point)
    {
        point = null;
        if (latitude is null && longitude is null) return true;
        if (!double.TryParse(latitude, CultureInfo.InvariantCulture, out var lat)) return false;
        if (!double.TryParse(longitude, CultureInfo.InvariantCulture, out var lon)) return false;
        point = new(lat, lon);
        return point.Value.IsValid;
    }
}
