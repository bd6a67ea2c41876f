using System.CommandLine;
using HubAtlas.Core.Model;
using HubAtlas.Web;
using HubAtlas.Web.Live;
using Microsoft.Extensions.Hosting;

namespace HubAtlas.Cli.Commands;

/// <summary><c>serve</c>: the explorer and its JSON API until Ctrl-C.</summary>
internal static class ServeCommand
{
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

    public static Command Create()
    {
        var command = new Command("serve", "Opens the explorer and its JSON API over the editions of the workspace.") { Urls, Hosts };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new ServerSettings(
                parsed.GetValue(GlobalOptions.Workspace)!,
                [.. parsed.GetValue(Urls)!.SelectMany(url => url.Split(';', StringSplitOptions.RemoveEmptyEntries))],
                parsed.GetValue(Hosts) ?? []),
            cancellationToken));
        return command;
    }

    /// <summary>Serves until cancelled; also the end of <c>demo</c>.</summary>
    public static async Task<int> RunAsync(ServerSettings settings, CancellationToken cancellationToken)
    {
        foreach (var url in settings.Urls.Where(url =>
            !Uri.TryCreate(url.Replace("*", "any", StringComparison.Ordinal), UriKind.Absolute, out _)))
            throw new AtlasException($"--urls: found '{url}'; expected an address such as {ServerSettings.DefaultUrl}.");
        await using var server = AtlasServer.Create(settings, new PipelineEngine(Environment.ProcessorCount, settings.Workspace));
        await server.StartAsync(cancellationToken);
        foreach (var url in server.Urls) await Console.Error.WriteLineAsync($"HubAtlas explorer: {url}  (Ctrl-C stops it)");
        await server.WaitForShutdownAsync(cancellationToken);
        return ExitCodes.Cancelled;
    }
}
