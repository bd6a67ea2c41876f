using System.Diagnostics;
using HubAtlas.Core.Certainty.Replicates;
using HubAtlas.Core.Clustering;
using HubAtlas.Core.Model;

namespace HubAtlas.Bench.Certainty;

/// <summary>Replicates at the published rankings' size, and how much faster than weight by weight and clustering by clustering.</summary>
internal static class ReplicatesBench
{
    public static int Run(int places, int documents, double minimum, int replicates, int threads)
    {
        var world = new ReplicateWorld(places, documents);
        var (counts, mentions) = (Kinds(places + 1), new long[places]);
        var shares = Kinds(places);
        world.Tell(one =>
        {
            counts[(int)one.Kind][one.Place < 0 ? places : one.Place]++;
            if (one.Place < 0) return;
            mentions[one.Place]++;
            shares[(int)one.Kind][one.Place] += one.Share;
        });
        var settings = new ClusteringSettings(15, (long)minimum, 5);
        var points = new WeightedPoints(world.Latitudes, world.Longitudes, mentions);
        var partition = Clusterer.Find(points, settings, threads);
        var ranks = Ranks(partition, shares);
        var ranking = new ReplicatedRanking(
            points, [.. partition.ClusterIndexes.Select(c => c < 0 ? -1 : ranks[c])], partition.ClusterCount, mentions, settings, PointWeight.Mentions, [1, 1, 1]);
        var (replicator, listSeconds, _) = StoreReplicates.Timed(() => Replicator.Prepare(ranking, true, threads));
        using var own = replicator;
        var (sorted, sortSeconds, _) = StoreReplicates.Timed(() => Sorted(replicator, counts, world));
        using var placed = sorted;
        Console.WriteLine(FormattableString.Invariant(
            $"{places:N0} places, {counts.Sum(k => k.Sum()):N0} contributions, {placed.Rows:N0} rows, {partition.ClusterCount} clusters, {replicates} replicates, {threads} threads"));
        Console.WriteLine(FormattableString.Invariant(
            $"neighbour lists {listSeconds:F1} s, {own.NeighbourEntries:N0} entries; contributions by place, with making them up, {sortSeconds:F1} s"));
        var (scores, seconds, work) = StoreReplicates.Timed(() => replicator.Draw(placed, replicates, 1, threads));
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
        Console.WriteLine(FormattableString.Invariant(
            $"all: {seconds:F1} s, {work:F1} s of processor, peak {peak:N0} MB; clusters {scores.FoundCounts.Min()} to {scores.FoundCounts.Max()}"));
        var fixedOnly = StoreReplicates.Timed(() => WithinBoundaries(ranking, counts, world, replicates, threads));
        Console.WriteLine(FormattableString.Invariant($"of it weighing and summing up: {fixedOnly.Answer:F1} s of processor"));
        PlainPath.Print(placed, points, settings, work, fixedOnly.Answer, replicates);
        return 0;
    }

    private static long[][] Kinds(int count) => [.. DocumentKinds.All.Select(_ => new long[count])];

    private static PlacedDocuments Sorted(Replicator replicator, long[][] counts, ReplicateWorld world)
    {
        using var builder = replicator.Collect(counts);
        world.Tell(one => builder.Add(one));
        return builder.Finish();
    }

    private static double WithinBoundaries(ReplicatedRanking ranking, long[][] counts, ReplicateWorld world, int replicates, int threads)
    {
        using var replicator = Replicator.Prepare(ranking, false, threads);
        using var placed = Sorted(replicator, counts, world);
        return StoreReplicates.Timed(() => replicator.Draw(placed, replicates, 1, threads)).ProcessorSeconds;
    }

    private static int[] Ranks(Partition partition, long[][] shares)
    {
        var scores = new double[partition.ClusterCount];
        foreach (var kind in shares)
        {
            var total = Math.Max(1.0, kind.Sum());
            for (var place = 0; place < kind.Length; place++)
            {
                if (partition.ClusterIndexes[place] >= 0) scores[partition.ClusterIndexes[place]] += kind[place] / total;
            }
        }

        var ranks = new int[scores.Length];
        foreach (var (rank, cluster) in Enumerable.Range(0, scores.Length).OrderByDescending(c => scores[c]).Select((c, i) => (i, c))) ranks[cluster] = rank;
        return ranks;
    }
}
