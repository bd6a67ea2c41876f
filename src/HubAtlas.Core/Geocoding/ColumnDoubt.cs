using System.Runtime.InteropServices;

namespace HubAtlas.Core.Geocoding;

/// <summary>
/// Doubts the economy's column where it has no place of the name that the text gives: a large city elsewhere, or a town of an economy
/// that is often mistaken for the column's, is weighed as if the column were empty; a column that is a US state's code too ("CA") may
/// be meant as one, and a state's code that is an economy's ("Penzberg, DE") as that.
/// </summary>
internal sealed class ColumnDoubt(Gazetteer gazetteer)
{
    private const int PeopleOfLargeCity = 100_000;
    private const int PeopleOfTown = 2_000;
    private const int PeopleOfCodedTown = 10_000;
    private const int ShortestTown = 5;

    // So long a name is not met twice by chance.
    private const int LongName = 13;
    private const int PeopleOfFamousCity = 500_000;
    private const int FewestPeople = 300;
    private const double WholePoints = 6;
    private const double StatePoints = 3;

    // Neighbours whose towns are filed under one another, and codes that look alike: Schweiz and Sverige, MY and ML, SI and SL.
    private static readonly HashSet<string> Mistaken =
        [.. "DKNO DKSE NOSE FISE CHSE DESE CHDE ATDE ATCH BENL BEDE DENL DEDK CHLI ATAU GBIE MLMY SISL CNHK JPKR"
            .Split(' ').SelectMany(p => new[] { p, p[2..] + p[..2] })];

    public void Apply(Desk desk)
    {
        var (areas, column) = (desk.Areas, desk.Reading.ColumnEconomy);
        if (column < 0 || areas.Stated != column) return;
        var (isInEconomy, isInRegion) = (false, false);
        foreach (ref readonly var candidate in CollectionsMarshal.AsSpan(desk.Places))
        {
            if (candidate.Economy != column || candidate.Mention.Standing != Standing.Whole || candidate.Edits > 0) continue;
            (isInEconomy, isInRegion) = (true, isInRegion || candidate.Fits);
        }

        if (isInRegion) return;
        for (var i = 0; i < desk.Places.Count; i++)
        {
            var candidate = desk.Places[i];
            if (candidate.Edits > 0 || candidate.Economy == column) continue;
            if (!candidate.IsPrimary && candidate.Population < PeopleOfFamousCity) continue;
            var coded = CodedPointsOf(candidate, desk.Reading);
            if ((isInEconomy ? coded : coded ?? PointsOf(candidate, column, desk.Reading)) is not { } points) continue;
            var score = WholePoints + Math.Log10(Math.Max(FewestPeople, candidate.Population)) + points;
            desk.Places[i] = candidate with { Score = Math.Max(candidate.Score, score), Fits = true };
        }
    }

    private double? CodedPointsOf(in Candidate candidate, Reading reading)
    {
        if (candidate.Population < PeopleOfCodedTown || candidate.Mention.Standing == Standing.Inside) return null;
        foreach (var area in reading.Areas)
        {
            if (!area.IsCode || area.First < candidate.Mention.End) continue;
            foreach (var posting in gazetteer.Meanings(area))
                if (GazetteerTables.TargetOf(posting) == NameTarget.Economy && GazetteerTables.IdOf(posting) == candidate.Economy) return StatePoints;
        }

        return null;
    }

    private double? PointsOf(in Candidate candidate, int column, Reading reading)
    {
        var code = gazetteer.EconomyCode(column);
        var isFirst = candidate.Mention.Standing == Standing.Whole || candidate.Mention.BeginsSegment;
        if (isFirst && gazetteer.RegionLabel(candidate.Region) == code) return StatePoints;
        if (!IsSegment(candidate.Mention, reading)) return null;
        var letters = reading.Text.LettersIn(candidate.Mention.First, candidate.Mention.End);
        var isMistaken = letters >= LongName
            || (letters >= ShortestTown && Mistaken.Contains(code + gazetteer.EconomyCode(candidate.Economy)));
        return candidate.Population >= (isMistaken ? PeopleOfTown : PeopleOfLargeCity) && letters >= ShortestTown ? 0 : null;
    }

    // Nothing but the name: "K Gero D" is not Gero.
    private static bool IsSegment(in Mention mention, Reading reading) =>
        mention.First == reading.SegmentStarts[mention.Segment] && mention.End == reading.SegmentStarts[mention.Segment + 1];
}
