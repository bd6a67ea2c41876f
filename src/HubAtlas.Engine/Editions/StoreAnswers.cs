using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;

namespace HubAtlas.Engine.Editions;

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
