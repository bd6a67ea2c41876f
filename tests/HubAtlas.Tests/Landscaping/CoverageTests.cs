using HubAtlas.Core.Landscaping;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Landscaping;

/// <summary>In worlds whose truth is known, intervals hold it as often as they say.</summary>
public class CoverageTests
{
    private const int Worlds = 3_000;

    [Theory]
    [InlineData(400, 0.15, 0.05)]
    [InlineData(60, 0.3, 0.2)]
    [InlineData(2_000, 0.01, 0.02)]
    public void The_interval_of_the_advantage_holds_the_planted_one(int documents, double part, double worldPart)
    {
        var random = new Random(documents);
        var held = 0;
        for (var i = 0; i < Worlds; i++)
        {
            var drawn = Enumerable.Range(0, documents).Count(_ => random.NextDouble() < part);
            if (Row(drawn, documents, worldPart).Specialisation is not { } found) continue;
            if (found.Low <= part / worldPart && part / worldPart <= found.High) held++;
        }

        Assert.InRange(held / (double)Worlds, 0.93, 0.97);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(150)]
    public void The_interval_of_a_count_holds_the_mean_at_least_as_often_as_it_says(double mean)
    {
        var random = new Random(5);
        var held = 0;
        for (var i = 0; i < Worlds; i++)
        {
            var row = Row(Drawn(random, mean), 100_000, 0.05);
            if (row.Low <= mean && mean <= row.High) held++;
        }

        Assert.InRange(held / (double)Worlds, 0.945, 0.985);
    }

    /// <summary>A unit in a world so large that it is not felt there.</summary>
    private static LandscapeRow Row(int count, int classed, double worldPart)
    {
        const int year = 2020;
        var recipe = LandscapeWorld.Recipe(CountingMethod.Fractional) with { FirstYear = year, LastYear = year, CompareYears = [], By = [LandscapeUnit.Economy] };
        var (all, chosen) = (10_000_000L, (long)(10_000_000 * worldPart));
        var unit = new UnitTally("JP", "JP", new Dictionary<int, long> { [year] = count * Contribution.Whole }, count, 0, classed * Contribution.Whole, null);
        var counts = new LandscapeCounts(
            [new(year, chosen, 0)], all, [new(LandscapeUnit.Economy, [unit], (chosen - count) * Contribution.Whole)], [], [], IsSimulated: false);
        return Landscaper.Compute(recipe, counts, new Dictionary<(LandscapeUnit, string), double>(), []).Tables[0].Rows[0];
    }

    /// <summary>Knuth's way: uniform numbers are multiplied.</summary>
    private static int Drawn(Random random, double mean)
    {
        var (count, logSum) = (0, 0.0);
        while ((logSum += Math.Log(1 - random.NextDouble())) > -mean) count++;
        return count;
    }
}
