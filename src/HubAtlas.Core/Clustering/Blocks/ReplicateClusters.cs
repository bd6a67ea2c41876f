namespace HubAtlas.Core.Clustering.Blocks;

/// <summary>
/// The clusters of one replicate after the other, numbered as <see cref="HubAtlas.Core.Model.Partition"/> has them: by falling weight, of equal
/// weights by the first member. For one thread; its arrays are used again.
/// </summary>
internal sealed class ReplicateClusters(BlockPartition block)
{
    private const int None = -1;

    private readonly int[] _parents = new int[block.NodeCount];
    private readonly long[] _weights = new long[block.NodeCount];
    private readonly int[] _firstMembers = new int[block.NodeCount];
    private readonly int[] _numbers = new int[block.NodeCount];
    private readonly int[] _nodesOfChanging = new int[block.Members.Changing.Length];
    private readonly List<int> _roots = [];

    /// <summary>How many clusters there are.</summary>
    public int Count => _roots.Count;

    /// <summary>The cluster that the node belongs to; of a node without members in this replicate nothing is said.</summary>
    public int OfNode(int node) => _numbers[node];

    /// <summary>The cluster of a place that changes, −1 for noise.</summary>
    /// <param name="index">Among those that change.</param>
    public int OfChanging(int index) => _nodesOfChanging[index] < 0 ? None : _numbers[_nodesOfChanging[index]];

    /// <summary>The cluster of any place, −1 for noise.</summary>
    public int Of(int place)
    {
        var label = block.Members.Labels[place];
        return BlockMembers.IsChanging(label) ? OfChanging(BlockMembers.IndexOf(label)) : label < 0 ? None : _numbers[label];
    }

    /// <param name="replicate">0 to 63 within the block.</param>
    public void MoveTo(int replicate)
    {
        Unite(replicate);
        _roots.Clear();
        for (var node = 0; node < _parents.Length; node++) (_weights[node], _firstMembers[node]) = (0, int.MaxValue);
        for (var node = 0; node < _parents.Length; node++)
        {
            var members = block.MembersOfNode[node];
            if (members.Length > 0) Add(node, members[0], block.NodeWeight(node, replicate));
        }

        AddChanging(replicate);
        _roots.Sort((a, b) => _weights[a] != _weights[b] ? _weights[b].CompareTo(_weights[a]) : _firstMembers[a].CompareTo(_firstMembers[b]));
        for (var number = 0; number < _roots.Count; number++) _numbers[_roots[number]] = number;
        for (var node = 0; node < _parents.Length; node++) _numbers[node] = _numbers[Find(node)];
    }

    private void Unite(int replicate)
    {
        for (var node = 0; node < _parents.Length; node++) _parents[node] = node;
        foreach (ref readonly var link in block.Links)
        {
            if ((link.Replicates >> replicate & 1) == 0) continue;
            var (a, b) = (Find(link.First), Find(link.Second));
            if (a != b) _parents[Math.Max(a, b)] = Math.Min(a, b);
        }
    }

    private void AddChanging(int replicate)
    {
        var changing = block.Members.Changing;
        for (var i = 0; i < changing.Length; i++)
        {
            _nodesOfChanging[i] = None;
            foreach (var part in block.Members.PartsOf(changing[i]))
            {
                if ((part.Replicates >> replicate & 1) == 0) continue;
                _nodesOfChanging[i] = part.Node;
                Add(part.Node, changing[i], block.ChangingWeight(i, replicate));
                break;
            }
        }
    }

    private void Add(int node, int firstMember, long weight)
    {
        var root = Find(node);
        if (_firstMembers[root] == int.MaxValue) _roots.Add(root);
        _weights[root] += weight;
        _firstMembers[root] = Math.Min(_firstMembers[root], firstMember);
    }

    private int Find(int node)
    {
        while (_parents[node] != node) node = _parents[node] = _parents[_parents[node]];
        return node;
    }
}
