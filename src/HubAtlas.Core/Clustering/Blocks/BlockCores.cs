using System.Numerics;
using System.Runtime.Intrinsics;
using HubAtlas.Core.Clustering.Memory;

namespace HubAtlas.Core.Clustering.Blocks;

/// <summary>
/// In which of 64 replicates each place is core. The least and the largest weights over the block decide most places for all
/// replicates at once; only the others are summed up 64 times.
/// </summary>
internal sealed unsafe class BlockCores(NeighbourLists lists, int places) : IDisposable
{
    private const int Chunk = 256;

    private readonly NativeBuffer<long> _bounds = new(2L * places);
    private readonly NativeBuffer<ulong> _masks = new(places);

    /// <summary>A bit for every replicate.</summary>
    public ulong this[int place] => _masks[place];

    public bool IsAlways(int place) => _masks[place] == ulong.MaxValue;

    /// <param name="weights">A row of 64 for every place; 0 or above, and all together below the type's largest value.</param>
    public void Find<T>(T* weights, long minimum, int threads, CancellationToken ct)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        Workers.Run(places, Chunk, threads, ct, queue => Bound(queue, weights));

        // No sum reaches the type's largest value, so a larger minimum is as good as that.
        var needed = T.CreateSaturating(minimum);
        Workers.Run(places, Chunk, threads, ct, queue => Decide(queue, weights, needed));
    }

    public void Dispose()
    {
        _bounds.Dispose();
        _masks.Dispose();
    }

    private void Bound<T>(ChunkQueue queue, T* weights)
        where T : unmanaged, IBinaryInteger<T>
    {
        while (queue.Take(out var from, out var toExcl))
        {
            for (var place = from; place < toExcl; place++)
                (_bounds[2L * place], _bounds[(2L * place) + 1]) = Lanes64.Bounds(weights + ((long)place * Lanes64.Count));
        }
    }

    private void Decide<T>(ChunkQueue queue, T* weights, T minimum)
        where T : unmanaged, IBinaryInteger<T>
    {
        var needed = long.CreateChecked(minimum);
        while (queue.Take(out var from, out var toExcl))
        {
            for (var place = from; place < toExcl; place++)
            {
                var near = lists.Near(place);
                var (least, most) = Around(near, needed);
                _masks[place] = least >= needed ? ulong.MaxValue : most < needed ? 0 : Lanes64.Reaching(weights, near, minimum);
            }
        }
    }

    /// <summary>What the neighbourhood has at least and at most in any replicate; not all of it when the least is enough before.</summary>
    private (long Least, long Most) Around(ReadOnlySpan<int> near, long needed)
    {
        var sum = Vector128<long>.Zero;
        foreach (var other in near)
        {
            sum += Vector128.Load(_bounds.Pointer + (2L * other));
            if (sum[0] >= needed) break;
        }

        return (sum[0], sum[1]);
    }
}
