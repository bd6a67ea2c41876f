using HubAtlas.Core.Model;

namespace HubAtlas.Core.Profiling;

/// <summary>
/// Names clusters as the published rankings do: by their main cities, the one with most mentions first.
/// A further city enters only when it is a centre of its own beside the first, not a suburb: when it has the
/// recipe's share of the first city's mentions. Why these rules and defaults: docs/decisions/0003-naming.md.
/// </summary>
public static class Profiler
{
    /// <exception cref="ArgumentException">When there are no members.</exception>
    public static ClusterNaming Name(IReadOnlyList<CountedPlace> members, ProfilingRecipe recipe)
    {
        if (members.Count == 0) throw new ArgumentException("Found no members; a cluster has at least one.", nameof(members));

        var cities = Cities(members);
        var economyParts = EconomyParts(members);
        var economies = Listed(economyParts, members.Sum(m => m.Mentions), recipe.EconomyMinimumShare);
        var main = Main(cities, recipe.NameCities, recipe.NameCityMinimumShare);
        var name = main.Count > 0 ? NameText.Of(main) : NameText.OfPoint(Heaviest(members).Place.Point);
        return new(name, Slugs.Of([.. economies.Take(1), name]), economies, cities, economyParts);
    }

    private static CountedPlace Heaviest(IReadOnlyList<CountedPlace> members) =>
        members.OrderByDescending(m => m.Mentions).ThenBy(m => m.Place.Id).First();

    /// <summary>By falling mentions; cities of one name in different regions stay apart; places without a city are left out.</summary>
    private static IReadOnlyList<CityPart> Cities(IReadOnlyList<CountedPlace> members) =>
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
    private static IReadOnlyList<CityPart> Main(IReadOnlyList<CityPart> cities, int limit, double minimumShare)
    {
        if (cities.Count == 0) return [];
        var threshold = minimumShare * cities[0].Mentions;
        return [.. cities.Take(1).Concat(cities.Skip(1).Where(c => c.Mentions >= threshold)).Take(Math.Max(1, limit))];
    }

    private static IReadOnlyList<EconomyPart> EconomyParts(IReadOnlyList<CountedPlace> members) =>
    [
        .. members
            .Where(m => m.Place.Economy.Length > 0)
            .GroupBy(m => m.Place.Economy)
            .Select(g => new EconomyPart(g.Key, g.Sum(m => m.Mentions), SumByKind(g)))
            .OrderByDescending(p => p.Mentions)
            .ThenBy(p => p.Economy, StringComparer.Ordinal),
    ];

    /// <summary>A lone border village must not make a cluster cross-border, so small parts are not listed; the largest always is.</summary>
    private static IReadOnlyList<string> Listed(IReadOnlyList<EconomyPart> parts, long mentions, double minimumShare) =>
        [.. parts.Where((p, index) => index == 0 || p.Mentions >= minimumShare * mentions).Select(p => p.Economy)];

    private static IReadOnlyList<Tally> SumByKind(IEnumerable<CountedPlace> members)
    {
        var sums = new Tally[DocumentKinds.All.Count];
        foreach (var member in members)
        {
            for (var kind = 0; kind < member.ByKind.Count; kind++) sums[kind] += member.ByKind[kind];
        }

        return sums;
    }
}
