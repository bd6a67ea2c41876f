using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace HubAtlas.Bench.Reading;

/// <summary>
/// OpenAlex works from file to stored contributions: ours beside only inflating the file and beside DuckDB doing the same job in SQL,
/// each in a process of its own, on one core (<c>taskset</c>) and on two; and the tables of PatentsView.
/// </summary>
internal static class ReadingBench
{
    private static readonly (string Job, string Title, int Files, int Cores)[] Runs =
    [
        ("inflate", "inflate only", 1, 1), ("read", "HubAtlas: read to contributions", 1, 1), ("store", "HubAtlas: read, stage, commit", 1, 1),
        ("duckdb-read", "DuckDB: read_json, count authorships", 1, 1), ("duckdb-store", "DuckDB: read_json to tables", 1, 1),
        ("store", "HubAtlas: two files, one core", 2, 1), ("store", "HubAtlas: two files, two cores", 2, 2),
    ];

    private static readonly (string Job, string Title, int Cores)[] PatentRuns =
    [
        ("patents-read", "HubAtlas: read to contributions", 1), ("patents-store", "HubAtlas: read, stage, commit", 1),
        ("patents-store", "HubAtlas: the same, storing while reading, two cores", 2),
    ];

    public static int Run(string[] args)
    {
        var works = int.Parse(Option(args, "--works", "200000"), CultureInfo.InvariantCulture);
        var rows = int.Parse(Option(args, "--rows", "10000000"), CultureInfo.InvariantCulture);
        var folder = Option(args, "--data", Path.Combine(Path.GetTempPath(), "hubatlas-bench"));
        var repeats = int.Parse(Option(args, "--repeats", "3"), CultureInfo.InvariantCulture);
        var only = Option(args, "--only", "");
        Directory.CreateDirectory(folder);
        var text = new StringBuilder();
        var isWanted = (string job) => only.Length == 0 || only.Split(',').Contains(job);
        if (Runs.Any(run => isWanted(run.Job))) CompareWorks(text, isWanted, works, repeats, folder);
        if (PatentRuns.Any(run => isWanted(run.Job))) TimePatents(text, isWanted, rows, repeats, folder);
        var output = Option(args, "--out", Path.Combine("bench", "results", $"{Environment.ProcessorCount}-core-linux", "reading.md"));
        if (only.Length == 0) File.WriteAllText(output, text.ToString());
        return 0;
    }

    private static void CompareWorks(StringBuilder text, Func<string, bool> isWanted, int works, int repeats, string folder)
    {
        var files = new[] { 1, 2 }.Select(seed => Generated(folder, works, seed)).ToArray();
        Put(text, $"# Reading OpenAlex works on {Environment.ProcessorCount} cores\n\n{DateTime.UtcNow:yyyy-MM-dd}, .NET {Environment.Version}. ");
        Put(text, $"{works:N0} invented works a file, {new FileInfo(files[0]).Length / 1e6:N0} MB of gzip. ");
        Put(text, $"Medians of {repeats}; processor seconds are what to compare, for other programs ran at the same time.\n\n");
        Put(text, $"| job | seconds | processor seconds | times inflating | peak MB | found |\n|---|---|---|---|---|---|\n");
        Timing? inflate = null;
        foreach (var (job, title, count, cores) in Runs.Where(run => isWanted(run.Job)))
        {
            var timing = Median(repeats, job, cores, files[..count], folder);
            inflate ??= timing;
            Put(text, $"| {title} | {timing.Seconds:F2} | {timing.ProcessorSeconds:F2} | {timing.ProcessorSeconds / inflate.ProcessorSeconds / count:F2} | {timing.PeakMb:F0} | {timing.Found:N0} |\n");
        }
    }

    private static void TimePatents(StringBuilder text, Func<string, bool> isWanted, int rows, int repeats, string folder)
    {
        var files = PatentsGenerator.Write(folder, rows);
        Put(text, $"\n## PatentsView tables\n\n{rows:N0} invented inventor rows, with their patents and places: {files.Sum(file => new FileInfo(file).Length) / 1e6:N0} MB of text.\n\n");
        Put(text, $"| job | seconds | processor seconds | inventor rows a processor second | peak MB | found |\n|---|---|---|---|---|---|\n");
        foreach (var (job, title, cores) in PatentRuns.Where(run => isWanted(run.Job)))
        {
            var timing = Median(repeats, job, cores, files, folder);
            Put(text, $"| {title} | {timing.Seconds:F2} | {timing.ProcessorSeconds:F2} | {rows / timing.ProcessorSeconds:N0} | {timing.PeakMb:F0} | {timing.Found:N0} |\n");
        }
    }

    private static void Put(StringBuilder text, FormattableString line)
    {
        text.Append(line.ToString(CultureInfo.InvariantCulture));
        Console.Write(line.ToString(CultureInfo.InvariantCulture));
    }

    private static Timing Median(int repeats, string job, int cores, string[] files, string folder) =>
        Enumerable.Range(0, repeats).Select(_ => Start(job, cores, files, folder)).OrderBy(t => t.ProcessorSeconds).ElementAt(repeats / 2);

    /// <summary>One job in this process; the figures go to standard output.</summary>
    public static int Once(string job, string threads, string folder, string[] files)
    {
        var (clock, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var found = ReadingJobs.All[job](files, int.Parse(threads, CultureInfo.InvariantCulture), folder);
        Console.WriteLine(JsonSerializer.Serialize(new Timing(
            clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds, Process.GetCurrentProcess().PeakWorkingSet64 / 1e6, found)));
        return 0;
    }

    private static Timing Start(string job, int cores, string[] files, string folder)
    {
        var scratch = Path.Combine(folder, "run-" + Guid.NewGuid().ToString("N"));
        var start = new ProcessStartInfo("taskset") { RedirectStandardOutput = true };
        foreach (var word in (string[])["-c", cores == 1 ? "0" : "0,1", Environment.ProcessPath!, "reading-once", job, $"{cores}", scratch, .. files])
            start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (Directory.Exists(scratch)) Directory.Delete(scratch, recursive: true);
        return JsonSerializer.Deserialize<Timing>(output)!;
    }

    private static string Generated(string folder, int works, int seed)
    {
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"openalex-{works}-{seed}.jsonl.gz"));
        if (!File.Exists(path)) Console.WriteLine($"{path}: {WorksGenerator.Write(path, works, seed)} bytes of JSON");
        return path;
    }

    private static string Option(string[] args, string name, string fallback) =>
        Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : fallback;
}

internal sealed record Timing(double Seconds, double ProcessorSeconds, double PeakMb, long Found);
