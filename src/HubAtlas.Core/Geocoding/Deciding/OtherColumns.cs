using System.Runtime.InteropServices;
using HubAtlas.Core.Geocoding.Evidence;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Geocoding.Weighing;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Geocoding.Deciding;

/// <summary>
/// What else the economy's column may have meant: a territory of that economy which is an economy of its own ("Kwai Chung" filed under China), a state of
/// the United States by its code ("PA"), or the economy of a like code ("NE" for the Netherlands).
/// </summary>
internal sealed class OtherColumns(Gazetteer gazetteer)
{
    private readonly Dictionary<int, string[]> _meant = Meant(gazetteer);

    // Codes of the older US list of countries (FIPS 10-4) and first letters of English names, with the ISO code that was meant.
    private static readonly string[] LikeCodes =
        "AS/AU AU/AT CH/CN GM/DE IS/IL RS/RU SN/SG SZ/CH BU/BG NE/NL IE/IS SA/ZA GE/DE SW/SE DA/DK NI/NG IR/IE SL/SI SL/SK MA/MY KO/KR JA/JP SP/ES PO/PL PO/PT TU/TR"
            .Split(' ');

    /// <returns>The territory that the text names while it names no place of the column; −1 when there is none.</returns>
    public int PartOf(AddressEvidence evidence)
    {
        var column = evidence.Parsed.ColumnEconomy;
        if (column < 0 || evidence.Areas.Stated != column || evidence.Areas.RegionOf(column) >= 0) return -1;
        var (best, people) = (Candidate.None, 0);
        foreach (ref readonly var place in CollectionsMarshal.AsSpan(evidence.Places))
        {
            if (place.Edits > 0 || place.Mention.InInstitution || place.Mention.SegmentCover == SegmentCover.Inside) continue;
            if (place.Economy == column && place.Mention.SegmentCover == SegmentCover.Whole) return -1;
            if (place.Economy == column) people = Math.Max(people, Math.Max(1, place.Population));
            if (!place.IsPrimary || !gazetteer.IsPart(place.Economy, column)) continue;
            if (place.Mention.SegmentCover != SegmentCover.Whole && place.Population < Weights.Columns.PeopleOfLargeCity) continue;
            if (!best.Exists || CandidateOrder.IsBetter(place, best)) best = place;
        }

        return best.Population >= people * Weights.Columns.TimesLarger ? best.Economy : -1;
    }

    /// <summary>Readings of an address under other columns, likeliest first; none where it names a place or region of its own column.</summary>
    public IEnumerable<Address> Readings(Address address, Location location, AddressEvidence evidence)
    {
        var column = evidence.Parsed.ColumnEconomy;
        if (location.Point is not null || location.Admin1 is not null || column < 0 || address.Text.Length == 0) return [];
        if (!_meant.TryGetValue(column, out var others)) return [];
        foreach (ref readonly var place in CollectionsMarshal.AsSpan(evidence.Places))
            if (place is { Edits: 0, Mention.SegmentCover: SegmentCover.Whole } && place.Economy == column) return [];
        var code = gazetteer.EconomyCode(column);
        return others.Where(other => MayBeRead(other, code, evidence)).Select(other => other == "US" ? address with { Text = $"{address.Text}, {code}", Economy = other } : address with { Economy = other });
    }

    // The search for misspelt names is long, and only long names are believed.
    private bool MayBeRead(string other, string column, AddressEvidence evidence)
    {
        var text = evidence.Parsed.Text;
        if (text.LettersIn(0, text.WordCount) >= (other == "US" ? Weights.Columns.LongName : Weights.Columns.LettersOfLikeCode)) return true;
        var economy = gazetteer.EconomyOf(other);
        foreach (ref readonly var place in CollectionsMarshal.AsSpan(evidence.Places))
            if (place.Economy == economy && place.Edits == 0 && (other != "US" || gazetteer.RegionLabel(place.Region) == column)) return true;
        return false;
    }

    /// <summary>Whether the reading is a town of a long name of that economy (of the state) that stands alone: less would turn a villager into a foreigner.</summary>
    public bool IsBelievable(in Verdict verdict, Address reading, string column, AddressEvidence evidence)
    {
        var town = verdict.Winner;
        if (!verdict.IsLocated || town.IsOrganisation || town.Mention.SegmentCover != SegmentCover.Whole || town.Edits > 2) return false;
        if (gazetteer.EconomyCode(town.Economy) != reading.Economy || (reading.Economy == "US" && gazetteer.RegionLabel(town.Region) != column)) return false;
        if (evidence.Parsed.Text.LettersIn(town.Mention.First, town.Mention.End) < Weights.Columns.LettersOfLikeCode) return false;
        var isLarge = town.Edits == 0 || (reading.Economy == "US" ? town.Edits == 1 && town.Letters >= Weights.Columns.LongName : town.Population >= Weights.Columns.PeopleOfLargeCity);
        return isLarge && verdict.Margin >= Weights.Columns.MarginOfLikeCode;
    }

    private static Dictionary<int, string[]> Meant(Gazetteer gazetteer)
    {
        var unitedStates = gazetteer.EconomyOf("US");
        var states = Enumerable.Range(0, gazetteer.Tables.RegionEconomies.Length).Where(region => gazetteer.Tables.RegionEconomies[region] == unitedStates)
            .Select(region => (Code: gazetteer.RegionLabel(region), Meant: "US"));
        return states.Concat(LikeCodes.Select(pair => (Code: pair[..2], Meant: pair[3..]))).Where(pair => gazetteer.EconomyOf(pair.Code) >= 0)
            .GroupBy(pair => gazetteer.EconomyOf(pair.Code)).ToDictionary(group => group.Key, group => group.Select(pair => pair.Meant).ToArray());
    }
}
