using HubAtlas.Core.Numerics;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Clustering.Grid;

/// <summary>How far apart, in bands and in degrees of longitude, the cells of two points within a distance can be.</summary>
internal sealed class Reach(Graticule graticule, Closeness closeness)
{
    private const double Margin = Graticule.Margin;

    private readonly double _radians = closeness.AngleRadians;
    private readonly double _squaredHalfChord = Elementary.Pow(Elementary.Sin(closeness.AngleRadians / 2), 2);

    public int Bands { get; } =
        (int)Math.Min(graticule.Bands, Math.Ceiling(closeness.AngleRadians * (1 + Margin) * graticule.Bands / Math.PI));

    /// <summary>Negative when no points of the two bands are within the distance, 360 when any longitudes may be.</summary>
    public double Degrees(int band, int other)
    {
        var bandsBetween = Math.Max(0, Math.Abs(band - other) - 1);
        var latitudeGap = bandsBetween * Math.PI / graticule.Bands * (1 - Margin);
        if (latitudeGap > _radians) return -1;
        var cosines = SmallestCosine(band) * SmallestCosine(other);
        var squaredSine = (_squaredHalfChord * (1 + Margin)) - Elementary.Pow(Elementary.Sin(latitudeGap / 2), 2);
        if (squaredSine >= cosines) return 360;
        return Sphere.Degrees(2 * Elementary.Asin(Math.Sqrt(Math.Max(0, squaredSine) / cosines))) * (1 + Margin);
    }

    private double SmallestCosine(int band)
    {
        var edges = Math.Min(Elementary.Cos(graticule.EdgeRadians(band)), Elementary.Cos(graticule.EdgeRadians(band + 1)));
        return Math.Max(0, edges - (Margin / graticule.Bands));
    }
}
