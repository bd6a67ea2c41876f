using System.Numerics;
using HubAtlas.Core.Certainty.Replicates;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Certainty.Choices;

/// <summary>
/// Sobol' points (Sobol' 1967; direction numbers of Joe and Kuo 2008), scrambled by random linear maps and a random shift (Matoušek 1998):
/// they fill the cube far more evenly than chance, and a seed gives the same points everywhere.
/// </summary>
internal static class SobolPoints
{
    private const int Bits = 32;

    /// <summary>Degree and inner coefficients of the primitive polynomial, and the first direction numbers, of dimensions 2, 3, …</summary>
    private static readonly (int Degree, uint Coefficients, uint[] Firsts)[] Directions =
    [
        (1, 0, [1]), (2, 1, [1, 3]), (3, 1, [1, 3, 1]), (3, 2, [1, 1, 1]), (4, 1, [1, 1, 3, 3]), (4, 4, [1, 3, 5, 13]),
        (5, 2, [1, 1, 5, 5, 17]), (5, 4, [1, 1, 5, 5, 5]), (5, 7, [1, 1, 7, 11, 19]), (5, 11, [1, 1, 5, 1, 1]), (5, 13, [1, 1, 1, 3, 11]),
        (5, 14, [1, 3, 5, 5, 31]), (6, 1, [1, 3, 3, 9, 7, 49]), (6, 13, [1, 1, 1, 15, 21, 21]), (6, 16, [1, 3, 1, 13, 27, 49]),
        (6, 19, [1, 1, 1, 15, 7, 5]), (6, 22, [1, 3, 1, 15, 13, 25]), (6, 25, [1, 1, 5, 5, 19, 61]), (7, 1, [1, 3, 7, 11, 23, 15, 103]),
    ];

    public static int MostDimensions => Directions.Length + 1;

    /// <param name="seed">Null: not scrambled; the first point is then the origin.</param>
    /// <returns>By point, then dimension: from 0 to below 1.</returns>
    /// <exception cref="AtlasException">More dimensions than there are direction numbers for.</exception>
    public static double[][] Make(int count, int dimensions, ulong? seed)
    {
        if (dimensions > MostDimensions)
            throw new AtlasException(FormattableString.Invariant($"Sobol' points of {dimensions} dimensions were asked for; expected at most {MostDimensions}."));
        var points = Enumerable.Range(0, count).Select(_ => new double[dimensions]).ToArray();
        for (var dimension = 0; dimension < dimensions; dimension++)
        {
            var directions = DirectionsOf(dimension);
            var shift = seed is { } known ? Scramble(directions, SplitMix.Mix(SplitMix.Mix(known) + ((ulong)dimension * SplitMix.Gamma))) : 0;
            for (var point = 0; point < count; point++) points[point][dimension] = Bit(point, directions, shift) / (double)(1UL << Bits);
        }

        return points;
    }

    /// <summary>By the Gray code of the point's number, which only changes the order.</summary>
    private static uint Bit(int point, uint[] directions, uint shift)
    {
        for (var gray = (uint)point ^ ((uint)point >> 1); gray != 0; gray &= gray - 1) shift ^= directions[BitOperations.TrailingZeroCount(gray)];
        return shift;
    }

    private static uint[] DirectionsOf(int dimension)
    {
        var directions = new uint[Bits];
        if (dimension == 0)
        {
            for (var i = 0; i < Bits; i++) directions[i] = 1u << (Bits - 1 - i);
            return directions;
        }

        var (degree, coefficients, firsts) = Directions[dimension - 1];
        for (var i = 0; i < Bits; i++)
        {
            if (i < degree)
            {
                directions[i] = firsts[i] << (Bits - 1 - i);
                continue;
            }

            directions[i] = directions[i - degree] ^ (directions[i - degree] >> degree);
            for (var k = 1; k < degree; k++)
            {
                if ((coefficients >> (degree - 1 - k) & 1) != 0) directions[i] ^= directions[i - k];
            }
        }

        return directions;
    }

    /// <summary>Maps every digit to itself plus a random sum of the digits before it; returns the shift.</summary>
    private static uint Scramble(uint[] directions, ulong stream)
    {
        uint Next() => (uint)(SplitMix.Mix(stream += SplitMix.Gamma) >> Bits);
        var rows = new uint[Bits];
        for (var digit = 0; digit < Bits; digit++)
        {
            // Digit 0 is the highest bit: a row may look at the bits above its own.
            var above = digit == 0 ? 0 : uint.MaxValue << (Bits - digit);
            rows[digit] = (Next() & above) | (1u << (Bits - 1 - digit));
        }

        for (var i = 0; i < Bits; i++)
        {
            var mapped = 0u;
            for (var digit = 0; digit < Bits; digit++)
                mapped |= (uint)(BitOperations.PopCount(rows[digit] & directions[i]) & 1) << (Bits - 1 - digit);
            directions[i] = mapped;
        }

        return Next();
    }
}
