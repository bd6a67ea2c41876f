using System.CommandLine;
using HubAtlas.Cli.Terminal;
using HubAtlas.Core.Counting;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing;
using HubAtlas.Data.Publishing.Wording;
using HubAtlas.Data.Reading.Recipes;
using HubAtlas.Engine;

namespace HubAtlas.Cli.Commands;

/// <summary><c>run RECIPE</c>: geocode what is new, count, cluster, name, rank, publish one edition.</summary>
internal static class RunCommand
{
    private const double MostMentions = 9_000_000_000;

    public static Command Create()
    {
        var recipe = new Argument<string>("recipe") { Description = "Recipe file (JSON); see recipes/." };
        var output = new Option<string?>("--out") { Description = "Edition folder; WORKSPACE/editions/NAME when left out." };
        var population = new Option<string?>("--population")
        {
            Description = "Grid of inhabitants: GeoTIFF, ESRI ASCII grid, or CSV with lat, lon, population; the gazetteer's cities when left out.",
        };
        var only = new Option<string[]>("--only")
        {
            Description = "Only documents of a technology, repeatable: a definition (ai, climate, FILE.tsv), a patent symbol or range (\"G06N 3/02-G06N 3/12\"), "
                + "or a field or topic (\"topic:*battery*\"); patent: or publication: before it leaves out the other kinds.",
        };
        var minimum = new Option<double?>("--minimum") { Description = "Mentions that a cluster needs within the radius, in place of the recipe's." };
        minimum.Validators.Add(result =>
        {
            if (result.GetValue(minimum) is { } mentions && !(mentions is >= 1 and <= MostMentions)) result.AddError($"--minimum: found {result.Tokens[0].Value}, expected a number from 1 to 9,000,000,000.");
        });
        var command = new Command("run", "Make and publish one edition from what was imported.") { recipe, output, population, only, minimum };
        command.SetAction((parsed, stop) => Task.FromResult(Run(
            Session.From(parsed, stop), Atlas.Narrow(RecipeReader.Read(parsed.GetRequiredValue(recipe)), parsed.GetValue(only) ?? [], parsed.GetValue(minimum)),
            parsed.GetValue(output), parsed.GetValue(population))));
        return command;
    }

    private static int Run(Session session, Recipe recipe, string? output, string? population)
    {
        var folder = output ?? session.Atlas.EditionFolder(recipe.Name);
        Publisher.Require(folder);
        var made = session.Atlas.MakeEdition(recipe, folder, population);
        foreach (var gap in LocatedGaps.Describe(made.Ledger)) session.Say($"note: {gap}");
        foreach (var note in made.FilterNotes) session.Say($"note: {note}");
        Close(session, made.Edition, folder);
        return ExitCodes.Done;
    }

    /// <summary>The first ranks, where the edition is, and the closing line.</summary>
    public static void Close(Session session, Edition edition, string folder)
    {
        RankingView.Show(session, edition);
        foreach (var near in NearTypes.Describe(edition.Recipe, edition.LeftOut)) session.Say($"note: {near}");
        foreach (var note in edition.SourceNotes) session.Say($"note: {note}");
        session.Say($"Edition: {folder}  (open {Path.Combine(folder, "report.html")})");
        Session.CloseWith(new
        {
            edition = edition.Recipe.Name,
            clusters = edition.Clusters.Count,
            documents = edition.WorldTotals.Sum(t => t.Documents),
            located_share = LocatedShare(edition),
            seconds = session.Seconds,
        });
    }

    private static double LocatedShare(Edition edition)
    {
        var all = edition.WorldTotals.Sum(t => t.All.Mentions);
        var unlocated = edition.WorldTotals.Sum(t => t.Unlocated.Sum(u => u.Tally.Mentions));
        return all == 0 ? 0 : Math.Round((double)(all - unlocated) / all, 6);
    }
}
