namespace HubAtlas.Core.Spatial.Areas;

/// <summary>Divides ground that two areas claim: each node goes to the cluster of its nearest place, and a gap is kept between.</summary>
internal static class Sharing
{
    /// <summary>
    /// The field with its neighbours' ground taken out. Both sides ask the same nodes, and one's claim is the other's negative less the gap:
    /// so on no line between nodes are both inside.
    /// </summary>
    /// <param name="before">Fields before sharing, on one lattice.</param>
    /// <returns>The same field where no neighbour comes near.</returns>
    public static LatticeField Of(int own, IReadOnlyList<LatticeField> before, IReadOnlyList<NearestPlace> places, AreaMeasures measures)
    {
        var field = before[own];
        LatticeField? shared = null;
        for (var other = 0; other < before.Count; other++)
        {
            if (other == own) continue;
            foreach (var (node, point) in Contested(field, before[other], measures.Band))
            {
                var claim = (places[own].DistanceKm(point) - places[other].DistanceKm(point) + measures.Gap) / 2;
                shared ??= Copy(field);
                shared.Values[node] = Math.Max(shared.Values[node], (float)claim);
            }
        }

        return shared ?? field;
    }

    private static IEnumerable<(int Node, PlanePoint Point)> Contested(LatticeField own, LatticeField other, double bandKm)
    {
        var (left, right) = (Math.Max(own.Left, other.Left), Math.Min(own.Left + own.Width, other.Left + other.Width));
        var (bottom, top) = (Math.Max(own.Bottom, other.Bottom), Math.Min(own.Bottom + own.Height, other.Bottom + other.Height));
        for (var y = bottom; y < top; y++)
            for (var x = left; x < right; x++)
            {
                var node = ((y - own.Bottom) * own.Width) + x - own.Left;
                if (own.Values[node] <= bandKm && other.Values[((y - other.Bottom) * other.Width) + x - other.Left] <= bandKm)
                    yield return (node, new(x * own.Cell, y * own.Cell));
            }
    }

    private static LatticeField Copy(LatticeField field)
    {
        var copy = field.Empty();
        field.Values.CopyTo(copy.Values, 0);
        return copy;
    }
}
