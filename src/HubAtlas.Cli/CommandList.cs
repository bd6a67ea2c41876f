using System.CommandLine;
using HubAtlas.Cli.Commands;

namespace HubAtlas.Cli;

/// <summary>Every command, in the order in which help shows them.</summary>
internal static class CommandList
{
    public static IEnumerable<Command> Create() =>
    [
        ServeCommand.Create(),
    ];
}
