using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;
using HubAtlas.Engine.Editions;

namespace HubAtlas.Engine.Certainty;

/// <summary>An edition with the counted world that it was made from. Clusters are numbered by rank from 0.</summary>
/// <param name="World">The places of the edition's members, in their order, with the store's questions.</param>
/// <param name="Store">For other windows of years; null: those are not asked for.</param>
internal sealed record UncertainWorld(EditionSnapshot Snapshot, CountedWorld World, AtlasStore? Store)
{
    public Edition Edition => Snapshot.Edition;

    public IReadOnlyList<string> Ids { get; } = [.. Snapshot.Edition.Clusters.Select(c => c.Id)];

    public IReadOnlyList<double> Scores { get; } = [.. Snapshot.Edition.Clusters.Select(c => c.Score)];

    /// <summary>Of every place the cluster; −1: none.</summary>
    public IReadOnlyList<int> Clusters { get; } = ClustersOf(Snapshot);

    /// <summary>What clusters have in common.</summary>
    public IReadOnlyList<ClusterProduct> Products()
    {
        var questions = World.Questions ?? throw new AtlasException("There is no store behind this edition; expected the workspace that has its documents.");
        return questions.Of(World.Places.Select((p, i) => (p.Place.Key, Clusters[i]))).Counts.Products();
    }

    private static int[] ClustersOf(EditionSnapshot snapshot)
    {
        var numbers = snapshot.Edition.Clusters.Select((c, i) => (c.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        return [.. snapshot.Members.Select(m => m.ClusterId is { } id ? numbers[id] : Partition.Noise)];
    }
}
