namespace HubAtlas.Core.Spatial.Areas;

/// <summary>The long edges of the minimum spanning tree of a cluster's places (Borůvka 1926): what ties islands of places together.</summary>
internal static class Links
{
    private static readonly (int X, int Y)[] Beside =
        [(1, 0), (0, 1), (1, 1), (1, -1), (2, 0), (0, 2), (2, 1), (2, -1), (1, 2), (1, -2), (2, 2), (2, -2)];

    /// <summary>Pairs of indexes; nearer places count as joined already.</summary>
    /// <param name="flat">The same places on the plane, in kilometres.</param>
    public static IReadOnlyList<(int From, int To)> Of(UnitVector[] places, PlanePoint[] flat, double nearKm)
    {
        var sets = Near(flat, nearKm);
        var links = new List<(int From, int To)>();
        int[] all = [.. Enumerable.Range(0, places.Length)];
        while (true)
        {
            int[] roots = [.. all.Select(sets.Root)];
            var best = new Dictionary<int, GroupTree.Best>();
            foreach (var root in roots) best.TryAdd(root, new());
            if (best.Count == 1) return links;
            var tree = new GroupTree(places, roots, all);
            foreach (var place in all) tree.Search(place, best[roots[place]]);
            foreach (var pair in best.Values)
                if (sets.Unite(pair.From, pair.To)) links.Add((pair.From, pair.To));
        }
    }

    /// <summary>Joins what is near: squares so small that all in one are near each other, then squares by one near pair.</summary>
    private static DisjointSets Near(PlanePoint[] flat, double nearKm)
    {
        var sets = new DisjointSets(flat.Length);
        var side = nearKm / Math.Sqrt(2);
        var squares = new Dictionary<(int X, int Y), List<int>>();
        for (var i = 0; i < flat.Length; i++)
        {
            var square = ((int)Math.Floor(flat[i].X / side), (int)Math.Floor(flat[i].Y / side));
            if (!squares.TryGetValue(square, out var inside)) squares[square] = inside = [];
            inside.Add(i);
            sets.Unite(inside[0], i);
        }

        // Next squares first: what they join need not be tried across the farther ones.
        foreach (var (dx, dy) in Beside)
            foreach (var (square, inside) in squares)
                if (squares.TryGetValue((square.X + dx, square.Y + dy), out var others)) JoinIfNear(sets, flat, inside, others, nearKm);
        return sets;
    }

    private static void JoinIfNear(DisjointSets sets, PlanePoint[] flat, List<int> one, List<int> other, double nearKm)
    {
        if (sets.Root(one[0]) == sets.Root(other[0])) return;
        foreach (var a in one)
            foreach (var b in other)
            {
                if (flat[a].SquaredDistanceTo(flat[b]) > nearKm * nearKm) continue;
                sets.Unite(a, b);
                return;
            }
    }
}
