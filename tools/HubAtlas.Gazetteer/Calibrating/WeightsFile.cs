using System.Globalization;
using System.Text.RegularExpressions;

namespace HubAtlas.GazetteerCompiler.Calibrating;

/// <summary>Writes fitted numbers into the source file that holds them.</summary>
internal static class WeightsFile
{
    /// <exception cref="InvalidDataException">The file has no property of a fitted name.</exception>
    public static string With(string source, IReadOnlyDictionary<string, double[]> fitted)
    {
        foreach (var (name, values) in fitted)
        {
            var line = Initialiser(name);
            if (!line.IsMatch(source)) throw new InvalidDataException($"Found no property {name} with an initialiser; expected one of each fitted share.");
            source = line.Replace(source, match => $"{match.Groups[1].Value}{(match.Groups[2].Value.StartsWith('[') ? $"[{Text(values)}]" : Text(values))};");
        }

        return source;
    }

    private static string Text(double[] values) => string.Join(", ", values.Select(v => v.ToString(CultureInfo.InvariantCulture)));

    private static Regex Initialiser(string name) => new($@"( {name} {{ get; init; }} = )(\[[^\]]*\]|[0-9.]+);", RegexOptions.CultureInvariant);
}
