using HubAtlas.Core.Model;

namespace HubAtlas.Core.Profiling;

/// <summary>The cities that a cluster's mentions fall in.</summary>
internal static class CityParts
{
    /// <summary>By falling mentions; cities of one name in different regions stay apart; places without a city are left out.</summary>
    public static IReadOnlyList<CityPart> Of(IReadOnlyList<CountedPlace> members) =>
    [
        .. members
            .Where(m => m.Place.City.Length > 0)
            .GroupBy(m => (m.Place.City, m.Place.Admin1, m.Place.Economy))
            .Select(g => new CityPart(g.Key.City, g.Key.Admin1, g.Key.Economy, g.Sum(m => m.Mentions)))
            .OrderByDescending(c => c.Mentions)
            .ThenBy(c => c.City, StringComparer.Ordinal)
            .ThenBy(c => c.Economy, StringComparer.Ordinal)
            .ThenBy(c => c.Admin1, StringComparer.Ordinal),
    ];

    /// <summary>The cities that make the name: the first and up to <paramref name="limit"/> − 1 of comparable size.</summary>
    public static IReadOnlyList<CityPart> Main(IReadOnlyList<CityPart> cities, int limit, double minimumShare)
    {
        if (cities.Count == 0) return [];
        var threshold = minimumShare * cities[0].Mentions;
        return [.. cities.Take(1).Concat(cities.Skip(1).Where(c => c.Mentions >= threshold)).Take(Math.Max(1, limit))];
    }
}
