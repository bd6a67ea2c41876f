using System.Diagnostics;
using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial.Areas;
using HubAtlas.Data.Editions;

namespace HubAtlas.Bench.Areas;

/// <summary>How long the areas of an edition take to draw. Held is the work done, which a busy machine does not lengthen much.</summary>
internal static class AreaBench
{
    private const int Rounds = 15;
    private const double MostProcessorMs = 200;

    public static int Run(string folder)
    {
        var edition = EditionReader.Read(folder);
        var members = EditionReader.ReadMembers(folder);
        var indexes = edition.Clusters.Select((c, i) => (c.Id, Index: i)).ToDictionary(c => c.Id, c => c.Index, StringComparer.Ordinal);
        GeoPoint[] points = [.. members.Select(m => m.Counted.Place.Point)];
        long[] mentions = [.. members.Select(m => m.Counted.Mentions)];
        int[] clusters = [.. members.Select(m => m.ClusterId is { } id ? indexes[id] : Partition.Noise)];
        var times = new List<double>();
        var before = TimeSpan.Zero;
        using var process = Process.GetCurrentProcess();
        IReadOnlyList<ClusterArea> areas = [];
        for (var round = 0; round < Rounds; round++)
        {
            if (round == 1) before = Refreshed(process).TotalProcessorTime;
            var watch = Stopwatch.StartNew();
            areas = AreaDrawing.Draw(points, mentions, clusters, edition.Clusters.Count);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        var rings = areas.SelectMany(a => a.Polygons).SelectMany(p => p).ToList();
        var work = (Refreshed(process).TotalProcessorTime - before).TotalMilliseconds / (Rounds - 1);
        // The first round compiles.
        var median = times.Skip(1).Order().ElementAt((Rounds - 1) / 2);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{areas.Count} clusters, {points.Length:N0} places: median {median:F0} ms of {Rounds - 1} rounds (first {times[0]:F0} ms), {work:F0} ms of processor each; {rings.Count} rings, {rings.Sum(r => r.Count):N0} points"));
        return work <= MostProcessorMs ? 0 : 1;
    }

    private static Process Refreshed(Process process)
    {
        process.Refresh();
        return process;
    }
}
