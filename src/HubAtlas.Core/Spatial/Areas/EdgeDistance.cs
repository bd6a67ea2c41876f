namespace HubAtlas.Core.Spatial.Areas;

/// <summary>Exact distances from nodes to where a field crosses 0 on the lattice's lines, as far as somebody asks.</summary>
internal static class EdgeDistance
{
    /// <summary>
    /// The field moved by a distance: below 0 where a point lies inside and deeper than <paramref name="inwardKm"/>, or for a negative number
    /// outside and nearer than that. Exact within <paramref name="bandKm"/> of the new edge; beyond, the sign alone is.
    /// </summary>
    public static LatticeField Moved(LatticeField field, double inwardKm, double bandKm)
    {
        var reach = (Math.Abs(inwardKm) + bandKm) / field.Cell;
        var squared = Squared(field, reach);
        var moved = field.Empty();
        for (var i = 0; i < moved.Values.Length; i++)
        {
            var isInside = field.Values[i] <= 0;
            var distance = squared[i] == LatticeField.Far ? LatticeField.Far : MathF.Sqrt(squared[i]) * (float)field.Cell;
            moved.Values[i] = (isInside ? -distance : distance) + (float)inwardKm;
        }

        return moved;
    }

    private static float[] Squared(LatticeField field, double reach)
    {
        var nearest = new float[field.Values.Length];
        Array.Fill(nearest, LatticeField.Far);
        for (var row = 0; row < field.Height; row++)
            for (var column = 0; column < field.Width; column++)
            {
                var at = (row * field.Width) + column;
                var here = field.Values[at];
                if (column + 1 < field.Width && here <= 0 != field.Values[at + 1] <= 0)
                    Spread(field, nearest, column + Part(here, field.Values[at + 1]), row, reach);
                if (row + 1 < field.Height && here <= 0 != field.Values[at + field.Width] <= 0)
                    Spread(field, nearest, column, row + Part(here, field.Values[at + field.Width]), reach);
            }

        return nearest;
    }

    /// <summary>Where between two nodes a field is 0, in parts of the way.</summary>
    public static float Part(float from, float to) => from / (from - to);

    private static void Spread(LatticeField field, float[] nearest, float x, float y, double reach)
    {
        var (firstRow, lastRow) = field.Rows(y, reach);
        for (var row = firstRow; row <= lastRow; row++)
        {
            var (from, to) = field.Columns(x, reach);
            Lowering.Apply(nearest.AsSpan((row * field.Width) + from, to - from + 1), from - x, (row - y) * (row - y), 1);
        }
    }
}
