using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial.Areas;

namespace HubAtlas.Data.Publishing.Mapping;

/// <summary>The smooth areas of an edition's clusters, for maps on screens and in reports; files of data keep the exact outlines.</summary>
public static class DrawnAreas
{
    // A hundred metres: a third of a pixel where a city fills the screen.
    private const int Decimals = 3;

    /// <summary>One area a cluster, in the clusters' order; a cluster without places here keeps its outline.</summary>
    /// <param name="known">Areas that were drawn of the same members in other clusters; null: none.</param>
    public static IReadOnlyList<ClusterArea> Of(IReadOnlyList<Cluster> clusters, IReadOnlyList<Member> members, Remembered<ClusterArea[]>? known = null)
    {
        var placed = members.Select(m => m.ClusterId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var cluster in clusters.Where(c => placed.Contains(c.Id))) indexes[cluster.Id] = indexes.Count;
        var (points, mentions, numbers) = (new GeoPoint[members.Count], new long[members.Count], new int[members.Count]);
        for (var i = 0; i < members.Count; i++)
        {
            (points[i], numbers[i]) = (members[i].Counted.Place.Point, members[i].ClusterId is { } id ? indexes.GetValueOrDefault(id, Partition.Noise) : Partition.Noise);
            if (numbers[i] != Partition.Noise) mentions[i] = members[i].Counted.Mentions;
        }

        var drawn = AreaDrawing.Draw(points, mentions, numbers, indexes.Count, known);
        return [.. clusters.Select(c => indexes.TryGetValue(c.Id, out var index) ? Rounded(drawn[index]) : new([.. c.Shape.Outline.Select(ring => new[] { ring })]))];
    }

    private static ClusterArea Rounded(ClusterArea area) =>
        new([.. area.Polygons.Select(polygon => (IReadOnlyList<IReadOnlyList<GeoPoint>>)[.. polygon.Select(Rounded)])]);

    private static IReadOnlyList<GeoPoint> Rounded(IReadOnlyList<GeoPoint> ring) =>
        [.. ring.Select(p => new GeoPoint(Math.Round(p.Latitude, Decimals), Math.Round(p.Longitude, Decimals)))];
}
