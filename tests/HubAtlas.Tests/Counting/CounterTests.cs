using HubAtlas.Core.Counting;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Counting;

public class CounterTests
{
    private static readonly PlaceTally[] Tallies =
    [
        new(7, new(35.69, 139.69), "Tokyo", "Tokyo", "JP", DocumentKind.Publication, new(3, 2_000_000_000)),
        new(5, new(-33.87, 151.21), "Sydney", "New South Wales", "AU", DocumentKind.Patent, new(2, 1_500_000_000)),
        new(7, new(35.69, 139.69), "Tokyo", "Tokyo", "JP", DocumentKind.Patent, new(1, 500_000_000)),
    ];

    [Fact]
    public void Kinds_of_one_place_come_together_and_places_are_numbered_from_the_south()
    {
        var places = Counter.Count(Tallies);
        Assert.Equal([(0, "Sydney"), (1, "Tokyo")], places.Select(p => (p.Place.Id, p.Place.City)));
        Assert.Equal([new(1, 500_000_000), new(3, 2_000_000_000), default], places[1].ByKind);
    }

    [Fact]
    public void The_order_of_the_tallies_does_not_matter() =>
        Assert.Equal(Counter.Count(Tallies).Select(p => p.Place), Counter.Count(Tallies.Reverse()).Select(p => p.Place));

    [Fact]
    public void Weights_are_mentions_or_shares()
    {
        var places = Counter.Count(Tallies);
        Assert.Equal([2, 4], Counter.Weigh(places, PointWeight.Mentions).Weights);
        Assert.Equal([1_500_000_000, 2_500_000_000], Counter.Weigh(places, PointWeight.Shares).Weights);
    }

    [Theory]
    [InlineData(4500, PointWeight.Mentions, 4500)]
    [InlineData(0.5, PointWeight.Mentions, 1)]
    [InlineData(1.5, PointWeight.Shares, 1_500_000_000)]
    public void The_minimum_is_in_the_unit_of_the_weights(double minimum, PointWeight weight, long expected) =>
        Assert.Equal(expected, Counter.MinimumWeight(new(15, minimum, 5, weight)));

    [Fact]
    public void A_world_that_adds_up_passes()
    {
        var unlocated = new UnlocatedTally("no address", new(4, 2_000_000_000));
        Counter.Balance(Counter.Count(Tallies), [new(DocumentKind.Patent, 4, new(7, 4_000_000_000), [unlocated])]);
    }

    [Fact]
    public void A_lost_contribution_is_noticed()
    {
        WorldTotal[] totals = [new(DocumentKind.Patent, 2, new(4, 2_000_000_000), [])];
        Assert.Contains("patents", Assert.Throws<InvalidOperationException>(() => Counter.Balance(Counter.Count(Tallies), totals)).Message);
    }
}
