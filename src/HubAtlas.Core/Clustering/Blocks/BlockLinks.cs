using System.Runtime.InteropServices;
using HubAtlas.Core.Clustering.Memory;

namespace HubAtlas.Core.Clustering.Blocks;

/// <summary>Which nodes are one cluster, and in which replicates: core places within the radius, members within the gap.</summary>
internal sealed class BlockLinks
{
    private const int Chunk = 512;

    private readonly NeighbourLists _lists;
    private readonly BlockCores _cores;
    private readonly BlockNodes _nodes;
    private readonly BlockMembers _members;

    private BlockLinks(NeighbourLists lists, BlockCores cores, BlockNodes nodes, BlockMembers members) =>
        (_lists, _cores, _nodes, _members) = (lists, cores, nodes, members);

    /// <summary>Each pair of nodes once, in no order.</summary>
    public static NodeLink[] Find(
        NeighbourLists lists, BlockCores cores, BlockNodes nodes, BlockMembers members, int threads, CancellationToken ct)
    {
        var links = new BlockLinks(lists, cores, nodes, members);
        var all = new Dictionary<(int, int), ulong>();
        Workers.Run(members.Labels.Length, Chunk, threads, ct, queue =>
        {
            var own = new Dictionary<(int, int), ulong>();
            links.Work(queue, own);
            lock (all)
            {
                foreach (var (pair, replicates) in own) CollectionsMarshal.GetValueRefOrAddDefault(all, pair, out _) |= replicates;
            }
        });
        return [.. all.Select(link => new NodeLink(link.Key.Item1, link.Key.Item2, link.Value))];
    }

    private void Work(ChunkQueue queue, Dictionary<(int, int), ulong> found)
    {
        while (queue.Take(out var from, out var toExcl))
        {
            for (var place = from; place < toExcl; place++)
            {
                if (_cores[place] is not (0 or ulong.MaxValue)) LinkCore(place, found);
                if (_members.Labels[place] != BlockMembers.Noise) LinkInGap(place, found);
            }
        }
    }

    private void LinkCore(int place, Dictionary<(int, int), ulong> found)
    {
        var (core, node) = (_cores[place], _nodes.Of(place));
        foreach (var other in _lists.Near(place))
        {
            var both = core & _cores[other];
            if (both != 0) Add(found, node, _nodes.Of(other), both);
        }
    }

    private void LinkInGap(int place, Dictionary<(int, int), ulong> found)
    {
        var label = _members.Labels[place];
        foreach (var other in _lists.InGap(place))
        {
            var otherLabel = _members.Labels[other];
            if (other >= place || otherLabel == BlockMembers.Noise) continue;
            if (BlockMembers.IsChanging(label) || BlockMembers.IsChanging(otherLabel)) LinkParts(place, other, found);
            else Add(found, label, otherLabel, ulong.MaxValue);
        }
    }

    private void LinkParts(int place, int other, Dictionary<(int, int), ulong> found)
    {
        var (single, otherSingle) = (Always(place), Always(other));
        var otherParts = BlockMembers.IsChanging(otherSingle.Node) ? _members.PartsOf(other) : new(in otherSingle);
        foreach (var one in BlockMembers.IsChanging(single.Node) ? _members.PartsOf(place) : new(in single))
        {
            foreach (var two in otherParts)
            {
                var both = one.Replicates & two.Replicates;
                if (both != 0) Add(found, one.Node, two.Node, both);
            }
        }
    }

    private Belonging Always(int place) => new(ulong.MaxValue, _members.Labels[place]);

    private static void Add(Dictionary<(int, int), ulong> found, int node, int other, ulong replicates)
    {
        if (node == other) return;
        CollectionsMarshal.GetValueRefOrAddDefault(found, (Math.Min(node, other), Math.Max(node, other)), out _) |= replicates;
    }
}

/// <param name="Replicates">A bit for each in which the two are one cluster.</param>
internal readonly record struct NodeLink(int First, int Second, ulong Replicates);
