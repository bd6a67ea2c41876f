using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing;
using HubAtlas.Tests.Publishing;
using HubAtlas.Tests.Web;

namespace HubAtlas.EndToEnd.Browser;

/// <summary>A workspace whose edition and comparison say how sure they are.</summary>
internal static class SureSite
{
    public const string Name = "plausible-sure";

    /// <summary>The cluster of rank 3 moved and grew for sure and overtook the fourth; no other.</summary>
    public static Edition Publish(Program program)
    {
        var world = PlausibleInside.With(PlausibleWorld.Edition());
        var edition = Edition(world with { Recipe = world.Recipe with { Name = Name, Title = "Plausible, sure" } }, out var pairs);
        var earlier = edition with { Recipe = edition.Recipe with { Name = "earlier", Title = "Earlier" } };
        var snapshot = new EditionSnapshot(edition, PlausibleWorld.Members(edition, 100)) { Pairs = pairs, Ties = PlausibleInside.Ties(edition) };
        Publisher.Publish(snapshot, [], PlausibleWorld.Run, Path.Combine(program.Workspace, "editions", Name));
        var pair = PlausibleComparisons.Pair(earlier, edition);
        ComparisonPublisher.Publish(
            pair with
            {
                Uncertainty = new(1000, 1, 0.9, true),
                Movements = [.. pair.Movements.Select(m => m with { Uncertainty = Sure(m, edition) })],
            }, Path.Combine(program.Workspace, "comparisons", $"earlier-{Name}"));
        return edition;
    }

    private static MovementUncertainty Sure(Movement movement, Edition edition) => movement.RankAfter == 3
        ? new(new(-3, -1, 0.99, 0, 0.01, 1, [edition.Clusters[3].Id]), new(2.5, 6.5))
        : new(movement.RankBefore is null ? null : new(-2, 4, 0.4, 0.5, 0.01, 0.97, []), new(-0.5, 9.5));

    /// <summary>With two humps for the second cluster, and choices of the method.</summary>
    private static Edition Edition(Edition world, out IReadOnlyList<RankPair> pairs)
    {
        var snapshot = PlausibleUncertainty.Snapshot(new(world, []), thinned: 40);
        pairs = snapshot.Pairs;
        return snapshot.Edition with
        {
            Uncertainty = snapshot.Edition.Uncertainty! with { ChoiceRuns = 64 },
            Clusters = [.. snapshot.Edition.Clusters.Select(c => c with
            {
                Uncertainty = c.Uncertainty! with
                {
                    RankShares = c.Rank == 2 ? [new(2, 0.6), new(7, 0.4)] : c.Uncertainty.RankShares,
                    Choices = Choices(c.Rank),
                },
            })],
        };
    }

    private static ChoiceEffect Choices(int rank)
    {
        var (low, high) = (new ChoiceEnd("10 km", rank + 3), new ChoiceEnd("20 km", rank));
        return new(rank, rank + 4, "radius", 0.45, [low, high])
        {
            Parts = [new("radius", 0.3, 0.45, low, high), new("weight of patents", 0.2, 0.4, new("30 %", rank), new("70 %", rank + 1))],
        };
    }
}
