using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Storing;

public class YearCountsTests
{
    [Theory]
    [InlineData("2022:4 2021:3", "2021:3 2022:4")]
    [InlineData("2022:4 2021:0 2020:1", "2020:1 2022:4")]
    [InlineData("2022:0", "")]
    [InlineData("", "")]
    public void Years_rise_and_those_without_any_are_left_out(string counts, string expected)
    {
        var pairs = counts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split(':')).Select(p => (int.Parse(p[0]), int.Parse(p[1]))).ToArray();
        Assert.Equal(expected.Length == 0 ? null : expected, YearCounts.Write(pairs));
        Assert.Equal(pairs.Where(p => p.Item2 > 0).OrderBy(p => p.Item1), YearCounts.Read(expected).OrderBy(p => p.Key).Select(p => (p.Key, p.Value)));
    }

    [Fact]
    public void A_hundred_years_are_no_problem() =>
        Assert.Equal(100, YearCounts.Read(YearCounts.Write(Enumerable.Range(1900, 100).Select(year => (year, 1)).ToArray())).Count);
}
