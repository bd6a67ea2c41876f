namespace HubAtlas.Core.Spatial.Areas;

/// <summary>The lines on which a field is 0 (marching squares, with linear interpolation along the lattice's lines).</summary>
internal static class Contours
{
    /// <summary>Rings without a repeated first point, inside on their left: areas counter-clockwise, holes clockwise.</summary>
    /// <param name="field">Outside all round its edge.</param>
    public static IReadOnlyList<IReadOnlyList<PlanePoint>> Of(LatticeField field)
    {
        var next = new Dictionary<int, int>();
        for (var row = 0; row + 1 < field.Height; row++)
            for (var column = 0; column + 1 < field.Width; column++) Cross(field, column, row, next);
        var rings = new List<IReadOnlyList<PlanePoint>>();
        // In the order of the lattice's lines: the same rings from the same field.
        foreach (var start in next.Keys.Order().ToList())
        {
            var ring = new List<PlanePoint>();
            for (var line = start; next.Remove(line, out var following); line = following) ring.Add(Zero(field, line));
            if (ring.Count > 0) rings.Add(ring);
        }

        return rings;
    }

    /// <summary>Round a cell's corners: from where the walk leaves the inside, the contour leads to where it comes in again.</summary>
    private static void Cross(LatticeField field, int column, int row, Dictionary<int, int> next)
    {
        var at = (row * field.Width) + column;
        Span<float> corners = [field.Values[at], field.Values[at + 1], field.Values[at + field.Width + 1], field.Values[at + field.Width]];
        var inside = 0;
        foreach (var corner in corners) inside += corner <= 0 ? 1 : 0;
        if (inside is 0 or 4) return;
        Span<int> lines = [2 * at, (2 * (at + 1)) + 1, 2 * (at + field.Width), (2 * at) + 1];
        var isSaddle = inside == 2 && corners[0] <= 0 == corners[2] <= 0;
        var isJoined = isSaddle && (corners[0] + corners[1] + corners[2] + corners[3]) <= 0;
        for (var side = 0; side < 4; side++)
        {
            if (!(corners[side] <= 0 && corners[(side + 1) % 4] > 0)) continue;
            var back = isJoined || !isSaddle ? side + 1 : side + 3;
            while (!(corners[back % 4] > 0 && corners[(back + 1) % 4] <= 0)) back++;
            next[lines[side]] = lines[back % 4];
        }
    }

    /// <summary>Even lines run east from a node, odd ones north.</summary>
    private static PlanePoint Zero(LatticeField field, int line)
    {
        var (node, isNorth) = (line / 2, line % 2 == 1);
        var part = EdgeDistance.Part(field.Values[node], field.Values[isNorth ? node + field.Width : node + 1]);
        var (column, row) = (node % field.Width, node / field.Width);
        return isNorth ? field.ToPlane(column, row + part) : field.ToPlane(column + part, row);
    }
}
