using HubAtlas.Core.Model;

namespace HubAtlas.Core.Spatial.Areas;

/// <summary>A cluster's distinct places and the cap of the sphere that holds them.</summary>
/// <param name="Centre">Of the cap.</param>
/// <param name="ReachKm">Straight through the earth from the centre to the farthest place.</param>
internal sealed record AreaPlaces(UnitVector[] Points, IReadOnlyList<long> Mentions, UnitVector Centre, double ReachKm)
{
    public static AreaPlaces Of(IReadOnlyList<GeoPoint> points, IReadOnlyList<long> mentions)
    {
        var members = Members.Merge(points, mentions);
        UnitVector[] vectors = [.. members.Points.Select(UnitVector.Of)];
        var centre = Mean(vectors) ?? vectors[0];
        var reach = Math.Sqrt(vectors.Max(v => v.SquaredChordTo(centre))) * Sphere.EarthRadiusKm;
        return new(vectors, members.Mentions, centre, reach);
    }

    /// <summary>The middle direction; null where there is none.</summary>
    public static UnitVector? Mean(IEnumerable<UnitVector> vectors)
    {
        double x = 0, y = 0, z = 0;
        foreach (var v in vectors) (x, y, z) = (x + v.X, y + v.Y, z + v.Z);
        var length = Math.Sqrt((x * x) + (y * y) + (z * z));
        return length < 1e-9 ? null : new(x / length, y / length, z / length);
    }
}
