using System.Globalization;
using HubAtlas.Engine.Importing;
using Spectre.Console;

namespace HubAtlas.Cli.Terminal;

/// <summary>Shows how far an import is: a bar with rate and time left on a terminal, a line now and then when piped.</summary>
internal static class ImportProgressBar
{
    private static readonly TimeSpan PlainPause = TimeSpan.FromSeconds(10);

    public static ImportSummary Run(Session session, Func<Action<ImportPlan>, Action<ImportProgress>?, ImportSummary> import)
    {
        void OnPlan(ImportPlan plan) => ImportView.Show(session, plan);
        if (session.Quiet) return import(OnPlan, null);
        return Console.IsErrorRedirected ? import(OnPlan, new PlainLines(session).Tell) : WithBar(plan => import(OnPlan, plan));
    }

    private static ImportSummary WithBar(Func<Action<ImportProgress>, ImportSummary> import)
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return terminal.Progress().AutoClear(true)
            .Columns(
                new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(),
                new TransferSpeedColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask("reading");
                return import(progress =>
                {
                    task.MaxValue = Math.Max(1, progress.TotalBytes);
                    task.Value = progress.Bytes;
                    task.Description = Describe(progress);
                });
            });
    }

    private static string Describe(ImportProgress progress) => string.Create(
        CultureInfo.InvariantCulture, $"{progress.FilesDone}/{progress.Files} files, {progress.Documents:N0} documents");

    private sealed class PlainLines(Session session)
    {
        private readonly Lock _lock = new();
        private double _lastSeconds;

        public void Tell(ImportProgress progress)
        {
            lock (_lock)
            {
                var seconds = session.Seconds;
                if (seconds - _lastSeconds < PlainPause.TotalSeconds) return;
                _lastSeconds = seconds;
                var left = progress.Bytes == 0 ? 0 : seconds * (progress.TotalBytes - progress.Bytes) / progress.Bytes;
                session.Say(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Describe(progress)}, {progress.Bytes / 1e6 / seconds:F0} MB/s, {Math.Max(0, left):F0} s left"));
            }
        }
    }
}
