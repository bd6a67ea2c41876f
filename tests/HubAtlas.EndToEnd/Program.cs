using System.Diagnostics;
using System.Text.RegularExpressions;

namespace HubAtlas.EndToEnd;

/// <summary>Runs the built program as the README says it: in a folder of its own, with the workspace that is the default there.</summary>
internal sealed partial class Program : IDisposable
{
    private static readonly string Executable = Path.Combine(AppContext.BaseDirectory, "hubatlas.dll");

    public string Folder { get; } = Directory.CreateTempSubdirectory("hubatlas-test-").FullName;

    public string Workspace => Path.Combine(Folder, "atlas-workspace");

    public static string Root { get; } = FindRoot();

    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Writes a file into the folder and returns its path.</summary>
    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    public Outcome Run(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return new(process.ExitCode, output.Result, error.Result);
    }

    public Process Start(params string[] arguments) => Start([], arguments);

    public Process Start(Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder };
        start.ArgumentList.Add(Executable);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Serves the workspace; the caller kills it.</summary>
    public async Task<(Process Server, Uri Address)> ServeAsync(params string[] options)
    {
        var server = Start(["serve", "--urls", "http://127.0.0.1:0", .. options]);
        while (await server.StandardError.ReadLineAsync() is { } line)
        {
            if (LoopbackAddress().Match(line) is not { Success: true } match) continue;
            _ = server.StandardError.ReadToEndAsync();
            return (server, new Uri(match.Value));
        }

        throw new InvalidOperationException("The server ended without an address.");
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "HubAtlas.slnx"))) return folder.FullName;
        throw new InvalidOperationException("HubAtlas.slnx not found above the tests.");
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex LoopbackAddress();
}

internal sealed record Outcome(int ExitCode, string Output, string Error);
