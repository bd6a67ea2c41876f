using HubAtlas.Core.Model;

namespace HubAtlas.Core.Clustering;

/// <summary>How far two partitions of the same points agree: would another method or another radius say the same?</summary>
public static class PartitionAgreement
{
    /// <summary>
    /// Adjusted Rand index (Hubert and Arabie 1985) over units of weight: 1 for equal partitions, about 0 for unrelated ones.
    /// Every unit of noise counts as a group of its own.
    /// </summary>
    /// <exception cref="AtlasException">The arrays are not of one length.</exception>
    public static double AdjustedRandIndex(Partition first, Partition second, IReadOnlyList<long> weights)
    {
        var overlap = Overlap.Of(first, second, weights);
        var together = overlap.Shared.Values.Sum(Pairs);
        var inFirst = overlap.First.Sum(Pairs);
        var inSecond = overlap.Second.Sum(Pairs);
        var all = Pairs(overlap.Total);
        var expected = all == 0 ? 0 : inFirst * inSecond / all;
        var most = (inFirst + inSecond) / 2;
        return most == expected ? 1 : (together - expected) / (most - expected);
    }

    /// <summary>For every cluster of the first partition the cluster of the second that is most like it.</summary>
    /// <exception cref="AtlasException">The arrays are not of one length.</exception>
    public static IReadOnlyList<Counterpart> Match(Partition first, Partition second, IReadOnlyList<long> weights)
    {
        var overlap = Overlap.Of(first, second, weights);
        var matches = Enumerable.Range(0, first.ClusterCount).Select(cluster => new Counterpart(cluster, Partition.Noise, 0)).ToArray();
        foreach (var ((a, b), shared) in overlap.Shared.OrderBy(pair => pair.Key))
        {
            var union = overlap.First[a] + overlap.Second[b] - shared;
            var jaccard = union == 0 ? 0 : (double)shared / union;
            if (jaccard > matches[a].Jaccard) matches[a] = new Counterpart(a, b, jaccard);
        }

        return matches;
    }

    private static double Pairs(long weight) => weight * (weight - 1.0) / 2;

    /// <summary>Weight that clusters of the one and the other partition share, and weight of each cluster.</summary>
    private sealed record Overlap(Dictionary<(int First, int Second), long> Shared, long[] First, long[] Second, long Total)
    {
        public static Overlap Of(Partition first, Partition second, IReadOnlyList<long> weights)
        {
            var count = first.ClusterIndexes.Length;
            if (second.ClusterIndexes.Length != count || weights.Count != count)
            {
                throw new AtlasException($"{count} and {second.ClusterIndexes.Length} points, {weights.Count} weights; expected as many of each.");
            }

            var overlap = new Overlap([], new long[first.ClusterCount], new long[second.ClusterCount], weights.Sum());
            for (var i = 0; i < count; i++)
            {
                var (a, b) = (first.ClusterIndexes[i], second.ClusterIndexes[i]);
                if (a >= 0) overlap.First[a] += weights[i];
                if (b >= 0) overlap.Second[b] += weights[i];
                if (a >= 0 && b >= 0) overlap.Shared[(a, b)] = overlap.Shared.GetValueOrDefault((a, b)) + weights[i];
            }

            return overlap;
        }
    }
}

/// <param name="Other">The most similar cluster of the other partition; <see cref="Partition.Noise"/> when it has nothing of the cluster.</param>
/// <param name="Jaccard">Weight in both over weight in either, 0 to 1.</param>
public sealed record Counterpart(int Cluster, int Other, double Jaccard);
