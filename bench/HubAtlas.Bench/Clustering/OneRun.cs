using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using HubAtlas.Core.Clustering;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Sources.Points;

namespace HubAtlas.Bench.Clustering;

/// <summary>Our side of the comparison, in a process of its own so that its peak memory is its own.</summary>
internal static class OneRun
{
    public static int Print(string file, string radiusKm, string minimum, string threads, string repeats)
    {
        var threadCount = int.Parse(threads, CultureInfo.InvariantCulture);
        var points = PointFile.Read(file, threadCount);
        WeightUnits.TryFrom(double.Parse(minimum, CultureInfo.InvariantCulture), out var units);
        var settings = new ClusteringSettings(double.Parse(radiusKm, CultureInfo.InvariantCulture), units);
        var seconds = new List<double>();
        var processor = new List<double>();
        var peak = 0L;
        var before = Environment.WorkingSet;
        Partition partition;
        do
        {
            var cpu = Environment.CpuUsage.TotalTime;
            var clock = Stopwatch.StartNew();
            partition = Clusterer.Find(points, settings, threadCount);
            seconds.Add(clock.Elapsed.TotalSeconds);
            processor.Add((Environment.CpuUsage.TotalTime - cpu).TotalSeconds);

            // Later runs would add the results of earlier ones.
            if (peak == 0) peak = Process.GetCurrentProcess().PeakWorkingSet64;
        }
        while (seconds.Count < int.Parse(repeats, CultureInfo.InvariantCulture));

        var noise = partition.ClusterIndexes.Count(index => index == Partition.Noise);
        Console.WriteLine(JsonSerializer.Serialize(new Measured(
            seconds[0], Median(seconds), Median(processor), peak / (double)(1 << 20),
            partition.ClusterCount, noise, partition.PlaceCount, (peak - before) / (double)partition.PlaceCount)));
        return 0;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}

/// <param name="FirstSeconds">Including compilation.</param>
/// <param name="ProcessorSeconds">Over all threads; what other programs take from the machine does not count.</param>
/// <param name="PeakMb">Of the process, after one run, with runtime and input.</param>
/// <param name="BytesAPlace">What the peak adds, the answer included, to the process with the input loaded; null for peers.</param>
/// <param name="NoisePoints">Records in noise; for a peer that was given distinct points their number of records.</param>
internal sealed record Measured(
    double FirstSeconds, double Seconds, double ProcessorSeconds, double PeakMb, int Clusters, long NoisePoints, int Distinct,
    double? BytesAPlace = null);
