using System.Diagnostics;
using System.Globalization;
using HubAtlas.Core.Clustering;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Sources.Points;

namespace HubAtlas.Bench.Clustering;

/// <summary>A grid of 20 radii and 20 minima beside one run at the middle of it, on distinct points.</summary>
internal static class SweepBench
{
    private const int Steps = 20;
    private const double FirstRadiusKm = 5, LastRadiusKm = 25;
    private const double FirstMinimum = 1000, LastMinimum = 9000;

    public static int Run(string distinctPoints, string threads)
    {
        var count = int.Parse(distinctPoints, CultureInfo.InvariantCulture);
        var threadCount = int.Parse(threads, CultureInfo.InvariantCulture);
        var points = Distinct(count, threadCount);
        WeightUnits.TryFrom((FirstMinimum + LastMinimum) / 2, out var middle);
        var settings = new ClusteringSettings((FirstRadiusKm + LastRadiusKm) / 2, middle);
        var (radii, minima) = (Grid(FirstRadiusKm, LastRadiusKm), Grid(FirstMinimum, LastMinimum).Select(ToUnits).ToArray());
        Sweeper.Sweep(points, [.. radii.Take(2)], minima, null, threadCount);
        var one = Enumerable.Range(0, 7).Select(_ => Measure(() => Clusterer.Find(points, settings, threadCount))).OrderBy(t => t.Processor).ElementAt(3);
        var sweep = Measure(() => Sweeper.Sweep(points, radii, minima, null, threadCount));
        Console.WriteLine(FormattableString.Invariant(
            $"{count:N0} distinct points, {threadCount} threads: one run {one.Seconds:0.000} s ({one.Processor:0.000} processor s), ")
            + FormattableString.Invariant($"{Steps} x {Steps} sweep {sweep.Seconds:0.00} s ({sweep.Processor:0.00} processor s): ")
            + FormattableString.Invariant($"{sweep.Seconds / one.Seconds:0.0} x by the clock, {sweep.Processor / one.Processor:0.0} x by the processor, ")
            + FormattableString.Invariant($"peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"));
        return 0;
    }

    /// <summary>The first points of a simulated world that lie where none before them does.</summary>
    private static WeightedPoints Distinct(int count, int threads)
    {
        var records = (int)Math.Min(60_000_000, count * 2.7);
        var file = Path.Combine(Path.GetTempPath(), "hubatlas-bench", $"world-{records}.f64");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (!File.Exists(file)) new WorldGenerator(records).Write(file, records);
        var all = PointFile.Read(file, threads);
        var sums = new Dictionary<(double, double), long>();
        for (var i = 0; i < all.Count; i++)
        {
            var key = (all.Latitudes[i], all.Longitudes[i]);
            sums[key] = sums.GetValueOrDefault(key) + all.Weights[i];
        }

        var taken = sums.Take(count).ToArray();
        if (taken.Length < count) Console.Error.WriteLine($"only {taken.Length} distinct points");
        return new WeightedPoints(
            [.. taken.Select(p => p.Key.Item1)], [.. taken.Select(p => p.Key.Item2)], [.. taken.Select(p => p.Value)]);
    }

    private static double[] Grid(double from, double to) =>
        [.. Enumerable.Range(0, Steps).Select(i => from + ((to - from) * i / (Steps - 1)))];

    private static long ToUnits(double weight) => WeightUnits.TryFrom(weight, out var units) ? units : throw new InvalidOperationException();

    private static (double Seconds, double Processor) Measure(Action action)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        action();
        return (clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
    }
}
