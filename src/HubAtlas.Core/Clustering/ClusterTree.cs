namespace HubAtlas.Core.Clustering;

/// <summary>Two places meet at this distance.</summary>
internal readonly record struct TreeLink(double Km, int First, int Second);

/// <summary>
/// The condensed tree of Campello et al., built from the smallest distance up: groups below the minimum weight are points, others are
/// clusters, and where clusters meet a new one begins.
/// </summary>
internal sealed class ClusterTree
{
    // Rounding must not decide between equals.
    private const double Tolerance = 1e-9;

    private readonly long _minimum;
    private readonly int[] _parents;
    private readonly long[] _groupWeights;
    private readonly List<int>[] _members;
    private readonly int[] _clusterOfGroup;
    private readonly int[] _clusterOfPlace;
    private readonly List<ClusterNode> _nodes = [];

    public ClusterTree(long[] weights, long minimum)
    {
        _minimum = minimum;
        _parents = [.. Enumerable.Range(0, weights.Length)];
        _groupWeights = [.. weights];
        _members = [.. _parents.Select(place => new List<int> { place })];
        _clusterOfGroup = new int[weights.Length];
        _clusterOfPlace = new int[weights.Length];
        Array.Fill(_clusterOfGroup, -1);
        Array.Fill(_clusterOfPlace, -1);
        for (var place = 0; place < weights.Length; place++)
        {
            if (weights[place] >= minimum) StartCluster(place, [], 1 / HierarchyClusterer.FinestKm);
        }
    }

    /// <param name="links">All of one length, longer than those before.</param>
    /// <param name="density">One over their length.</param>
    public void Join(List<TreeLink> links, double density)
    {
        // Which groups of before meet in which group of now.
        var meeting = links.SelectMany(link => new[] { Find(link.First), Find(link.Second) }).Distinct().Order().ToList();
        foreach (var link in links) Union(link.First, link.Second);
        foreach (var met in meeting.GroupBy(Find))
        {
            if (met.Count() > 1) Meet(met.Key, [.. met], density);
        }
    }

    /// <summary>The kept cluster of every place, −1 for none.</summary>
    /// <param name="density">At which the outermost clusters begin.</param>
    public int[] Select(double density)
    {
        for (var place = 0; place < _parents.Length; place++)
        {
            if (Find(place) == place && _clusterOfGroup[place] >= 0) Close(_clusterOfGroup[place], -1, density);
        }

        // Parents come after their children.
        var kept = new int[_nodes.Count];
        for (var i = _nodes.Count - 1; i >= 0; i--)
        {
            var above = _nodes[i].Parent < 0 ? -1 : kept[_nodes[i].Parent];
            kept[i] = above >= 0 ? above : _nodes[i].IsKept ? i : -1;
        }

        return Array.ConvertAll(_clusterOfPlace, cluster => cluster < 0 ? -1 : kept[cluster]);
    }

    private void Meet(int group, List<int> parts, double density)
    {
        var clusters = parts.Select(part => _clusterOfGroup[part]).Where(cluster => cluster >= 0).ToList();
        if (clusters.Count == 1) Grow(clusters[0], parts, density);
        _groupWeights[group] = parts.Sum(part => _groupWeights[part]);
        _members[group] = [.. parts.SelectMany(part => _members[part])];
        _clusterOfGroup[group] = clusters.Count == 1 ? clusters[0] : -1;
        if (clusters.Count != 1 && _groupWeights[group] >= _minimum) StartCluster(group, clusters, density);
    }

    private void StartCluster(int group, List<int> children, double density)
    {
        foreach (var child in children) Close(child, _nodes.Count, density);
        _nodes.Add(new ClusterNode
        {
            Weight = _groupWeights[group],
            Mass = _groupWeights[group] * density,
            Inside = children.Sum(child => _nodes[child].Best),
        });
        _clusterOfGroup[group] = _nodes.Count - 1;
        foreach (var place in _members[group])
        {
            if (_clusterOfPlace[place] < 0) _clusterOfPlace[place] = _nodes.Count - 1;
        }

        // Places are told by their first cluster from here on.
        _members[group] = [];
    }

    private void Grow(int cluster, List<int> parts, double density)
    {
        foreach (var part in parts.Where(part => _clusterOfGroup[part] != cluster))
        {
            _nodes[cluster].Weight += _groupWeights[part];
            _nodes[cluster].Mass += _groupWeights[part] * density;
            foreach (var place in _members[part]) _clusterOfPlace[place] = cluster;
            _members[part] = [];
        }
    }

    private void Close(int cluster, int parent, double density)
    {
        var node = _nodes[cluster];
        var own = node.Mass - (node.Weight * density);
        node.IsKept = own >= node.Inside * (1 - Tolerance);
        node.Best = Math.Max(own, node.Inside);
        node.Parent = parent;
    }

    private int Find(int place)
    {
        while (_parents[place] != place) place = _parents[place] = _parents[_parents[place]];
        return place;
    }

    private void Union(int a, int b)
    {
        (a, b) = (Find(a), Find(b));
        if (a != b) _parents[Math.Max(a, b)] = Math.Min(a, b);
    }

    private sealed class ClusterNode
    {
        public long Weight { get; set; }

        /// <summary>Weight times the density at which it leaves the cluster.</summary>
        public double Mass { get; set; }

        /// <summary>The best stability of what is inside.</summary>
        public double Inside { get; init; }

        public double Best { get; set; }

        public bool IsKept { get; set; }

        public int Parent { get; set; } = -1;
    }
}
