using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;
using HubAtlas.Engine;

namespace HubAtlas.Cli.Terminal;

/// <summary>One run of a command: where it works, how much it says. Messages go to standard error, results to standard output or files.</summary>
internal sealed class Session(string workspace, int threads, bool quiet, CancellationToken stop)
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    public string Workspace => workspace;

    public int Threads => threads;

    public bool Quiet => quiet;

    public CancellationToken Stop => stop;

    public double Seconds => Math.Round(_clock.Elapsed.TotalSeconds, 3);

    public Atlas Atlas => new(workspace, threads, quiet ? null : ShowStage, stop) { OnWaiting = SayWaiting };

    public static Session From(ParseResult parsed, CancellationToken stop) => new(
        GlobalOptions.WorkspaceOf(parsed), parsed.GetValue(GlobalOptions.Threads), parsed.GetValue(GlobalOptions.Quiet), stop);

    public void Say(string message)
    {
        if (!quiet) Console.Error.WriteLine(message);
    }

    /// <summary>The closing line that scripts read, also with <c>--quiet</c>.</summary>
    public static void CloseWith(object figures) => Console.Error.WriteLine(JsonSerializer.Serialize(figures));

    private static void SayWaiting(StoreInUseException busy) =>
        Console.Error.WriteLine($"Waiting: the store is in use by another program ({busy.Holder}). Ctrl-C ends the wait.");

    private static void ShowStage(StageRecord stage, StageTime time)
    {
        var dropped = stage.Dropped.Count == 0 ? "" : "  not: " + string.Join(", ", stage.Dropped.Select(d => $"{d.Cause} {Number(d.Rows)}"));
        Console.Error.WriteLine($"{stage.Name,-8} {Number(stage.RowsIn),13} → {Number(stage.RowsOut),13} {time.Seconds,8:F2} s{dropped}");
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
