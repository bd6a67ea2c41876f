using HubAtlas.Core.Model;

namespace HubAtlas.Core.Certainty;

/// <summary>What ranks the clusters take in the replicates; equal scores share the better rank.</summary>
public sealed class ReplicateRanks
{
    private readonly int[] _counts;
    private readonly int[] _above;
    private readonly DrawnScores _replicates;

    private ReplicateRanks(DrawnScores replicates)
    {
        var cells = replicates.Clusters * replicates.Clusters;
        (_replicates, _counts, _above) = (replicates, new int[cells], new int[cells]);
    }

    public static ReplicateRanks Of(DrawnScores replicates, CancellationToken stop = default)
    {
        var ranks = new ReplicateRanks(replicates);
        for (var b = 0; b < replicates.Replicates; b++)
        {
            stop.ThrowIfCancellationRequested();
            ranks.Add(replicates.Of(b));
        }

        return ranks;
    }

    /// <summary>By rank; ranks that it never takes are left out.</summary>
    public IReadOnlyList<RankShare> Shares(int cluster) =>
    [
        .. Enumerable.Range(0, _replicates.Clusters).Where(r => Count(cluster, r) > 0)
            .Select(r => new RankShare(r + 1, Share(Count(cluster, r)))),
    ];

    /// <summary>Share of replicates in which the cluster is among the first.</summary>
    public double InTop(int cluster, int top) => Share(Enumerable.Range(0, Math.Min(top, _replicates.Clusters)).Sum(r => Count(cluster, r)));

    /// <summary>Share of replicates in which one has the larger score; in the rest it is smaller or equal.</summary>
    public double Above(int one, int other) => Share(_above[(one * _replicates.Clusters) + other]);

    private int Count(int cluster, int rankIndex) => _counts[(cluster * _replicates.Clusters) + rankIndex];

    private double Share(int replicates) => (double)replicates / _replicates.Replicates;

    private void Add(ReadOnlySpan<double> scores)
    {
        var order = new int[scores.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        var keys = scores.ToArray();
        Array.Sort(keys, order);
        // From the worst up: those before in rising order with a smaller score are below.
        for (var (i, equal) = (0, 0); i < order.Length; i++)
        {
            if (i > 0 && keys[i] != keys[i - 1]) equal = i;
            var above = _above.AsSpan(order[i] * order.Length, order.Length);
            for (var below = 0; below < equal; below++) above[order[below]]++;
        }

        for (var (i, rank) = (order.Length - 1, 0); i >= 0; i--)
        {
            if (i < order.Length - 1 && keys[i] != keys[i + 1]) rank = order.Length - 1 - i;
            _counts[(order[i] * order.Length) + rank]++;
        }
    }
}
