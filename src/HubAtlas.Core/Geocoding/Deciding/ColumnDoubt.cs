using System.Runtime.InteropServices;
using HubAtlas.Core.Geocoding.Evidence;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Spelling;
using HubAtlas.Core.Geocoding.Tables;

namespace HubAtlas.Core.Geocoding.Deciding;

/// <summary>
/// Doubts the economy's column where it has no place of the name that the text gives: a large city elsewhere, or a town of an economy
/// that is often mistaken for the column's, is weighed as if the column were empty; a column that is a US state's code too ("CA") may
/// be meant as one, and a state's code that is an economy's ("Penzberg, DE") as that.
/// </summary>
internal sealed class ColumnDoubt(Gazetteer gazetteer)
{
    private readonly NameAffixes _affixes = new(gazetteer);
    private const int PeopleOfLargeCity = 100_000;
    private const int PeopleOfTown = 10_000;
    private const int PeopleOfCodedTown = 10_000;
    private const int ShortestTown = 5;
    private const int ShortestCity = 4;

    // "Munich, DE" in the US is not Munich, ND; "Milton, CA" may be.
    private const int TimesLarger = 10;

    // A town of the column's economy whose name is nearly the text's comes first.
    private const double NearestPoints = 1;

    // Nor does another name of a city elsewhere outweigh any such town: "Cesarea" beside the column of Israel is not Kayseri.
    private const double LeastNear = 7.4;

    // So long a name is not met twice by chance.
    private const int LongName = 13;
    private const int PeopleOfFamousCity = 500_000;
    private const int FewestPeople = 300;
    private const double WholePoints = 6;
    private const double StatePoints = 3;

    // Neighbours whose towns are filed under one another, and codes that look alike: Schweiz and Sverige, MY and ML, SI and SL.
    private static readonly HashSet<string> Mistaken =
        [.. "DKNO DKSE NOSE FISE CHSE DESE CHDE ATDE ATCH BENL BEDE DENL DEDK CHLI ATAU GBIE ILPS MLMY SISL CNHK JPKR FRDE FRCH FRBE ITCH IEIR"
            .Split(' ').SelectMany(p => new[] { p, p[2..] + p[..2] })];

    public void Apply(AddressEvidence evidence)
    {
        var (areas, column) = (evidence.Areas, evidence.Parsed.ColumnEconomy);
        if (column < 0 || areas.Stated != column) return;
        var (peopleInEconomy, isInRegion, nearest) = (-1, false, 0.0);
        foreach (ref readonly var candidate in CollectionsMarshal.AsSpan(evidence.Places))
        {
            if (candidate.Economy != column) continue;
            if (candidate.Edits > 0) nearest = Math.Max(nearest, candidate.Score);
            if (candidate.Edits > 0 || !IsTown(candidate)) continue;
            peopleInEconomy = Math.Max(peopleInEconomy, candidate.Population);
            isInRegion |= candidate.Fits && candidate.Mention.SegmentCover == SegmentCover.Whole;
        }

        if (isInRegion) return;
        for (var i = 0; i < evidence.Places.Count; i++)
        {
            var candidate = evidence.Places[i];
            if (candidate.Edits > 0 || candidate.Economy == column) continue;
            if (!candidate.IsPrimary && candidate.Population < PeopleOfFamousCity) continue;
            var coded = candidate.Population >= peopleInEconomy * TimesLarger ? CodedPointsOf(candidate, evidence.Parsed) : null;
            if ((peopleInEconomy >= 0 ? coded : coded ?? PointsOf(candidate, column, evidence)) is not { } points) continue;
            var score = WholePoints + Math.Log10(Math.Max(FewestPeople, candidate.Population)) + points;
            if (coded is null && !candidate.IsPrimary && nearest >= LeastNear) continue;
            if (coded is null && nearest > score - NearestPoints && !AreMistaken(column, candidate.Economy)) continue;
            evidence.Places[i] = candidate with { Score = Math.Max(candidate.Score, score), Fits = true };
        }
    }

    // "Mount Carmel, Haifa" has a town of the economy, if not the one that stands first.
    private static bool IsTown(in Candidate candidate) => candidate.Mention.SegmentCover == SegmentCover.Whole
        || (candidate.Mention.SegmentCover == SegmentCover.Edge && candidate.IsPrimary && candidate.Population >= PeopleOfTown);

    private double? CodedPointsOf(in Candidate candidate, ParsedAddress parsed)
    {
        if (candidate.Population < PeopleOfCodedTown || candidate.Mention.SegmentCover == SegmentCover.Inside) return null;
        foreach (var area in parsed.Areas)
        {
            if (!area.IsCode || area.First < candidate.Mention.End) continue;
            foreach (var posting in gazetteer.Meanings(area))
                if (GazetteerTables.TargetOf(posting) == NameTarget.Economy && GazetteerTables.IdOf(posting) == candidate.Economy) return StatePoints;
        }

        return null;
    }

    private bool AreMistaken(int column, int other) => Mistaken.Contains(gazetteer.EconomyCode(column) + gazetteer.EconomyCode(other));

    private double? PointsOf(in Candidate candidate, int column, AddressEvidence evidence)
    {
        var parsed = evidence.Parsed;
        var code = gazetteer.EconomyCode(column);
        var isFirst = candidate.Mention.SegmentCover == SegmentCover.Whole || candidate.Mention.BeginsSegment;
        if (isFirst && gazetteer.RegionLabel(candidate.Region) == code) return StatePoints;
        if (!IsSegment(candidate.Mention, evidence)) return null;
        var letters = parsed.Text.LettersIn(candidate.Mention.First, candidate.Mention.End);
        var other = gazetteer.EconomyCode(candidate.Economy);
        var isMistaken = letters >= LongName || (letters >= ShortestTown && AreMistaken(column, candidate.Economy));
        if (letters < ShortestTown) return candidate.Population >= PeopleOfFamousCity && letters >= ShortestCity ? 0 : null;
        return candidate.Population >= (isMistaken ? PeopleOfTown : PeopleOfLargeCity) && !SharesSyllables(code, other) ? 0 : null;
    }

    // Every town of Taiwan sounds like one of China's.
    private static bool SharesSyllables(string column, string other) => column == "TW" && other == "CN";

    // Nothing but the name: "K Gero D" is not Gero.
    private bool IsSegment(in Mention mention, AddressEvidence evidence)
    {
        var (first, end) = (evidence.Parsed.SegmentStarts[mention.Segment], evidence.Parsed.SegmentStarts[mention.Segment + 1]);
        return (mention.First == first && mention.End == end) || (mention.First, mention.End) == _affixes.Strip(evidence, first, end);
    }
}
