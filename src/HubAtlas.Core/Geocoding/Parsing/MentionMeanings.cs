using HubAtlas.Core.Geocoding.Tables;

namespace HubAtlas.Core.Geocoding.Parsing;

/// <summary>What the gazetteer says a mention may mean.</summary>
internal static class MentionMeanings
{
    public static ReadOnlySpan<uint> Meanings(this Gazetteer gazetteer, in Mention mention) =>
        gazetteer.Tables.Postings.AsSpan(mention.Start, mention.Meanings);

    /// <summary>The economy that is meant, or in which the place, region or part of a region lies.</summary>
    public static int EconomyOfMeaning(this Gazetteer gazetteer, uint posting)
    {
        var id = GazetteerTables.IdOf(posting);
        return GazetteerTables.TargetOf(posting) switch
        {
            NameTarget.Economy => id,
            NameTarget.Place => gazetteer.Tables.Places[id].Economy,
            _ => gazetteer.Tables.RegionEconomies[id],
        };
    }

    /// <summary>The economy that a name (not a code) stands for; −1 when for none.</summary>
    public static int EconomyNamedBy(this Gazetteer gazetteer, in Mention mention)
    {
        foreach (var posting in gazetteer.Meanings(mention))
            if (GazetteerTables.TargetOf(posting) == NameTarget.Economy && (posting & GazetteerTables.CodeMark) == 0)
                return GazetteerTables.IdOf(posting);
        return -1;
    }

    /// <summary>Whether it may mean a region.</summary>
    public static bool NamesRegion(this Gazetteer gazetteer, in Mention mention)
    {
        foreach (var posting in gazetteer.Meanings(mention))
            if (GazetteerTables.TargetOf(posting) == NameTarget.Region) return true;
        return false;
    }
}
