using HubAtlas.Core.Model;

namespace HubAtlas.Core.Counting;

/// <summary>From the store's tallies to places in a fixed order, and to the weights that clustering reads.</summary>
public static class Counter
{
    /// <summary>Gathers the kinds of each place and numbers the places by latitude, longitude, economy, region, city.</summary>
    public static IReadOnlyList<CountedPlace> Count(IEnumerable<PlaceTally> tallies) =>
        tallies.GroupBy(t => t.Key)
            .Select(g => (First: g.First(), ByKind: ByKind(g)))
            .OrderBy(p => p.First.Point.Latitude).ThenBy(p => p.First.Point.Longitude)
            .ThenBy(p => p.First.Economy, StringComparer.Ordinal).ThenBy(p => p.First.Admin1, StringComparer.Ordinal)
            .ThenBy(p => p.First.City, StringComparer.Ordinal)
            .Select((p, id) => new CountedPlace(
                new(id, p.First.Key, p.First.Point, p.First.City, p.First.Admin1, p.First.Economy), p.ByKind))
            .ToList();

    /// <summary>Point weights: mentions as they are, or shares in billionths.</summary>
    public static WeightedPoints Weigh(IReadOnlyList<CountedPlace> places, PointWeight weight)
    {
        var (latitudes, longitudes, weights) = (new double[places.Count], new double[places.Count], new long[places.Count]);
        for (var i = 0; i < weights.Length; i++)
        {
            var place = places[i];
            (latitudes[i], longitudes[i]) = (place.Place.Point.Latitude, place.Place.Point.Longitude);
            weights[i] = weight == PointWeight.Mentions ? place.Mentions : place.ByKind.Sum(t => t.Shares);
        }

        return new(latitudes, longitudes, weights);
    }

    /// <summary>The recipe's minimum in the unit of <see cref="Weigh"/>, rounded up: a sum of whole units reaches one as it reaches the other.</summary>
    public static long MinimumWeight(ClusteringRecipe recipe) =>
        (long)Math.Ceiling(recipe.MinimumMentions * (recipe.PointWeight == PointWeight.Mentions ? 1 : Contribution.Whole));

    /// <summary>Checks that what is located and what is not add up to the world, kind by kind.</summary>
    /// <exception cref="InvalidOperationException">They do not: the store or a question is wrong.</exception>
    public static void Balance(IReadOnlyList<CountedPlace> places, IReadOnlyList<WorldTotal> totals)
    {
        foreach (var total in totals)
        {
            var sum = total.Unlocated.Aggregate(default(Tally), (s, u) => s + u.Tally);
            sum = places.Aggregate(sum, (s, p) => s + p.ByKind[(int)total.Kind]);
            if (sum != total.All || sum.Shares != total.Documents * Contribution.Whole)
                throw new InvalidOperationException($"{total.Kind.Plural()}: located and unlocated add up to {sum}, the world total is {total.All}.");
        }
    }

    private static Tally[] ByKind(IEnumerable<PlaceTally> tallies)
    {
        var byKind = new Tally[DocumentKinds.All.Count];
        foreach (var tally in tallies) byKind[(int)tally.Kind] += tally.Tally;
        return byKind;
    }
}
