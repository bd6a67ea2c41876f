using HubAtlas.Core.Model;
using HubAtlas.Core.Numerics;

namespace HubAtlas.Core.Spatial;

/// <summary>
/// The area of every cluster: all points within the radius of one of its core points. A place there would be a border point of the cluster
/// whatever its weight, so two editions can be counted in each other's boundaries.
/// </summary>
public sealed class Catchment
{
    private readonly double _radiusKm;
    private readonly double _cellSize;
    private readonly Dictionary<(int, int, int), List<Member>> _coresByCell = [];

    public Catchment(IEnumerable<Member> members, double radiusKm)
    {
        _radiusKm = radiusKm;
        _cellSize = Math.Max(1e-9, 2 * Elementary.Sin(Math.Min(Math.PI / 2, radiusKm / (2 * Sphere.EarthRadiusKm))));
        foreach (var member in members.Where(m => m is { Role: PointRole.Core, ClusterId: not null }))
        {
            var cell = Cell(member.Counted.Place.Point);
            if (!_coresByCell.TryGetValue(cell, out var cores)) _coresByCell[cell] = cores = [];
            cores.Add(member);
        }
    }

    /// <summary>The cluster of the nearest core point within the radius, ties to the smaller place id; null: none.</summary>
    public string? ClusterAt(GeoPoint point)
    {
        Member? nearest = null;
        var nearestKm = _radiusKm;
        foreach (var core in CoresAround(Cell(point)))
        {
            var km = Sphere.DistanceKm(point, core.Counted.Place.Point);
            if (km > nearestKm || (km == nearestKm && nearest?.Counted.Place.Id < core.Counted.Place.Id)) continue;
            (nearest, nearestKm) = (core, km);
        }

        return nearest?.ClusterId;
    }

    private IEnumerable<Member> CoresAround((int X, int Y, int Z) cell)
    {
        for (var x = cell.X - 1; x <= cell.X + 1; x++)
            for (var y = cell.Y - 1; y <= cell.Y + 1; y++)
                for (var z = cell.Z - 1; z <= cell.Z + 1; z++)
                    if (_coresByCell.TryGetValue((x, y, z), out var cores))
                        foreach (var core in cores) yield return core;
    }

    private (int, int, int) Cell(GeoPoint point)
    {
        var (latitude, longitude) = (Sphere.Radians(point.Latitude), Sphere.Radians(point.Longitude));
        var x = Elementary.Cos(latitude) * Elementary.Cos(longitude);
        var y = Elementary.Cos(latitude) * Elementary.Sin(longitude);
        var z = Elementary.Sin(latitude);
        return ((int)Math.Floor(x / _cellSize), (int)Math.Floor(y / _cellSize), (int)Math.Floor(z / _cellSize));
    }
}
