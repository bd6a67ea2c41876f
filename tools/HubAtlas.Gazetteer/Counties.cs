using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.GazetteerCompiler;

/// <summary>Gives names to second-level units: a city's other name, a place of its own when small, a part of a region when large.</summary>
internal static class Counties
{
    /// <summary>A unit whose settlements lie within this of their mean is precise enough to count as a place.</summary>
    private const double PlaceRadiusKm = 15;

    private static readonly string[] Endings =
        ["-shi", " shi", "-si", "-ku", " ku", "-gu", "-gun", " gun", " city", " county", " district", " hsien", " municipality", " prefecture"];

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
                if (region >= 0) parts.Add((region, name));
                continue;
            }

            var (centre, radiusKm) = Extent(members);
            var core = KeyOfCore(name);
            var city = members.Where(m => NameIndexBuilder.KeyOf(m.Name) == core || m.OtherNames.Exists(n => NameIndexBuilder.KeyOf(n) == core))
                .OrderByDescending(m => m.Population).FirstOrDefault();
            if (code.StartsWith("US.", StringComparison.Ordinal)) parts.Add((region, name));
            else if (city is not null) city.OtherNames.Add(name);
            else if (radiusKm <= PlaceRadiusKm) places.Add(PlaceOf(name, code, members, region, centre));
            else if (region >= 0) parts.Add((region, name));
        }

        return parts;
    }

    private static ulong KeyOfCore(string name)
    {
        foreach (var ending in Endings)
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return NameIndexBuilder.KeyOf(name[..^ending.Length]);
        return NameIndexBuilder.KeyOf(name);
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
        Display = name,
        Latitude = Math.Round(centre.Latitude, 5),
        Longitude = Math.Round(centre.Longitude, 5),
        Economy = members[0].Economy,
        Region = region,
        County = code,
        Population = members.Sum(m => m.Population) / 2,
        Kind = PlaceKind.District,
    };
}
