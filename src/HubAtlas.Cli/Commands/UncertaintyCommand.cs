using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Globalization;
using HubAtlas.Cli.Terminal;
using HubAtlas.Core.Model;

namespace HubAtlas.Cli.Commands;

/// <summary><c>uncertainty EDITION_DIR</c>: how sure the ranks of a published edition are.</summary>
internal static class UncertaintyCommand
{
    private const double BytesPerMegabyte = 1 << 20;

    private static readonly UncertaintyRecipe Usual = new();

    private static readonly Argument<string> Edition = new("EDITION_DIR") { Description = "Folder of a published edition." };

    private static readonly Option<int?> Replicates = new("--replicates")
    {
        Description = $"Replicates of the scores, {UncertaintyRecipe.FewestReplicates} to {Text(UncertaintyRecipe.MostReplicates)}; the recipe's when left out, else {Text(Usual.Replicates)}.",
        Validators = { given => Between(given, UncertaintyRecipe.FewestReplicates, UncertaintyRecipe.MostReplicates) },
    };

    private static readonly Option<int?> Seed = new("--seed")
    {
        Description = $"The same seed draws the same; the recipe's when left out, else {Usual.Seed}.",
        Validators = { given => Between(given, 0, int.MaxValue) },
    };

    private static readonly Option<double?> Level = new("--level")
    {
        Description = $"Confidence level of the rank sets, 0.5 to 0.999; the recipe's when left out, else {Text(Usual.Level)}.",
        Validators = { given => Between(given, UncertaintyRecipe.LowestLevel, UncertaintyRecipe.HighestLevel) },
    };

    private static readonly Option<string?> Layers = new("--layers")
    {
        Description = $"Joined by commas: {UncertaintyLayers.Known}; the recipe's when left out.",
        Validators = { Known },
    };

    private static readonly Option<int?> Choices = new("--choices")
    {
        Description = "Points of the design that varies choices of the method; none when left out.",
        Validators = { given => Between(given, 16, UncertaintyRecipe.MostPoints) },
    };

    private static readonly Option<string?> Revised = new("--revised")
    {
        Description = "Folder of an edition by the same recipe of a newer snapshot: how ranks changed, and how often they stayed in their sets.",
    };

    public static Command Create()
    {
        var command = new Command("uncertainty", "Say how sure the ranks of an edition are, and write it into its folder.")
        {
            Edition, Replicates, Seed, Level, Layers, Choices, Revised,
        };
        command.SetAction((parsed, stop) => Task.FromResult(Run(Session.From(parsed, stop), parsed)));
        return command;
    }

    private static int Run(Session session, ParseResult parsed)
    {
        var folder = Path.GetFullPath(parsed.GetRequiredValue(Edition));
        var edition = session.Atlas.MeasureUncertainty(folder, recipe => Settings(recipe ?? Usual, parsed), parsed.GetValue(Revised)).Edition;
        foreach (var note in edition.Uncertainty!.Notes) session.Say($"note: {note}");
        session.Say($"Uncertainty: {folder}  (open {Path.Combine(folder, "report.html")})");
        Session.CloseWith(new
        {
            edition = edition.Recipe.Name,
            clusters = edition.Clusters.Count,
            replicates = edition.Uncertainty.Replicates,
            seconds = session.Seconds,
            peak_mb = Math.Round(Process.GetCurrentProcess().PeakWorkingSet64 / BytesPerMegabyte, 1),
        });
        return ExitCodes.Done;
    }

    private static UncertaintyRecipe Settings(UncertaintyRecipe recipe, ParseResult parsed) => recipe with
    {
        Replicates = parsed.GetValue(Replicates) ?? recipe.Replicates,
        Seed = parsed.GetValue(Seed) ?? recipe.Seed,
        Level = parsed.GetValue(Level) ?? recipe.Level,
        Layers = parsed.GetValue(Layers) is { } words ? UncertaintyLayers.InOrder(Words(words).Select(UncertaintyLayers.Parse).OfType<UncertaintyLayer>()) : recipe.Layers,
        Choices = parsed.GetValue(Choices) is { } points ? (recipe.Choices ?? new()) with { Points = points } : recipe.Choices,
    };

    private static string[] Words(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static void Known(OptionResult given)
    {
        var words = Words(given.Tokens is [var token, ..] ? token.Value : "");
        if (words.Length == 0) given.AddError($"Found no layer in --layers; expected one or more of {UncertaintyLayers.Known}, joined by commas.");
        foreach (var word in words.Where(word => UncertaintyLayers.Parse(word) is null))
            given.AddError($"Found --layers {word}; expected one or more of {UncertaintyLayers.Known}, joined by commas.");
    }

    private static void Between(OptionResult given, double least, double most)
    {
        if (given.Tokens is not [var token, ..]) return;
        // A text that is no number has a message of its own.
        if (double.TryParse(token.Value, CultureInfo.InvariantCulture, out var number) && !(number >= least && number <= most))
            given.AddError($"Found {given.Option.Name} {token.Value}; expected {Text(least)} to {Text(most)}.");
    }

    private static string Text(double number) => number.ToString("#,##0.###", CultureInfo.InvariantCulture);
}
