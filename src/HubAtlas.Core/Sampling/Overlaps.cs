using HubAtlas.Core.Model;

namespace HubAtlas.Core.Sampling;

/// <summary>Mentions of an edition's places by the planted city they belong to and the cluster they were put in.</summary>
internal sealed class Overlaps
{
    /// <summary>Houses lie within 1 km of their city and towns of the truth at least 2.5 km apart.</summary>
    private const double CityReachKm = 2.5;

    /// <summary>By truth city and found cluster (empty: noise).</summary>
    private readonly Dictionary<(int City, string Found), long> _mentions = [];

    public Dictionary<(int Planted, string Found), long> Shared { get; } = [];

    public Dictionary<string, long> FoundTotals { get; } = new(StringComparer.Ordinal);

    public static Overlaps Of(WorldTruth truth, PlantedEdition planted, IReadOnlyList<Member> members)
    {
        var overlaps = new Overlaps();
        var cities = new CityFinder([.. truth.Cities.Select(c => c.City.Point)], CityReachKm);
        foreach (var member in members)
        {
            var found = member.ClusterId ?? "";
            var mentions = member.Counted.Mentions;
            overlaps.FoundTotals[found] = overlaps.FoundTotals.GetValueOrDefault(found) + mentions;
            if (cities.Nearest(member.Counted.Place.Point) is not { } city) continue;
            overlaps._mentions[(city, found)] = overlaps._mentions.GetValueOrDefault((city, found)) + mentions;
            if (planted.ClusterOfCity[city] is not { } cluster) continue;
            overlaps.Shared[(cluster, found)] = overlaps.Shared.GetValueOrDefault((cluster, found)) + mentions;
        }

        return overlaps;
    }

    public double RightlyAssigned(WorldTruth truth, PlantedEdition planted, IReadOnlyList<RecoveredCluster> matched)
    {
        var window = (planted.FirstYear - truth.FirstYear)..(planted.LastYear - truth.FirstYear + 1);
        var counterpart = matched.ToDictionary(m => m.PlantedRank - 1, m => m.Found.Id);
        counterpart[PlantedEdition.Noise] = "";
        long right = 0, all = 0;
        for (var city = 0; city < truth.Cities.Count; city++)
        {
            if (planted.ClusterOfCity[city] is not { } cluster) continue;
            var expected = truth.Cities[city].MentionsIn(window);
            all += expected;
            // More than was written can only be other cities' people, put here by mistake.
            if (counterpart.TryGetValue(cluster, out var found)) right += Math.Min(expected, _mentions.GetValueOrDefault((city, found)));
        }

        return all == 0 ? 0 : (double)right / all;
    }
}
