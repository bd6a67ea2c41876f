using HubAtlas.Core.Model;

namespace HubAtlas.Core.Sampling;

/// <summary>Mentions of an edition's places by the planted city they belong to and the cluster they were put in.</summary>
internal sealed class Overlaps
{
    /// <summary>Houses lie within 1 km of their city and towns of the truth at least 2.5 km apart.</summary>
    private const double CityReachKm = 2.5;

    /// <summary>By planted cluster (−1: noise) and found cluster (empty: noise).</summary>
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
            if (planted.ClusterOfCity[city] is not { } cluster) continue;
            overlaps.Shared[(cluster, found)] = overlaps.Shared.GetValueOrDefault((cluster, found)) + mentions;
        }

        return overlaps;
    }

    /// <summary>More than was written of a cluster can only be other places' people, put here by mistake, and does not count.</summary>
    public double RightlyAssigned(PlantedEdition planted, IReadOnlyList<RecoveredCluster> matched)
    {
        var counterpart = matched.ToDictionary(m => m.PlantedRank - 1, m => m.Found.Id);
        counterpart[PlantedEdition.Noise] = "";
        var right = counterpart.Sum(pair => Math.Min(Written(planted, pair.Key), Shared.GetValueOrDefault((pair.Key, pair.Value))));
        var all = Enumerable.Range(PlantedEdition.Noise, planted.Clusters.Count + 1).Sum(cluster => Written(planted, cluster));
        return all == 0 ? 0 : (double)right / all;
    }

    private static long Written(PlantedEdition planted, int cluster) =>
        cluster == PlantedEdition.Noise ? planted.NoiseMentions : planted.Clusters[cluster].Mentions;
}
