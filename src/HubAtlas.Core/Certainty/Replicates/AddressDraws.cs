using System.Runtime.Intrinsics;
using HubAtlas.Core.Clustering;

namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>
/// Whether an address is right, in each of 64 replicates: one draw of 32 bits a replicate, made from the hash of what the source says alone.
/// So all that say the same are right or wrong together, in any order, on any number of threads and in any edition.
/// </summary>
internal static class AddressDraws
{
    private const int Size = BlockClusterer.BlockSize;
    private const int DrawsPerWord = 2;

    // "geocoded" in ASCII: what tells the draws of addresses from those of documents.
    private const ulong Layer = 0x67656F636F646564;

    private static readonly Vector512<ulong> Steps = Vector512.Create(1UL, 2, 3, 4, 5, 6, 7, 8) * SplitMix.Gamma;

    /// <summary>What tells blocks, and seeds, apart.</summary>
    /// <param name="block">Of 64 replicates, from 0.</param>
    public static ulong Key(ulong seed, int block) => SplitMix.Mix(ReplicateWeights.Key(seed, block) ^ Layer);

    /// <summary>0 to below 2³², each as likely.</summary>
    /// <param name="replicate">0 to 63 within the block.</param>
    public static uint Of(ulong text, ulong key, int replicate)
    {
        var (word, half) = Math.DivRem(replicate, DrawsPerWord);
        return (uint)(SplitMix.Mix((text ^ key) + ((ulong)(word + 1) * SplitMix.Gamma)) >> (32 * half));
    }

    /// <summary>One bit a replicate: whether its draw is below each limit.</summary>
    public static (ulong Stays, ulong Moves) Below(in AddressPlacement address, ulong key)
    {
        if (!WeightKernel.IsSupported) return (BelowPlainly(address.Text, key, address.Stays), BelowPlainly(address.Text, key, address.Moves));
        var (stays, moves) = (0UL, 0UL);
        var (below, among) = (Vector512.Create((uint)address.Stays), Vector512.Create((uint)address.Moves));
        for (var first = 0; first < Size; first += Vector512<uint>.Count)
        {
            var step = Steps + (Vector512.Create((ulong)(first / DrawsPerWord)) * SplitMix.Gamma);
            var draws = SplitMix.Mix(Vector512.Create(address.Text ^ key) + step).AsUInt32();
            stays |= Vector512.LessThan(draws, below).ExtractMostSignificantBits() << first;
            moves |= Vector512.LessThan(draws, among).ExtractMostSignificantBits() << first;
        }

        return (address.Stays > uint.MaxValue ? ulong.MaxValue : stays, address.Moves > uint.MaxValue ? ulong.MaxValue : moves);
    }

    /// <summary>The same, one draw at a time.</summary>
    public static ulong BelowPlainly(ulong text, ulong key, ulong limit)
    {
        var below = 0UL;
        for (var replicate = 0; replicate < Size; replicate++)
            if (Of(text, key, replicate) < limit) below |= 1UL << replicate;
        return below;
    }
}
