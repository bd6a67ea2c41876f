using HubAtlas.Core.Model;

namespace HubAtlas.Core.Spatial;

/// <summary>Two points of different groups.</summary>
/// <param name="From">Index of the point of the group that was asked for.</param>
/// <param name="To">Index of the point of the other group.</param>
public readonly record struct ClosestPair(int From, int To, double DistanceKm);

/// <summary>Finds for every group of points the closest point of any other group; exact, by a k-d tree over <see cref="UnitVector"/>s.</summary>
public static class NearestGroups
{
    /// <summary>By group: its closest pair, ties to the smaller indexes; null where there is no other group.</summary>
    /// <param name="groups">For every point 0.. below <paramref name="groupCount"/>; negative points take no part.</param>
    public static IReadOnlyList<ClosestPair?> Find(IReadOnlyList<GeoPoint> points, IReadOnlyList<int> groups, int groupCount)
    {
        var members = Enumerable.Range(0, points.Count).Where(i => groups[i] >= 0).ToArray();
        var tree = new GroupTree([.. points.Select(UnitVector.Of)], [.. groups], members);
        var byGroup = members.ToLookup(i => groups[i]);
        return [.. Enumerable.Range(0, groupCount).AsParallel().AsOrdered().Select(group => Nearest(points, tree, byGroup[group]))];
    }

    private static ClosestPair? Nearest(IReadOnlyList<GeoPoint> points, GroupTree tree, IEnumerable<int> members)
    {
        var best = new GroupTree.Best();
        foreach (var member in members) tree.Search(member, best);
        return best.To < 0 ? null : new ClosestPair(best.From, best.To, Sphere.DistanceKm(points[best.From], points[best.To]));
    }
}
