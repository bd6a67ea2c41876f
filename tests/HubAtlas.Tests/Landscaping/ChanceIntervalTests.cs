using HubAtlas.Core.Landscaping;

namespace HubAtlas.Tests.Landscaping;

/// <summary>Intervals against printed tables and against their own definition.</summary>
public class ChanceIntervalTests
{
    // Exact limits of a Poisson mean, as printed in tables of cancer registries (Breslow and Day 1987, table 2.11).
    [Theory]
    [InlineData(0, 0, 3.689)]
    [InlineData(1, 0.0253, 5.572)]
    [InlineData(2, 0.2422, 7.225)]
    [InlineData(10, 4.795, 18.390)]
    [InlineData(50, 37.11, 65.92)]
    [InlineData(100, 81.36, 121.63)]
    public void Limits_of_a_count_are_as_printed(double count, double low, double high)
    {
        var found = ChanceIntervals.Poisson(count);
        Assert.Equal(low, found.Low, low < 1 ? 4 : low < 20 ? 3 : 2);
        Assert.Equal(high, found.High, high < 20 ? 3 : 2);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(17)]
    [InlineData(60)]
    public void At_the_limits_the_count_has_a_chance_of_a_fortieth(int count)
    {
        var (low, high) = ChanceIntervals.Poisson(count);
        Assert.Equal(0.025, Cumulated(high, count), 9);
        Assert.Equal(0.025, 1 - Cumulated(low, count - 1), 9);
    }

    [Fact]
    public void Large_counts_go_on_where_small_ones_end()
    {
        var (before, after) = (ChanceIntervals.Poisson(9_999.9), ChanceIntervals.Poisson(10_000.1));
        Assert.Equal(0.2, after.Low - before.Low, 2);
        Assert.Equal(0.2, after.High - before.High, 2);
        Assert.InRange(ChanceIntervals.Poisson(1e8).High - 1e8, 19_599, 19_603);
    }

    [Theory]
    [InlineData(5, 10, 0.2366, 0.7634)]
    [InlineData(0, 10, 0, 0.2775)]
    [InlineData(10, 10, 0.7225, 1)]
    [InlineData(81, 263, 0.2553, 0.3662)]
    public void Limits_of_a_part_are_as_printed(double count, double all, double low, double high)
    {
        var found = ChanceIntervals.Part(count, all);
        Assert.Equal(low, found.Low, 4);
        Assert.Equal(high, found.High, 4);
    }

    private static double Cumulated(double mean, int count)
    {
        var (term, sum) = (Math.Exp(-mean), Math.Exp(-mean));
        for (var i = 1; i <= count; i++) sum += term *= mean / i;
        return sum;
    }
}
