using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial.Areas;

namespace HubAtlas.Data.Publishing.Mapping;

/// <summary>The smooth areas of an edition's clusters, for maps on screens and in reports; files of data keep the exact outlines.</summary>
public static class DrawnAreas
{
    // A hundred metres: a third of a pixel where a city fills the screen.
    private const int Decimals = 3;

    /// <summary>One area a cluster, in the clusters' order; a cluster without places here keeps its outline.</summary>
    public static IReadOnlyList<ClusterArea> Of(IReadOnlyList<Cluster> clusters, IReadOnlyList<Member> members) => Of(clusters, members, Numbers(clusters, members));

    /// <param name="members">Whatever clusters they name.</param>
    /// <param name="numbers">See <see cref="Numbers"/>.</param>
    /// <param name="known">Areas that were drawn of the same members in other clusters; null: none.</param>
    /// <inheritdoc cref="Of(IReadOnlyList{Cluster}, IReadOnlyList{Member})"/>
    public static IReadOnlyList<ClusterArea> Of(
        IReadOnlyList<Cluster> clusters, IReadOnlyList<Member> members, int[] numbers, Remembered<ClusterArea[]>? known = null)
    {
        // Of the clusters that have places, in their order.
        var placed = new int[clusters.Count];
        Array.Fill(placed, Partition.Noise);
        foreach (var number in numbers)
            if (number != Partition.Noise) placed[number] = 0;
        var count = 0;
        for (var i = 0; i < placed.Length; i++)
            if (placed[i] != Partition.Noise) placed[i] = count++;
        var (points, mentions, drawn) = (new GeoPoint[members.Count], new long[members.Count], new int[members.Count]);
        for (var i = 0; i < members.Count; i++)
        {
            points[i] = members[i].Counted.Place.Point;
            drawn[i] = numbers[i] == Partition.Noise ? Partition.Noise : placed[numbers[i]];
            if (drawn[i] != Partition.Noise) mentions[i] = members[i].Counted.Mentions;
        }

        var areas = AreaDrawing.Draw(points, mentions, drawn, count, known);
        return [.. clusters.Select((c, i) => placed[i] != Partition.Noise ? Rounded(areas[placed[i]]) : new([.. c.Shape.Outline.Select(ring => new[] { ring })]))];
    }

    /// <summary>For every place the index of its cluster, or <see cref="Partition.Noise"/>.</summary>
    public static int[] Numbers(IReadOnlyList<Cluster> clusters, IReadOnlyList<Member> members)
    {
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < clusters.Count; i++) indexes[clusters[i].Id] = i;
        var numbers = new int[members.Count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = members[i].ClusterId is { } id ? indexes.GetValueOrDefault(id, Partition.Noise) : Partition.Noise;
        return numbers;
    }

    private static ClusterArea Rounded(ClusterArea area) =>
        new([.. area.Polygons.Select(polygon => (IReadOnlyList<IReadOnlyList<GeoPoint>>)[.. polygon.Select(Rounded)])]);

    private static IReadOnlyList<GeoPoint> Rounded(IReadOnlyList<GeoPoint> ring) =>
        [.. ring.Select(p => new GeoPoint(Math.Round(p.Latitude, Decimals), Math.Round(p.Longitude, Decimals)))];
}
