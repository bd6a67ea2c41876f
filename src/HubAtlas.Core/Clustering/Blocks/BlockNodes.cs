using HubAtlas.Core.Clustering.Memory;

namespace HubAtlas.Core.Clustering.Blocks;

/// <summary>
/// What can be united in a replicate. A node is a component of places that are core in all 64 replicates, together with the places
/// that join it whenever they are core; or one place that is core in some replicates and next to no such component.
/// </summary>
internal sealed class BlockNodes : IDisposable
{
    private const int Chunk = 512;
    private const int NotCore = -1;
    private const int OnItsOwn = -2;

    private readonly NeighbourLists _lists;
    private readonly BlockCores _cores;
    private readonly DisjointSets _sets;
    private readonly int[] _nodeOfCore;

    public BlockNodes(NeighbourLists lists, BlockCores cores, int places, int threads, CancellationToken ct)
    {
        (_lists, _cores) = (lists, cores);
        _sets = new DisjointSets(places);
        _nodeOfCore = new int[places];
        Workers.Run(places, Chunk, threads, ct, Unite);
        NumberComponents(places);
        Workers.Run(places, Chunk, threads, ct, Attach);
        NumberTheOthers();
    }

    public int Count { get; private set; }

    /// <summary>The node of a place that is core in some replicate.</summary>
    public int Of(int place) => _nodeOfCore[place];

    public void Dispose() => _sets.Dispose();

    private void Unite(ChunkQueue queue)
    {
        while (queue.Take(out var from, out var toExcl))
        {
            for (var place = from; place < toExcl; place++)
            {
                if (!_cores.IsAlways(place)) continue;
                foreach (var other in _lists.Near(place))
                {
                    if (other < place && _cores.IsAlways(other)) _sets.Union(place, other);
                }
            }
        }
    }

    /// <summary>Roots are the smallest of their sets, so that each is met before its members.</summary>
    private void NumberComponents(int places)
    {
        for (var place = 0; place < places; place++)
        {
            if (!_cores.IsAlways(place)) continue;
            var root = _sets.Find(place);
            _nodeOfCore[place] = root == place ? Count++ : _nodeOfCore[root];
        }
    }

    private void Attach(ChunkQueue queue)
    {
        while (queue.Take(out var from, out var toExcl))
        {
            for (var place = from; place < toExcl; place++)
            {
                if (!_cores.IsAlways(place)) _nodeOfCore[place] = _cores[place] == 0 ? NotCore : ComponentBeside(place);
            }
        }
    }

    private int ComponentBeside(int place)
    {
        foreach (var other in _lists.Near(place))
        {
            if (_cores.IsAlways(other)) return _nodeOfCore[other];
        }

        return OnItsOwn;
    }

    private void NumberTheOthers()
    {
        foreach (ref var node in _nodeOfCore.AsSpan())
        {
            if (node == OnItsOwn) node = Count++;
        }
    }
}
