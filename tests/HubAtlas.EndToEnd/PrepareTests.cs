using System.Diagnostics;

namespace HubAtlas.EndToEnd;

/// <summary>The script behind ./hubatlas, with a compiler and a page builder that only copy: in a new folder both work at the same time.</summary>
public sealed class PrepareTests : IDisposable
{
    private const string Pages = "explorer/dist/index.html";
    private const string Served = "artifacts/bin/HubAtlas.Cli/release/explorer/index.html";

    /// <summary>Like the compiler's, its list of pages to copy is made when it starts.</summary>
    private const string Compiler =
        """
        #!/usr/bin/env bash
        echo "$1" >> calls
        if [ "$1" = run ]; then mkdir -p artifacts; touch "${@: -1}"; exit; fi
        pages=$(ls explorer/dist/* 2>/dev/null)
        sleep 0.6
        mkdir -p artifacts/bin/HubAtlas.Cli/release/explorer
        touch artifacts/bin/HubAtlas.Cli/release/hubatlas.dll
        for page in $pages; do cp -p "$page" artifacts/bin/HubAtlas.Cli/release/explorer/; done
        """;

    private const string PageBuilder =
        """
        #!/usr/bin/env bash
        mkdir -p explorer/dist; cp explorer/source explorer/dist/index.html
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("hubatlas-prepare-").FullName;

    public PrepareTests()
    {
        Write("scripts/prepare", File.ReadAllText(Path.Combine(Program.Root, "scripts", "prepare")));
        Write("scripts/explorer", PageBuilder);
        Write("tools/bin/dotnet", Compiler);
        Write("tools/bin/npm", "#!/usr/bin/env bash\nmkdir -p node_modules; touch node_modules/.package-lock.json\n");
        foreach (var source in new[] { "src/a", "recipes/a", "tools/HubAtlas.Gazetteer/a", "Directory.Build.props", "global.json", "package-lock.json", "explorer/source" })
            Write(source, "first");
    }

    [Fact]
    public async Task Pages_made_while_the_program_is_built_are_served()
    {
        await PrepareAsync();
        Assert.True(File.GetLastWriteTimeUtc(Path.Combine(_folder, Pages)) <= File.GetLastWriteTimeUtc(Path.Combine(_folder, "artifacts/bin/HubAtlas.Cli/release/hubatlas.dll")));
        Assert.Equal("first", Read(Served));
    }

    [Fact]
    public async Task What_is_ready_is_not_built_again_and_changed_pages_are_copied()
    {
        await PrepareAsync();
        var calls = Read("calls");
        await PrepareAsync();
        Assert.Equal(calls, Read("calls"));
        await Task.Delay(20, TestContext.Current.CancellationToken);
        Write("explorer/source", "second");
        await PrepareAsync();
        Assert.Equal("second", Read(Served));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task PrepareAsync()
    {
        var start = new ProcessStartInfo("bash", ["scripts/prepare"]) { WorkingDirectory = _folder, RedirectStandardError = true };
        start.Environment["PATH"] = $"{Path.Combine(_folder, "tools", "bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, said);
    }

    private string Read(string file) => File.ReadAllText(Path.Combine(_folder, file));

    private void Write(string file, string text)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        if (text.StartsWith("#!", StringComparison.Ordinal) && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
