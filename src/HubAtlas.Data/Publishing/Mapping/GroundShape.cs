using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Mapping;

/// <summary>A ring of land or a border, with a cap of the sphere that holds it: most of the world is passed over by one distance.</summary>
/// <param name="Reach">Straight through an earth of radius 1.</param>
internal sealed record GroundShape(GeoPoint[] Points, UnitVector Centre, double Reach)
{
    public bool ComesNear(MapFrame frame)
    {
        if (frame.Centre is not { } centre) return true;
        var reach = Reach + frame.Reach;
        return Centre.SquaredChordTo(UnitVector.Of(centre)) <= reach * reach;
    }

    /// <summary>Shapes of an asset, a line each: pairs of steps in parts of a degree.</summary>
    public static IReadOnlyList<GroundShape> Read(string asset, double perDegree) => [.. AssetFile.Lines(asset).Select(line => Of(Decode(line, perDegree)))];

    private static GroundShape Of(GeoPoint[] points)
    {
        // Rings run on past 180°, which vectors do not mind.
        UnitVector[] vectors = [.. points.Select(p => UnitVector.Of(p.Latitude, Math.IEEERemainder(p.Longitude, 360)))];
        var middle = new UnitVector(vectors.Average(v => v.X), vectors.Average(v => v.Y), vectors.Average(v => v.Z));
        return new(points, middle, Math.Sqrt(vectors.Max(v => v.SquaredChordTo(middle))));
    }

    private static GeoPoint[] Decode(string line, double perDegree)
    {
        var (x, y) = (0, 0);
        return
        [
            .. line.Split(' ').Select(pair =>
            {
                var comma = pair.IndexOf(',');
                x += int.Parse(pair.AsSpan(0, comma), CultureInfo.InvariantCulture);
                y += int.Parse(pair.AsSpan(comma + 1), CultureInfo.InvariantCulture);
                return new GeoPoint(y / perDegree, x / perDegree);
            }),
        ];
    }
}
