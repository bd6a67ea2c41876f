using System.Numerics;

namespace HubAtlas.Core.Geocoding.Tables;

/// <summary>
/// The letters of a name as a number, in which words can be joined without looking at their letters again. Gaps between words do
/// not count, so that <c>Hsin-Chu</c>, <c>Hsin Chu</c> and <c>Hsinchu</c> are one name.
/// </summary>
/// <param name="Value">Polynomial of the letters modulo 2^64.</param>
/// <param name="Power">The base raised to the number of letters.</param>
internal readonly record struct NameHash(ulong Value, ulong Power)
{
    private const ulong Base = 0x9E3779B97F4A7C15;

    public static readonly NameHash Empty = new(0, 1);

    /// <summary>Spread over all 64 bits; what the index keeps.</summary>
    public ulong Key
    {
        get
        {
            // Finalizer of MurmurHash3 (Appleby, public domain).
            var mixed = (Value ^ (Value >> 33)) * 0xff51afd7ed558ccd;
            mixed = (mixed ^ (mixed >> 33)) * 0xc4ceb9fe1a85ec53;
            return (mixed ^ (mixed >> 33)) | 1;
        }
    }

    public NameHash Then(NameHash next) => new(unchecked(Value * next.Power + next.Value), unchecked(Power * next.Power));

    public static NameHash Of(ReadOnlySpan<char> letters)
    {
        var (value, power) = (0UL, 1UL);
        foreach (var letter in letters)
        {
            value = unchecked(value * Base + letter + 1);
            power = unchecked(power * Base);
        }

        return new(value, power);
    }

    /// <summary>A number that tells ordered lists of words apart; for names in which the gaps count.</summary>
    public static ulong Chain(ulong before, ulong wordKey) =>
        unchecked((BitOperations.RotateLeft(before, 23) ^ wordKey) * 0xD6E8FEB86659FD93);
}
