using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>The finaliser of SplitMix64 (Steele, Lea, Flood 2014): every bit of the answer hangs on every bit of the number.</summary>
internal static class SplitMix
{
    /// <summary>The golden ratio as an odd whole number: the step of SplitMix64's counter.</summary>
    public const ulong Gamma = 0x9E3779B97F4A7C15;

    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    /// <summary>Eight at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Mix(Vector512<ulong> value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
