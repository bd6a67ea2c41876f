using HubAtlas.Core.Geocoding.Spelling;
using HubAtlas.Core.Geocoding.Tables;


namespace HubAtlas.GazetteerCompiler;

/// <summary>Puts every name into the index with what it stands for.</summary>
internal static class Names
{
    // Umlauts and their like are written out where the keyboard lacks them.
    private static readonly (char Letter, string Written)[] WrittenOut =
        [('ä', "ae"), ('ö', "oe"), ('ü', "ue"), ('å', "aa"), ('ø', "oe"), ('Ä', "Ae"), ('Ö', "Oe"), ('Ü', "Ue"), ('Å', "Aa"), ('Ø', "Oe")];

    public static void AddAreas(NameIndexBuilder index, Economies economies, Regions regions, List<(int Region, string Name)> parts)
    {
        foreach (var (economy, name, isEnglish) in economies.Names)
            index.Add(name, NameTarget.Economy, economy, isEnglish ? GazetteerTables.PrimaryMark : 0, 0);
        foreach (var (economy, code) in economies.CodeNames) index.Add(code, NameTarget.Economy, economy, GazetteerTables.CodeMark, 0);
        foreach (var (region, name) in regions.Names)
            foreach (var spelling in Spellings(name)) index.Add(spelling, NameTarget.Region, region, GazetteerTables.PrimaryMark, 0);
        foreach (var (region, code) in regions.CodeNames) index.Add(code, NameTarget.Region, region, GazetteerTables.CodeMark, 0);
        foreach (var (region, name) in regions.PartNames.Concat(parts))
            foreach (var spelling in Spellings(name)) index.Add(spelling, NameTarget.County, region, 0, 0);
    }

    public static void AddPlaces(NameIndexBuilder index, List<PlaceRow> places, Economies economies)
    {
        foreach (var place in places)
        {
            foreach (var name in place.CuratedNames.Append(place.Name).Append(place.Display))
                foreach (var spelling in Spellings(name))
                    index.Add(spelling, NameTarget.Place, place.Index, GazetteerTables.PrimaryMark, place.Population);
            foreach (var name in place.OtherNames)
                foreach (var spelling in Spellings(name)) index.Add(spelling, NameTarget.Place, place.Index, 0, place.Population);
            var economy = economies.Codes[place.Economy];
            foreach (var name in Abbreviations.Of(place.Name, economy))
                index.Add(name, NameTarget.Place, place.Index, 0, place.Population);
            foreach (var name in place.CuratedNames.Append(place.Name).Append(place.Display).Distinct(StringComparer.Ordinal))
                index.Add(SoundKeys.OfInitials(NameIndexBuilder.Initials(name), economy), NameTarget.Place, place.Index, GazetteerTables.PrimaryMark, place.Population);
            AddSounds(index, place, place.CuratedNames.Append(place.Name), economy, GazetteerTables.PrimaryMark);
            AddSounds(index, place, place.OtherNames, economy, 0);
        }
    }

    private static void AddSounds(NameIndexBuilder index, PlaceRow place, IEnumerable<string> names, string economy, uint marks)
    {
        foreach (var name in names)
            foreach (var (key, _) in SoundKeys.Of(NameIndexBuilder.LatinLetters(name), economy))
                index.Add(key, NameTarget.Place, place.Index, marks, place.Population);
    }

    public static IEnumerable<string> Spellings(string name)
    {
        yield return name;
        var written = name;
        foreach (var (letter, letters) in WrittenOut) written = written.Replace(letter.ToString(), letters, StringComparison.Ordinal);
        if (written == name && name.All(char.IsAscii)) yield break;
        if (written != name) yield return written;
        if (name.Contains('ß', StringComparison.Ordinal))
            foreach (var sharp in SharpS) yield return Lost(name.Replace("ß", sharp, StringComparison.Ordinal));
        // Old files lost every letter beyond ASCII: JNKPING for Jönköping.
        var lost = Lost(name);
        if (lost.Length >= ShortestLost && lost.Length * 2 > name.Length) yield return lost;
    }

    private static string Lost(string name) => string.Concat(name.Where(char.IsAscii));

    // Character recognition takes ß for B.
    private static readonly string[] SharpS = ["ss", "b", "s"];

    private const int ShortestLost = 3;
}
