using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace HubAtlas.Bench.Clustering;

/// <summary>
/// Our clustering beside the peers that are installed, one after the other in one run, on simulated worlds of several sizes:
/// radius 15 km, minimum 4,500 of 25 million. Peers get the distinct points with summed weights, which is the best for them.
/// </summary>
internal static class ClusteringBench
{
    private const string RadiusKm = "15";
    private const string Minimum = "4500";
    private const int Repeats = 5;

    // Above this scikit-learn's neighbour lists fill the memory of most machines.
    private const int MostRecordsForScikitLearn = 1_000_000;

    // Above this PostGIS, which cannot merge records, takes minutes.
    private const int MostRecordsForPostGis = 100_000;

    // Above this R's dbscan takes a quarter of an hour and more.
    private const int MostRecordsForR = 5_000_000;

    public static int Run(string[] args)
    {
        var records = Option(args, "--records", "100000,1000000,5000000,50000000").Split(',');
        var system = OperatingSystem.IsLinux() ? "linux" : OperatingSystem.IsMacOS() ? "macos" : "windows";
        var machine = $"{Environment.ProcessorCount}-core-{system}";
        var data = Option(args, "--data", Path.Combine(Path.GetTempPath(), "hubatlas-bench"));
        var report = new Report(Option(args, "--out", Path.Combine("bench", "results", machine, "clustering.md")), machine);
        Directory.CreateDirectory(data);
        foreach (var count in records.Select(n => int.Parse(n, CultureInfo.InvariantCulture)))
        {
            var file = Path.Combine(data, $"world-{count}.f64");
            if (!File.Exists(file))
            {
                new WorldGenerator(count).Write(file + ".part", count);
                File.Move(file + ".part", file);
            }

            var ours = Ours(file, 2);
            report.Add(count, "HubAtlas, 2 threads", ours, ours);
            report.Add(count, "HubAtlas, 1 thread", Ours(file, 1), ours);
            if (args.Contains("--no-peers")) continue;
            if (count <= MostRecordsForScikitLearn)
            {
                report.Add(count, "scikit-learn, haversine ball tree", Peer("python3", "sklearn_dbscan.py", file), ours);
            }

            if (count <= MostRecordsForPostGis)
            {
                report.Add(count, "PostGIS, planar, without weights", Peer("bash", "postgis_dbscan.sh", file), ours);
            }

            if (count <= MostRecordsForR) report.Add(count, "R dbscan, kd-tree on chords", Peer("Rscript", "r_dbscan.R", file), ours);
        }

        return 0;
    }

    private static Measured Ours(string file, int threads) => JsonSerializer.Deserialize<Measured>(Start(
        Environment.ProcessPath!, "clustering-once", file, RadiusKm, Minimum, $"{threads}", $"{Repeats}")!)!;

    private static Measured? Peer(string program, string script, string file)
    {
        var path = Path.Combine("bench", "peers", script);
        if (program == "python3" && File.Exists("/usr/bin/python3")) program = "/usr/bin/python3";
        var line = Start(program, path, file, RadiusKm, Minimum);
        return line is null ? null : JsonSerializer.Deserialize<Measured>(line);
    }

    /// <summary>The last line that the program prints; null when it is not installed or fails.</summary>
    private static string? Start(string program, params string[] args)
    {
        try
        {
            var info = new ProcessStartInfo(program, args) { RedirectStandardOutput = true };
            using var process = Process.Start(info)!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output.Trim().Split('\n')[^1] : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static string Option(string[] args, string name, string otherwise)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : otherwise;
    }
}
