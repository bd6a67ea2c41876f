using HubAtlas.Core.Model;

namespace HubAtlas.Core.Geocoding;

/// <summary>The user's own answers by the folded text they are for.</summary>
internal sealed class Corrections
{
    private readonly Dictionary<string, Correction> _byText = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Correction> _byPlace = new(StringComparer.Ordinal);

    public Corrections(IReadOnlyList<Correction> corrections)
    {
        foreach (var correction in corrections)
        {
            var target = correction.Target == CorrectionTarget.Text ? _byText : _byPlace;
            target[Fold(correction.Match)] = correction;
        }
    }

    public Location? ForText(Address address)
    {
        if (_byText.Count == 0) return null;
        if (Find(_byText, address.Text) is { } byText) return byText;
        string?[] columns = [address.City, address.Region, address.Economy];
        return Find(_byText, string.Join(", ", columns.Where(c => !string.IsNullOrEmpty(c))));
    }

    public Location? ForPlace(Location location)
    {
        if (_byPlace.Count == 0 || location.City is null) return null;
        return Find(_byPlace, $"{location.City}, {location.Admin1}, {location.Economy}")
            ?? Find(_byPlace, $"{location.City}, {location.Economy}");
    }

    private static Location? Find(Dictionary<string, Correction> corrections, string text) =>
        text.Length > 0 && corrections.TryGetValue(Fold(text), out var correction) ? LocationOf(correction) : null;

    private static Location LocationOf(Correction correction) => new()
    {
        Point = correction.Point?.Snapped(),
        City = correction.City,
        Admin1 = correction.Admin1,
        Economy = correction.Economy,
        Precision = correction.Point is not null ? Precision.City : correction.Economy is not null ? Precision.Economy : Precision.None,
        Confidence = 1,
        Method = "correction",
        Cause = correction.Point is null ? "corrected to no place" : null,
    };

    private static string Fold(string text)
    {
        var folded = new AddressText();
        folded.Add(text);
        return folded.Show(0, folded.WordCount);
    }
}
