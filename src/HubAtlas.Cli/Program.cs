using System.CommandLine;
using System.Globalization;
using HubAtlas.Cli.Commands;
using HubAtlas.Cli.Terminal;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

SpeakUtf8.Always();

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

AppDomain.CurrentDomain.UnhandledException += (_, args) => Environment.Exit(Faults.Tell((Exception)args.ExceptionObject));
try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception error)
{
    return Faults.Tell(error);
}
