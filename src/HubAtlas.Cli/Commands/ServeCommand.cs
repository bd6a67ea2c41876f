using System.CommandLine;
using System.Globalization;
using HubAtlas.Cli.Terminal;
using HubAtlas.Core.Model;
using HubAtlas.Web;
using HubAtlas.Web.Live;
using HubAtlas.Web.Serving;
using Microsoft.Extensions.Hosting;

namespace HubAtlas.Cli.Commands;

/// <summary><c>serve</c>: the explorer and its JSON API until Ctrl-C.</summary>
internal static class ServeCommand
{
    // The pool adds one thread in half a second: too late for who asks while a re-run has taken those there are.
    private const int LeastThreads = 32;

    private const int MostSeconds = 24 * 60 * 60;

    private static readonly Option<string[]> Urls = new("--urls")
    {
        Description = "Addresses to listen on; only this machine can reach the default.",
        DefaultValueFactory = _ => [ServerSettings.DefaultUrl],
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string[]> Hosts = new("--host")
    {
        Description = "Further host names that visitors may use, when --urls opens the server to others.",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<int> TimeLimit = new("--time-limit")
    {
        Description = "Seconds after which a recount or a comparison is stopped.",
        DefaultValueFactory = _ => (int)ServerSettings.DefaultTimeLimit.TotalSeconds,
        Validators =
        {
            given =>
            {
                var text = given.Tokens is [var token, ..] ? token.Value : "1";
                if (int.TryParse(text, CultureInfo.InvariantCulture, out var seconds) && seconds is < 1 or > MostSeconds)
                    given.AddError($"Found --time-limit {seconds}; expected 1 to {MostSeconds} seconds.");
            },
        },
    };

    public static Command Create()
    {
        var command = new Command("serve", "Opens the explorer and its JSON API over the editions of the workspace.") { Urls, Hosts, TimeLimit };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new ServerSettings(
                GlobalOptions.WorkspaceOf(parsed),
                [.. parsed.GetValue(Urls)!.SelectMany(url => url.Split(';', StringSplitOptions.RemoveEmptyEntries))],
                parsed.GetValue(Hosts) ?? [])
            {
                TimeLimit = TimeSpan.FromSeconds(parsed.GetValue(TimeLimit)),
            },
            parsed.GetValue(GlobalOptions.Threads), cancellationToken));
        return command;
    }

    /// <summary>Serves until cancelled; also the end of <c>demo</c>.</summary>
    public static async Task<int> RunAsync(ServerSettings settings, int threads, CancellationToken cancellationToken)
    {
        foreach (var url in settings.Urls.Where(url =>
            !Uri.TryCreate(url.Replace("*", "any", StringComparison.Ordinal), UriKind.Absolute, out _)))
            throw new AtlasException($"--urls: found '{url}'; expected an address such as {ServerSettings.DefaultUrl}.");
        ThreadPool.SetMinThreads(LeastThreads, LeastThreads);
        await using var server = AtlasServer.Create(settings, new PipelineEngine(ForWork(threads), settings.Workspace));
        await server.StartAsync(cancellationToken);
        foreach (var url in server.Urls) await Console.Error.WriteLineAsync($"HubAtlas explorer: {url}  (Ctrl-C stops it)");
        if (Openness.WarningOf(server.Urls, settings.Workspace) is { } warning) await Console.Error.WriteLineAsync(warning);
        await server.WaitForShutdownAsync(cancellationToken);
        return ExitCodes.Cancelled;
    }

    // Recounts leave a core to those who only look.
    private static int ForWork(int threads) => Math.Max(1, Math.Min(threads, Environment.ProcessorCount - 1));
}
