namespace HubAtlas.Core.Sampling;

/// <summary>SplitMix64 (Steele, Lea, Flood 2014): a stream of numbers that is the same in every version of every runtime.</summary>
internal sealed class SeededStream(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>Uniform in [0, 1).</summary>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform in 0 .. <paramref name="count"/> − 1.</summary>
    public int NextIndex(int count) => (int)(NextDouble() * count);

    public bool Happens(double probability) => NextDouble() < probability;

    /// <summary>A stream of its own for every label: what one part of the world draws never shifts another.</summary>
    public static SeededStream For(ulong seed, params ReadOnlySpan<int> labels)
    {
        var mixed = new SeededStream(seed);
        var state = mixed.Next();
        foreach (var label in labels) state = new SeededStream(state ^ unchecked((uint)label)).Next();
        return new SeededStream(state);
    }
}
