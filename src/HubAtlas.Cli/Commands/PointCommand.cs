using System.CommandLine;
using HubAtlas.Cli.Terminal;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Sources.Points;

namespace HubAtlas.Cli.Commands;

/// <summary>What the commands that cluster any points have in common.</summary>
internal static class PointCommand
{
    public static Option<string> Points(string description) => new("--points") { Description = description, Required = true };

    public static Option<double?> MergeGap(string description) => new("--merge-km") { Description = description };

    public static Option<string> Out(string description) => new("--out") { Description = description, Required = true };

    public static Command Create(string name, string description, IEnumerable<Option> options, Action<ParseResult, int, CancellationToken> run)
    {
        var command = new Command(name, description);
        foreach (var option in options) command.Options.Add(option);
        command.SetAction((parsed, stop) =>
        {
            run(parsed, parsed.GetValue(GlobalOptions.Threads), stop);
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    public static WeightedPoints Read(ParseResult parsed, Option<string> points, int threads, CancellationToken stop) =>
        PointFile.Read(parsed.GetRequiredValue(points), threads, stop);

    /// <param name="found">Begins the message of a minimum that is none: the option and its verb.</param>
    public static long ToUnits(string found, double minimum)
    {
        if (WeightUnits.TryFrom(minimum, out var units) && units > 0) return units;
        throw new AtlasException($"{found} {minimum}; expected above 0 and below {WeightUnits.Largest:0}.");
    }
}
