using System.Diagnostics;
using HubAtlas.Data.Storing;

namespace HubAtlas.Tests.Storing;

/// <summary>Runs one of this class's explicit tests in a process of its own, which a test may kill.</summary>
public sealed class ChildProcess : IDisposable
{
    private const string FolderVariable = "HUBATLAS_TEST_WORKSPACE";
    private readonly Process? _process;
    private readonly string _folder = "";

    public ChildProcess()
    {
    }

    private ChildProcess(Process process, string folder) => (_process, _folder) = (process, folder);

    internal int Id => _process!.Id;

    internal bool HasExited => _process!.HasExited;

    private static string? Folder => Environment.GetEnvironmentVariable(FolderVariable);

    internal static ChildProcess Start(string test, string folder)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[FolderVariable] = folder;
        var type = typeof(ChildProcess);
        foreach (var argument in (string[])[type.Assembly.Location, "-explicit", "only", "-method", $"{type.FullName}.{test}"])
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new ChildProcess(process, folder);
    }

    /// <summary>Waits until the child has said the word.</summary>
    internal void WaitFor(string word)
    {
        var patience = Stopwatch.StartNew();
        while (!File.Exists(Path.Combine(_folder, word)))
        {
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(60) && !HasExited, $"The child process never came to '{word}'.");
            Thread.Sleep(2);
        }
    }

    /// <summary>SIGKILL: the process has no chance to tidy up.</summary>
    internal void Kill()
    {
        _process!.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (_process is null) return;
        Kill();
        _process.Dispose();
    }

    [Fact(Explicit = true)]
    public void Hold_the_store_open()
    {
        if (Folder is not { } folder) return;
        using var store = AtlasStore.Open(folder, 1, stop: TestContext.Current.CancellationToken);
        Say(folder, "open");
        Thread.Sleep(Timeout.Infinite);
    }

    [Fact(Explicit = true)]
    public void Import_file_after_file()
    {
        if (Folder is not { } folder) return;
        using var store = AtlasStore.Open(folder, 2, stop: TestContext.Current.CancellationToken);
        Say(folder, "open");
        KillTests.ImportAll(store);
        Say(folder, "done");
    }

    private static void Say(string folder, string word) => File.WriteAllText(Path.Combine(folder, word), "");
}
