using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using HubAtlas.Core.Certainty.Replicates;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Recipes;
using HubAtlas.Data.Storing;
using HubAtlas.Engine;
using HubAtlas.Engine.Certainty;
using HubAtlas.Engine.Editions;

namespace HubAtlas.Bench.Certainty;

/// <summary>Replicates of an edition of a workspace: times, and what they say.</summary>
internal static class StoreReplicates
{
    public static int Run(string workspace, string recipeFile, int replicates, int threads)
    {
        var recipe = RecipeReader.Read(recipeFile);
        using var store = AtlasStore.Open(workspace, threads, readOnly: true);
        using var questions = store.Ask(recipe);
        var world = CountedWorld.Of(questions);
        var edition = new Pipeline(threads, new StageLog()).Group(world, recipe, store.Inputs());
        var clusters = Clusters(edition);
        var (read, readSeconds, readWork) = Timed(() => Replicating.Prepare(world, recipe, clusters, isReclustered: true, areAddressesDrawn: true, threads));
        using var replicating = read;
        var again = replicating.Repeat(threads);
        var isSame = again.Scores.SequenceEqual(edition.Edition.Clusters.Select(c => c.Score))
            && again.Ranks.SequenceEqual(edition.Edition.Clusters.Select(c => c.Rank));
        var (scores, seconds, work) = Timed(() => replicating.Draw(replicates, 1, threads));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {recipe.Name}: {world.Places.Count:N0} places, {clusters.Max() + 1} clusters, {replicating.Rows:N0} rows; the ranking again: {(isSame ? "same digits" : "OTHER DIGITS")}
            reading and lists {readSeconds:F2} s ({readWork:F2} s of processor); {replicates} replicates, {threads} threads {seconds:F2} s ({work:F2} s of processor), peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB
            SHA-256 of the scores {Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(scores.Scores.AsSpan())))}
            """));
        PrintStates(edition, scores);
        return 0;
    }

    public static (T Answer, double Seconds, double ProcessorSeconds) Timed<T>(Func<T> work)
    {
        var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var answer = work();
        return (answer, clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }

    public static int[] Clusters(EditionSnapshot edition)
    {
        var rank = edition.Edition.Clusters.ToDictionary(c => c.Id, c => c.Rank - 1);
        return [.. edition.Members.Select(m => m.ClusterId is { } id ? rank[id] : -1)];
    }

    private static void PrintStates(EditionSnapshot edition, ReplicateScores scores)
    {
        var replicates = Enumerable.Range(0, scores.ReplicateCount).ToList();
        double Share(int cluster, Func<int, bool> holds) => (double)replicates.Count(b => holds(scores.At(b, cluster))) / scores.ReplicateCount;
        var shares = edition.Edition.Clusters.Select((c, i) => (
            c.Rank, c.Name, Alone: Share(i, at => scores.States[at] == ReplicateState.Alone),
            Absorbed: Share(i, at => scores.States[at] == ReplicateState.Absorbed), Gone: Share(i, at => scores.States[at] == ReplicateState.Gone),
            By: replicates.Select(b => scores.AbsorbedBy[scores.At(b, i)]).Where(by => by >= 0).GroupBy(by => by).MaxBy(g => g.Count())?.Key)).ToList();
        Console.WriteLine(FormattableString.Invariant(
            $"mean p_exists {shares.Average(s => s.Alone):F4}; below .95: {shares.Count(s => s.Alone < .95)}; clusters a replicate {scores.FoundCounts.Min()} to {scores.FoundCounts.Max()}"));
        foreach (var (rank, name, alone, absorbed, gone, by) in shares.Where(s => s.Alone < .8))
        {
            var into = by is { } other ? " by " + edition.Edition.Clusters[other].Name : "";
            Console.WriteLine(FormattableString.Invariant($"  {rank} {name}: alone {alone:F3}, absorbed {absorbed:F3}{into}, gone {gone:F3}"));
        }
    }
}
