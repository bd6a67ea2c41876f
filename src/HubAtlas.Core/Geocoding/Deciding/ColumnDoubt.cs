using System.Runtime.InteropServices;
using HubAtlas.Core.Geocoding.Evidence;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Spelling;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Geocoding.Weighing;
using HubAtlas.Core.Numerics;

namespace HubAtlas.Core.Geocoding.Deciding;

/// <summary>
/// Doubts the economy's column where it has no place of the name that the text gives: a large city elsewhere, or a town of an economy
/// that is often mistaken for the column's, is weighed as if the column were empty; a column that is a US state's code too ("CA") may
/// be meant as one, and a state's code that is an economy's ("Penzberg, DE") as that.
/// </summary>
internal sealed class ColumnDoubt(Gazetteer gazetteer)
{
    private readonly NameAffixes _affixes = new(gazetteer);
    private readonly RegionNames _regions = new(gazetteer);

    // Neighbours whose towns are filed under one another, and codes that look alike: Schweiz and Sverige, MY and ML, SI and SL.
    private static readonly HashSet<string> Mistaken =
        [.. "DKNO DKSE NOSE FISE CHSE DESE CHDE ATDE ATCH BENL BEDE DENL DEDK CHLI ATAU GBIE ILPS MLMY SISL CNHK JPKR FRDE FRCH FRBE ITCH IEIR BELU DELU FRLU"
            .Split(' ').SelectMany(p => new[] { p, p[2..] + p[..2] })];

    public void Apply(AddressEvidence evidence)
    {
        var (areas, column) = (evidence.Areas, evidence.Parsed.ColumnEconomy);
        if (column < 0 || areas.Stated != column || IsNamed(column, evidence.Parsed)) return;
        var (peopleInEconomy, isInRegion, nearest) = (-1, false, 0.0);
        foreach (ref readonly var candidate in CollectionsMarshal.AsSpan(evidence.Places))
        {
            if (candidate.Economy != column) continue;
            if (candidate.Edits > 0) nearest = Math.Max(nearest, candidate.Score);
            if (candidate.Edits > 0 || !IsTown(candidate)) continue;
            peopleInEconomy = Math.Max(peopleInEconomy, candidate.Population);
            isInRegion |= candidate.Fits && candidate.Mention.SegmentCover == SegmentCover.Whole;
        }

        if (isInRegion)
        {
            RaiseWhole(column, peopleInEconomy, evidence.Places);
            return;
        }

        for (var i = 0; i < evidence.Places.Count; i++)
        {
            var candidate = evidence.Places[i];
            if (candidate.Edits > 0 || candidate.Economy == column) continue;
            if (!candidate.IsPrimary && (candidate.Population < Weights.Columns.PeopleOfFamousCity || HasLargerNamesake(evidence.Places, candidate))) continue;
            var coded = candidate.Population >= peopleInEconomy * Weights.Columns.TimesLarger ? CodedPointsOf(candidate, evidence.Parsed) : null;
            if ((peopleInEconomy >= 0 ? coded : coded ?? PointsOf(candidate, column, evidence)) is not { } points) continue;
            var score = Weights.Places.Whole + Elementary.Log10(Math.Max(Weights.Places.FewestPeople, candidate.Population)) + points;
            if (coded is null && !candidate.IsPrimary && nearest >= Weights.Columns.LeastNear) continue;
            if (_regions.AreNamed(column, candidate.Mention, evidence.Parsed) && !IsNeighboursOwnName(column, candidate)) continue;
            if (coded is null && nearest > score - Weights.Columns.Nearest && !AreMistaken(column, candidate.Economy)) continue;
            evidence.Places[i] = candidate with { Score = Math.Max(candidate.Score, score), Fits = true };
        }
    }

    // "Guangzhou" is a name of Gwangju too, but first of all a larger city's.
    private static bool HasLargerNamesake(List<Candidate> places, in Candidate candidate)
    {
        foreach (ref readonly var place in CollectionsMarshal.AsSpan(places))
            if (place.Edits == 0 && place.IsPrimary && place.Mention == candidate.Mention && place.Population > candidate.Population) return true;
        return false;
    }

