namespace HubAtlas.Core.Spatial.Areas;

/// <summary>Puts clusters whose areas may meet on one lattice, where they can share the ground between them.</summary>
internal static class AreaGroups
{
    /// <summary>Indexes of the clusters of each group, rising; groups by their first.</summary>
    /// <param name="reachKm">How far an area may go beyond its places.</param>
    public static IReadOnlyList<IReadOnlyList<int>> Of(IReadOnlyList<AreaPlaces> clusters, double reachKm)
    {
        var sets = new DisjointSets(clusters.Count);
        int[] byHeight = [.. Enumerable.Range(0, clusters.Count).OrderBy(i => clusters[i].Centre.Z).ThenBy(i => i)];
        var widest = clusters.Count == 0 ? 0 : clusters.Max(c => c.ReachKm);
        for (var i = 0; i < byHeight.Length; i++)
        {
            var one = clusters[byHeight[i]];
            for (var j = i + 1; j < byHeight.Length; j++)
            {
                var other = clusters[byHeight[j]];
                if ((other.Centre.Z - one.Centre.Z) * Sphere.EarthRadiusKm > one.ReachKm + widest + (2 * reachKm)) break;
                var apart = Math.Sqrt(one.Centre.SquaredChordTo(other.Centre)) * Sphere.EarthRadiusKm;
                if (apart <= one.ReachKm + other.ReachKm + (2 * reachKm)) sets.Unite(byHeight[i], byHeight[j]);
            }
        }

        return [.. Enumerable.Range(0, clusters.Count).GroupBy(sets.Root).Select(group => (IReadOnlyList<int>)[.. group])];
    }
}
