using System.Runtime.InteropServices;
using HubAtlas.Core.Clustering.Memory;

namespace HubAtlas.Core.Clustering.Blocks;

/// <summary>
/// To which node each place belongs, and in which replicates: to its own where it is core, else to that of the nearest core place
/// (of equally near ones the first), else to none.
/// </summary>
internal sealed class BlockMembers
{
    /// <summary>In no node in any replicate.</summary>
    public const int Noise = -1;

    private const int Chunk = 512;
    private const int FirstChanging = -2;

    private readonly NeighbourLists _lists;
    private readonly BlockCores _cores;
    private readonly BlockNodes _nodes;
    private readonly int[] _labels;
    private readonly Belonging[][] _parts;

    public BlockMembers(NeighbourLists lists, BlockCores cores, BlockNodes nodes, int places, int threads, CancellationToken ct)
    {
        (_lists, _cores, _nodes) = (lists, cores, nodes);
        _labels = new int[places];
        _parts = new Belonging[places][];
        Workers.Run(places, Chunk, threads, ct, Work);
        var changing = new List<int>();
        for (var place = 0; place < places; place++)
        {
            if (_labels[place] > FirstChanging) continue;
            _labels[place] = FirstChanging - changing.Count;
            changing.Add(place);
        }

        Changing = [.. changing];
    }

    /// <summary>The places that do not belong to the same node in all replicates, ascending.</summary>
    public int[] Changing { get; }

    /// <summary>A node, <see cref="Noise"/>, or below for a place that changes.</summary>
    public ReadOnlySpan<int> Labels => _labels;

    public static bool IsChanging(int label) => label <= FirstChanging;

    /// <summary>Of a label of a place that changes, where it stands in <see cref="Changing"/>.</summary>
    public static int IndexOf(int label) => FirstChanging - label;

    /// <summary>Of a place that changes; in replicates that none names it is noise.</summary>
    public ReadOnlySpan<Belonging> PartsOf(int place) => _parts[place];

    private void Work(ChunkQueue queue)
    {
        var found = new List<Belonging>();
        while (queue.Take(out var from, out var toExcl))
        {
            for (var place = from; place < toExcl; place++)
            {
                found.Clear();
                Collect(place, found);
                _labels[place] = found.Count == 0 ? Noise : found is [{ Replicates: ulong.MaxValue } only] ? only.Node : FirstChanging;
                if (_labels[place] == FirstChanging) _parts[place] = [.. found];
            }
        }
    }

    private void Collect(int place, List<Belonging> found)
    {
        var core = _cores[place];
        if (core != 0) Add(found, core, _nodes.Of(place));
        var left = ~core;
        if (left == 0) return;
        foreach (var other in _lists.Near(place))
        {
            var here = _cores[other] & left;
            if (here == 0) continue;
            Add(found, here, _nodes.Of(other));
            left &= ~here;
            if (left == 0) return;
        }
    }

    private static void Add(List<Belonging> found, ulong replicates, int node)
    {
        foreach (ref var one in CollectionsMarshal.AsSpan(found))
        {
            if (one.Node != node) continue;
            one = one with { Replicates = one.Replicates | replicates };
            return;
        }

        found.Add(new(replicates, node));
    }
}

/// <param name="Replicates">A bit for each in which the place belongs to the node.</param>
internal readonly record struct Belonging(ulong Replicates, int Node);
