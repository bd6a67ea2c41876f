using System.Numerics;
using HubAtlas.Core.Clustering.Memory;

namespace HubAtlas.Core.Clustering.Blocks;

/// <summary>
/// The clusters of 64 replicates. Most places belong to the same node in all of them, so that a replicate's clusters are told by
/// which nodes are one, and by the few places that change.
/// </summary>
internal sealed unsafe class BlockPartition : IDisposable
{
    private const int NodesPerChunk = 1;

    private readonly NativeBuffer<long> _nodeWeights;
    private readonly NativeBuffer<long> _changingWeights;
    private readonly NodeLink[] _links;

    private BlockPartition(BlockMembers members, NodeLink[] links, int nodes)
    {
        (Members, _links, NodeCount) = (members, links, nodes);
        MembersOfNode = PlacesByGroup.Of(members.Labels, nodes);
        _nodeWeights = new((long)nodes * Lanes64.Count);
        _changingWeights = new((long)members.Changing.Length * Lanes64.Count);
        _nodeWeights.Clear((long)nodes * Lanes64.Count);
        _changingWeights.Clear((long)members.Changing.Length * Lanes64.Count);
    }

    public BlockMembers Members { get; }

    /// <summary>The places that belong to a node in all replicates.</summary>
    public PlacesByGroup MembersOfNode { get; }

    public int NodeCount { get; }

    public ReadOnlySpan<NodeLink> Links => _links;

    public static BlockPartition Make<T>(BlockMembers members, NodeLink[] links, int nodes, T* weights, int threads, CancellationToken ct)
        where T : unmanaged, IBinaryInteger<T>
    {
        var partition = new BlockPartition(members, links, nodes);
        Workers.Run(nodes, NodesPerChunk, threads, ct, queue =>
        {
            while (queue.Take(out var node, out _))
                Lanes64.Add(weights, partition.MembersOfNode[node], partition._nodeWeights.Pointer + ((long)node * Lanes64.Count));
        });
        for (var i = 0; i < members.Changing.Length; i++)
            Lanes64.Add(weights, members.Changing.AsSpan(i, 1), partition._changingWeights.Pointer + ((long)i * Lanes64.Count));
        return partition;
    }

    /// <summary>What the places that never leave the node weigh in a replicate.</summary>
    public long NodeWeight(int node, int replicate) => _nodeWeights[((long)node * Lanes64.Count) + replicate];

    /// <param name="index">Among the places that change.</param>
    public long ChangingWeight(int index, int replicate) => _changingWeights[((long)index * Lanes64.Count) + replicate];

    public void Dispose()
    {
        _nodeWeights.Dispose();
        _changingWeights.Dispose();
    }
}
