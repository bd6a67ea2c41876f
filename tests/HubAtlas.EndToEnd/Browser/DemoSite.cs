using System.Diagnostics;

namespace HubAtlas.EndToEnd.Browser;

/// <summary>The built program serving what <c>hubatlas demo</c> makes, as a newcomer sees it.</summary>
public sealed class DemoSite(ServedSite site) : IAsyncLifetime
{
    public const string Edition = "demo-b";

    private Process? _server;

    public Uri? Home { get; private set; }

    internal Program Program { get; } = new();

    public async ValueTask InitializeAsync()
    {
        if (site.Missing is not null) return;
        var outcome = Program.Run("demo", "--no-serve");
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        (_server, Home) = await Program.ServeAsync();
    }

    public ValueTask DisposeAsync()
    {
        if (_server is { HasExited: false }) _server.Kill(entireProcessTree: true);
        _server?.Dispose();
        Program.Dispose();
        return ValueTask.CompletedTask;
    }
}
