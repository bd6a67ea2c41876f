using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Clustering;

/// <summary>Small random worlds that seek out what goes wrong: the date line, the poles, ties, repetitions, every scale.</summary>
internal static class Worlds
{
    public static (WeightedPoints Points, ClusteringSettings Settings) Make(int seed)
    {
        var random = new Random(seed);
        var radius = Math.Pow(10, (random.NextDouble() * 7.2) - 3);
        var count = random.Next(1, 60);
        var points = (seed % 7) switch
        {
            0 => Around(random, count, 0, 180, radius),
            1 => Around(random, count, 90, 0, radius),
            2 => Around(random, count, -90, 0, radius),
            3 => Lattice(random, count, out radius),
            4 => Anywhere(random, count),
            _ => Around(random, count, (random.NextDouble() * 160) - 80, (random.NextDouble() * 360) - 180, radius),
        };
        Repeat(random, points);
        double? gap = random.Next(3) switch
        {
            0 => null,
            1 => random.NextDouble() * radius,
            _ => Math.Min(20000, radius * 3 * random.NextDouble()),
        };
        if (gap < 1e-4) gap = 0;
        return (points, new ClusteringSettings(Math.Min(radius, 20015), random.Next(1, 12), gap));
    }

    public static WeightedPoints Shuffled(WeightedPoints points, int[] order) => new(
        [.. order.Select(i => points.Latitudes[i])],
        [.. order.Select(i => points.Longitudes[i])],
        [.. order.Select(i => points.Weights[i])]);

    private static WeightedPoints Around(Random random, int count, double latitude, double longitude, double radius)
    {
        var spread = Math.Min(60, radius / 111 * Math.Pow(10, random.NextDouble()));
        var squeeze = Math.Max(0.02, Math.Cos(latitude * Math.PI / 180));
        return Draw(random, count, () => (
            Math.Clamp(latitude + ((random.NextDouble() - 0.5) * spread), -90, 90),
            Math.IEEERemainder(longitude + ((random.NextDouble() - 0.5) * spread / squeeze), 360)));
    }

    private static WeightedPoints Anywhere(Random random, int count) => Draw(random, count, () => (
        Math.Asin((2 * random.NextDouble()) - 1) * 180 / Math.PI, (random.NextDouble() * 360) - 180));

    /// <summary>Whole degrees and a radius of whole degrees, across the date line: many distances equal each other or the radius.</summary>
    private static WeightedPoints Lattice(Random random, int count, out double radius)
    {
        radius = random.Next(1, 4) * Math.PI / 180 * 6371.0088;
        var north = random.Next(-90, 85);
        return Draw(random, count, () => (north + random.Next(6), Math.IEEERemainder(176 + random.Next(9), 360)));
    }

    private static WeightedPoints Draw(Random random, int count, Func<(double Latitude, double Longitude)> draw)
    {
        var drawn = Enumerable.Range(0, count).Select(_ => draw()).ToArray();
        return new WeightedPoints(
            [.. drawn.Select(p => p.Latitude)], [.. drawn.Select(p => p.Longitude)], [.. drawn.Select(_ => (long)random.Next(0, 5))]);
    }

    private static void Repeat(Random random, WeightedPoints points)
    {
        for (var i = 0; i < points.Count; i++)
        {
            var other = random.Next(points.Count);
            if (random.Next(3) > 0) continue;
            (points.Latitudes[i], points.Longitudes[i]) = (points.Latitudes[other], points.Longitudes[other]);
            if (Math.Abs(points.Longitudes[i]) == 180) points.Longitudes[i] *= -1;
        }
    }
}
