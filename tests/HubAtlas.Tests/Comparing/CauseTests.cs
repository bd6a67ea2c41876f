using FsCheck;
using FsCheck.Fluent;
using HubAtlas.Core.Comparing;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;
using static HubAtlas.Tests.Comparing.Worlds;

namespace HubAtlas.Tests.Comparing;

/// <summary>What changes of places, shares and scores come from.</summary>
public class CauseTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20_260_101, 7);

    [Fact]
    public void The_causes_of_every_figure_of_every_cluster_add_up_to_its_change_in_any_world() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            foreach (var movement in Compare(new(seed)).Movements)
            {
                Assert.Equal(4, movement.Figures.Count);
                foreach (var figure in movement.Figures)
                {
                    AssertSum(figure, figure.InOrder);
                    AssertSum(figure, figure.BoundaryFirst);
                }
            }
        }).Check(Runs);

    [Fact]
    public void Places_are_the_ranks_wherever_there_is_a_rank() => Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var editions = new RandomEditions(seed);
        foreach (var movement in Compare(editions).Movements)
        {
            if (movement.RankPrintedBefore is { } printed) Assert.Equal(printed, movement.Place!.Before);
            if (movement.RankAfter is { } after) Assert.Equal(after, movement.Place!.After);
            if (movement.RankBefore is { } before && movement.Place!.InOrder is { } causes)
                Assert.Equal(before, movement.Place.Before + causes.Geocoding + causes.Method);
            Assert.Equal(movement.Causes, movement.Figures[^1].InOrder);
            Assert.Equal((movement.ScoreBefore, movement.ScoreAfter), (movement.Figures[^1].Before, movement.Figures[^1].After));
        }
    }).Check(Runs);

    [Fact]
    public void Data_is_what_counting_the_new_records_in_the_old_boundaries_by_hand_gives() => Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var editions = new RandomEditions(seed);
        var byHand = editions.Recomputed.Edition.Clusters.ToDictionary(c => c.Id, c => ScoreByHand(editions, c.Id));
        foreach (var movement in Compare(editions).Movements.Where(m => m.IdBefore is not null))
        {
            var causes = movement.Place!.InOrder!.Value;
            var place = 1 + byHand.Values.Count(score => score > byHand[movement.IdBefore!]);
            Assert.Equal(place - movement.RankBefore!.Value, causes.Data);
            var own = editions.Recomputed.Edition.Clusters.Single(c => c.Id == movement.IdBefore);
            Assert.Equal(byHand[movement.IdBefore!] - own.Score, movement.Causes.Data, 9);
        }
    }).Check(Runs);

    [Fact]
    public void The_worlds_do_hold_every_event_and_every_cause()
    {
        var movements = Enumerable.Range(0, 60).SelectMany(seed => Compare(new(seed)).Movements).ToList();
        foreach (var happening in Enum.GetValues<MovementEvents>().Where(e => e != MovementEvents.None))
            Assert.True(movements.Exists(m => m.Events.HasFlag(happening)), happening.ToString());
        foreach (var cause in (Func<Causes, double>[])[c => c.Data, c => c.Method, c => c.Boundary, c => c.Geocoding])
            Assert.Contains(movements, m => cause(m.Place!.InOrder!.Value) != 0);
        Assert.Contains(movements, m => m.Place!.InOrder != m.Place.BoundaryFirst);
    }

    [Fact]
    public void Where_nothing_but_the_records_changed_there_is_no_method_and_no_geocoding()
    {
        var editions = new RandomEditions(5, isMethodChanged: false);
        var comparison = Comparer.Compare(editions.Relocated, editions.Relocated, editions.Relocated, editions.After);
        Assert.All(comparison.Movements.SelectMany(m => m.Figures), f => Assert.Equal((0, 0), (f.InOrder!.Value.Method, f.InOrder.Value.Geocoding)));
    }

    [Theory]
    [InlineData(CountingMethod.Fractional)]
    [InlineData(CountingMethod.Full)]
    public void An_edition_compared_with_itself_has_no_causes(CountingMethod counting)
    {
        var same = new RandomEditions(11, counting).After;
        Assert.All(Comparer.Compare(same, same, same, same).Movements.SelectMany(m => m.Figures),
            f => Assert.Equal((0.0, default(Causes)), (f.Change, f.InOrder)));
    }

    [Fact]
    public void A_cluster_that_falls_because_others_grew_falls_by_data()
    {
        var before = Edition("before", At(0, 100, "steady"), At(10, 80, "riser"), At(20, 60, "third"));
        var after = Edition("after", At(0, 100, "steady"), At(10, 300, "riser"), At(20, 60, "third"));
        var steady = Comparer.Compare(before, before, before, after).Movements.Single(m => m.ClusterId == "steady");
        Assert.Equal(0, steady.GrowthPercent);
        Assert.Equal((1, 2, new Causes(1, 0, 0, 0)), (steady.Place!.Before, steady.Place.After, steady.Place.InOrder));
    }

    [Fact]
    public void A_merger_that_lifts_a_cluster_is_boundary_and_pulls_nobody_else_by_data()
    {
        var before = Edition("before", At(0, 100, "large"), At(20, 70, "west"), At(20.2, 50, "east"));
        var after = Edition("after", At(0, 100, "large"), At(20, 70, "both"), At(20.1, 10, "both"), At(20.2, 50, "both"));
        var movements = Comparer.Compare(before, before, before, after).Movements;
        Assert.Equal(new Causes(0, 0, -1, 0), movements.Single(m => m.ClusterId == "both").Place!.InOrder);
        Assert.Equal(new Causes(0, 0, 1, 0), movements.Single(m => m.ClusterId == "large").Place!.InOrder);
    }

    [Fact]
    public void A_newcomer_comes_from_the_place_that_its_area_had()
    {
        var before = Edition("before", At(0, 100, "one"), At(10, 50, "two"), At(20, 5, null));
        var after = Edition("after", At(0, 100, "one"), At(10, 50, "two"), At(20, 70, "new"));
        var place = Comparer.Compare(before, before, before, after).Movements.Single(m => m.ClusterId == "new").Place!;
        Assert.Equal((3, 2, new Causes(-1, 0, 0, 0)), (place.Before, place.After, place.InOrder));
    }

    [Fact]
    public void An_area_that_better_geocoding_fills_comes_in_by_geocoding()
    {
        var printed = Edition("before", At(0, 100, "one"), At(10, 50, "two"), At(20, 5, null));
        var relocated = Edition("before", At(0, 100, "one"), At(10, 50, "two"), At(20, 70, "found"));
        var place = Comparer.Compare(printed, relocated, relocated, relocated).Movements.Single(m => m.ClusterId == "found").Place!;
        Assert.Equal((3, 2, new Causes(0, 0, 0, -1)), (place.Before, place.After, place.InOrder));
    }

    [Fact]
    public void A_kind_that_one_edition_does_not_count_has_no_causes_and_no_zero()
    {
        var before = Edition("before", At(0, 100, "one"));
        var deals = before.Edition.Recipe with { Kinds = [.. before.Edition.Recipe.Kinds, new(DocumentKind.Deal, null, null, 1, [], [])] };
        var after = before with { Edition = before.Edition with { Recipe = deals } };
        var figure = Comparer.Compare(before, before, before, after).Movements[0].Figures.Single(f => f.Figure == ComparedFigure.Deals);
        Assert.Equal((null, null, null), (figure.Before, figure.Change, figure.InOrder));
    }

    private static Comparison Compare(RandomEditions e) => Comparer.Compare(e.Printed, e.Relocated, e.Recomputed, e.After);

    private static void AssertSum(ChangedFigure figure, Causes? causes)
    {
        var (data, method, boundary, geocoding) = (causes!.Value.Data, causes.Value.Method, causes.Value.Boundary, causes.Value.Geocoding);
        if (figure.Figure == ComparedFigure.Place) Assert.Equal(figure.Change, data + method + boundary + geocoding);
        else Assert.Equal(figure.Change!.Value, data + method + boundary + geocoding, 9);
    }

    /// <summary>Every later record to the nearest old core point within the radius, by trying them all.</summary>
    private static double ScoreByHand(RandomEditions editions, string cluster)
    {
        var radius = editions.Recomputed.Edition.Recipe.Clustering.RadiusKm;
        var cores = editions.Recomputed.Members.Where(m => m.Role == PointRole.Core).ToList();
        var inside = editions.After.Members.Where(m => cores
            .Select(core => (Km: Sphere.DistanceKm(core.Counted.Place.Point, m.Counted.Place.Point), core.Counted.Place.Id, core.ClusterId))
            .Where(c => c.Km <= radius).OrderBy(c => c.Km).ThenBy(c => c.Id).Select(c => c.ClusterId).FirstOrDefault() == cluster).ToList();
        return editions.After.Edition.Recipe.Kinds.Sum(k => k.Weight * 100.0 * inside.Sum(m => m.Counted.ByKind[(int)k.Kind].Shares)
            / editions.After.Edition.WorldTotals.Single(t => t.Kind == k.Kind).All.Shares);
    }
}
