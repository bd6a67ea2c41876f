using HubAtlas.Core.Clustering.Grid;
using HubAtlas.Core.Clustering.Memory;

namespace HubAtlas.Core.Clustering.Dbscan;

/// <summary>Cluster numbers by falling weight; equal weights by the first member in the order of latitude, then longitude.</summary>
internal static class ClusterNumbers
{
    private const int Chunk = 1 << 15;

    /// <summary>Replaces the standing cell of every place by a number from 0 up; returns how many there are.</summary>
    public static int MakeDense(NativeBuffer<int> rootOfPlace, int places, CellIndex cells, Cores cores, DisjointSets sets, int threads)
    {
        using var numberOfRoot = new NativeBuffer<int>(cells.Count);
        var count = 0;
        for (var cell = 0; cell < cells.Count; cell++)
        {
            if (cores.Count(cell) > 0 && sets.Find(cell) == cell) numberOfRoot[cell] = count++;
        }

        Workers.Run(places, Chunk, threads, CancellationToken.None, queue =>
        {
            while (queue.Take(out var from, out var toExcl))
            {
                foreach (ref var root in rootOfPlace.Span(from, toExcl - from))
                {
                    if (root >= 0) root = numberOfRoot[root];
                }
            }
        });
        return count;
    }

    /// <summary>The published number of every cluster.</summary>
    public static int[] Rank(Places places, NativeBuffer<int> clusterOfPlace, long[] weights)
    {
        var order = Enumerable.Range(0, weights.Length).ToArray();
        var firstMembers = FirstMembers(places, clusterOfPlace, weights);
        Array.Sort(order, (a, b) =>
            weights[a] != weights[b] ? weights[b].CompareTo(weights[a])
            : a == b ? 0
            : places.Precedes(firstMembers[a], firstMembers[b]) ? -1 : 1);
        var ranks = new int[weights.Length];
        for (var rank = 0; rank < weights.Length; rank++) ranks[order[rank]] = rank;
        return ranks;
    }

    /// <summary>For clusters that share their weight with another: the others need no tie broken.</summary>
    private static int[] FirstMembers(Places places, NativeBuffer<int> clusterOfPlace, long[] weights)
    {
        var timesSeen = new Dictionary<long, int>();
        foreach (var weight in weights) timesSeen[weight] = timesSeen.GetValueOrDefault(weight) + 1;
        var isTied = Array.ConvertAll(weights, weight => timesSeen[weight] > 1);
        var first = new int[weights.Length];
        Array.Fill(first, -1);
        if (!isTied.Contains(true)) return first;
        for (var place = 0; place < places.Count; place++)
        {
            var cluster = clusterOfPlace[place];
            if (cluster < 0 || !isTied[cluster]) continue;
            if (first[cluster] < 0 || places.Precedes(place, first[cluster])) first[cluster] = place;
        }

        return first;
    }
}
