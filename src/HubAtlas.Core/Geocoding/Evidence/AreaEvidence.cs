using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Tables;

namespace HubAtlas.Core.Geocoding.Evidence;

/// <summary>What an address says about economy and region, apart from its city.</summary>
internal sealed class AreaEvidence(Gazetteer gazetteer)
{
    private const double ColumnWeight = 3;
    private const double NameWeight = 2;
    private const double LastNameWeight = 4;
    private const double RegionWeight = 1.5;
    private const double MailWeight = 1;
    private const double WeakWeight = 0.5;

    // Addresses go from the small to the large, so of two regions the later is the wider.
    private const double LaterWeight = 0.001;

    private readonly double[] _votes = new double[gazetteer.EconomyCount];
    private readonly List<int> _voted = [];
    private readonly List<Clue> _clues = [];
    private ParsedAddress _parsed = null!;

    /// <summary>The economy that column or text states; −1 when neither does.</summary>
    public int Stated { get; private set; } = -1;

    /// <summary>The economy that the text alone states; −1 when none or several.</summary>
    public int Named { get; private set; } = -1;

    /// <summary>An economy only named inside a longer name; −1 when none or several.</summary>
    public int Hinted { get; private set; } = -1;

    /// <summary>True when text and column name different economies.</summary>
    public bool IsConflict { get; private set; }

    /// <summary>The source has a column for the economy.</summary>
    public bool HasColumn => _parsed.ColumnEconomy >= 0;

    public bool HasCode { get; private set; }

    public bool HasRegion { get; private set; }

    public void Weigh(ParsedAddress parsed)
    {
        _parsed = parsed;
        (Stated, Hinted, IsConflict, HasCode, HasRegion) = (-1, -1, false, false, false);
        ListClues(parsed);
        Vote(parsed, onlyStrong: true);
        Named = Winner();
        if (parsed.ColumnEconomy >= 0) Add(parsed.ColumnEconomy, ColumnWeight);
        if (parsed.MailEconomy >= 0) Add(parsed.MailEconomy, MailWeight);
        DropSovereigns();
        Stated = Winner();
        IsConflict = parsed.ColumnEconomy >= 0 && Stated != parsed.ColumnEconomy;
        Reset();
        if (Stated >= 0) return;
        Vote(parsed, onlyStrong: false);
        DropSovereigns();
        Hinted = Winner();
        if (Hinted < 0) Hinted = parsed.WordsEconomy;
        Reset();
    }

    /// <summary>Points for or against a candidate of this economy and region.</summary>
    /// <param name="own">The candidate's own mention, which is no evidence for it.</param>
    public double PointsFor(int economy, int region, in Mention own)
    {
        var points = 0.0;
        if (Stated >= 0)
            points += economy == Stated ? 1 : !gazetteer.IsPart(economy, Stated) ? OtherEconomy
                : _parsed.ColumnEconomy < 0 ? PartOfStated : PartOfColumn;
        else if (Hinted >= 0) points += economy == Hinted ? HintedEconomy : OtherHinted;
        return points + RegionPoints(economy, region, own);
    }

    private const double OtherEconomy = -7;
    private const double HintedEconomy = 1.5;
    private const double OtherHinted = -2;

    // "Kowloon, China" may well be in Hong Kong.
    private const double PartOfStated = -0.5;
    private const double PartOfColumn = -1.5;
    private const double SameRegion = 4;
    private const double OtherRegion = -3;
    private const double OtherCode = -5.5;
    private const double SameEconomyCode = 3;

