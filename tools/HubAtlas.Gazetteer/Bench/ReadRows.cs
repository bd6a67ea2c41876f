using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.GazetteerCompiler.Bench;

/// <summary>
/// Rows of the inventors' towns on which answer and label disagreed, drawn by hash and judged one by one from general knowledge of the places:
/// <c>label</c> is right, the place is an<c>other</c> (or the label's name is located wrong), or the text leaves it <c>open</c>.
/// </summary>
internal sealed class ReadRows
{
    private const double RightKm = 25;

    /// <summary>Rows that disagreed when these were drawn, of so many that could be compared.</summary>
    private const int Disagreed = 1660, Comparable = 17183;

    private readonly Dictionary<string, (string Verdict, string Place)> _verdicts = Read();
    private readonly SortedDictionary<(string Verdict, string Outcome), int> _outcomes = [];

    /// <summary>Compares an answer with what a person said, where the row was read.</summary>
    public void Add(Geocoder geocoder, string raw, string corrected, Location answer, GeoPoint label)
    {
        if (!_verdicts.TryGetValue(KeyOf(raw, corrected), out var read)) return;
        GeoPoint? truth = read.Verdict switch { "label" => label, "other" => PointOf(geocoder, read.Place), _ => null };
        var outcome = answer.Point is not { } point ? "no place" : truth is null ? "a place" : Sphere.DistanceKm(point, truth.Value) <= RightKm ? "right" : "wrong";
        _outcomes[(read.Verdict, outcome)] = _outcomes.GetValueOrDefault((read.Verdict, outcome)) + 1;
    }

    public void Print()
    {
        var counts = _verdicts.Values.CountBy(v => v.Verdict).ToDictionary();
        var ceiling = 1 - (Disagreed * (1 - counts["label"] / (double)_verdicts.Count) / Comparable);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"read rows n={_verdicts.Count}: label right {counts["label"]}, another place {counts["other"]}, open {counts["open"]}; no answer agrees with more than {ceiling:F4} of the labels"));
        foreach (var ((verdict, outcome), count) in _outcomes) Console.WriteLine($"  {verdict}: {outcome} {count}");
    }

    /// <summary>Names a row without its text, which is another's.</summary>
    private static string KeyOf(string raw, string corrected) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{raw}|{corrected}")))[..16];

    private static GeoPoint PointOf(Geocoder geocoder, string place)
    {
        var parts = place.Split(" / ");
        return geocoder.Locate(new() { Text = parts[0], Economy = parts[1] }).Point
            ?? throw new InvalidDataException($"Found the place '{place}' among the read rows, which is not located. Expected: a town of the gazetteer.");
    }

    private static Dictionary<string, (string, string)> Read()
    {
        using var reader = new StreamReader(typeof(ReadRows).Assembly.GetManifestResourceStream("inventor-verdicts.tsv")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t'))
            .ToDictionary(f => f[0], f => (f[1], f[2]), StringComparer.Ordinal);
    }
}
