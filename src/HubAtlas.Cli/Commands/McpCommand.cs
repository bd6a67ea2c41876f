using System.CommandLine;
using HubAtlas.Cli.Terminal;
using HubAtlas.Web.Assisting;
using HubAtlas.Web.Live;

namespace HubAtlas.Cli.Commands;

/// <summary><c>mcp</c>: answers assistants from the workspace over standard input and output, until the input ends.</summary>
internal static class McpCommand
{
    public static Command Create()
    {
        var command = new Command("mcp", "Answers assistants from the workspace (Model Context Protocol over standard input and output); read-only.");
        command.SetAction(async (parsed, stop) =>
        {
            var workspace = GlobalOptions.WorkspaceOf(parsed);
            await AssistantServer.RunAsync(workspace, new PipelineEngine(parsed.GetValue(GlobalOptions.Threads), workspace), stop);
            return stop.IsCancellationRequested ? ExitCodes.Cancelled : ExitCodes.Done;
        });
        return command;
    }
}
