namespace HubAtlas.Core.Comparing;

/// <summary>Pairs the clusters of two rankings one to one: they share an economy and cities of their names, the best pairs first.</summary>
internal static class NameMatching
{
    private sealed record Pair(NamedCluster First, NamedCluster Second, double Covered, double Weight);

    public static IReadOnlyList<(NamedCluster First, NamedCluster Second)> Match(NamedRanking first, NamedRanking second)
    {
        var pairs =
            from one in first.Clusters
            from other in second.Clusters
            where one.Row.Economies.Intersect(other.Row.Economies, StringComparer.Ordinal).Any()
            let pair = new Pair(one, other, Covered(one, other), Weight(one, other))
            where pair.Covered > 0
            orderby pair.Covered descending, pair.Weight descending, one.Row.Rank + other.Row.Rank, one.Row.Rank
            select pair;
        var (taken, given) = (new HashSet<int>(), new HashSet<int>());
        var matched = new List<(NamedCluster, NamedCluster)>();
        foreach (var pair in pairs)
        {
            if (taken.Contains(pair.First.Row.Rank) || !given.Add(pair.Second.Row.Rank)) continue;
            taken.Add(pair.First.Row.Rank);
            matched.Add((pair.First, pair.Second));
        }

        return matched;
    }

    /// <summary>Part of one name's cities that the other has; between names the better direction ("Cologne–Düsseldorf" has all of "Cologne").</summary>
    private static double Covered(NamedCluster one, NamedCluster other) =>
        other.Row.Id is null ? Math.Max(PartIn(one, other), PartIn(other, one)) : PartIn(one, other);

    private static double PartIn(NamedCluster name, NamedCluster other) => name.Cities.Average(city => Best(city, other));

    private static double Best(NamedCity city, NamedCluster cluster) =>
        cluster.Cities.Select(c => ClusterNames.Likeness(city, c)).DefaultIfEmpty().Max();

    /// <summary>What of the other cluster lies in the name's cities: a city on the fringe of a neighbour weighs little.</summary>
    private static double Weight(NamedCluster one, NamedCluster other) =>
        other.Cities.Where(c => one.Cities.Any(city => ClusterNames.Likeness(city, c) > 0)).Sum(c => c.Part);
}
