using HubAtlas.Core.Geocoding.Evidence;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Tables;

namespace HubAtlas.Core.Geocoding.Spelling;

/// <summary>Looks up a run of letters among the names of the stated economy: misspelt, cut off, or by its sound.</summary>
internal sealed class SpellingSearch(Gazetteer gazetteer, PlaceJudge places)
{
    /// <summary>Letters of the longest name that is looked up.</summary>
    public const int LongestName = 40;

    private const double EditPoints = 1.6;
    private const double LettersOfFullPoints = 5.6;
    private const double FirstLetterPoints = 1;
    private const double OtherNamePoints = 1.5;
    private const double OtherNameAsWrittenPoints = 0.3;
    public const double PartPoints = 1.5;
    private const double CutOffPoints = 1;
    private const double EndingPoints = 2;
    private const double MissingLetterPoints = 0.15;
    private const double FirstWordPoints = 1;
    public const double AffixPoints = 0.3;

    // A name of several words that is nearly all of the text leaves nothing over: "Chicago Heig" is Chicago Heights, not Chicago.
    private const double WordPoints = 1.5;
    private const double WordsCutOffPoints = 4;
    private const double Power = 1.5;

    private readonly SpellingIndex _spelling = new(gazetteer.Tables);
    private readonly int _china = gazetteer.EconomyOf("CN");

    /// <param name="least">1: not the name itself, which was looked for before.</param>
    public void FindMisspelt(AddressEvidence evidence, ReadOnlySpan<char> letters, in Mention mention, double points, int least)
    {
        FindMisspelt(evidence, letters, mention, points, least, evidence.Areas.Stated);
        // Towns of Taiwan and Hong Kong sound like those of China, which a slip would turn them into.
        if (mention.SegmentCover != SegmentCover.Whole || evidence.Areas.Stated == _china) return;
        foreach (var (part, whole) in gazetteer.Sovereigns)
            if (whole == evidence.Areas.Stated) FindMisspelt(evidence, letters, mention, points, least, part);
    }

    private void FindMisspelt(AddressEvidence evidence, ReadOnlySpan<char> letters, in Mention mention, double points, int least, int economy)
    {
        evidence.Spellings.Clear();
        var isWhole = mention.SegmentCover == SegmentCover.Whole;
        _spelling.Find(letters, economy, isWhole ? LimitFor(letters.Length) : 1, evidence.Spellings);
        foreach (var (entry, distance) in evidence.Spellings)
        {
            if (distance < least) continue;
            // A slip in a long name leaves less doubt than one in a short name.
            var weight = Math.Min(1, LettersOfFullPoints / letters.Length);
            var cost = points + (isWhole ? 0 : PartPoints) + Math.Pow(_spelling.CostOf(entry, letters), Power) * EditPoints * weight
                + (_spelling.SharesFirstLetter(entry, letters[0]) ? 0 : FirstLetterPoints);
            if (!_spelling.IsPrimary(entry)) cost += distance == 0 ? OtherNameAsWrittenPoints : OtherNamePoints;
            if (isWhole && mention.Count > 1) cost -= WordPoints;
            Add(evidence, _spelling.PlaceOf(entry), mention, Math.Max(1, distance), cost, letters.Length);
        }
    }

    private void Add(AddressEvidence evidence, int place, in Mention mention, int edits, double points, int letters) =>
        evidence.Places.Add(places.Weigh(place, mention, evidence.Areas, edits, points) with { Letters = letters });

    public void FindBySound(AddressEvidence evidence, ReadOnlySpan<char> letters, in Mention mention, double points)
    {
        var economy = gazetteer.EconomyCode(evidence.Areas.Stated);
        evidence.Sounding.Clear();
        foreach (var (key, cost) in SoundKeys.Of(letters.ToString(), economy, isText: true))
        {
            if (key == 0 || !gazetteer.TryFind(key, out var start, out var count)) continue;
            foreach (var posting in gazetteer.Tables.Postings.AsSpan(start, count))
            {
                if (SoundKeys.IsLoose(economy) && cost >= SoundKeys.LeastLoosePoints)
                {
                    if (!evidence.Sounding.Contains(GazetteerTables.IdOf(posting))) evidence.Sounding.Add(GazetteerTables.IdOf(posting));
                    continue;
                }

                var other = (posting & GazetteerTables.PrimaryMark) == 0 ? OtherNamePoints : 0;
                Add(evidence, GazetteerTables.IdOf(posting), mention, 1, points + cost + other, letters.Length);
            }
        }

        if (evidence.Sounding.Count > 0) AddSounding(evidence, letters, mention, economy, points);
    }

    // A loose key says only that the consonants are alike: the vowels tell Kueishan from Kaohsiung.
    private void AddSounding(AddressEvidence evidence, ReadOnlySpan<char> letters, in Mention mention, string economy, double points)
    {
        evidence.Spellings.Clear();
        _spelling.NamesOf(evidence.Sounding, evidence.Areas.Stated, evidence.Spellings);
        foreach (var (entry, _) in evidence.Spellings)
        {
            var cost = _spelling.SoundCostOf(entry, letters, economy);
            if (cost > MostSoundCost) continue;
            var other = _spelling.IsPrimary(entry) ? 0 : OtherNameBySoundPoints;
            Add(evidence, _spelling.PlaceOf(entry), mention, 1, points + SoundBase + cost * SoundWeight + other, letters.Length);
        }
    }

    private const double MostSoundCost = 1.3;
    private const double SoundBase = 0.4;
    private const double SoundWeight = 1.9;
    private const double OtherNameBySoundPoints = 0.2;

    public void FindCutOff(AddressEvidence evidence, ReadOnlySpan<char> letters, in Mention mention, bool isEnding, double points)
    {
        evidence.Spellings.Clear();
        if (isEnding) _spelling.FindEnding(letters, evidence.Areas.Stated, evidence.Spellings);
        else _spelling.FindLonger(letters, evidence.Areas.Stated, evidence.Spellings);
        foreach (var (entry, missing) in evidence.Spellings)
        {
            if (missing == 0 || !_spelling.IsPrimary(entry)) continue;
            var cost = points + missing * MissingLetterPoints
                + (!isEnding ? CutOffPoints : NameAffixes.IsFirstWord(_spelling.BeginningOf(entry, missing)) ? FirstWordPoints : EndingPoints);
            if (!isEnding && mention.Count > 1) cost -= WordsCutOffPoints;
            Add(evidence, _spelling.PlaceOf(entry), mention, 1, cost, letters.Length);
        }
    }

    private static int LimitFor(int length) => length < 6 ? 1 : length < 10 ? 2 : 3;
}
