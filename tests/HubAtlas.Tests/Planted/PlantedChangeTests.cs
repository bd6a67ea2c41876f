using HubAtlas.Core.Comparing;
using HubAtlas.Core.Sampling;

namespace HubAtlas.Tests.Planted;

/// <summary>The demo's two editions against their truth.</summary>
public class PlantedChangeTests
{
    private static readonly PlantedEvents Events = new(PlantedWorld.Truth, PlantedWorld.Before, PlantedWorld.After, PlantedWorld.Comparison);

    [Fact]
    public void Every_planted_event_is_reported_as_what_it_is()
    {
        foreach (var change in Events.Changes)
            Assert.All(Events.Rows(change), row => Assert.Equal((change.Hubs[0], PlantedEvents.Expected(change.Event)), (change.Hubs[0], row.Events)));
        Assert.Equal((2, 2, 1, 1), (Count(HubEvent.Enter), Count(HubEvent.Leave), Count(HubEvent.Merge), Count(HubEvent.Split)));
    }

    [Fact]
    public void No_event_is_invented()
    {
        var planted = Events.Changes.SelectMany(Events.Rows).ToHashSet();
        Assert.All(PlantedWorld.Comparison.Movements, m => Assert.Contains(m, planted));
    }

    [Fact]
    public void A_merger_names_both_and_a_split_both_heirs()
    {
        var merged = Assert.Single(Events.Rows(Events.Changes.Single(c => c.Event == HubEvent.Merge)));
        Assert.Equal(2, merged.Related.Append(merged.IdBefore).Distinct().Count());
        var split = Events.Rows(Events.Changes.Single(c => c.Event == HubEvent.Split));
        Assert.Equal(2, split.Count);
        Assert.Single(split.Select(m => m.IdBefore ?? m.Related.Single()).Distinct());
    }

    [Fact]
    public void Growth_is_within_a_percentage_point_of_the_planted_on_fixed_geometry()
    {
        foreach (var change in Events.Changes.Where(c => c.PlannedGrowthPercent is not null))
        {
            var reported = Events.Rows(change).Single().GrowthPercent!.Value;
            Assert.True(Math.Abs(reported - change.GrowthPercent) < 1, $"{change.Hubs[0]}: written {change.GrowthPercent}, reported {reported}");
            Assert.True(
                Math.Abs(reported - change.PlannedGrowthPercent!.Value) < 1, $"{change.Hubs[0]}: drawn {change.PlannedGrowthPercent}, reported {reported}");
        }
    }

    [Fact]
    public void The_causes_add_up_to_the_change_for_every_cluster() => Assert.All(PlantedWorld.Comparison.Movements, m =>
        Assert.Equal(m.ScoreChange, m.Causes.Data + m.Causes.Method + m.Causes.Boundary + m.Causes.Geocoding, 9));

    [Fact]
    public void A_series_of_both_editions_has_the_same_ranks_and_growth()
    {
        var series = SeriesComparer.Compare([PlantedWorld.Before, PlantedWorld.After], isRecomputed: false);
        Assert.Equal((1, "year"), (series.Periods, series.Unit));
        foreach (var movement in PlantedWorld.Comparison.Movements.Where(m => m.RankAfter is not null))
        {
            var line = series.Lines.Single(l => l.Points[^1].ClusterId == movement.ClusterId);
            Assert.Equal((movement.RankBefore, movement.RankAfter), (line.Points[0].Rank, line.Points[^1].Rank));
            Assert.Equal(movement.GrowthPercent!.Value, line.Fixed.Percent!.Value, 9);
        }
    }

    private static int Count(HubEvent planted) => Events.Changes.Count(c => c.Event == planted);
}
