namespace HubAtlas.Core.Clustering.Blocks;

/// <summary>The clusters of one weighting on lists of neighbours.</summary>
internal sealed class ListedClusters
{
    private const int Noise = -1;

    private readonly NeighbourLists _lists;
    private readonly ListedWeights _weights;
    private readonly long _minimum;
    private readonly int[] _nearCounts;
    private readonly bool[] _isWaiting;
    private readonly int[] _clusters;
    private readonly int _coreClusters;

    public ListedClusters(NeighbourLists lists, ListedWeights weights, double radiusLimit, long minimum, double gapLimit)
    {
        (_lists, _weights, _minimum) = (lists, weights, minimum);
        (_nearCounts, _isWaiting, _clusters) = (new int[weights.Count], new bool[weights.Count], new int[weights.Count]);
        for (var place = 0; place < weights.Count; place++)
        {
            _clusters[place] = Noise;
            if (!weights.MayBeMember(place, minimum)) continue;
            _nearCounts[place] = lists.CountWithin(place, radiusLimit);
            _isWaiting[place] = weights.MayBeCore(place, minimum) && Reaches(place);
        }

        var isCore = _isWaiting.AsSpan().ToArray();
        var open = new Stack<int>();
        for (var place = 0; place < weights.Count; place++)
        {
            if (_isWaiting[place]) Flood(place, _coreClusters++, open);
        }

        var borders = FindBorders(isCore);
        var parents = Enumerable.Range(0, _coreClusters).ToArray();
        if (gapLimit > radiusLimit) borders = [.. Enumerable.Range(0, weights.Count).Where(place => _clusters[place] >= 0)];
        if (gapLimit >= 0) Unite(borders, gapLimit, parents);
        Count = Number(parents);
    }

    public int Count { get; }

    public int Of(int place) => _clusters[place];

    private ReadOnlySpan<int> Near(int place) => _lists.Near(place)[.._nearCounts[place]];

    private bool Reaches(int place)
    {
        var sum = 0L;
        foreach (var other in Near(place))
        {
            sum += _weights[other];
            if (sum >= _minimum) return true;
        }

        return false;
    }

    /// <summary>All core places that a chain of core places leads to.</summary>
    private void Flood(int first, int cluster, Stack<int> open)
    {
        _isWaiting[first] = false;
        open.Push(first);
        while (open.TryPop(out var place))
        {
            _clusters[place] = cluster;
            foreach (var other in Near(place))
            {
                if (!_isWaiting[other]) continue;
                _isWaiting[other] = false;
                open.Push(other);
            }
        }
    }

    /// <summary>Puts every border place into the cluster of its nearest core place, of equally near ones the first.</summary>
    private List<int> FindBorders(bool[] isCore)
    {
        var borders = new List<int>();
        for (var place = 0; place < isCore.Length; place++)
        {
            if (isCore[place] || !_weights.MayBeMember(place, _minimum)) continue;
            foreach (var other in Near(place))
            {
                if (!isCore[other]) continue;
                _clusters[place] = _clusters[other];
                borders.Add(place);
                break;
            }
        }

        return borders;
    }

    /// <summary>Core places within the gap are one cluster already where the gap is no larger than the radius: then borders are enough.</summary>
    private void Unite(List<int> places, double gapLimit, int[] parents)
    {
        foreach (var place in places)
        {
            foreach (var other in _lists.Near(place)[.._lists.CountWithin(place, gapLimit)])
            {
                if (_clusters[other] < 0 || _clusters[other] == _clusters[place]) continue;
                var (a, b) = (Find(parents, _clusters[place]), Find(parents, _clusters[other]));
                parents[Math.Max(a, b)] = Math.Min(a, b);
            }
        }
    }

    /// <summary>By falling weight, of equal weights by the first member.</summary>
    private int Number(int[] parents)
    {
        var (sums, firsts, roots) = (new long[parents.Length], new int[parents.Length], new List<int>());
        for (var place = 0; place < _clusters.Length; place++)
        {
            if (_clusters[place] < 0) continue;
            var root = _clusters[place] = Find(parents, _clusters[place]);
            if (sums[root] == 0)
            {
                roots.Add(root);
                firsts[root] = place;
            }

            sums[root] += _weights[place];
        }

        roots.Sort((a, b) => sums[a] != sums[b] ? sums[b].CompareTo(sums[a]) : firsts[a].CompareTo(firsts[b]));
        for (var number = 0; number < roots.Count; number++) firsts[roots[number]] = number;
        foreach (ref var cluster in _clusters.AsSpan()) cluster = cluster < 0 ? Noise : firsts[cluster];
        return roots.Count;
    }

    private static int Find(int[] parents, int cluster)
    {
        while (parents[cluster] != cluster) cluster = parents[cluster] = parents[parents[cluster]];
        return cluster;
    }
}
