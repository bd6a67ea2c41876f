using System.Globalization;
using System.Runtime.InteropServices;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Geocoding.Weighing;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Geocoding.Evidence;

/// <summary>A postal code that the text has, and that the rest of the text confirms.</summary>
/// <param name="Word">Where it stands in the text; −1: there is none.</param>
internal readonly record struct PostalCode(int Word, int Economy, GeoPoint Point)
{
    public static readonly PostalCode None = new(-1, -1, default);

    public bool Exists => Word >= 0;
}

/// <summary>
/// US postal codes: they tell namesakes within a state apart, and say where people are whose town the text misspells or leaves out. Any
/// number of five digits may be one, so it counts only where the text names its state, or the United States and no state.
/// </summary>
internal sealed class PostalCodes(Gazetteer gazetteer)
{
    private const int Digits = 5;

    private readonly GazetteerTables _tables = gazetteer.Tables;
    private readonly int _unitedStates = gazetteer.EconomyOf("US");

    /// <summary>Finds the code and raises what lies near it.</summary>
    public void Judge(AddressEvidence evidence)
    {
        evidence.Postal = Find(evidence);
        if (!evidence.Postal.Exists) return;
        foreach (ref var place in CollectionsMarshal.AsSpan(evidence.Places))
        {
            if (place.Economy == _unitedStates && place.Point.IsWithin(evidence.Postal.Point, Weights.Places.PostalKm))
                place = place with { Score = place.Score + Weights.Places.Postal };
        }
    }

    private PostalCode Find(AddressEvidence evidence)
    {
        if (evidence.Areas.Stated >= 0 && evidence.Areas.Stated != _unitedStates) return PostalCode.None;
        var text = evidence.Parsed.Text;
        var state = evidence.Areas.RegionOf(_unitedStates);
        if (state < 0 && evidence.Areas.Stated != _unitedStates) return PostalCode.None;
        // The last one: numbers of houses and streets stand before.
        for (var i = text.WordCount - 1; i >= 0; i--)
        {
            var word = text.Words[i];
            if (word.Length != Digits || word.Is(WordMarks.HasLetter) || !word.Is(WordMarks.HasDigit)) continue;
            var row = RowOf(text.LettersOf(word));
            if (row >= 0 && (state < 0 || _tables.PostalRegions[row] == state))
                return new(i, _unitedStates, new(_tables.PostalLatitudes[row] / 1e6, _tables.PostalLongitudes[row] / 1e6));
        }

        return PostalCode.None;
    }

    private int RowOf(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? Array.BinarySearch(_tables.PostalCodes, code) : -1;
}
