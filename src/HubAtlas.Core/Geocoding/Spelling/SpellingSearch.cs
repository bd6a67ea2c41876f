using System.Runtime.InteropServices;
using HubAtlas.Core.Geocoding.Evidence;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Geocoding.Weighing;
using HubAtlas.Core.Numerics;

namespace HubAtlas.Core.Geocoding.Spelling;

/// <summary>Looks up a run of letters among the names of the stated economy: misspelt, cut off, or by its sound.</summary>
internal sealed class SpellingSearch(Gazetteer gazetteer, PlaceJudge places)
{
    /// <summary>Letters of the longest name that is looked up.</summary>
    public const int LongestName = 40;

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
        var areNames = isWhole && mention.Count > 1 && AreNames(evidence, mention);
        _spelling.Find(letters, economy, isWhole ? LimitFor(letters.Length) : 1, evidence.Spellings);
        foreach (var (entry, distance) in evidence.Spellings)
        {
            if (distance < least) continue;
            // A slip in a long name leaves less doubt than one in a short name.
            var weight = Math.Min(1, Weights.Spelling.LettersOfFullPoints / letters.Length);
            var cost = points + (isWhole ? 0 : Weights.Spelling.Part)
                + Elementary.Pow(_spelling.CostOf(entry, letters), Weights.Spelling.Power) * Weights.Spelling.Slip * weight
                + (_spelling.SharesFirstLetter(entry, letters[0]) ? 0 : Weights.Spelling.FirstLetter);
            if (!_spelling.IsPrimary(entry)) cost += distance == 0 ? Weights.Spelling.OtherNameAsWritten : Weights.Spelling.OtherName;
            if (isWhole && mention.Count > 1 && !areNames) cost -= Weights.Spelling.Words;
            Add(evidence, _spelling.PlaceOf(entry), mention, Math.Max(1, distance), cost, letters.Length);
        }
    }

    // "Runkel Hofen" is a town and its part, each as written, rather than one misspelt name: Hückelhoven.
    private static bool AreNames(AddressEvidence evidence, in Mention mention)
    {
        var words = evidence.Parsed.Text.Words;
        for (var i = mention.First; i < mention.End; i++)
            if (!words[i].IsOf(WordClass.Filler) && !IsName(evidence, i)) return false;
        return true;
    }

    private static bool IsName(AddressEvidence evidence, int word)
    {
        foreach (ref readonly var place in CollectionsMarshal.AsSpan(evidence.Places))
            if (place.Edits == 0 && place.Economy == evidence.Areas.Stated && place.Fits && place.Mention.First <= word && word < place.Mention.End) return true;
        return false;
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
                if (SoundKeys.IsLoose(economy) && cost >= Weights.Sounds.Pattern)
                {
                    if (!evidence.Sounding.Contains(GazetteerTables.IdOf(posting))) evidence.Sounding.Add(GazetteerTables.IdOf(posting));
                    continue;
                }

                var other = (posting & GazetteerTables.PrimaryMark) == 0 ? Weights.Spelling.OtherName : 0;
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
            if (cost > Weights.Sounds.MostDifference) continue;
            var other = _spelling.IsPrimary(entry) ? 0 : Weights.Sounds.OtherName;
            Add(evidence, _spelling.PlaceOf(entry), mention, 1, points + Weights.Sounds.Alike + cost * Weights.Sounds.Difference + other, letters.Length);
        }
    }

    public void FindCutOff(AddressEvidence evidence, ReadOnlySpan<char> letters, in Mention mention, bool isEnding, double points)
    {
        evidence.Spellings.Clear();
        if (isEnding) _spelling.FindEnding(letters, evidence.Areas.Stated, evidence.Spellings);
        else _spelling.FindLonger(letters, evidence.Areas.Stated, evidence.Spellings);
        var isUndoubled = !isEnding && evidence.Spellings.Count == 0;
        if (isUndoubled) points += FindUndoubled(evidence, letters);
        foreach (var (entry, missing) in evidence.Spellings)
        {
            if (missing == 0 || !_spelling.IsPrimary(entry)) continue;
            var cost = points + missing * Weights.Spelling.MissingLetter
                + (!isEnding ? Weights.Spelling.CutOff
                    : NameAffixes.IsFirstWord(_spelling.BeginningOf(entry, missing)) ? Weights.Spelling.FirstWord : Weights.Spelling.Ending);
            if (!isEnding && !isUndoubled && mention.Count > 1) cost -= Weights.Spelling.WordsCutOff;
            Add(evidence, _spelling.PlaceOf(entry), mention, 1, cost, letters.Length);
        }
    }

    /// <summary>Names whose words begin with those of the text: "Frank am Main", "Monte S Savin".</summary>
    public void FindByInitials(AddressEvidence evidence, in Mention mention, double points)
    {
        Span<char> initials = stackalloc char[mention.Count];
        for (var i = 0; i < initials.Length; i++) initials[i] = evidence.Parsed.Text.LettersOf(evidence.Parsed.Text.Words[mention.First + i])[0];
        if (!gazetteer.TryFind(SoundKeys.OfInitials(initials, gazetteer.EconomyCode(evidence.Areas.Stated)), out var start, out var count)) return;
        evidence.Sounding.Clear();
        foreach (var posting in gazetteer.Tables.Postings.AsSpan(start, count)) evidence.Sounding.Add(GazetteerTables.IdOf(posting));
        evidence.Spellings.Clear();
        _spelling.NamesOf(evidence.Sounding, evidence.Areas.Stated, evidence.Spellings);
        foreach (var (entry, _) in evidence.Spellings)
        {
            if (!_spelling.IsPrimary(entry) || _spelling.MissingOf(entry, evidence.Parsed.Text, mention) is not (> 0 and var missing)) continue;
            var letters = evidence.Parsed.Text.LettersIn(mention.First, mention.End);
            Add(evidence, _spelling.PlaceOf(entry), mention, 1, points + Weights.Spelling.Initials + missing * Weights.Spelling.MissingLetter, letters);
        }
    }

    // "Mevasserret" for Mevasseret Zion.
    private double FindUndoubled(AddressEvidence evidence, ReadOnlySpan<char> letters)
    {
        Span<char> shorter = stackalloc char[LongestName];
        for (var i = 1; i < letters.Length && letters.Length > Weights.Spelling.ShortNameLetters; i++)
        {
            if (letters[i] != letters[i - 1]) continue;
            letters[..i].CopyTo(shorter);
            letters[(i + 1)..].CopyTo(shorter[i..]);
            _spelling.FindLonger(shorter[..(letters.Length - 1)], evidence.Areas.Stated, evidence.Spellings);
        }

        return Weights.Spelling.DoubledLetter;
    }

    private static int LimitFor(int length) => length < Weights.Spelling.ShortNameLetters ? 1 : length < Weights.Spelling.MiddleNameLetters ? 2 : 3;
}
