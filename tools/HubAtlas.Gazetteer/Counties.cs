using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.GazetteerCompiler;

/// <summary>Gives names to second-level units: a city's other name, a place of its own when small, a part of a region when large.</summary>
internal static class Counties
{
    /// <summary>A unit whose settlements lie within this of their mean is precise enough to count as a place.</summary>
    private const double PlaceRadiusKm = 15;

    private static readonly string[] Endings =
        ["-shi", " shi", "-si", "-ku", " ku", "-gu", "-gun", " gun", " city", " county", " district", " hsien", " municipality",
            " prefecture", " kommun", " kommune", " diqu", " gun"];

    private static readonly string[] Beginnings =
        ["gemeente ", "bezirk ", "wahlkreis ", "daerah ", "regierungsbezirk ", "landkreis ", "kreis ", "nefat ", "okres ", "powiat ",
            "municipality of ", "district of ", "arrondissement "];

    /// <returns>Names of the units that are only parts of a region.</returns>
    public static List<(int Region, string Name)> AddTo(List<PlaceRow> places, Regions regions)
    {
        var parts = new List<(int, string)>();
        var byCounty = places.Where(p => p.County.Length > 0).ToLookup(p => p.County, StringComparer.Ordinal);
        foreach (var (code, name) in regions.Counties.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            var members = byCounty[code].ToList();
            var region = regions.IndexOf(code[..code.LastIndexOf('.')]);
            if (members.Count == 0)
            {
                if (IsWard(name) && CityOf(code, places) is { } main) main.OtherNames.AddRange(Variants(name));
                else if (region >= 0) parts.Add((region, name));
                continue;
            }

            var (centre, radiusKm) = Extent(members);
            var core = NameIndexBuilder.KeyOf(CoreOf(name));
            var city = members
                .Where(m => NameIndexBuilder.KeyOf(m.Name) == core || m.OtherNames.Exists(n => NameIndexBuilder.KeyOf(n) == core))
                .OrderByDescending(m => m.Population).FirstOrDefault();
            if (code.StartsWith("US.", StringComparison.Ordinal)) parts.Add((region, name));
            else if (city is not null) city.OtherNames.AddRange(Variants(name));
            else if (radiusKm <= PlaceRadiusKm) places.Add(PlaceOf(name, code, members, region, centre));
            else if (region >= 0) parts.Add((region, name));
        }

        return parts;
    }

    private static readonly string[] CityRegions = ["JP.40", "KR.10", "KR.11", "KR.12", "KR.15", "KR.18", "KR.19", "KR.21"];

    // Wards that many cities have.
    private static readonly string[] CommonWards =
        ["Chūō-ku", "Kita-ku", "Minami-ku", "Nishi-ku", "Higashi-ku", "Naka-ku", "Midori-ku", "Jung-gu", "Nam-gu", "Dong-gu", "Seo-gu",
            "Buk-gu"];

    private static bool IsWard(string name) => !CommonWards.Contains(name) && (
        name.EndsWith("-gu", StringComparison.Ordinal) || name.EndsWith("-ku", StringComparison.Ordinal)
            || name.EndsWith(" Ku", StringComparison.Ordinal)
        || name.EndsWith(" District", StringComparison.Ordinal));

    // A ward without a settlement of its own in the table lies in the city that is the region.
    private static PlaceRow? CityOf(string code, List<PlaceRow> places)
    {
        var unit = code[..code.LastIndexOf('.')];
        return CityRegions.Contains(unit) ? places.Where(p => p.RegionCode == unit).MaxBy(p => p.Population) : null;
    }

    /// <summary>The unit's name without the word for what it is: Zürich for Bezirk Zürich.</summary>
    public static string CoreOf(string name)
    {
        foreach (var ending in Endings)
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return name[..^ending.Length];
        foreach (var beginning in Beginnings)
            if (name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)) return name[beginning.Length..];
        return name;
    }

    private static (GeoPoint Centre, double RadiusKm) Extent(List<PlaceRow> members)
    {
        var weight = members.Sum(m => m.Population + 1.0);
        var centre = new GeoPoint(
            members.Sum(m => m.Latitude * (m.Population + 1.0)) / weight, members.Sum(m => m.Longitude * (m.Population + 1.0)) / weight);
        return (centre, members.Max(m => Sphere.DistanceKm(centre, new(m.Latitude, m.Longitude))));
    }

    private static PlaceRow PlaceOf(string name, string code, List<PlaceRow> members, int region, GeoPoint centre) => new()
    {
        Name = name,
        Display = CoreOf(name),
        Latitude = Math.Round(centre.Latitude, 5),
        Longitude = Math.Round(centre.Longitude, 5),
        Economy = members[0].Economy,
        Region = region,
        County = code,
        Population = members.Sum(m => m.Population) / 2,
        Kind = PlaceKind.District,
        OtherNames = [.. Variants(name)],
    };

    // Korean districts are spelt -gu and, in older addresses, -ku.
    private static IEnumerable<string> Variants(string name)
    {
        yield return name;
        if (name.EndsWith("-gu", StringComparison.Ordinal)) yield return name[..^3] + "-ku";
        if (name.EndsWith("kommun", StringComparison.OrdinalIgnoreCase))
        {
            // Swedish units stand in the genitive: Bodens kommun.
            yield return CoreOf(name);
            if (CoreOf(name).EndsWith('s')) yield return CoreOf(name)[..^1];
        }
        else if (CoreOf(name) is { Length: >= ShortestCore } core && core != name && !CommonWards.Contains(name)) yield return core;
    }

    private const int ShortestCore = 4;
}
