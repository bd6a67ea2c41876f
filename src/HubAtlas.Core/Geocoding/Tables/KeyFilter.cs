using System.Numerics;

namespace HubAtlas.Core.Geocoding.Tables;

/// <summary>A bit for each key, small enough to stay in the processor's cache: most keys that are looked up are in no table, and nearly all of them end here.</summary>
/// <param name="bits">Of another filter.</param>
internal sealed class KeyFilter(ulong[] bits)
{
    // One in eight keys that were not added finds another's bit.
    private const int BitsPerKey = 8;

    private const int FewestBits = 4096;

    private readonly ulong[] _bits = bits;
    private readonly int _shift = 64 - BitOperations.Log2((uint)bits.Length * 64);

    /// <param name="keyCount">How many will be added.</param>
    public KeyFilter(int keyCount) : this(new ulong[SizeFor(keyCount) / 64])
    {
    }

    /// <summary>The filter as it lies in memory and in files.</summary>
    public ulong[] Bits => _bits;

    public void Add(ulong key) => _bits[BitOf(key) >> 6] |= 1UL << (BitOf(key) & 63);

    /// <summary>False for no key that was added, and for most others.</summary>
    public bool MayHave(ulong key) => (_bits[BitOf(key) >> 6] >> (BitOf(key) & 63) & 1) != 0;

    private static int SizeFor(int keyCount) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(FewestBits, keyCount * BitsPerKey));

    private int BitOf(ulong key) => (int)(key >> _shift);
}
