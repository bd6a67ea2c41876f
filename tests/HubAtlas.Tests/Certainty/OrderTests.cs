using HubAtlas.Core.Certainty;

namespace HubAtlas.Tests.Certainty;

public class OrderTests
{
    [Fact]
    public void A_quantile_is_that_of_the_sorted_values()
    {
        var random = new Random(3);
        for (var round = 0; round < 2000; round++)
        {
            // Few different values, so that many are equal.
            var values = Enumerable.Range(0, random.Next(1, 40)).Select(_ => (double)random.Next(random.Next(1, 30))).ToArray();
            var wanted = random.Next(1, values.Length + 1);
            Assert.Equal(values.Order().ElementAt(wanted - 1), Order.Quantile([.. values], (double)wanted / values.Length));
        }
    }

    [Theory]
    [InlineData(0.9, 1000, 900)]
    [InlineData(0.95, 1000, 950)]
    [InlineData(0.999, 1000, 999)]
    [InlineData(0.9, 101, 91)]
    [InlineData(0.5, 3, 2)]
    [InlineData(0.7, 10, 7)]
    public void It_counts_up_to_the_level_and_no_further(double level, int count, int expected) =>
        Assert.Equal(expected, Order.Quantile([.. Enumerable.Range(1, count).Reverse().Select(n => (double)n)], level));
}
