using System.CommandLine;
using HubAtlas.Cli.Terminal;
using HubAtlas.Data.Publishing.Landscapes;

namespace HubAtlas.Cli.Commands;

/// <summary><c>landscape RECIPE</c>: who has the documents of a technology.</summary>
internal static class LandscapeCommand
{
    private static readonly Argument<string> Recipe = new("RECIPE") { Description = "JSON file: kind, technology, years, units." };

    private static readonly Option<string?> Out = new("--out") { Description = "Folder to write; WORKSPACE/landscapes/NAME when left out." };

    public static Command Create()
    {
        var command = new Command("landscape", "Count a technology's documents by economy, cluster and organisation.") { Recipe, Out };
        command.SetAction((parsed, stop) => Task.FromResult(Make(Session.From(parsed, stop), parsed)));
        return command;
    }

    private static int Make(Session session, ParseResult parsed)
    {
        var (landscape, folder) = session.Atlas.MakeLandscape(parsed.GetRequiredValue(Recipe), parsed.GetValue(Out));
        foreach (var note in landscape.Notes) session.Say($"note: {note}");
        session.Say($"Landscape: {folder}  (open {Path.Combine(folder, LandscapePublisher.Report)})");
        Session.CloseWith(new
        {
            landscape = landscape.Recipe.Name,
            units = landscape.Tables.Sum(table => table.Rows.Count),
            counted = landscape.Documents,
            seconds = session.Seconds,
        });
        return ExitCodes.Done;
    }
}
