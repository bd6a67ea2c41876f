using HubAtlas.Core.Clustering;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Clustering;

public class PartitionAgreementTests
{
    [Fact]
    public void Equal_partitions_agree_wholly_whatever_their_numbers()
    {
        Assert.Equal(1, PartitionAgreement.AdjustedRandIndex(Of(0, 0, 1, 2, -1), Of(2, 2, 0, 1, -1), [3, 1, 4, 1, 5]), 12);
        Assert.Equal(1, PartitionAgreement.AdjustedRandIndex(Of(-1, -1), Of(-1, -1), [1, 1]));
    }

    [Fact]
    public void The_index_is_that_of_counting_all_pairs_of_units()
    {
        var random = new Random(8);
        for (var round = 0; round < 200; round++)
        {
            var count = random.Next(2, 12);
            var (a, b) = (Draw(random, count), Draw(random, count));
            long[] weights = [.. Enumerable.Range(0, count).Select(_ => (long)random.Next(1, 4))];
            var units = Enumerable.Range(0, count).SelectMany(i => Enumerable.Repeat(i, (int)weights[i])).ToArray();
            double both = 0, first = 0, second = 0, all = 0;
            for (var i = 0; i < units.Length; i++)
            {
                for (var j = 0; j < i; j++, all++)
                {
                    var isFirst = a.ClusterIndexes[units[i]] >= 0 && a.ClusterIndexes[units[i]] == a.ClusterIndexes[units[j]];
                    var isSecond = b.ClusterIndexes[units[i]] >= 0 && b.ClusterIndexes[units[i]] == b.ClusterIndexes[units[j]];
                    first += isFirst ? 1 : 0;
                    second += isSecond ? 1 : 0;
                    both += isFirst && isSecond ? 1 : 0;
                }
            }

            var (expected, most) = (first * second / all, (first + second) / 2);
            var index = most == expected ? 1 : (both - expected) / (most - expected);
            Assert.Equal(index, PartitionAgreement.AdjustedRandIndex(a, b, weights), 9);
        }
    }

    [Fact]
    public void Every_cluster_finds_its_most_similar_counterpart() => Assert.Equal(
        [new Counterpart(0, 1, 5 / 9.0), new Counterpart(1, Partition.Noise, 0)],
        PartitionAgreement.Match(Of(0, 0, 0, 1, -1), Of(1, 1, 0, -1, 1), [2, 3, 1, 7, 3]));

    [Fact]
    public void Partitions_of_other_points_are_refused() =>
        Assert.Throws<AtlasException>(() => PartitionAgreement.Match(Of(0), Of(0, 0), [1]));

    private static Partition Draw(Random random, int count) => Of([.. Enumerable.Range(0, count).Select(_ => random.Next(-1, 3))]);

    private static Partition Of(params int[] indexes) => new(indexes, [], indexes.Max() + 1);
}
