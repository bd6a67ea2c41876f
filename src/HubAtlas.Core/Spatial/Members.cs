using HubAtlas.Core.Model;

namespace HubAtlas.Core.Spatial;

/// <summary>The distinct points of a cluster in the order of latitude, then longitude, with their mentions.</summary>
internal sealed record Members(IReadOnlyList<GeoPoint> Points, IReadOnlyList<long> Mentions)
{
    public static Members Merge(IReadOnlyList<GeoPoint> points, IReadOnlyList<long> mentions)
    {
        if (points.Count == 0 || points.Count != mentions.Count)
        {
            throw new AtlasException(
                $"{points.Count} members and {mentions.Count} numbers of mentions; expected as many of both, at least one.");
        }

        var keys = points.ToArray();
        var counts = mentions.ToArray();
        Array.Sort(keys, counts, Comparer<GeoPoint>.Create((a, b) =>
            a.Latitude != b.Latitude ? a.Latitude.CompareTo(b.Latitude) : a.Longitude.CompareTo(b.Longitude)));
        var distinct = 0;
        for (var i = 1; i < keys.Length; i++)
        {
            if (keys[i] == keys[distinct]) counts[distinct] = checked(counts[distinct] + counts[i]);
            else (keys[++distinct], counts[distinct]) = (keys[i], counts[i]);
        }

        return new Members(keys[..(distinct + 1)], counts[..(distinct + 1)]);
    }

    /// <summary>Centre of mass on the sphere; the first member where there is none (opposite points of equal weight).</summary>
    public GeoPoint Centre()
    {
        var hasMentions = Mentions.Any(count => count > 0);
        double x = 0, y = 0, z = 0;
        for (var i = 0; i < Points.Count; i++)
        {
            var vector = UnitVector.Of(Points[i]);
            var weight = hasMentions ? Mentions[i] : 1.0;
            x += weight * vector.X;
            y += weight * vector.Y;
            z += weight * vector.Z;
        }

        var length = Math.Sqrt((x * x) + (y * y) + (z * z));
        return Points.Count == 1 || length == 0 ? Points[0] : new UnitVector(x / length, y / length, z / length).ToGeoPoint();
    }
}
