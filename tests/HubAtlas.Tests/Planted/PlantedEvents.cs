using HubAtlas.Core.Model;
using HubAtlas.Core.Sampling;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Tests.Planted;

/// <summary>What a comparison must report of each planted change: looked up by where the planted clusters lie, not by name.</summary>
internal sealed class PlantedEvents
{
    private readonly WorldTruth _truth;
    private readonly Comparison _comparison;
    private readonly Catchment _before;
    private readonly Catchment _after;

    public PlantedEvents(WorldTruth truth, EditionSnapshot before, EditionSnapshot after, Comparison comparison)
    {
        (_truth, _comparison) = (truth, comparison);
        _before = new(before.Members, before.Edition.Recipe.Clustering.RadiusKm);
        _after = new(after.Members, after.Edition.Recipe.Clustering.RadiusKm);
        Changes = PlantedChanges.Between(truth);
    }

    public IReadOnlyList<PlantedChange> Changes { get; }

    /// <summary>The rows of the clusters at the hubs' centres.</summary>
    public IReadOnlyList<Movement> Rows(PlantedChange change) =>
        [.. change.Hubs.Select(hub => Row(change.Event, hub)).Distinct()];

    public static MovementEvents Expected(HubEvent planted) => planted switch
    {
        HubEvent.Enter => MovementEvents.Entered,
        HubEvent.Leave => MovementEvents.Left,
        HubEvent.Merge => MovementEvents.Merged,
        HubEvent.Split => MovementEvents.Split,
        _ => MovementEvents.Continued,
    };

    private Movement Row(HubEvent planted, string hub)
    {
        var centre = _truth.Cities.First(c => c.City.Hub == hub && c.City.Role == CityRole.Centre).City.Point;
        var id = (planted == HubEvent.Leave ? _before : _after).ClusterAt(centre);
        Assert.True(id is not null, $"{hub}: no cluster stands at its centre");
        return _comparison.Movements.Single(m => planted == HubEvent.Leave ? m.RankAfter is null && m.ClusterId == id : m.RankAfter is not null && m.ClusterId == id);
    }
}
