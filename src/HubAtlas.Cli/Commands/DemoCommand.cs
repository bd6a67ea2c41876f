using System.CommandLine;
using System.Globalization;
using HubAtlas.Cli.Terminal;
using HubAtlas.Core.Model;
using HubAtlas.Core.Sampling;
using HubAtlas.Data.Reading.Recipes;
using HubAtlas.Engine.Importing;
using HubAtlas.Engine.Sampling;
using HubAtlas.Web.Serving;

namespace HubAtlas.Cli.Commands;

/// <summary><c>demo</c>: the whole job on a simulated world whose truth is known, labelled simulated in every output.</summary>
internal static class DemoCommand
{
    private const ulong Seed = 7;

    private static readonly Option<bool> NoServe = new("--no-serve") { Description = "End after publishing instead of opening the explorer." };

    public static Command Create()
    {
        var command = new Command("demo", "Do the whole job on a simulated world made on the spot, and show it.") { NoServe };
        command.SetAction((parsed, stop) => RunAsync(Session.From(parsed, stop), parsed.GetValue(NoServe)));
        return command;
    }

    private static async Task<int> RunAsync(Session session, bool noServe)
    {
        RequireNoRealData(session);
        session.Say("Simulated data: a world made up by this program, to show the method. No figure describes the real world.");
        var world = WorldWriter.Write(Path.Combine(session.Workspace, "simulated-files"), Seed, scale: 1);
        Import(session, world);
        var earlier = Edition(session, "demo-a");
        var later = Edition(session, "demo-b");
        Tell(session, earlier, Recovery.Of(world.Truth, Planted(world.Truth, world.Truth.EarlierWindow), earlier.Members, earlier.Edition.Clusters));
        Tell(session, later, Recovery.Of(world.Truth, Planted(world.Truth, world.Truth.LaterWindow), later.Members, later.Edition.Clusters));
        session.Atlas.PublishComparison(Folder(session, earlier), Folder(session, later), null);
        MakeIndex(session, earlier, later);
        foreach (var landscape in (string[])["demo-semiconductors", "demo-ai"]) session.Atlas.MakeLandscape(RecipePath($"landscapes/{landscape}"), null);
        session.Atlas.MakeCitations(RecipePath("citations/demo-citations"), null);
        RunCommand.Close(session, later.Edition, Folder(session, later));
        return noServe ? ExitCodes.Done : await ServeCommand.RunAsync(new(session.Workspace, [ServerSettings.DefaultUrl], []), session.Threads, session.Stop);
    }

    private static void RequireNoRealData(Session session)
    {
        if (session.Atlas.Inputs().FirstOrDefault(input => !input.IsSimulated) is { } real)
        {
            throw new AtlasException(
                $"The workspace {session.Workspace} holds real data ({real.Name}); the demo would mix a simulated world into it. Name another with --workspace.");
        }
    }

    private static void Import(Session session, WrittenWorld world)
    {
        var options = new ImportOptions { IsSimulated = true };
        session.Atlas.Import([world.PatentsPath], options with { Source = "table", MappingPath = world.PatentsMappingPath });
        session.Atlas.Import(world.WorksPaths, options with { Source = "openalex" });
        session.Say($"{session.Atlas.Inputs().Sum(i => i.Documents).ToString("N0", CultureInfo.InvariantCulture)} documents in the store");
    }

    private static EditionSnapshot Edition(Session session, string name)
    {
        var recipe = RecipeReader.Read(RecipePath(name));
        return session.Atlas.MakeEdition(recipe, session.Atlas.EditionFolder(recipe.Name));
    }

    /// <summary>An index of the simulated cities, with their growth from the comparison.</summary>
    private static void MakeIndex(Session session, EditionSnapshot earlier, EditionSnapshot later)
    {
        var comparison = session.Atlas.ComparisonFolder(earlier.Edition.Recipe.Name, later.Edition.Recipe.Name);
        string[] values = [Path.Combine(Folder(session, later), "ranking.csv"), Path.Combine(comparison, "movements.csv")];
        session.Atlas.MakeIndex(RecipePath("indexes/demo-cities"), values, null, null);
    }

    private static string RecipePath(string name) => Path.Combine(AppContext.BaseDirectory, "recipes", name + ".json");

    private static string Folder(Session session, EditionSnapshot edition) => session.Atlas.EditionFolder(edition.Edition.Recipe.Name);

    private static PlantedEdition Planted(WorldTruth truth, (int First, int Last) window) => PlantedEdition.In(truth, window.First, window.Last);

    private static void Tell(Session session, EditionSnapshot edition, Recovery recovery) => session.Say(string.Create(
        CultureInfo.InvariantCulture,
        $"{edition.Edition.Recipe.Name}: {recovery.Matched.Count} of {recovery.Matched.Count + recovery.Missed.Count} planted clusters recovered, " +
        $"{recovery.Invented.Count} invented, {recovery.RightlyAssigned:P1} of mentions rightly assigned, " +
        $"rank correlation {recovery.RankCorrelation:F3}, {recovery.NamedAlike} named alike"));
}
