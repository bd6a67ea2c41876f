using System.Globalization;
using System.Text;

namespace HubAtlas.GazetteerCompiler;

/// <summary>English names of cities where GeoNames has the local one, and names that people use but GeoNames lacks.</summary>
internal static class CuratedNames
{
    private static readonly string[] KoreanEndings = ["-si", "-gun", "-eup", "-ri"];

    public static void Apply(List<PlaceRow> places, Economies economies, Action<string> log)
    {
        foreach (var place in places) place.Display = DisplayOf(place.Name, economies.Codes[place.Economy]);
        foreach (var place in places) AddShortForms(place, economies.Codes[place.Economy]);
        var byName = places.ToLookup(p => (p.Economy, p.Name));
        foreach (var row in Csv.Rows("cities.csv", 4))
        {
            var city = byName[(economies.IndexOf(row[0]), row[1])].MaxBy(p => p.Population);
            if (city is null)
            {
                log($"cities.csv: no {row[1]} in {row[0]}");
                continue;
            }

            if (row[2].Length > 0) city.Display = row[2];
            city.CuratedNames.AddRange(Csv.Names(row[3]));
        }
    }

    private static string DisplayOf(string name, string economy) => economy switch
    {
        "KR" => WithoutEnding(name),
        "JP" or "IN" => WithoutMarks(name),
        _ => name.Replace('’', '\''),
    };

    // English texts write Kofu and Hyderabad, not Kōfu and Hyderābād.
    private static string WithoutMarks(string name) => string.Concat(name.Normalize(NormalizationForm.FormD).Where(IsLetter));

    private static bool IsLetter(char c) => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark;

    private static readonly string[] GermanLinks = [" an der ", " am ", " im ", " in der ", " ob der ", " bei ", " vor der ", " auf der ", " an dem ", " unter "];

    private static readonly string[] OtherLinks = ["-sur-", "-en-", "-lès-", "-sous-", "-aux-", " upon ", "-upon-", "-on-", " sul ", " aan den ", " aan de "];

    private const int LeastPeopleOfShortForm = 20_000;

    // People say Biberach and Osterode where they mean the large one, and Wilryk for Wilrijk.
    private static void AddShortForms(PlaceRow place, string economy)
    {
        if (economy is "DE" or "AT" or "CH" && Before(place.Name, GermanLinks) is { } first)
        {
            (place.Population >= LeastPeopleOfShortForm ? place.CuratedNames : place.OtherNames).Add(first);
            place.OtherNames.Add(first + " " + string.Concat(place.Name[first.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w[0])));
            place.OtherNames.Add(first + " " + place.Name[(place.Name.LastIndexOf(' ') + 1)..]);
        }

        if (economy is "FR" or "GB" or "IT" or "NL" or "BE" && Before(place.Name, OtherLinks) is { } start) place.OtherNames.Add(start);
        if (economy is "NL" or "BE" && place.Name.Contains("ij", StringComparison.Ordinal)) place.OtherNames.Add(place.Name.Replace("ij", "y", StringComparison.Ordinal));
        if (economy == "SE" && place.Name.EndsWith(Parish, StringComparison.Ordinal)) place.OtherNames.Add(place.Name[..^Parish.Length]);
        if (NordicAndGerman.Contains(economy)) place.OtherNames.AddRange(place.OtherNames.Append(place.Name).SelectMany(PartlyLost).Distinct(StringComparer.Ordinal).ToList());
        if (place.Name.IndexOf('(') is > 0 and var bracket) place.OtherNames.Add(place.Name.Remove(bracket, 1).Replace(")", "", StringComparison.Ordinal));
    }

    private static readonly string[] NordicAndGerman = ["SE", "NO", "DK", "FI", "DE", "AT", "CH"];

    // Statistics Sweden's name for the village of a parish's church, which people call by the parish.
    private const string Parish = " kyrkby";

    private const string Special = "åäöæøüÅÄÖÆØÜ";

    private const int MostSpecial = 4;

    // Old files lost some of the letters beyond ASCII and kept others without their marks: "K GERO D" for Kågeröd.
    private static IEnumerable<string> PartlyLost(string name)
    {
        var places = Enumerable.Range(0, name.Length).Where(i => Special.Contains(name[i], StringComparison.Ordinal)).ToList();
        if (places.Count is < 2 or > MostSpecial) yield break;
        for (var lost = 1; lost < (1 << places.Count) - 1; lost++)
            yield return string.Concat(Enumerable.Range(0, name.Length).Where(i => places.IndexOf(i) is var at && (at < 0 || (lost >> at & 1) == 0)).Select(i => name[i]));
    }

    private static string? Before(string name, string[] links)
    {
        foreach (var link in links)
            if (name.IndexOf(link, StringComparison.Ordinal) is > 2 and var at) return name[..at];
        return null;
    }

    private static string WithoutEnding(string name)
    {
        foreach (var ending in KoreanEndings)
            if (name.EndsWith(ending, StringComparison.Ordinal)) return name[..^ending.Length];
        return name;
    }
}
