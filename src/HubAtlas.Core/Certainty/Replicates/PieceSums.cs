using HubAtlas.Core.Clustering;
using HubAtlas.Core.Clustering.Blocks;
using HubAtlas.Core.Clustering.Memory;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>Shares of each piece, kind and replicate of a block; from them those of clusters and of the world.</summary>
internal sealed unsafe class PieceSums : IDisposable
{
    private const int Size = BlockClusterer.BlockSize;
    private const int PlacesPerTask = 1024;

    private readonly Pieces _pieces;
    private readonly NativeBuffer<long>?[] _ofPiece;
    private readonly long[][] _worlds;

    public PieceSums(Pieces pieces, BlockSums sums, int unlocated, int threads, CancellationToken ct)
    {
        _pieces = pieces;
        _ofPiece = [.. DocumentKinds.All.Select(kind => sums.Shares(kind) is null ? null : new NativeBuffer<long>((long)pieces.All.Count * Size))];
        foreach (var buffer in _ofPiece) buffer?.Clear((long)pieces.All.Count * Size);
        var tasks = Tasks();
        Workers.Run(tasks.Count, 1, threads, ct, queue => Add(queue, tasks, sums));
        _worlds = [.. DocumentKinds.All.Select(kind => World(kind, sums, unlocated))];
    }

    /// <summary>The world's shares of a kind, unlocated ones too.</summary>
    public long World(int kind, int replicate) => _worlds[kind][replicate];

    public long Of(int kind, int piece, int replicate) => _ofPiece[kind] is { } sums ? sums[((long)piece * Size) + replicate] : 0;

    /// <summary>Adds the shares of all kinds to their clusters.</summary>
    public void AddByCluster(int replicate, Span<long> clusters)
    {
        for (var piece = 0; piece < _pieces.All.Count; piece++)
        {
            if (_pieces.All[piece].Cluster is not (>= 0 and var cluster)) continue;
            for (var kind = 0; kind < _ofPiece.Length; kind++) clusters[cluster] += Of(kind, piece, replicate);
        }
    }

    public void Dispose()
    {
        foreach (var buffer in _ofPiece) buffer?.Dispose();
    }

    private List<(int Piece, int From, int Count)> Tasks()
    {
        var tasks = new List<(int, int, int)>();
        for (var piece = 0; piece < _pieces.All.Count; piece++)
        {
            var places = _pieces.Places[piece].Length;
            for (var from = 0; from < places; from += PlacesPerTask) tasks.Add((piece, from, Math.Min(PlacesPerTask, places - from)));
        }

        return tasks;
    }

    private void Add(ChunkQueue queue, List<(int Piece, int From, int Count)> tasks, BlockSums sums)
    {
        var part = stackalloc long[Size];
        while (queue.Take(out var index, out _))
        {
            var (piece, from, count) = tasks[index];
            foreach (var kind in DocumentKinds.All)
            {
                if (sums.Shares(kind) is not { } shares) continue;
                new Span<long>(part, Size).Clear();
                Lanes64.Add(shares.Pointer, _pieces.Places[piece].Slice(from, count), part);
                for (var i = 0; i < Size; i++) Interlocked.Add(ref _ofPiece[(int)kind]![((long)piece * Size) + i], part[i]);
            }
        }
    }

    private long[] World(DocumentKind kind, BlockSums sums, int unlocated)
    {
        if (sums.Shares(kind) is not { } shares) return new long[Size];
        var world = shares.Span((long)unlocated * Size, Size).ToArray();
        for (var piece = 0; piece < _pieces.All.Count; piece++)
        {
            for (var i = 0; i < Size; i++) world[i] += Of((int)kind, piece, i);
        }

        return world;
    }
}
