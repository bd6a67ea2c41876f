using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Geocoding.Weighing;

namespace HubAtlas.Core.Geocoding.Evidence;

/// <summary>What an address says about economy and region, apart from its city.</summary>
internal sealed class AreaEvidence(Gazetteer gazetteer)
{
    private readonly EconomyVotes _votes = new(gazetteer);
    private readonly RegionClues _regions = new(gazetteer);
    private ParsedAddress _parsed = null!;

    /// <summary>The economy that column or text states; −1 when neither does.</summary>
    public int Stated { get; private set; } = -1;

    /// <summary>The economy that the text alone states; −1 when none or several.</summary>
    public int Named { get; private set; } = -1;

    /// <summary>An economy only named inside a longer name; −1 when none or several.</summary>
    public int Hinted { get; private set; } = -1;

    /// <summary>The source has a column for the economy.</summary>
    public bool HasColumn => _parsed.ColumnEconomy >= 0;

    public void Weigh(ParsedAddress parsed)
    {
        _parsed = parsed;
        (Stated, Hinted) = (-1, -1);
        _regions.List(parsed);
        Vote(parsed, onlyStrong: true);
        Named = _votes.Winner();
        if (parsed.ColumnEconomy >= 0) _votes.Add(parsed.ColumnEconomy, Weights.Areas.Column);
        if (parsed.MailEconomy >= 0) _votes.Add(parsed.MailEconomy, Weights.Areas.Mail);
        _votes.DropSovereigns();
        Stated = _votes.Winner();
        _votes.Clear();
        if (Stated >= 0) return;
        Vote(parsed, onlyStrong: false);
        _votes.DropSovereigns();
        Hinted = _votes.Winner();
        if (Hinted < 0) Hinted = parsed.WordsEconomy;
        _votes.Clear();
    }

    /// <summary>Points for or against a candidate of this economy and region.</summary>
    /// <param name="own">The candidate's own mention, which is no evidence for it.</param>
    public double PointsFor(int economy, int region, in Mention own)
    {
        var points = 0.0;
        if (Stated >= 0)
            points += economy == Stated ? Weights.Areas.StatedEconomy : !gazetteer.IsPart(economy, Stated) ? Weights.Areas.OtherEconomy
                : _parsed.ColumnEconomy < 0 ? Weights.Areas.PartOfStated : Weights.Areas.PartOfColumn;
        else if (Hinted >= 0) points += economy == Hinted ? Weights.Areas.HintedEconomy : Weights.Areas.OtherHinted;
        return points + _regions.PointsFor(economy, region, own);
    }

    /// <inheritdoc cref="RegionClues.RegionOf"/>
    public int RegionOf(int economy) => _regions.RegionOf(economy);

    private void Vote(ParsedAddress parsed, bool onlyStrong)
    {
        var lastWord = parsed.Text.WordCount;
        for (var i = 0; i < parsed.Areas.Count; i++)
        {
            var area = parsed.Areas[i];
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
                    if (_regions.IsTownOfRegion(area, id) || NamesPlaceOfColumn(area, id)) continue;
                    economyNamed = id;
                    // "Fontaine Saint Martin" beside the column of France is not on the island of that name.
                    var isLast = area.End == lastWord && !EndsName(area, id) && (parsed.ColumnEconomy < 0 || area.SegmentCover == SegmentCover.Whole
                        || gazetteer.PlaceCountOf(id) >= Weights.Areas.PlacesOfKnownEconomy);
                    _votes.Add(id, !area.IsStrong ? Weights.Areas.Weak : isLast && (posting & GazetteerTables.PrimaryMark) != 0
                        ? Weights.Areas.LastName : Weights.Areas.Name);
                }

                if (GazetteerTables.TargetOf(posting) != NameTarget.Region) continue;
                // "Panama" names the economy and a region of it, and that is one vote.
                if (gazetteer.Tables.RegionEconomies[id] == economyNamed || !TellsEconomy(area, id)) continue;
                if (gazetteer.Tables.RegionEconomies[id] == lastVoted) continue;
                lastVoted = gazetteer.Tables.RegionEconomies[id];
                _votes.Add(gazetteer.Tables.RegionEconomies[id], (area.IsStrong ? Weights.Areas.Region : Weights.Areas.Weak) + i * Weights.Areas.Later);
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
        && gazetteer.PlaceCountOf(gazetteer.Tables.RegionEconomies[region]) >= Weights.Areas.PlacesOfLargeEconomy;

    // "Freiburg" is a canton in German, but first of all a city of another economy.
    private bool NamesCityElsewhere(in Mention area, int region) => NamesCityOutside(area, gazetteer.Tables.RegionEconomies[region]);

    // "Mount Sinai Beth Israel" beside the column of the United States: nothing else of the text is in Israel.
    private bool EndsName(in Mention area, int economy)
    {
        if (_parsed.ColumnEconomy < 0 || _parsed.ColumnEconomy == economy || area.SegmentCover == SegmentCover.Whole || area.Segment > 0) return false;
        foreach (var place in _parsed.Places)
        {
            if (place.Covers(area)) continue;
            foreach (var posting in gazetteer.Meanings(place))
                if (GazetteerTables.TargetOf(posting) == NameTarget.Place && gazetteer.EconomyOfMeaning(posting) == economy) return false;
        }

        foreach (var posting in gazetteer.Meanings(area))
            if (GazetteerTables.TargetOf(posting) == NameTarget.Place && gazetteer.EconomyOfMeaning(posting) == economy) return false;
        return true;
    }

    // "Lebanon" alone, beside the column of the United States, is a town there.
    private bool NamesPlaceOfColumn(in Mention area, int economy)
    {
        var column = _parsed.ColumnEconomy;
        if (column < 0 || column == economy || _parsed.SegmentIsInstitution.Count > 1 || area.SegmentCover != SegmentCover.Whole) return false;
        if (gazetteer.IsPart(economy, column)) return false;
        foreach (var posting in gazetteer.Meanings(area))
            if (GazetteerTables.TargetOf(posting) != NameTarget.Economy && gazetteer.EconomyOfMeaning(posting) == column) return true;
        return false;
    }

    private bool NamesCityOutside(in Mention area, int economy)
    {
        foreach (var posting in gazetteer.Meanings(area))
        {
            if (GazetteerTables.TargetOf(posting) != NameTarget.Place) continue;
            ref readonly var place = ref gazetteer.Tables.Places[GazetteerTables.IdOf(posting)];
            if (place.Economy != economy && place.Population >= Weights.Areas.PeopleOfCity) return true;
        }

        return false;
    }
}
