using System.CommandLine;
using System.Globalization;
using HubAtlas.Cli.Terminal;
using HubAtlas.Core.Model;
using HubAtlas.Engine;

namespace HubAtlas.Cli.Commands;

/// <summary><c>index RECIPE</c>: a composite index; <c>index check FILE</c>: a printed one computed again.</summary>
internal static class IndexCommand
{
    private static readonly Argument<string> Recipe = new("RECIPE") { Description = "JSON file: the tree of indicators, the steps, the table of values." };

    private static readonly Option<string[]> Values = new("--values")
    {
        Description = "Table of values, such as an edition's ranking.csv; the recipe's when left out. Give it again for tables that add columns to the first.",
    };

    private static readonly Option<string?> Out = new("--out") { Description = "Folder to write; WORKSPACE/indexes/NAME when left out." };

    private static readonly Option<int?> Runs = new("--runs")
    {
        Description = "Runs of the robustness analysis; the recipe's when left out.",
        Validators =
        {
            given =>
            {
                if (given.Tokens is [var token, ..] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out var runs) && runs is < 1 or > RobustnessRecipe.MostRuns)
                    given.AddError($"Found --runs {token.Value}; expected 1 to {RobustnessRecipe.MostRuns}.");
            },
        },
    };

    private static readonly Argument<string> Printed = new("FILE") { Description = "The Global Innovation Index as it is exported: five blocks of columns (to 2019) or the workbook (from 2022)." };

    private static readonly Option<string?> Groups = new("--groups") { Description = "CSV of economy and income_group in force that year; without it marks within groups are not checked." };

    private static readonly Option<string?> CheckOut = new("--out") { Description = "Folder for the verdict as tables and a page; none when left out." };

    public static Command Create()
    {
        var check = new Command("check", "Compute a printed index again and say which step comes out.") { Printed, Groups, CheckOut };
        check.SetAction((parsed, stop) => Task.FromResult(Check(Session.From(parsed, stop), parsed)));
        var command = new Command("index", "Compute a composite index from a recipe.") { Recipe, Values, Out, Runs };
        command.Subcommands.Add(check);
        command.SetAction((parsed, stop) => Task.FromResult(Make(Session.From(parsed, stop), parsed)));
        return command;
    }

    private static int Make(Session session, ParseResult parsed)
    {
        var (index, folder) = session.Atlas.MakeIndex(parsed.GetRequiredValue(Recipe), parsed.GetValue(Values) ?? [], parsed.GetValue(Runs), parsed.GetValue(Out));
        foreach (var note in index.Notes) session.Say($"note: {note}");
        session.Say($"Index: {folder}  (open {Path.Combine(folder, "report.html")})");
        Session.CloseWith(new
        {
            index = index.Recipe.Name,
            units = index.Units.Count,
            indicators = index.Nodes.Count(n => n.Node.IsIndicator),
            missing = index.Filled.All - index.Filled.Present,
            excluded = index.Excluded.Count,
            seconds = session.Seconds,
        });
        return ExitCodes.Done;
    }

    private static int Check(Session session, ParseResult parsed)
    {
        var file = parsed.GetRequiredValue(Printed);
        var check = IndexPipeline.Check(file, parsed.GetValue(Groups), parsed.GetValue(CheckOut));
        foreach (var step in check.Steps)
            session.Say(string.Create(CultureInfo.InvariantCulture, $"{step.Name,-12} {step.Equal,8:N0} of {step.Cells,8:N0} as printed{(step.Largest is { } most ? $", largest difference {most:0.###}" : "")}"));
        if (parsed.GetValue(CheckOut) is { } folder) session.Say($"Verdict: {Path.GetFullPath(folder)}  (open {Path.Combine(Path.GetFullPath(folder), "report.html")})");
        Session.CloseWith(new
        {
            file = Path.GetFileName(file),
            units = check.Index.Units.Count,
            indicators = check.Indicators,
            ranks = check.Step("ranks").Cells,
            ranks_equal = check.Step("ranks").Equal,
            marks = check.Step("marks").Cells,
            marks_equal = check.Step("marks").Equal,
            max_error = Math.Round(check.Step("index").Largest ?? 0, 6),
            seconds = session.Seconds,
        });
        return ExitCodes.Done;
    }
}