    // "Shenzhen" beside the column of Taiwan is not the village there.
    private void RaiseWhole(int column, int people, List<Candidate> places)
    {
        var least = Math.Max(Weights.Columns.PeopleOfFamousCity, (long)people * Weights.Columns.TimesLargerOfPart);
        foreach (ref var place in CollectionsMarshal.AsSpan(places))
        {
            if (place.Edits > 0 || place.Population < least || !place.IsPrimary || !gazetteer.IsPart(column, place.Economy)) continue;
            if (place.Mention.SegmentCover != SegmentCover.Whole) continue;
            place = place with { Score = Math.Max(place.Score, Weights.Places.Whole + Elementary.Log10(place.Population)), Fits = true };
        }
    }

    // "Canberra (United Kingdom)": the text says what the column says.
    private bool IsNamed(int economy, ParsedAddress parsed)
    {
        foreach (var area in parsed.Areas)
            if (area.IsStrong && gazetteer.EconomyNamedBy(area) == economy) return true;
        return false;
    }

    // "Luxembourg" is a province of Belgium, but first of all the city and economy beside it.
    private bool IsNeighboursOwnName(int column, in Candidate candidate) =>
        gazetteer.EconomyNamedBy(candidate.Mention) == candidate.Economy && AreMistaken(column, candidate.Economy);

    // "Mount Carmel, Haifa" has a town of the economy, if not the one that stands first.
    private static bool IsTown(in Candidate candidate) => candidate.Mention.SegmentCover == SegmentCover.Whole
        || (candidate.Mention.SegmentCover == SegmentCover.Edge && candidate.IsPrimary && candidate.Population >= Weights.Columns.PeopleOfTown);

    private double? CodedPointsOf(in Candidate candidate, ParsedAddress parsed)
    {
        if (candidate.Population < Weights.Columns.PeopleOfCodedTown || candidate.Mention.SegmentCover == SegmentCover.Inside) return null;
        foreach (var area in parsed.Areas)
        {
            if (!area.IsCode || area.First < candidate.Mention.End) continue;
            foreach (var posting in gazetteer.Meanings(area))
                if (GazetteerTables.TargetOf(posting) == NameTarget.Economy && GazetteerTables.IdOf(posting) == candidate.Economy) return Weights.Columns.State;
        }

        return null;
    }

    private bool AreMistaken(int column, int other) => Mistaken.Contains(gazetteer.EconomyCode(column) + gazetteer.EconomyCode(other));

    private double? PointsOf(in Candidate candidate, int column, AddressEvidence evidence)
    {
        var parsed = evidence.Parsed;
        var code = gazetteer.EconomyCode(column);
        var isFirst = candidate.Mention.SegmentCover == SegmentCover.Whole || candidate.Mention.BeginsSegment;
        if (isFirst && gazetteer.RegionLabel(candidate.Region) == code) return Weights.Columns.State;
        if (!IsSegment(candidate.Mention, evidence) || (gazetteer.OnlyCityOf(column) >= 0 && candidate.Population < Weights.Columns.PeopleOfFamousCity)) return null;
        var letters = parsed.Text.LettersIn(candidate.Mention.First, candidate.Mention.End);
        var other = gazetteer.EconomyCode(candidate.Economy);
        var isMistaken = letters >= Weights.Columns.LongName || (letters >= Weights.Columns.ShortestTown && AreMistaken(column, candidate.Economy));
        if (letters < Weights.Columns.ShortestTown)
            return candidate.Population >= Weights.Columns.PeopleOfFamousCity && letters >= Weights.Columns.ShortestCity ? 0 : null;
        if (SharesSyllables(code, other)) return IsMetropolis(candidate) ? 0 : null;
        return candidate.Population >= (isMistaken ? Weights.Columns.PeopleOfTown : Weights.Columns.PeopleOfLargeCity) ? 0 : null;
    }

    private static bool IsMetropolis(in Candidate candidate) =>
        candidate.IsPrimary && candidate.Mention.SegmentCover == SegmentCover.Whole && candidate.Population >= Weights.Columns.PeopleOfMetropolis;

    // Every town of Taiwan sounds like one of China's, of which only a metropolis is meant.
    private static bool SharesSyllables(string column, string other) => column == "TW" && other == "CN";

    // Nothing but the name: "K Gero D" is not Gero.
    private bool IsSegment(in Mention mention, AddressEvidence evidence)
    {
        var (first, end) = (evidence.Parsed.SegmentStarts[mention.Segment], evidence.Parsed.SegmentStarts[mention.Segment + 1]);
        return (mention.First == first && mention.End == end) || (mention.First, mention.End) == _affixes.Strip(evidence, first, end);
    }
}
