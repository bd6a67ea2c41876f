using System.CommandLine;
using HubAtlas.Cli.Terminal;
using HubAtlas.Data.Publishing.Citing;

namespace HubAtlas.Cli.Commands;

/// <summary><c>citations RECIPE</c>: whose publications are among the most cited.</summary>
internal static class CitationsCommand
{
    private static readonly Argument<string> Recipe = new("RECIPE") { Description = "JSON file: years, fields to compare within, units." };

    private static readonly Option<string?> Out = new("--out") { Description = "Folder to write; WORKSPACE/citations/NAME when left out." };

    public static Command Create()
    {
        var command = new Command("citations", "Compare how publications are cited, by economy, cluster and organisation.") { Recipe, Out };
        command.SetAction((parsed, stop) => Task.FromResult(Make(Session.From(parsed, stop), parsed)));
        return command;
    }

    private static int Make(Session session, ParseResult parsed)
    {
        var (table, folder) = session.Atlas.MakeCitations(parsed.GetRequiredValue(Recipe), parsed.GetValue(Out));
        foreach (var note in table.Notes) session.Say($"note: {note}");
        session.Say($"Citations: {folder}  (open {Path.Combine(folder, CitationPublisher.Report)})");
        Session.CloseWith(new
        {
            citations = table.Recipe.Name,
            units = table.Divisions.Sum(division => division.Rows.Count),
            works = table.World.Documents,
            seconds = session.Seconds,
        });
        return ExitCodes.Done;
    }
}
