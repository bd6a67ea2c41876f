using System.CommandLine;
using System.Globalization;
using HubAtlas.Cli;
using HubAtlas.Core.Model;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var root = new RootCommand("HubAtlas finds and ranks the world's science & technology clusters, in the open.")
{
    GlobalOptions.Workspace, GlobalOptions.Threads, GlobalOptions.Quiet,
};
foreach (var command in CommandList.Create()) root.Subcommands.Add(command);

var parsed = root.Parse(args is [] ? ["--help"] : args);
if (Misuse.Of(parsed) is { Count: > 0 } complaints)
{
    foreach (var complaint in complaints) Console.Error.WriteLine(complaint);
    return ExitCodes.WrongUse;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Cancelled; nothing half-done was kept.");
    return ExitCodes.Cancelled;
}
catch (AtlasException error)
{
    Console.Error.WriteLine(error.Message);
    return ExitCodes.WrongUse;
}
catch (Exception error) when (error is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(error.Message);
    return ExitCodes.Failed;
}
