using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>
/// Adds the documents of a place to 64 sums of shares and 64 sums of mentions, weighed as <see cref="ReplicateWeights"/> says. The sums stay
/// in registers while the documents stream by.
/// </summary>
internal static unsafe class WeightKernel
{
    /// <summary>Documents at a time, so that no sum of mentions passes 32 bits.</summary>
    public const int MostRows = 2048;

    // Draws that reach these are one in 1,680.
    private const ushort FirstRare = 65497;

    private static readonly Vector512<ulong> Steps = Vector512.Create(1UL, 2, 3, 4, 5, 6, 7, 8) * SplitMix.Gamma;
    private static readonly Vector512<ulong> LaterSteps = Vector512.Create(9UL, 10, 11, 12, 13, 14, 15, 16) * SplitMix.Gamma;

    /// <summary>Without vectors in hardware their emulation is far slower than plain loops.</summary>
    public static bool IsSupported => Vector128.IsHardwareAccelerated && BitConverter.IsLittleEndian;

    /// <param name="rows">At most <see cref="MostRows"/>.</param>
    /// <param name="shares">64, added to.</param>
    /// <param name="mentions">64, added to.</param>
    public static void Add(ReadOnlySpan<UnitRow> rows, ulong key, long* shares, int* mentions)
    {
        if (IsSupported) AddVectors(rows, key, shares, mentions);
        else AddPlainly(rows, key, shares, mentions);
    }

    /// <summary>The same, one weight at a time.</summary>
    public static void AddPlainly(ReadOnlySpan<UnitRow> rows, ulong key, long* shares, int* mentions)
    {
        foreach (ref readonly var row in rows)
        {
            for (var word = 0; word < ReplicateWeights.Words; word++)
            {
                var draws = ReplicateWeights.Word(row.Unit, key, word);
                for (var replicate = word * ReplicateWeights.LanesPerWord; replicate < (word + 1) * ReplicateWeights.LanesPerWord; replicate++)
                {
                    var weight = ReplicateWeights.WeightOf((ushort)draws);
                    shares[replicate] += (long)weight * row.Share;
                    mentions[replicate] += weight * row.Mentions;
                    draws >>= 16;
                }
            }
        }
    }

    private static void AddVectors(ReadOnlySpan<UnitRow> rows, ulong key, long* shares, int* mentions)
    {
        Vector512<ulong> s0 = Load(shares, 0), s1 = Load(shares, 1), s2 = Load(shares, 2), s3 = Load(shares, 3);
        Vector512<ulong> s4 = Load(shares, 4), s5 = Load(shares, 5), s6 = Load(shares, 6), s7 = Load(shares, 7);
        Vector512<uint> m0 = Load(mentions, 0), m1 = Load(mentions, 1), m2 = Load(mentions, 2), m3 = Load(mentions, 3);
        Vector512<ulong> steps = Steps, laterSteps = LaterSteps;
        foreach (ref readonly var row in rows)
        {
            var start = Vector512.Create(row.Unit ^ key);
            var (w0, w1) = Vector512.Widen(Weights(SplitMix.Mix(start + steps).AsUInt16()));
            var (w2, w3) = Vector512.Widen(Weights(SplitMix.Mix(start + laterSteps).AsUInt16()));
            var people = Vector512.Create((uint)row.Mentions);
            m0 += w0 * people;
            m1 += w1 * people;
            m2 += w2 * people;
            m3 += w3 * people;
            var share = Vector512.Create((ulong)row.Share);
            AddShares(w0, share, ref s0, ref s1);
            AddShares(w1, share, ref s2, ref s3);
            AddShares(w2, share, ref s4, ref s5);
            AddShares(w3, share, ref s6, ref s7);
        }

        Store(s0, shares, 0);
        Store(s1, shares, 1);
        Store(s2, shares, 2);
        Store(s3, shares, 3);
        Store(s4, shares, 4);
        Store(s5, shares, 5);
        Store(s6, shares, 6);
        Store(s7, shares, 7);
        Store(m0, mentions, 0);
        Store(m1, mentions, 1);
        Store(m2, mentions, 2);
        Store(m3, mentions, 3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ushort> Weights(Vector512<ushort> draws)
    {
        var weights = Reaches(draws, 24109) + Reaches(draws, 48219) + Reaches(draws, 60274) + Reaches(draws, 64291) + Reaches(draws, 65296);
        if (Vector512.GreaterThanOrEqualAny(draws, Vector512.Create(FirstRare)))
            weights += Reaches(draws, FirstRare) + Reaches(draws, 65531) + Reaches(draws, 65535);
        return Vector512<ushort>.Zero - weights;
    }

    /// <summary>−1 where it does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ushort> Reaches(Vector512<ushort> draws, ushort threshold) =>
        Vector512.GreaterThanOrEqual(draws, Vector512.Create(threshold));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddShares(Vector512<uint> weights, Vector512<ulong> share, ref Vector512<ulong> low, ref Vector512<ulong> high)
    {
        var (lower, upper) = Vector512.Widen(weights);
        low += Product(lower, share);
        high += Product(upper, share);
    }

    /// <summary>Of factors below 2³².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Product(Vector512<ulong> left, Vector512<ulong> right)
    {
        if (Avx512F.IsSupported) return Avx512F.Multiply(left.AsUInt32(), right.AsUInt32());
        if (!Avx2.IsSupported) return left * right;
        return Vector512.Create(
            Avx2.Multiply(left.GetLower().AsUInt32(), right.GetLower().AsUInt32()),
            Avx2.Multiply(left.GetUpper().AsUInt32(), right.GetUpper().AsUInt32()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Load(long* sums, int index) => Vector512.Load(sums + (index * Vector512<long>.Count)).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Load(int* sums, int index) => Vector512.Load(sums + (index * Vector512<int>.Count)).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<ulong> sum, long* sums, int index) => sum.AsInt64().Store(sums + (index * Vector512<long>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<uint> sum, int* sums, int index) => sum.AsInt32().Store(sums + (index * Vector512<int>.Count));
}
