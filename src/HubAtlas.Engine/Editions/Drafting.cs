using System.Collections.Concurrent;
using HubAtlas.Core.Model;
using HubAtlas.Core.Profiling;
using HubAtlas.Core.Ranking;
using HubAtlas.Data.Storing;

namespace HubAtlas.Engine.Editions;

/// <summary>A cluster with everything known of it but its rank and id.</summary>
/// <param name="Index">In the partition.</param>
/// <param name="Leaders">What the store answers of it.</param>
internal sealed record ClusterDraft(
    int Index, IReadOnlyList<CountedPlace> Members, ClusterNaming Naming, ClusterShape Shape, ClusterFigures Figures, ClusterAnswers Leaders, double Score);

/// <summary>Gathers what the rooms and the store say of each cluster.</summary>
internal static class Drafting
{
    // PLINQ's own bound.
    private const int MostThreads = 512;

    /// <param name="asked">The store's questions about the partition's clusters; null where there is no store behind.</param>
    public static IReadOnlyList<ClusterDraft> Draft(
        CountedWorld world, Partition partition, ClusterQuestions? asked, Recipe recipe, int threads, CancellationToken stop)
    {
        var answers = asked is null ? StoreAnswers.Counted(world, partition, recipe, stop) : StoreAnswers.Ask(asked, partition.ClusterCount, recipe);
        world.Sketches?.BeginRound();
        var members = Members(partition);
        var drafts = new ClusterDraft[members.Length];
        // One by one: the first are the largest, and a few of them are half of the work.
        Partitioner.Create(Enumerable.Range(0, members.Length), EnumerablePartitionerOptions.NoBuffering).AsParallel()
            .WithDegreeOfParallelism(Math.Clamp(threads, 1, MostThreads)).WithCancellation(stop)
            .ForAll(index => drafts[index] = Draft(world, recipe, index, members[index], answers.Of(index)));
        return drafts;
    }

    /// <summary>By cluster, the indexes of its places.</summary>
    private static int[][] Members(Partition partition)
    {
        var members = Enumerable.Range(0, partition.ClusterCount).Select(_ => new List<int>()).ToArray();
        for (var i = 0; i < partition.ClusterIndexes.Length; i++)
            if (partition.ClusterIndexes[i] != Partition.Noise) members[partition.ClusterIndexes[i]].Add(i);
        return [.. members.Select(m => m.ToArray())];
    }

    private static ClusterDraft Draft(CountedWorld world, Recipe recipe, int index, int[] members, ClusterAnswers answers)
    {
        var sketch = SketchOf(world, recipe.Profiling, members);
        var figures = Figures(world, recipe, sketch, answers);
        return new(
            index, sketch.Members, sketch.Naming, sketch.Shape, figures, answers, Ranker.Score(figures.WorldShares, Weights(recipe)));
    }

    private static Sketch SketchOf(CountedWorld world, ProfilingRecipe profiling, int[] members)
    {
        if (world.Sketches?.Find(members) is { } known && known.Profiling == profiling) return known;
        var sketch = Sketch.Of([.. members.Select(i => world.Places[i])], profiling);
        world.Sketches?.Keep(members, sketch);
        return sketch;
    }

    private static ClusterFigures Figures(CountedWorld world, Recipe recipe, Sketch sketch, ClusterAnswers answers)
    {
        var tallies = sketch.Tallies;
        var worldShares = DocumentKinds.All.Select(k => Ranker.WorldShare(
            recipe.Counting.Method == CountingMethod.Fractional ? tallies[(int)k].Shares : answers.FullCounts[(int)k],
            world.Total(k, recipe.Counting.Method))).ToArray();
        return new(tallies, answers.FullCounts, worldShares, sketch.Members.Count);
    }

    public static double[] Weights(Recipe recipe) =>
        DocumentKinds.All.Select(kind => recipe.Kinds.FirstOrDefault(k => k.Kind == kind)?.Weight ?? 0).ToArray();
}

/// <summary>The store's answers about one cluster. Lists by <see cref="DocumentKind"/> have the enum's value as index.</summary>
internal sealed record ClusterAnswers(
    IReadOnlyList<long> FullCounts, IReadOnlyList<Leader> Organisations, IReadOnlyList<Leader> Fields, IReadOnlyList<YearPart> Years);

/// <summary>The store's answers about all clusters.</summary>
internal sealed class StoreAnswers
{
    private readonly Dictionary<int, ClusterAnswers> _byCluster = [];

    public ClusterAnswers Of(int cluster) => _byCluster.GetValueOrDefault(cluster) ?? new(new long[DocumentKinds.All.Count], [], [], []);

    /// <summary>What the ranking needs beside the places themselves: nothing, or documents counted fully.</summary>
    public static StoreAnswers Counted(CountedWorld world, Partition partition, Recipe recipe, CancellationToken stop)
    {
        var answers = new StoreAnswers();
        if (recipe.Counting.Method != CountingMethod.Full || world.Count(partition, stop) is not { } counts) return answers;
        foreach (var cluster in counts.FullCounts().GroupBy(count => count.Cluster)) answers._byCluster[cluster.Key] = new(ByKind(cluster), [], [], []);
        return answers;
    }

    public static StoreAnswers Ask(ClusterQuestions questions, int clusters, Recipe recipe)
    {
        var answers = new StoreAnswers();
        var fullCounts = questions.Counts.FullCounts().ToLookup(a => a.Cluster);
        var organisations = questions.Organisations(recipe.Profiling.Leaders).ToLookup(a => a.Cluster, a => a.Leader);
        var fields = questions.Counts.Fields(recipe.Profiling.Leaders).ToLookup(a => a.Cluster, a => a.Leader);
        var years = questions.Counts.Years().ToLookup(a => a.Cluster, a => a.Part);
        for (var cluster = 0; cluster < clusters; cluster++)
        {
            answers._byCluster[cluster] = new(
                ByKind(fullCounts[cluster]), organisations[cluster].ToList(), fields[cluster].ToList(), years[cluster].ToList());
        }

        return answers;
    }

    private static long[] ByKind(IEnumerable<ClusterCount> counts)
    {
        var byKind = new long[DocumentKinds.All.Count];
        foreach (var count in counts) byKind[(int)count.Kind] = count.Documents;
        return byKind;
    }
}
