using System.CommandLine;
using HubAtlas.Cli.Terminal;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Indexes;
using HubAtlas.Engine;

namespace HubAtlas.Cli.Commands;

/// <summary><c>compare</c>: who moved between editions and why; series of editions; and what was printed beside what was computed.</summary>
internal static class CompareCommand
{
    private static readonly Argument<string[]> Editions = new("editions")
    {
        Description = "Folders of editions, earliest first: two to compare, more for a series. Or two folders of indexes.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string?> Output = new("--out")
    {
        Description = "Folder to write; WORKSPACE/comparisons/BEFORE-AFTER when left out.",
    };

    private static readonly Option<int[]> Published = new("--published")
    {
        Description = "Year of a printed ranking, to stand beside one edition; twice, to compare two printed rankings.",
    };

    private static readonly Option<bool> AsSeries = new("--series") { Description = "Make a series of two editions too." };

    public static Command Create()
    {
        var command = new Command("compare", "Say who moved between editions, and why.") { Editions, Output, Published, AsSeries };
        command.SetAction((parsed, stop) => Task.FromResult(Run(Session.From(parsed, stop), parsed)));
        return command;
    }

    private static int Run(Session session, ParseResult parsed)
    {
        var (folders, years) = (parsed.GetValue(Editions) ?? [], parsed.GetValue(Published) ?? []);
        var output = parsed.GetValue(Output);
        return (folders.Length, years.Length) switch
        {
            (2, 0) when folders.All(IndexFolderReader.IsIndex) => TwoIndexes(session, folders[0], folders[1], output),
            (2, 0) when !parsed.GetValue(AsSeries) => TwoEditions(session, folders[0], folders[1], output),
            ( >= 2, 0) => Series(session, folders, output),
            (1, 1) => Printed(session, Atlas.ComparePrinted(years[0], folders[0]), output),
            (0, 1) => Printed(session, Atlas.ComparePrinted(years[0], OnlyEdition(session)), output),
            (0, 2) => Printed(session, Atlas.ComparePrinted(years[0], years[1]), output),
            _ => throw new AtlasException(
                $"Found {folders.Length} edition folders and {years.Length} printed years; expected two or more folders, "
                + "or --published YEAR and one folder, or --published twice and no folder."),
        };
    }

    private static int TwoEditions(Session session, string before, string after, string? output)
    {
        var comparison = session.Atlas.PublishComparison(before, after, output);
        Tell(session, "Comparison", output ?? session.Atlas.ComparisonFolder(comparison.Before.Name, comparison.After.Name), "comparison.html");
        if (comparison.WithoutUncertainty is { } why) session.Say($"note: {why}");
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
            distinguishable = comparison.Uncertainty is null ? (int?)null
                : comparison.Movements.Count(m => m.Uncertainty?.RankChange is { IsDistinguishable: true }),
            seconds = session.Seconds,
        });
        return ExitCodes.Done;
    }

    private static int TwoIndexes(Session session, string before, string after, string? output)
    {
        var (comparison, folder) = session.Atlas.PublishIndexComparison(before, after, output);
        Tell(session, "Comparison", folder, "comparison.html");
        Session.CloseWith(new
        {
            before = comparison.Before.Recipe.Name,
            after = comparison.After.Recipe.Name,
            units = comparison.Moves.Count,
            moved = comparison.Moves.Count(m => m.RankChange is not (null or 0)),
            explained = comparison.Moves.Count(m => m.RankCauses is not null),
            seconds = session.Seconds,
        });
        return ExitCodes.Done;
    }

    private static int Series(Session session, string[] folders, string? output)
    {
        var series = session.Atlas.PublishSeries(folders, output);
        Tell(session, "Series", output ?? session.Atlas.SeriesFolder(series), "series.html");
        Session.CloseWith(new
        {
            editions = series.Editions.Select(e => e.Name),
            lines = series.Lines.Count,
            throughout = series.Lines.Count(l => l.Points.All(p => p.Rank is not null)),
            periods = series.Periods,
            unit = series.Unit,
            recomputed = series.IsRecomputed,
            seconds = session.Seconds,
        });
        return ExitCodes.Done;
    }

    private static int Printed(Session session, PrintComparison comparison, string? output)
    {
        session.Atlas.Publish(comparison, output);
        Tell(session, "Comparison", output ?? session.Atlas.PrintedComparisonFolder(comparison), "published.html");
        Session.CloseWith(new
        {
            first = comparison.First.Name,
            second = comparison.Second.Name,
            first_known = comparison.First.Clusters,
            second_known = comparison.Second.Clusters,
            both = comparison.Agreement.Common,
            depth = comparison.Agreement.Depth,
            overlap = comparison.Agreement.TopOverlap,
            kendall_tau_b = comparison.Agreement.KendallTauB,
            spearman = comparison.Agreement.Spearman,
            rank_biased_overlap = comparison.Agreement.RankBiasedOverlap,
            seconds = session.Seconds,
        });
        return ExitCodes.Done;
    }

    private static string OnlyEdition(Session session) => session.Atlas.EditionFolders() is [var only]
        ? only
        : throw new AtlasException(
            $"Found {session.Atlas.EditionFolders().Count} editions in {session.Workspace}; expected one, or its folder: "
            + "hubatlas compare --published YEAR EDITION_DIR");

    private static void Tell(Session session, string what, string folder, string page) =>
        session.Say($"{what}: {folder}  (open {Path.Combine(folder, page)})");

    private static int Count(Comparison comparison, MovementEvents events) => comparison.Movements.Count(m => m.Events.HasFlag(events));
}
