using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Geocoding.Answering;

/// <summary>The user's own answers by the folded text they are for.</summary>
internal sealed class Corrections
{
    public const string Method = "correction";

    private readonly Dictionary<string, Location> _byText = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Location> _byPlace = new(StringComparer.Ordinal);
    private readonly ThreadLocal<AddressText> _folded = new(() => new AddressText());

    /// <param name="answerOf">What a correction comes to.</param>
    public Corrections(IReadOnlyList<Correction> corrections, Func<Correction, Location> answerOf)
    {
        foreach (var correction in corrections)
            (correction.Target == CorrectionTarget.Text ? _byText : _byPlace)[Fold(correction.Match)] = answerOf(correction);
        if (corrections.Count > 0) Key = KeyOf(corrections);
    }

    /// <summary>Names the corrections by content; empty when there are none.</summary>
    public string Key { get; } = "";

    public Location? ForText(Address address)
    {
        if (_byText.Count == 0) return null;
        return Find(_byText, MatchOf(address)) ?? (address.Text.Length > 0 && address.City is not null ? Find(_byText, ColumnsOf(address)) : null);
    }

    public Location? ForPlace(Location location)
    {
        if (_byPlace.Count == 0 || location.City is null) return null;
        return Find(_byPlace, $"{location.City}, {location.Admin1}, {location.Economy}")
            ?? Find(_byPlace, $"{location.City}, {location.Economy}");
    }

    /// <summary>What <see cref="Correction.Match"/> must say to meet an address: its text, or where it has none its columns, or its coordinates.</summary>
    public static string MatchOf(Address address) => address switch
    {
        { Text.Length: > 0 } => address.Text,
        { City.Length: > 0 } or { Region.Length: > 0 } => ColumnsOf(address),
        { Point: { } point } => PointText(point),
        _ => address.Organisation ?? address.Economy ?? "",
    };

    private static string ColumnsOf(Address address) =>
        string.Join(", ", new[] { address.City, address.Region, address.Economy }.Where(c => !string.IsNullOrEmpty(c)));

    private static string PointText(GeoPoint point) => string.Create(CultureInfo.InvariantCulture, $"{point.Latitude:R}, {point.Longitude:R}");

    private Location? Find(Dictionary<string, Location> locations, string text) =>
        text.Length > 0 && locations.TryGetValue(Fold(text), out var answer) ? answer : null;

    // Folding takes signs and points away, which coordinates cannot spare.
    private string Fold(string text)
    {
        if (char.IsAsciiDigit(text[^1]) && TryPoint(text, out var point)) return PointText(point);
        var folded = _folded.Value!;
        folded.Clear();
        folded.Add(text);
        return folded.Show(0, folded.WordCount);
    }

    private static bool TryPoint(string text, out GeoPoint point)
    {
        point = default;
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || !TryNumber(text.AsSpan(0, comma), out var latitude) || !TryNumber(text.AsSpan(comma + 1), out var longitude)) return false;
        point = new(latitude, longitude);
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out double number) =>
        double.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private static string KeyOf(IEnumerable<Correction> corrections)
    {
        var text = string.Concat(corrections.Select(c => string.Create(
            CultureInfo.InvariantCulture,
            $"{c.Line}\t{c.Target}\t{c.Match}\t{c.Point?.Latitude:R}\t{c.Point?.Longitude:R}\t{c.City}\t{c.Admin1}\t{c.Economy}\n")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }
}
