using HubAtlas.Core.Certainty.Choices;
using HubAtlas.Data.Reading.Recipes;
using HubAtlas.Data.Storing;
using HubAtlas.Engine;
using HubAtlas.Engine.Certainty;
using HubAtlas.Engine.Editions;

namespace HubAtlas.Bench.Certainty;

/// <summary>Choices of an edition of a workspace: time, and the totals that lead.</summary>
internal static class StoreChoices
{
    public static int Run(string workspace, string recipeFile, int rows, int threads)
    {
        var recipe = RecipeReader.Read(recipeFile);
        using var store = AtlasStore.Open(workspace, threads, readOnly: true);
        using var questions = store.Ask(recipe);
        var world = CountedWorld.Of(questions);
        var edition = new Pipeline(threads, new StageLog()).Group(world, recipe, store.Inputs());
        var (ranking, reading, _) = StoreReplicates.Timed(() => Choosing.Prepare(store, world, recipe, StoreReplicates.Clusters(edition), windows: 3));
        var factors = Choosing.Factors(recipe, windows: 3);
        var (results, seconds, work) = StoreReplicates.Timed(() => ChoiceAnalyser.Analyse(ranking, factors, rows, 5, threads));
        Console.WriteLine(FormattableString.Invariant(
            $"{recipe.Name}: {results.Runs} rankings on {rows} rows, {threads} threads: reading {reading:F2} s, {seconds:F1} s, {work:F1} s of processor"));
        var first = results.Clusters.Take(100).Where(c => c.Totals is not null).ToList();
        for (var factor = 0; factor < factors.Count; factor++)
        {
            var totals = first.Select(c => c.Totals![factor]).Order().ToList();
            Console.WriteLine(FormattableString.Invariant(
                $"  {factors[factor].Kind}: median total {totals[totals.Count / 2]:F2}, leads for {first.Count(c => c.Leading == factor)} of the first {first.Count}"));
        }

        for (var i = 0; i < Math.Min(15, results.Clusters.Count); i++)
        {
            var effect = results.Clusters[i];
            var led = effect.Leading is { } leading
                ? FormattableString.Invariant($"{factors[leading].Kind} {effect.Totals![leading]:F2}, rank {effect.Ends[leading].AtLow} to {effect.Ends[leading].AtHigh}") : "none";
            Console.WriteLine(FormattableString.Invariant($"  {i + 1} {edition.Edition.Clusters[i].Name}: {effect.Low}–{effect.High}, {led}"));
        }

        return 0;
    }
}
