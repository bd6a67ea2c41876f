using HubAtlas.Core.Numerics;

namespace HubAtlas.Core.Certainty;

/// <summary>
/// Standard normal numbers of one replicate (Box and Muller 1958) from SplitMix64 (Steele, Lea and Flood 2014): a replicate draws the same
/// however many there are.
/// </summary>
internal struct NormalStream(int seed, int replicate)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong _state = Mix(((ulong)(uint)seed * Step) + (uint)replicate + 1);

    public void Fill(Span<double> numbers)
    {
        for (var i = 0; i < numbers.Length; i += 2)
        {
            // 1 − u is never 0.
            var length = Math.Sqrt(-2 * Elementary.Log(1 - NextDouble()));
            var (sine, cosine) = Elementary.SinCos(2 * Math.PI * NextDouble());
            numbers[i] = length * cosine;
            if (i + 1 < numbers.Length) numbers[i + 1] = length * sine;
        }
    }

    /// <summary>Uniform in [0, 1).</summary>
    private double NextDouble() => (Mix(_state += Step) >> 11) * (1.0 / (1UL << 53));

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
