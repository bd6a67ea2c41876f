using System.Diagnostics;
using System.Threading.Channels;

namespace HubAtlas.Mutate;

/// <summary>A worker as its parent sees it: lines to it, lines from it, and an end where it stays silent too long.</summary>
internal sealed class WorkerProcess : IDisposable
{
    // A fault that makes a list grow for ever must not take the machine with it.
    private const string MostMemory = "0x60000000";

    private readonly Process _process;
    private readonly Channel<string> _answers = Channel.CreateUnbounded<string>();

    public WorkerProcess(string program, string space)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "exec", program, "worker", space }) start.ArgumentList.Add(argument);
        start.Environment["DOTNET_GCHeapHardLimit"] = MostMemory;
        start.Environment["DOTNET_TieredPGO"] = "0";
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Receive(line.Data);
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public void Tell(string line)
    {
        try
        {
            _process.StandardInput.WriteLine(line);
            _process.StandardInput.Flush();
        }
        catch (IOException)
        {
            // It has ended; the answer that does not come says so.
        }
    }

    /// <returns>Null when it ended, or did not answer in time.</returns>
    public async Task<string?> Answer(TimeSpan patience)
    {
        using var timer = new CancellationTokenSource(patience);
        try
        {
            return await _answers.Reader.ReadAsync(timer.Token);
        }
        catch (Exception error) when (error is OperationCanceledException or ChannelClosedException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }

        _process.WaitForExit();
        _process.Dispose();
    }

    private void Receive(string? line)
    {
        if (line is null) _answers.Writer.TryComplete();
        else if (line.StartsWith("@ ", StringComparison.Ordinal)) _answers.Writer.TryWrite(line[2..]);
    }
}
