using HubAtlas.Core.Model;
using HubAtlas.Core.Profiling;
using HubAtlas.Core.Ranking;
using HubAtlas.Core.Spatial;
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
        var membersByCluster = Members(world, partition);
        var answers = StoreAnswers.Ask(asked, partition.ClusterCount, recipe);
        return membersByCluster.AsParallel().AsOrdered().WithDegreeOfParallelism(Math.Clamp(threads, 1, MostThreads)).WithCancellation(stop)
            .Select((members, index) => Draft(world, recipe, index, members, answers.Of(index))).ToList();
    }

    private static List<CountedPlace>[] Members(CountedWorld world, Partition partition)
    {
        var members = Enumerable.Range(0, partition.ClusterCount).Select(_ => new List<CountedPlace>()).ToArray();
        for (var i = 0; i < world.Places.Count; i++)
            if (partition.ClusterIndexes[i] != Partition.Noise) members[partition.ClusterIndexes[i]].Add(world.Places[i]);
        return members;
    }

    private static ClusterDraft Draft(CountedWorld world, Recipe recipe, int index, List<CountedPlace> members, ClusterAnswers answers)
    {
        var naming = Profiler.Name(members, recipe.Profiling);
        var figures = Figures(world, recipe, members, answers);
        return new(
            index, members, naming, Outliner.Shape(members.Select(m => m.Place.Point).ToList(), members.Select(m => m.Mentions).ToList()), figures,
            answers, Ranker.Score(figures.WorldShares, Weights(recipe)));
    }

    private static ClusterFigures Figures(CountedWorld world, Recipe recipe, List<CountedPlace> members, ClusterAnswers answers)
    {
        var tallies = DocumentKinds.All.Select(k => members.Aggregate(default(Tally), (sum, m) => sum + m.ByKind[(int)k])).ToArray();
        var worldShares = DocumentKinds.All.Select(k => Ranker.WorldShare(
            recipe.Counting.Method == CountingMethod.Fractional ? tallies[(int)k].Shares : answers.FullCounts[(int)k],
            world.Total(k, recipe.Counting.Method))).ToArray();
        return new(tallies, answers.FullCounts, worldShares, members.Count);
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

    public static StoreAnswers Ask(ClusterQuestions? questions, int clusters, Recipe recipe)
    {
        var answers = new StoreAnswers();
        if (questions is null) return answers;
        var fullCounts = questions.FullCounts().ToLookup(a => a.Cluster);
        var organisations = questions.Organisations(recipe.Profiling.Leaders).ToLookup(a => a.Cluster, a => a.Leader);
        var fields = questions.Fields(recipe.Profiling.Leaders).ToLookup(a => a.Cluster, a => a.Leader);
        var years = questions.Years().ToLookup(a => a.Cluster, a => a.Part);
        for (var cluster = 0; cluster < clusters; cluster++)
        {
            var counts = new long[DocumentKinds.All.Count];
            foreach (var answer in fullCounts[cluster]) counts[(int)answer.Kind] = answer.Documents;
            answers._byCluster[cluster] = new(
                counts, organisations[cluster].ToList(), fields[cluster].ToList(), years[cluster].ToList());
        }

        return answers;
    }
}
