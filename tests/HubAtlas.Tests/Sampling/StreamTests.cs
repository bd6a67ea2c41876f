using FsCheck;
using FsCheck.Fluent;
using HubAtlas.Core.Sampling;

namespace HubAtlas.Tests.Sampling;

public class StreamTests
{
    [Fact]
    public void The_stream_is_the_published_SplitMix64()
    {
        // First outputs for the seed 1234567, from the reference implementation's own test vector.
        var stream = new SeededStream(1234567);
        ulong[] expected = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821];
        Assert.Equal(expected, Enumerable.Range(0, 5).Select(_ => stream.Next()));
    }

    [Fact]
    public void Streams_of_different_labels_differ()
    {
        var range = Enumerable.Range(0, 3).ToList();
        var firsts = from a in range from b in range from c in range select SeededStream.For(1, a, b, c).Next();
        Assert.Equal(27, firsts.Distinct().Count());
    }

    [Fact]
    public void An_even_stream_puts_one_number_into_every_stratum_of_a_block()
    {
        var stream = new EvenStream(new(9));
        for (var block = 0; block < 20; block++)
            Assert.Equal(Enumerable.Range(0, 32), Enumerable.Range(0, 32).Select(_ => (int)(stream.NextDouble() * 32)).Order());
    }

    [Fact]
    public void A_pick_falls_on_the_weight_that_holds_it()
    {
        var someWeights = Gen.Choose(0, 5).NonEmptyListOf().Where(w => w.Sum() > 0).ToArbitrary();
        Prop.ForAll(someWeights, Gen.Choose(0, 999).ToArbitrary(), (weights, permille) =>
        {
            var target = permille / 1000.0 * weights.Sum();
            var expected = 0;
            for (var upTo = (double)weights[0]; upTo <= target; upTo += weights[++expected]) { }
            return new PickTable([.. weights.Select(w => (double)w)]).Pick(permille / 1000.0) == expected;
        }).Check(Config.QuickThrowOnFailure.WithReplay(20260701, 7));
    }

    [Fact]
    public void Weights_without_anything_are_refused() => Assert.Throws<ArgumentException>(() => new PickTable([0, 0]));
}
