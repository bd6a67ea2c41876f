using System.CommandLine;
using HubAtlas.Core.Model;

namespace HubAtlas.Cli.Commands;

/// <summary><c>compare BEFORE AFTER</c>: who moved between two editions, and why.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var before = new Argument<string>("before") { Description = "Folder of the earlier edition." };
        var after = new Argument<string>("after") { Description = "Folder of the later edition." };
        var output = new Option<string?>("--out") { Description = "Comparison folder; WORKSPACE/comparisons/BEFORE-AFTER when left out." };
        var command = new Command("compare", "Say who moved between two editions, and why.") { before, after, output };
        command.SetAction((parsed, stop) => Task.FromResult(
            Run(Session.From(parsed, stop), parsed.GetRequiredValue(before), parsed.GetRequiredValue(after), parsed.GetValue(output))));
        return command;
    }

    private static int Run(Session session, string before, string after, string? output)
    {
        var comparison = session.Atlas.Compare(before, after, output);
        var folder = output ?? session.Atlas.ComparisonFolder(comparison.Before.Name, comparison.After.Name);
        session.Say($"Comparison: {folder}  (open {Path.Combine(folder, "comparison.html")})");
        Session.CloseWith(new
        {
            before = comparison.Before.Name,
            after = comparison.After.Name,
            clusters = comparison.Movements.Count(m => m.RankAfter is not null),
            continued = Count(comparison, MovementEvents.Continued),
            merged = Count(comparison, MovementEvents.Merged),
            split = Count(comparison, MovementEvents.Split),
            entered = Count(comparison, MovementEvents.Entered),
            left = Count(comparison, MovementEvents.Left),
            recomputed = comparison.IsRecomputed,
            seconds = session.Seconds,
        });
        return ExitCodes.Done;
    }

    private static int Count(Comparison comparison, MovementEvents events) => comparison.Movements.Count(m => m.Events.HasFlag(events));
}
