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
    private static string WithoutMarks(string name) =>
        string.Concat(name.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));

    private static string WithoutEnding(string name)
    {
        foreach (var ending in KoreanEndings)
            if (name.EndsWith(ending, StringComparison.Ordinal)) return name[..^ending.Length];
        return name;
    }
}
