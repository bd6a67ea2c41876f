using System.Text;

namespace HubAtlas.Bench.Clustering;

/// <summary>The table of one run, printed and written as it grows.</summary>
internal sealed class Report
{
    private readonly string _path;
    private readonly StringBuilder _text = new();

    public Report(string path, string machine)
    {
        _path = path;
        Line($"# Clustering on {machine}");
        Line("");
        Line($"{DateTime.UtcNow:yyyy-MM-dd}, .NET {Environment.Version}.");
        Line("Simulated worlds, radius 15 km, minimum 4,500 of about 25 million.");
        Line("Seconds are medians of five runs for HubAtlas (the first, with compilation, apart), one run for peers, without loading.");
        Line("Peers were given the distinct points; HubAtlas all records, whose merging is part of its time. The machine may be shared with others at the");
        Line("same time: read the ratios, and processor seconds, which are over all threads. Bytes a distinct point: what clustering, the answer");
        Line("included, adds to a process that has the input loaded. PostGIS knows neither weights nor the sphere, so that its clusters are others.");
        Line("");
        Line("| records | distinct | program | seconds | first run | processor seconds | times ours "
            + "| peak MB | bytes a distinct point | clusters | noise records |");
        Line("|---|---|---|---|---|---|---|---|---|---|---|");
    }

    public void Add(int records, string program, Measured? measured, Measured ours)
    {
        if (measured is not { } m)
        {
            Line($"| {records:N0} | | {program} | not installed, or failed | | | | | | | |");
            Write();
            return;
        }

        var ratio = m.Seconds / ours.Seconds;
        Line($"| {records:N0} | {m.Distinct:N0} | {program} | {m.Seconds:0.000} | {m.FirstSeconds:0.000} | {m.ProcessorSeconds:0.000} "
            + $"| {ratio:0.0} | {m.PeakMb:0} | {m.BytesAPlace:0} | {m.Clusters} | {m.NoisePoints:N0} |");
        Write();
    }

    /// <summary>After every row, so that a run that is broken off leaves what it measured.</summary>
    private void Write()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_path))!);
        File.WriteAllText(_path, _text.ToString());
    }

    private void Line(string line)
    {
        Console.WriteLine(line);
        _text.Append(line).Append('\n');
    }
}