    private double RegionPoints(int economy, int region, in Mention own)
    {
        var (best, ofEconomy, named, coded) = (0.0, 0.0, false, false);
        foreach (var clue in _clues)
        {
            if (clue.Mention.Covers(own) || own.Covers(clue.Mention)) continue;
            var (area, id) = (clue.Mention, clue.Id);
            if (clue.Target == NameTarget.Region && id == region)
                best = Math.Max(best, area.IsStrong || area.IsCode ? SameRegion : SameRegion / 4);
            else if (clue.Target == NameTarget.Region && clue.Economy == economy && area.IsStrong && area.SegmentCover == SegmentCover.Whole)
                named = true;
            else if (clue.Target == NameTarget.County && id == region) best = Math.Max(best, SameRegion / 2);
            else if (clue.Target == NameTarget.Economy && area.IsCode && id == economy) ofEconomy = SameEconomyCode;
            else coded |= area.IsCode && area.SegmentCover == SegmentCover.Whole;
        }

        // "Brühl, Baden-Württemberg, DE" is not the Brühl beside Cologne, which is in Germany too.
        return best > 0 ? Math.Max(best, ofEconomy) : named ? OtherRegion : ofEconomy > 0 ? ofEconomy : coded ? OtherCode : 0;
    }

    /// <summary>One meaning of one name of an area.</summary>
    private readonly record struct Clue(NameTarget Target, int Id, int Economy, Mention Mention);

    private void ListClues(ParsedAddress parsed)
    {
        _clues.Clear();
        foreach (var area in parsed.Areas)
        {
            var economyNamed = gazetteer.EconomyNamedBy(area);
            foreach (var posting in gazetteer.Meanings(area))
            {
                var (target, id) = (GazetteerTables.TargetOf(posting), GazetteerTables.IdOf(posting));
                if (target == NameTarget.Place && !area.IsCode) continue;
                // "Puebla, Mexico" names the economy, not its region of that name.
                if (target == NameTarget.Region && gazetteer.Tables.RegionEconomies[id] == economyNamed) continue;
                _clues.Add(new(target, id, target == NameTarget.Region ? gazetteer.Tables.RegionEconomies[id] : -1, area));
            }
        }
    }

    /// <summary>The only region of the economy that the address names; −1 when none or several.</summary>
    public int RegionOf(int economy)
    {
        var found = -1;
        if (economy < 0) return found;
        foreach (var area in _parsed.Areas)
        {
            if (!area.IsStrong && !area.IsCode) continue;
            foreach (var posting in gazetteer.Meanings(area))
            {
                var id = GazetteerTables.IdOf(posting);
                if (GazetteerTables.TargetOf(posting) != NameTarget.Region || gazetteer.Tables.RegionEconomies[id] != economy) continue;
                if (found >= 0 && found != id) return -1;
                found = id;
            }
        }

        return found;
    }

    private void Vote(ParsedAddress parsed, bool onlyStrong)
    {
        var lastWord = parsed.Text.WordCount;
        for (var i = 0; i < parsed.Areas.Count; i++)
        {
            var area = parsed.Areas[i];
            HasCode |= area.IsCode;
            if (onlyStrong ? !area.IsStrong : area.IsCode) continue;
            var (economyNamed, lastVoted) = (-1, -1);
            foreach (var posting in gazetteer.Meanings(area))
            {
                var id = GazetteerTables.IdOf(posting);
                if ((posting & GazetteerTables.CodeMark) != 0) continue;
                if (!onlyStrong && !IsHint(posting, area)) continue;
                if (GazetteerTables.TargetOf(posting) == NameTarget.Economy)
                {
                    // In some language "Columbia" is Colombia, but first of all it is a city.
                    if ((posting & GazetteerTables.PrimaryMark) == 0 && NamesCityOutside(area, id)) continue;
                    if (IsTownOfRegion(area, id)) continue;
                    economyNamed = id;
                    // "Fontaine Saint Martin" beside the column of France is not on the island of that name.
                    var isLast = area.End == lastWord && (parsed.ColumnEconomy < 0 || area.SegmentCover == SegmentCover.Whole
                        || gazetteer.PlaceCountOf(id) >= Gazetteer.PlacesOfKnownEconomy);
                    Add(id, !area.IsStrong ? WeakWeight : isLast && (posting & GazetteerTables.PrimaryMark) != 0
                        ? LastNameWeight : NameWeight);
                }

                if (GazetteerTables.TargetOf(posting) != NameTarget.Region) continue;
                HasRegion = true;
                // "Panama" names the economy and a region of it, and that is one vote.
                if (gazetteer.Tables.RegionEconomies[id] == economyNamed || !TellsEconomy(area, id)) continue;
                if (gazetteer.Tables.RegionEconomies[id] == lastVoted) continue;
                lastVoted = gazetteer.Tables.RegionEconomies[id];
                Add(gazetteer.Tables.RegionEconomies[id], (area.IsStrong ? RegionWeight : WeakWeight) + i * LaterWeight);
            }
        }
    }

