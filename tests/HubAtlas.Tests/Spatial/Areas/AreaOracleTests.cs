using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;
using HubAtlas.Core.Spatial.Areas;

namespace HubAtlas.Tests.Spatial.Areas;

/// <summary>The areas against the definition of growing and shrinking, point by point on a net four times as fine.</summary>
public class AreaOracleTests
{
    private const double Step = 0.4;
    private const int Half = 150;

    [Fact]
    public void An_area_is_what_growing_by_6_shrinking_by_9_and_growing_by_3_6_leaves()
    {
        var centre = UnitVector.Of(35, 139);
        for (var seed = 0; seed < 4; seed++)
        {
            var random = new Random(seed);
            PlanePoint[] places = [.. Enumerable.Range(0, 7).Select(_ => new PlanePoint(24 * (random.NextDouble() - 0.5), 24 * (random.NextDouble() - 0.5)))];
            long[] mentions = [.. places.Select(_ => (long)random.Next(1, 3000))];
            var expected = Expected(places, mentions);
            GeoPoint[] points = [.. places.Select(p => AreaWorld.OnEarth(centre, p.X, p.Y))];
            var rings = AreaDrawing.Draw(points, mentions, new int[places.Length], 1)[0].Polygons.SelectMany(p => p)
                .Select(r => (IReadOnlyList<PlanePoint>)[.. r.Select(p => AreaWorld.Flat(centre, p))]).ToList();
            var (same, inside) = (0, 0);
            for (var y = 2; y < (2 * Half) - 2; y++)
                for (var x = 2; x < (2 * Half) - 2; x++)
                {
                    if (!IsClear(expected, x, y)) continue;
                    Assert.True(expected[y, x] == AreaWorld.Holds(rings, At(x, y)), $"seed {seed} at {At(x, y)}");
                    same++;
                    inside += expected[y, x] ? 1 : 0;
                }

            Assert.True(same > 50_000 && inside > 1_000);
        }
    }

    private static PlanePoint At(int x, int y) => new((x - Half) * Step, (y - Half) * Step);

    /// <summary>All nodes within 0.8 km are alike: the net cannot tell the edge more closely.</summary>
    private static bool IsClear(bool[,] mask, int x, int y)
    {
        for (var dy = -2; dy <= 2; dy++)
            for (var dx = -2; dx <= 2; dx++)
                if (mask[y + dy, x + dx] != mask[y, x]) return false;
        return true;
    }

    private static bool[,] Expected(PlanePoint[] places, long[] mentions)
    {
        var grown = new bool[2 * Half, 2 * Half];
        for (var y = 0; y < 2 * Half; y++)
            for (var x = 0; x < 2 * Half; x++)
                grown[y, x] = places.Zip(mentions).Any(p => Math.Sqrt(p.First.SquaredDistanceTo(At(x, y))) <= Math.Min(9, 4.2 + (1.5 * Math.Log10(p.Second))) + 6);
        var shrunk = Near(grown, value: false, 9);
        for (var y = 0; y < 2 * Half; y++)
            for (var x = 0; x < 2 * Half; x++) shrunk[y, x] = !shrunk[y, x];
        return Near(shrunk, value: true, 3.6);
    }

    /// <summary>Nodes with one of a value within a distance.</summary>
    private static bool[,] Near(bool[,] mask, bool value, double distance)
    {
        var near = new bool[2 * Half, 2 * Half];
        var reach = (int)(distance / Step) + 1;
        for (var y = 0; y < 2 * Half; y++)
            for (var x = 0; x < 2 * Half; x++)
            {
                if (mask[y, x] != value) continue;
                for (var row = Math.Max(0, y - reach); row <= Math.Min((2 * Half) - 1, y + reach); row++)
                    for (var column = Math.Max(0, x - reach); column <= Math.Min((2 * Half) - 1, x + reach); column++)
                        if (At(column, row).SquaredDistanceTo(At(x, y)) <= distance * distance) near[row, column] = true;
            }

        return near;
    }
}
