using HubAtlas.Core.Clustering;

namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>
/// The weight of a document in a replicate of the Poisson bootstrap (Hanley and MacGibbon 2006; Chamandy et al. 2012), made from the
/// document's id alone: the same in any order, on any number of threads, in any edition, however many replicates are asked for.
/// The distribution is Poisson(1) in steps of 1/65,536, set so that mean and variance are exactly 1.
/// </summary>
internal static class ReplicateWeights
{
    /// <summary>No weight is larger.</summary>
    public const int Largest = 8;

    /// <summary>Words of 64 random bits that a block needs of a document: 16 bits a replicate.</summary>
    public const int Words = BlockClusterer.BlockSize / LanesPerWord;

    /// <summary>Replicates that share one word, the lowest bits first.</summary>
    public const int LanesPerWord = 4;

    /// <summary>A draw of 16 bits has the weight that says how many of these it reaches.</summary>
    public static ReadOnlySpan<ushort> Thresholds => [24109, 48219, 60274, 64291, 65296, 65497, 65531, 65535];

    /// <summary>What tells blocks, and seeds, apart.</summary>
    /// <param name="block">Of 64 replicates, from 0.</param>
    public static ulong Key(ulong seed, int block) => SplitMix.Mix((seed * SplitMix.Gamma) + (ulong)block + 1);

    /// <summary>What stands for one of the like documents that a row of the store is.</summary>
    /// <param name="copy">0 to below the multiplicity.</param>
    public static ulong Unit(ulong documentId, long copy) => SplitMix.Mix(documentId + ((ulong)copy * SplitMix.Gamma));

    /// <param name="unit">From <see cref="Unit"/>.</param>
    /// <param name="key">From <see cref="Key"/>.</param>
    /// <param name="replicate">0 to 63 within the block.</param>
    public static int Of(ulong unit, ulong key, int replicate)
    {
        var (word, lane) = Math.DivRem(replicate, LanesPerWord);
        return WeightOf((ushort)(Word(unit, key, word) >> (16 * lane)));
    }

    public static ulong Word(ulong unit, ulong key, int word) => SplitMix.Mix((unit ^ key) + ((ulong)(word + 1) * SplitMix.Gamma));

    public static int WeightOf(ushort draw)
    {
        var weight = 0;
        foreach (var threshold in Thresholds) weight += draw >= threshold ? 1 : 0;
        return weight;
    }
}
