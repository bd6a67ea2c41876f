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

        var cities = CityParts.Of(members);
        var economyParts = EconomyShares.Parts(members);
        var economies = EconomyShares.Listed(economyParts, members.Sum(m => m.Mentions), recipe.EconomyMinimumShare);
        var main = CityParts.Main(cities, recipe.NameCities, recipe.NameCityMinimumShare);
        var name = main.Count > 0 ? NameText.Of(main) : NameText.OfPoint(Heaviest(members).Place.Point);
        return new(name, Slugs.Of([.. economies.Take(1), name]), economies, cities, economyParts);
    }

    private static CountedPlace Heaviest(IReadOnlyList<CountedPlace> members) =>
        members.OrderByDescending(m => m.Mentions).ThenBy(m => m.Place.Id).First();
}
