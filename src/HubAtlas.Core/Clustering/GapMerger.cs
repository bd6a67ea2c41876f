using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Clustering;

/// <summary>
/// Unites clusters whose closest members, border places included, are within the gap of each other, transitively:
/// the same question as for core places, asked of all members with the gap as the radius.
/// </summary>
internal sealed unsafe class GapMerger : IDisposable
{
    private readonly NativeBuffer<double> _latitudes;
    private readonly NativeBuffer<double> _longitudes;
    private readonly NativeBuffer<int> _clusters;
    private readonly int _count;

    private GapMerger(Places places, NativeBuffer<int> clusterOfPlace)
    {
        for (var place = 0; place < places.Count; place++) _count += clusterOfPlace[place] >= 0 ? 1 : 0;
        _latitudes = new NativeBuffer<double>(_count);
        _longitudes = new NativeBuffer<double>(_count);
        _clusters = new NativeBuffer<int>(_count);
        var member = 0;
        for (var place = 0; place < places.Count; place++)
        {
            if (clusterOfPlace[place] < 0) continue;
            var point = places.Source.Canonical(places.Rows[place]);
            (_latitudes[member], _longitudes[member], _clusters[member]) = (point.Latitude, point.Longitude, clusterOfPlace[place]);
            member++;
        }
    }

    /// <summary>Rewrites the clusters of places; returns how many clusters are left.</summary>
    public static int Merge(
        Places places, NativeBuffer<int> clusterOfPlace, int clusters, double gapKm, int threads, CancellationToken ct)
    {
        // A gap of 0 joins what is co-located, and that is one place already.
        if (clusters < 2 || gapKm == 0) return clusters;
        using var merger = new GapMerger(places, clusterOfPlace);
        var (merged, left) = merger.Unite(clusters, new Closeness(gapKm), threads, ct);
        for (var place = 0; place < places.Count; place++)
        {
            if (clusterOfPlace[place] >= 0) clusterOfPlace[place] = merged[clusterOfPlace[place]];
        }

        return left;
    }

    public void Dispose()
    {
        _latitudes.Dispose();
        _longitudes.Dispose();
        _clusters.Dispose();
    }

    private (int[] Merged, int Left) Unite(int clusters, Closeness closeness, int threads, CancellationToken ct)
    {
        using var placeOfMember = new NativeBuffer<int>(_count);
        var source = new PointSource(_latitudes.Pointer, _longitudes.Pointer, null, _count);
        var (places, cells) = PlaceMerger.Merge(source, new Graticule(closeness), placeOfMember.Pointer, threads, ct);
        using var ownedPlaces = places;
        using var ownedCells = cells;
        using var cores = new Cores(places, cells);
        using var sets = new DisjointSets(cells.Count);
        var standIns = new int[clusters];
        Array.Fill(standIns, -1);
        for (var cell = 0; cell < cells.Count; cell++)
        {
            cores.MarkAll(cell);
            for (var place = cells.Starts[cell]; place < cells.Ends[cell]; place++)
            {
                ref var standIn = ref standIns[_clusters[places.Rows[place]]];
                if (standIn < 0) standIn = cell;
                sets.Union(standIn, cell);
            }
        }

        CoreConnector.Connect(cells, cores, sets, closeness.SquaredChordLimit, threads, ct);
        return Number(standIns, sets);
    }

    private static (int[] Merged, int Left) Number(int[] standIns, DisjointSets sets)
    {
        var numbers = new Dictionary<int, int>();
        var merged = new int[standIns.Length];
        for (var cluster = 0; cluster < merged.Length; cluster++)
        {
            var root = sets.Find(standIns[cluster]);
            if (!numbers.TryGetValue(root, out merged[cluster])) numbers[root] = merged[cluster] = numbers.Count;
        }

        return (merged, numbers.Count);
    }
}
