namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>Which cluster of a replicate takes most of each cluster of the ranking. For one thread; its arrays are used again.</summary>
internal sealed class Heirs(BaseClusters clusters)
{
    public const int None = -1;

    private readonly List<int> _touched = [];
    private long[] _shared = [];
    private (long Mentions, int Cluster)[] _first = [];
    private (long Mentions, int Cluster)[] _second = [];

    /// <summary>By cluster of the ranking; of equally large parts that in the cluster with the smaller number; <see cref="None"/> when all is noise.</summary>
    public int[] Of { get; } = new int[clusters.Count];

    /// <summary>Mentions that the heir has of each cluster of the ranking.</summary>
    public long[] Shared { get; } = new long[clusters.Count];

    public bool[] IsSplit { get; } = new bool[clusters.Count];

    public void Clear(int found)
    {
        if (_shared.Length < found) (_shared, _first, _second) = (new long[2 * found], new (long, int)[2 * found], new (long, int)[2 * found]);
        _first.AsSpan(0, found).Fill((0, None));
        _second.AsSpan(0, found).Fill((0, None));
    }

    /// <summary>For the cluster of the ranking that <see cref="Close"/> will name.</summary>
    public void Add(int found, long mentions)
    {
        if (found < 0) return;
        if (_shared[found] == 0) _touched.Add(found);
        _shared[found] += mentions;
    }

    /// <summary>When all of a cluster is added; the clusters of the ranking in ascending order.</summary>
    /// <param name="totals">Mentions of each cluster of the replicate.</param>
    public void Close(int cluster, ReadOnlySpan<long> totals)
    {
        var (heir, most) = (None, 0L);
        foreach (var found in _touched)
        {
            var shared = _shared[found];
            if (shared > most || (shared == most && shared > 0 && found < heir)) (heir, most) = (found, shared);
        }

        IsSplit[cluster] = false;
        foreach (var found in _touched)
        {
            var shared = _shared[found];
            if (found != heir && shared > 0 && 2 * shared >= totals[found]) IsSplit[cluster] = true;
            Remember(found, cluster, shared);
            _shared[found] = 0;
        }

        _touched.Clear();
        (Of[cluster], Shared[cluster]) = (heir, most);
    }

    /// <summary>The cluster of the ranking, other than this one, that has most of the heir; the first of equals.</summary>
    public int OtherIn(int heir, int cluster) => _first[heir].Cluster != cluster ? _first[heir].Cluster : _second[heir].Cluster;

    private void Remember(int found, int cluster, long shared)
    {
        if (shared > _first[found].Mentions) (_second[found], _first[found]) = (_first[found], (shared, cluster));
        else if (shared > _second[found].Mentions) _second[found] = (shared, cluster);
    }
}
