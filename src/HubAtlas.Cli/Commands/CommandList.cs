using System.CommandLine;

namespace HubAtlas.Cli.Commands;

/// <summary>Every command, in the order in which help shows them.</summary>
internal static class CommandList
{
    public static IEnumerable<Command> Create() =>
    [
        DemoCommand.Create(),
        InspectCommand.Create(),
        ImportCommand.Create(),
        FetchCommand.Create(),
        RunCommand.Create(),
        CompareCommand.Create(),
        UncertaintyCommand.Create(),
        IndicatorsCommand.Create(),
        LandscapeCommand.Create(),
        CitationsCommand.Create(),
        IndexCommand.Create(),
        ServeCommand.Create(),
        McpCommand.Create(),
        PublishCommand.Create(),
        CheckCommand.Create(),
        GeocodeCommand.Create(),
        ClusterCommand.Create(),
        SweepCommand.Create(),
    ];
}
