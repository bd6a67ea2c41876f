using System.Numerics;
using HubAtlas.Core.Certainty.Replicates;

namespace HubAtlas.Tests.Certainty.Replicates;

public class AddressDrawTests
{
    private static readonly ulong Key = AddressDraws.Key(1, 0);

    [Theory]
    [InlineData(0, 0), InlineData(0, 1UL << 32), InlineData(1UL << 31, 3UL << 30), InlineData(0xFFFFFFFF, 1UL << 32), InlineData(1UL << 32, 1UL << 32), InlineData(4_000_000_000, 4_200_000_000)]
    public void Vectors_draw_what_is_drawn_one_by_one(ulong stays, ulong moves)
    {
        for (var text = 0UL; text < 300; text++)
        {
            var address = new AddressPlacement(text * 0x123456789ABCDEF, 0, 0, 0, stays, moves);
            var expected = (AddressDraws.BelowPlainly(address.Text, Key, stays), AddressDraws.BelowPlainly(address.Text, Key, moves));
            Assert.Equal(expected, AddressDraws.Below(address, Key));
        }
    }

    [Fact]
    public void A_draw_is_what_the_documentation_says()
    {
        static ulong Mix(ulong z)
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }

        var gamma = 0x9E3779B97F4A7C15;
        var key = Mix(Mix((3 * gamma) + 2 + 1) ^ 0x67656F636F646564);
        Assert.Equal(key, AddressDraws.Key(3, 2));
        Assert.Equal((uint)Mix((77 ^ key) + gamma), AddressDraws.Of(77, key, 0));
        Assert.Equal((uint)(Mix((77 ^ key) + gamma) >> 32), AddressDraws.Of(77, key, 1));
        Assert.Equal((uint)(Mix((77 ^ key) + (32 * gamma)) >> 32), AddressDraws.Of(77, key, 63));
    }

    [Fact]
    public void Draws_are_as_often_below_a_limit_as_it_says_in_every_replicate_and_independent()
    {
        const int Texts = 40_000;
        const double Share = 0.3;
        var (counts, both) = (new int[64], new int[64]);
        for (var text = 0UL; text < Texts; text++)
        {
            var below = AddressDraws.BelowPlainly(text, Key, (ulong)(Share * AddressPlacement.Draws));
            for (var r = 0; r < 64; r++) counts[r] += (int)((below >> r) & 1);
            var pair = below & BitOperations.RotateLeft(below, 1);
            for (var r = 0; r < 64; r++) both[r] += (int)((pair >> r) & 1);
        }

        // Four and a half standard errors, 128 figures.
        Assert.All(counts, n => Assert.InRange(n, (Texts * Share) - (4.5 * Math.Sqrt(Texts * Share * (1 - Share))), (Texts * Share) + (4.5 * Math.Sqrt(Texts * Share * (1 - Share)))));
        var square = Share * Share;
        Assert.All(both, n => Assert.InRange(n, (Texts * square) - (4.5 * Math.Sqrt(Texts * square * (1 - square))), (Texts * square) + (4.5 * Math.Sqrt(Texts * square * (1 - square)))));
    }

    [Fact]
    public void A_text_is_drawn_otherwise_than_a_document_of_the_same_number()
    {
        var key = ReplicateWeights.Key(1, 0);
        var same = Enumerable.Range(0, 64).Count(r => (ushort)AddressDraws.Of(5, Key, r) == (ushort)(ReplicateWeights.Word(5, key, r / 4) >> (16 * (r % 4))));
        Assert.True(same < 3);
        Assert.NotEqual(key, Key);
    }
}
