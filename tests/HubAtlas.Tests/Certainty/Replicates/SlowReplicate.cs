using HubAtlas.Core.Certainty.Replicates;
using HubAtlas.Core.Model;
using HubAtlas.Tests.Clustering;

namespace HubAtlas.Tests.Certainty.Replicates;

/// <summary>One replicate by the definitions: every contribution weighed by itself, clustered by comparing all pairs.</summary>
internal sealed class SlowReplicate
{
    private readonly DocumentWorld _world;
    private readonly int[] _found;
    private readonly double[] _foundScores;
    private readonly int _foundCount;

    public SlowReplicate(DocumentWorld world, ulong seed, int replicate)
    {
        _world = world;
        long Weight(PlacedContribution one) => DocumentWorld.Weight(one, seed, replicate);
        var partition = BruteForce.Find(world.Points with { Weights = world.Weigh(Weight) }, world.Ranking.Clustering);
        (_found, _foundCount) = (partition.ClusterIndexes, partition.ClusterCount);
        _foundScores = world.Scores(_found, _foundCount, Weight);
        Fixed = world.Scores([.. world.Ranking.Clusters], Count, Weight);
        Heirs = [.. Clusters.Select(Heir)];
        States = [.. Clusters.Select(State)];
        Scores = [.. Clusters.Select(c => States[c] == ReplicateState.Alone ? _foundScores[Heirs[c]] : Fixed[c])];
        Ranks = [.. Clusters.Select(c => States[c] == ReplicateState.Gone ? _foundCount + 1 : RankOfFound(Heirs[c]))];
    }

    public int FoundCount => _foundCount;

    public double[] Fixed { get; }

    public double[] Scores { get; }

    public ReplicateState[] States { get; }

    public int[] Ranks { get; }

    private int[] Heirs { get; }

    private int Count => _world.Ranking.ClusterCount;

    private IEnumerable<int> Clusters => Enumerable.Range(0, Count);

    private IEnumerable<int> Found => Enumerable.Range(0, _foundCount);

    public bool IsSplit(int cluster) => Found.Any(h => h != Heirs[cluster] && Shared(cluster, h) > 0 && 2 * Shared(cluster, h) >= OfFound(h));

    public int AbsorbedBy(int cluster) => States[cluster] != ReplicateState.Absorbed ? -1 : Clusters
        .Where(c => c != cluster && Shared(c, Heirs[cluster]) > 0).OrderByDescending(c => Shared(c, Heirs[cluster])).FirstOrDefault(-1);

    public double Jaccard(int cluster) => Heirs[cluster] < 0 ? 0
        : (double)Shared(cluster, Heirs[cluster]) / (OfCluster(cluster) + OfFound(Heirs[cluster]) - Shared(cluster, Heirs[cluster]));

    public int Shift(int cluster) => States[cluster] != ReplicateState.Alone ? 0
        : Ranks[cluster] - (1 + Clusters.Count(c => Scores[c] > Scores[cluster] || (Scores[c] == Scores[cluster] && c < cluster)));

    private int Heir(int cluster) => Found.Where(h => Shared(cluster, h) > 0).OrderByDescending(h => Shared(cluster, h)).FirstOrDefault(-1);

    private ReplicateState State(int cluster)
    {
        var heir = Heirs[cluster];
        if (heir < 0 || 2 * Shared(cluster, heir) < OfCluster(cluster)) return ReplicateState.Gone;
        return 2 * Shared(cluster, heir) < OfFound(heir) ? ReplicateState.Absorbed : ReplicateState.Alone;
    }

    /// <summary>Of equal scores the heir of the cluster that ranks higher is first, then the cluster with the smaller number.</summary>
    private int RankOfFound(int found)
    {
        int Owner(int h) => Clusters.Where(c => States[c] == ReplicateState.Alone && Heirs[c] == h).FirstOrDefault(int.MaxValue);
        return 1 + Found.OrderByDescending(h => _foundScores[h]).ThenBy(Owner).ThenBy(h => h).ToList().IndexOf(found);
    }

    private long Shared(int cluster, int found) => Mentions(i => _world.Ranking.Clusters[i] == cluster && _found[i] == found);

    private long OfCluster(int cluster) => Mentions(i => _world.Ranking.Clusters[i] == cluster);

    private long OfFound(int found) => Mentions(i => _found[i] == found);

    private long Mentions(Func<int, bool> holds) => Enumerable.Range(0, _found.Length).Where(holds).Sum(i => _world.Ranking.Mentions[i]);
}
