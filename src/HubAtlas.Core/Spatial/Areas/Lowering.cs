using System.Numerics;

namespace HubAtlas.Core.Spatial.Areas;

/// <summary>The innermost loop of all that spreads over a lattice.</summary>
internal static class Lowering
{
    private static readonly Vector<float> Ramp = Vector<float>.Indices;

    /// <summary>Lowers value i to ((x + i)² + beside) · scale where that is less. Vectors do lane by lane what the last few are done by, so any width gives the same bits.</summary>
    public static void Apply(Span<float> values, float x, float beside, float scale)
    {
        var i = 0;
        for (; i <= values.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            var across = new Vector<float>(x) + (Ramp + new Vector<float>(i));
            var part = values.Slice(i, Vector<float>.Count);
            Vector.Min(((across * across) + new Vector<float>(beside)) * scale, new Vector<float>(part)).CopyTo(part);
        }

        for (; i < values.Length; i++)
        {
            var across = x + i;
            values[i] = Math.Min(((across * across) + beside) * scale, values[i]);
        }
    }
}