    // Inside longer names only English names of economies count, and regions of economies large enough to be meant.
    private bool IsHint(uint posting, in Mention area)
    {
        if ((posting & GazetteerTables.PrimaryMark) == 0) return !char.IsAscii(_parsed.Text.LettersOf(_parsed.Text.Words[area.First])[0]);
        return GazetteerTables.TargetOf(posting) != NameTarget.Region || TellsEconomy(area, GazetteerTables.IdOf(posting));
    }

    // "Southampton" is a parish of Bermuda, and "Bay" a region of Somalia; nobody means them without saying so.
    private bool TellsEconomy(in Mention area, int region) => !NamesCityElsewhere(area, region)
        && gazetteer.PlaceCountOf(gazetteer.Tables.RegionEconomies[region]) >= PlacesOfLargeEconomy;

    // "Freiburg" is a canton in German, but first of all a city of another economy.
    private bool NamesCityElsewhere(in Mention area, int region) => NamesCityOutside(area, gazetteer.Tables.RegionEconomies[region]);

    private bool NamesCityOutside(in Mention area, int economy)
    {
        foreach (var posting in gazetteer.Meanings(area))
        {
            if (GazetteerTables.TargetOf(posting) != NameTarget.Place) continue;
            var place = GazetteerTables.IdOf(posting);
            if (gazetteer.Tables.PlaceEconomies[place] != economy && gazetteer.Tables.PlacePopulations[place] >= PeopleOfCity) return true;
        }

        return false;
    }

    // "Mexico, Missouri", "Lebanon, NH".
    private bool IsTownOfRegion(in Mention area, int economy)
    {
        foreach (var clue in _clues)
        {
            if (clue.Target != NameTarget.Region || clue.Mention.First != area.End || clue.Economy == economy) continue;
            if (!clue.Mention.IsStrong && !clue.Mention.IsCode) continue;
            foreach (var posting in gazetteer.Meanings(area))
                if (GazetteerTables.TargetOf(posting) == NameTarget.Place
                    && gazetteer.Tables.PlaceRegions[GazetteerTables.IdOf(posting)] == clue.Id)
                    return true;
        }

        return false;
    }

    private const int PeopleOfCity = 100_000;

    private const int PlacesOfLargeEconomy = 700;

    private void Add(int economy, double weight)
    {
        if (_votes[economy] == 0) _voted.Add(economy);
        _votes[economy] += weight;
    }

    // "Hong Kong, China" is in Hong Kong; "San Juan, Puerto Rico, USA" in Puerto Rico.
    private void DropSovereigns()
    {
        foreach (var (part, whole) in gazetteer.Sovereigns)
            if (_votes[part] > 0) _votes[whole] = Math.Min(_votes[whole], _votes[part] / 2);
    }

    private int Winner()
    {
        var (best, isTie) = (-1, false);
        foreach (var economy in _voted)
        {
            if (best >= 0 && _votes[economy] == _votes[best]) isTie = true;
            if (best >= 0 && _votes[economy] <= _votes[best]) continue;
            best = economy;
            isTie = false;
        }

        return isTie ? -1 : best;
    }

    private void Reset()
    {
        foreach (var economy in _voted) _votes[economy] = 0;
        _voted.Clear();
    }
}
