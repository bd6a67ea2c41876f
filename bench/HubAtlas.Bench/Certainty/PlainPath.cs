using HubAtlas.Core.Certainty.Replicates;
using HubAtlas.Core.Clustering;
using HubAtlas.Core.Clustering.Memory;
using HubAtlas.Core.Model;

namespace HubAtlas.Bench.Certainty;

/// <summary>What the same replicates cost weight by weight and clustering by clustering: a part of them, in the same run.</summary>
internal static unsafe class PlainPath
{
    private const int MostRows = 200_000, Clusterings = 16;

    public static void Print(
        PlacedDocuments documents, WeightedPoints points, ClusteringSettings settings, double work, double weighing, int replicates)
    {
        var (rows, _, plainWeighing) = StoreReplicates.Timed(() => Weigh(documents));
        plainWeighing *= (double)documents.Rows / rows * Math.Ceiling(replicates / 64.0);
        var (_, _, plainClustering) = StoreReplicates.Timed(() => Cluster(points, settings));
        plainClustering *= (double)replicates / Clusterings;
        Console.WriteLine(FormattableString.Invariant(
            $"plainly, from a part: weighing {plainWeighing:F0} s, Clusterer.Find {plainClustering:F0} s of processor; ours {weighing:F1} and {work - weighing:F1}: {plainWeighing / weighing:F0} and {plainClustering / (work - weighing):F1} times as fast"));
    }

    private static long Weigh(PlacedDocuments documents)
    {
        using var sums = new NativeBuffer<long>(64);
        using var mentions = new NativeBuffer<int>(64);
        (sums.Span(0, 64)).Clear();
        mentions.Span(0, 64).Clear();
        var done = 0L;
        var kind = documents.Of(DocumentKind.Publication);
        for (var place = 0; place < documents.PlaceCount && done < MostRows; place++)
        {
            var count = (int)Math.Min(WeightKernel.MostRows, kind.CountOf(place));
            WeightKernel.AddPlainly(kind.RowsOf(place, 0, count), 1, sums.Pointer, mentions.Pointer);
            done += count;
        }

        return done;
    }

    private static int Cluster(WeightedPoints points, ClusteringSettings settings)
    {
        var random = new Random(3);
        var clusters = 0;
        for (var i = 0; i < Clusterings; i++)
        {
            var weights = Array.ConvertAll(points.Weights, w => Math.Max(0, w + (long)(Math.Sqrt(w) * ((random.NextDouble() * 3.4) - 1.7))));
            clusters += Clusterer.Find(points with { Weights = weights }, settings, 1).ClusterCount;
        }

        return clusters;
    }
}
