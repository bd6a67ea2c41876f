using HubAtlas.Core.Certainty.Replicates;

namespace HubAtlas.Tests.Certainty.Replicates;

public class WeightTests
{
    private const int Draws = 1 << 16;
    private const ulong KnownKey = 0x910A2DEC89025CC1;
    private const ulong KnownUnit = 0x346EDCE5F713F8ED;
    private const ulong KnownWord = 0x991ABE3ECCEE87BE;
    private static readonly int[] KnownWeights = [1, 2, 2, 0, 1, 2, 2, 1];

    [Fact]
    public void Mean_and_variance_are_exactly_one_and_the_third_moment_nearly()
    {
        var weights = Enumerable.Range(0, Draws).Select(draw => (long)ReplicateWeights.WeightOf((ushort)draw)).ToList();
        Assert.Equal(Draws, weights.Sum());
        Assert.Equal(Draws, weights.Sum(w => (w - 1) * (w - 1)));
        Assert.Equal(1.00003, weights.Sum(w => (w - 1) * (w - 1) * (w - 1)) / (double)Draws, 5);
        Assert.Equal([24109, 24110, 12055, 4017, 1005, 201, 34, 4, 1], Enumerable.Range(0, 9).Select(w => weights.Count(one => one == w)));
        Assert.Equal(ReplicateWeights.Largest, weights.Max());
    }

    /// <summary>8 degrees of freedom: above 26.1 in one of a thousand.</summary>
    [Fact]
    public void Ten_million_ids_have_the_weights_that_they_should()
    {
        const int ids = 10_000_000;
        var counts = new long[9];
        var key = ReplicateWeights.Key(1, 0);
        for (var id = 0; id < ids; id++) counts[ReplicateWeights.Of(ReplicateWeights.Unit((ulong)id, 0), key, id & 63)]++;
        double[] expected = [24109, 24110, 12055, 4017, 1005, 201, 34, 4, 1];
        var square = counts.Select((count, w) => Math.Pow(count - (expected[w] * ids / Draws), 2) / (expected[w] * ids / Draws)).Sum();
        Assert.InRange(square, 0.8, 26.1);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 4)]
    [InlineData(15, 47)]
    [InlineData(63, 64)]
    public void Replicates_are_not_correlated(int first, int second)
    {
        const int ids = 200_000;
        var sum = 0L;
        for (var id = 0; id < ids; id++) sum += (Weight((ulong)id, first) - 1) * (Weight((ulong)id, second) - 1);
        Assert.InRange(sum / (double)ids, -4 / Math.Sqrt(ids), 4 / Math.Sqrt(ids));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1 << 20)]
    public void Neighbouring_ids_are_not_correlated(int distance)
    {
        const int ids = 200_000;
        var sum = 0L;
        for (var id = 0; id < ids; id++) sum += (Weight((ulong)id, 9) - 1) * (Weight((ulong)(id + distance), 9) - 1);
        Assert.InRange(sum / (double)ids, -4 / Math.Sqrt(ids), 4 / Math.Sqrt(ids));
    }

    [Fact]
    public void Like_documents_and_seeds_are_drawn_apart()
    {
        const int ids = 100_000;
        long copies = 0, seeds = 0;
        var (key, other) = (ReplicateWeights.Key(1, 0), ReplicateWeights.Key(2, 0));
        for (var id = 0UL; id < ids; id++)
        {
            var (one, two) = (ReplicateWeights.Unit(id, 0), ReplicateWeights.Unit(id, 1));
            copies += (ReplicateWeights.Of(one, key, 5) - 1) * (ReplicateWeights.Of(two, key, 5) - 1);
            seeds += (ReplicateWeights.Of(one, key, 5) - 1) * (ReplicateWeights.Of(one, other, 5) - 1);
        }

        Assert.InRange(copies / (double)ids, -4 / Math.Sqrt(ids), 4 / Math.Sqrt(ids));
        Assert.InRange(seeds / (double)ids, -4 / Math.Sqrt(ids), 4 / Math.Sqrt(ids));
    }

    /// <summary>The words as an independent program computes them: editions of all times must draw the same.</summary>
    [Fact]
    public void The_words_stay_what_they_are()
    {
        Assert.Equal(KnownKey, ReplicateWeights.Key(1, 0));
        Assert.Equal(KnownUnit, ReplicateWeights.Unit(12345, 2));
        Assert.Equal(KnownWord, ReplicateWeights.Word(KnownUnit, KnownKey, 15));
        Assert.Equal(KnownWeights, Enumerable.Range(56, 8).Select(replicate => ReplicateWeights.Of(KnownUnit, KnownKey, replicate)));
    }

    [Fact]
    public unsafe void Vectors_add_what_single_weights_add()
    {
        var random = new Random(1);
        const int rows = WeightKernel.MostRows;
        ulong[] units = [.. Enumerable.Range(0, rows).Select(_ => (ulong)random.NextInt64(long.MinValue, long.MaxValue))];
        int[] shares = [.. Enumerable.Range(0, rows).Select(i => i == 0 ? 1_000_000_000 : random.Next(1_000_000_001))];
        ushort[] mentions = [.. Enumerable.Range(0, rows).Select(i => i < 3 ? ushort.MaxValue : (ushort)random.Next(1, 40))];
        long* sums = stackalloc long[128];
        int* people = stackalloc int[128];
        new Span<long>(sums, 128).Fill(5);
        new Span<int>(people, 128).Fill(9);
        UnitRow[] all = [.. units.Select((unit, i) => new UnitRow(unit, shares[i], mentions[i]))];
        WeightKernel.Add(all, 77, sums, people);
        WeightKernel.AddPlainly(all, 77, sums + 64, people + 64);
        for (var replicate = 0; replicate < 64; replicate++)
        {
            var expected = units.Select((unit, i) => (Weight: ReplicateWeights.Of(unit, 77, replicate), i)).ToList();
            Assert.Equal(5 + expected.Sum(e => (long)e.Weight * shares[e.i]), sums[replicate]);
            Assert.Equal(9 + expected.Sum(e => e.Weight * mentions[e.i]), people[replicate]);
            Assert.Equal((sums[replicate], people[replicate]), (sums[64 + replicate], people[64 + replicate]));
        }
    }

    private static int Weight(ulong id, int replicate) =>
        ReplicateWeights.Of(ReplicateWeights.Unit(id, 0), ReplicateWeights.Key(1, replicate / 64), replicate % 64);
}
