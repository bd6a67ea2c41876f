using HubAtlas.Core.Model;

namespace HubAtlas.Core.Sampling;

/// <summary>What happened to one planted cluster, or to a pair, from the first edition to the second.</summary>
/// <param name="Hubs">One, or the pair that merges or parts.</param>
/// <param name="GrowthPercent">Of patents and publications together, as written, over the cities of the hubs without any corridor.</param>
/// <param name="PlannedGrowthPercent">What it was drawn to be; null for pairs.</param>
public sealed record PlantedChange(HubEvent Event, IReadOnlyList<string> Hubs, double GrowthPercent, double? PlannedGrowthPercent);

public static class PlantedChanges
{
    /// <summary>Every planted cluster once, in the order of the hubs.</summary>
    public static IReadOnlyList<PlantedChange> Between(WorldTruth truth) =>
    [
        .. truth.Hubs
            .GroupBy(h => h.EventGroup.Length > 0 ? h.EventGroup : h.Id, StringComparer.Ordinal)
            .Select(g => Change(truth, [.. g])),
    ];

    private static PlantedChange Change(WorldTruth truth, IReadOnlyList<SimulatedHub> hubs)
    {
        var ids = hubs.Select(h => h.Id).ToHashSet(StringComparer.Ordinal);
        var cities = truth.Cities.Where(c => ids.Contains(c.City.Hub) && c.City.Role != CityRole.Corridor).ToList();
        var before = Output(cities, 0..truth.WindowYears);
        var after = Output(cities, 1..(truth.WindowYears + 1));
        return new(hubs[0].Event, [.. hubs.Select(h => h.Id)], 100 * (after / before - 1), hubs.Count == 1 ? hubs[0].GrowthPercent : null);
    }

    private static double Output(List<TruthCity> cities, Range years) =>
        cities.Sum(c => DocumentKinds.All.Take(Home.Kinds).Sum(kind => c.SharesIn(kind, years)));
}
