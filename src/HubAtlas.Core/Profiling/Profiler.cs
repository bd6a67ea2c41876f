using System.Runtime.InteropServices;
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
        .. MentionsByCity(members)
            .Select(g => new CityPart(g.Key.City, g.Key.Admin1, g.Key.Economy, g.Value))
            .OrderByDescending(c => c.Mentions)
            .ThenBy(c => c.City, StringComparer.Ordinal)
            .ThenBy(c => c.Economy, StringComparer.Ordinal)
            .ThenBy(c => c.Admin1, StringComparer.Ordinal),
    ];

    private static Dictionary<(string City, string Admin1, string Economy), long> MentionsByCity(IReadOnlyList<CountedPlace> members)
    {
        var mentions = new Dictionary<(string City, string Admin1, string Economy), long>();
        foreach (var member in members)
        {
            var place = member.Place;
            if (place.City.Length > 0) CollectionsMarshal.GetValueRefOrAddDefault(mentions, (place.City, place.Admin1, place.Economy), out _) += member.Mentions;
        }

        return mentions;
    }

    /// <summary>The cities that make the name: the first and up to <paramref name="limit"/> − 1 of comparable size.</summary>
    private static IReadOnlyList<CityPart> Main(IReadOnlyList<CityPart> cities, int limit, double minimumShare)
    {
        if (cities.Count == 0) return [];
        var threshold = minimumShare * cities[0].Mentions;
        return [.. cities.Take(1).Concat(cities.Skip(1).Where(c => c.Mentions >= threshold)).Take(Math.Max(1, limit))];
    }

    private static IReadOnlyList<EconomyPart> EconomyParts(IReadOnlyList<CountedPlace> members)
    {
        // Most clusters lie in one economy, few in more than three.
        var sums = new List<(string Economy, Tally[] ByKind)>();
        foreach (var member in members)
        {
            if (member.Place.Economy.Length == 0) continue;
            var byKind = sums.Find(s => s.Economy == member.Place.Economy).ByKind;
            if (byKind is null) sums.Add((member.Place.Economy, byKind = new Tally[DocumentKinds.All.Count]));
            for (var kind = 0; kind < member.ByKind.Count; kind++) byKind[kind] += member.ByKind[kind];
        }

        return
        [
            .. sums.Select(s => new EconomyPart(s.Economy, s.ByKind.Sum(t => t.Mentions), s.ByKind))
                .OrderByDescending(p => p.Mentions)
                .ThenBy(p => p.Economy, StringComparer.Ordinal),
        ];
    }

    /// <summary>A lone border village must not make a cluster cross-border, so small parts are not listed; the largest always is.</summary>
    private static IReadOnlyList<string> Listed(IReadOnlyList<EconomyPart> parts, long mentions, double minimumShare) =>
        [.. parts.Where((p, index) => index == 0 || p.Mentions >= minimumShare * mentions).Select(p => p.Economy)];
}
