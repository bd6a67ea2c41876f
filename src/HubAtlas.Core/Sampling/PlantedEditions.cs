using HubAtlas.Core.Model;

namespace HubAtlas.Core.Sampling;

internal static class PlantedEditions
{
    public static PlantedEdition In(WorldTruth truth, int firstYear, int lastYear)
    {
        var lastSimulated = truth.FirstYear + truth.Years - 1;
        if (firstYear < truth.FirstYear || lastYear > lastSimulated || lastYear < firstYear)
        {
            throw new ArgumentOutOfRangeException(
                nameof(firstYear),
                $"Found the window {firstYear} to {lastYear}, expected one within {truth.FirstYear} to {lastSimulated}.");
        }

        var window = (firstYear - truth.FirstYear)..(lastYear - truth.FirstYear + 1);

        var worldDocuments = truth.Documents.Select(years => (double)years.Take(window).Sum()).ToArray();
        var clusters = Groups(truth, window)
            .Select(hubs => Cluster(truth, window, hubs, worldDocuments))
            .Where(c => c.Mentions >= truth.MinimumMentions)
            .OrderByDescending(c => c.Score)
            .ThenBy(c => c.Id, StringComparer.Ordinal)
            .ToList();
        var clusterOfCity = ClusterOfCity(truth, clusters);
        var noise = truth.Cities.Where((_, city) => clusterOfCity[city] == PlantedEdition.Noise).Sum(c => c.MentionsIn(window));
        return new(firstYear, lastYear, clusters, noise, clusterOfCity);
    }

    /// <summary>Single hubs, and the pairs that a busy corridor town joins in the window.</summary>
    private static IEnumerable<IReadOnlyList<SimulatedHub>> Groups(WorldTruth truth, Range window)
    {
        // The corridor's neighbours bring some mentions of their own, so half of the minimum is far from both of its states.
        var joined = truth.Cities
            .Where(c => c.City.Role == CityRole.Corridor && c.MentionsIn(window) >= truth.MinimumMentions / 2)
            .Select(c => truth.Hubs.Single(h => h.Id == c.City.Hub).EventGroup)
            .ToHashSet(StringComparer.Ordinal);
        return truth.Hubs
            .GroupBy(h => joined.Contains(h.EventGroup) ? h.EventGroup : h.Id, StringComparer.Ordinal)
            .Select(g => g.OrderBy(h => h.Id, StringComparer.Ordinal).ToList());
    }

    private static PlantedCluster Cluster(WorldTruth truth, Range window, IReadOnlyList<SimulatedHub> hubs, double[] worldDocuments)
    {
        var ids = hubs.Select(h => h.Id).ToHashSet(StringComparer.Ordinal);
        var isJoined = hubs.Count > 1;
        var cities = Enumerable.Range(0, truth.Cities.Count)
            .Where(c => ids.Contains(truth.Cities[c].City.Hub) && (isJoined || truth.Cities[c].City.Role != CityRole.Corridor))
            .ToList();
        var shares = DocumentKinds.All.Take(Home.Kinds).Select(kind => cities.Sum(c => truth.Cities[c].SharesIn(kind, window))).ToList();
        var score = shares.Zip(worldDocuments, (part, all) => all > 0 ? 100 * part / all : 0).Sum();
        var mentions = cities.Sum(c => truth.Cities[c].MentionsIn(window));
        return new([.. hubs.Select(h => h.Id)], Centres(truth, window, cities), cities, mentions, shares, score);
    }

    private static IReadOnlyList<SimulatedCity> Centres(WorldTruth truth, Range window, IReadOnlyList<int> cities) =>
    [
        .. cities.Select(c => truth.Cities[c])
            .Where(c => c.City.Role == CityRole.Centre)
            .OrderByDescending(c => c.MentionsIn(window))
            .Select(c => c.City),
    ];

    private static int?[] ClusterOfCity(WorldTruth truth, List<PlantedCluster> clusters)
    {
        var found = new int?[truth.Cities.Count];
        for (var city = 0; city < found.Length; city++)
            found[city] = truth.Cities[city].City.Role == CityRole.Corridor ? null : PlantedEdition.Noise;
        for (var index = 0; index < clusters.Count; index++)
        {
            foreach (var city in clusters[index].Cities) found[city] = index;
        }

        return found;
    }
}
