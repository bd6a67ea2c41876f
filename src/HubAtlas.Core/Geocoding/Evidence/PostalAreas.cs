using System.Runtime.InteropServices;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Geocoding.Weighing;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Geocoding.Evidence;

/// <summary>
/// Postal codes outside the United States, by how they begin: 88… in Germany is the area of Ravensburg, 22… in China is Jiangsu, RG… in Britain Reading.
/// They tell namesakes apart where column or text states the economy, and are no answer by themselves.
/// </summary>
internal sealed class PostalAreas(Gazetteer gazetteer)
{
    private readonly Dictionary<string, int> _rows = Enumerable.Range(0, gazetteer.Tables.PostalAreaNames.Length)
        .ToDictionary(row => gazetteer.Text(gazetteer.Tables.PostalAreaNames[row]), StringComparer.Ordinal);

    /// <summary>Raises the places of the area.</summary>
    public void Judge(AddressEvidence evidence)
    {
        if (evidence.Areas.Stated < 0 || evidence.Places.Count < 2 || RowOf(evidence) is not (>= 0 and var row)) return;
        var tables = gazetteer.Tables;
        var middle = new GeoPoint(tables.PostalAreaLatitudes[row] / 1e6, tables.PostalAreaLongitudes[row] / 1e6);
        foreach (ref var place in CollectionsMarshal.AsSpan(evidence.Places))
        {
            if (place.Economy != evidence.Areas.Stated) continue;
            var isInside = tables.PostalAreaKm[row] == 0 ? place.Region == tables.PostalAreaRegions[row] : place.Point.IsWithin(middle, tables.PostalAreaKm[row]);
            if (isInside) place = place with { Score = place.Score + Weights.Places.Postal };
        }
    }

    // The last one: numbers of houses and streets stand before.
    private int RowOf(AddressEvidence evidence)
    {
        var code = gazetteer.EconomyCode(evidence.Areas.Stated);
        if (!PostalFormats.Has(code)) return -1;
        var text = evidence.Parsed.Text;
        for (var i = text.WordCount - 1; i >= 0; i--)
            if (text.Words[i].Is(WordMarks.HasDigit) && PostalFormats.BeginningAt(text, i, code) is { } beginning && _rows.TryGetValue(code + beginning, out var row)) return row;
        return -1;
    }
}
