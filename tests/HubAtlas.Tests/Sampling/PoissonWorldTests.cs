using HubAtlas.Core.Model;
using HubAtlas.Core.Sampling;
using HubAtlas.Engine.Sampling;

namespace HubAtlas.Tests.Sampling;

public class PoissonWorldTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(1)]
    [InlineData(7.9)]
    public void Draws_have_the_mean_and_the_variance_of_a_Poisson_number(double mean)
    {
        const int count = 40_000;
        var draws = Enumerable.Range(0, count).Select(i => (double)PoissonDraw.Next(SeededStream.For(5, i), mean)).ToList();
        var error = 4 * Math.Sqrt(mean / count);
        Assert.InRange(draws.Average(), mean - error, mean + error);

        // The standard error of a Poisson number's variance is √((2m² + m) / n).
        var spread = 4 * Math.Sqrt(((2 * mean * mean) + mean) / count);
        Assert.InRange(draws.Average(d => (d - mean) * (d - mean)), mean - spread, mean + spread);
        Assert.InRange(draws.Count(d => d == 0) / (double)count, Math.Exp(-mean) - 0.01, Math.Exp(-mean) + 0.01);
    }

    /// <summary>Over seeds, documents of a year vary as much as their mean in a Poisson world, and hardly in a planned one.</summary>
    [Theory]
    [InlineData(true, 0.7, 1.35)]
    [InlineData(false, 0, 0.2)]
    public void Worlds_of_several_seeds_vary_as_their_settings_say(bool isPoisson, double least, double most)
    {
        const int worlds = 120;
        var counts = Enumerable.Range(0, worlds).Select(seed => (double)Make((ulong)seed, isPoisson)
            .Documents(DocumentKind.Patent, SampleAssets.FirstYear()).Count(d => d.Role == DocumentRole.Counted)).ToList();
        var mean = counts.Average();
        Assert.InRange(counts.Sum(c => (c - mean) * (c - mean)) / (worlds - 1) / mean, least, most);
    }

    [Fact]
    public void A_seed_makes_the_same_Poisson_world_again()
    {
        string Texts() => string.Join('|', SmallWorlds.All(Make(3, true)).Select(d => d.Document.Id + d.Document.People.Count));
        Assert.Equal(Texts(), Texts());
        Assert.NotEqual(SmallWorlds.All(Make(3, true)).Count(), SmallWorlds.All(Make(4, true)).Count());
    }

    private static SimulatedWorld Make(ulong seed, bool isPoisson) => SimulatedWorld.Make(
        new() { Seed = seed, Scale = 0.01, FirstYear = SampleAssets.FirstYear(), IsPoisson = isPoisson }, SampleAssets.Geography());
}
