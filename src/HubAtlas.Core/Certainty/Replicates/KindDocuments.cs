using HubAtlas.Core.Clustering.Memory;

namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>The documents of one kind by place; those that stand for several like ones apart.</summary>
internal sealed unsafe class KindDocuments(NativeBuffer<long> starts, NativeBuffer<ulong> units, NativeBuffer<int> shares, NativeBuffer<ushort> mentions)
    : IDisposable
{
    private readonly Dictionary<int, List<LikeDocuments>> _likeByPlace = [];

    /// <summary>Rows of single documents, all places together.</summary>
    public long Rows { get; init; }

    public bool IsEmpty => Rows == 0 && _likeByPlace.Count == 0;

    /// <summary>Single documents of a place.</summary>
    public UnitRows RowsOf(int place, long from, int count) =>
        new(units.Pointer + starts[place] + from, shares.Pointer + starts[place] + from, mentions.Pointer + starts[place] + from, count);

    public long CountOf(int place) => starts[place + 1] - starts[place];

    public IReadOnlyList<LikeDocuments> LikeOf(int place) => _likeByPlace.GetValueOrDefault(place) ?? (IReadOnlyList<LikeDocuments>)[];

    public void Add(int place, LikeDocuments documents)
    {
        if (!_likeByPlace.TryGetValue(place, out var list)) _likeByPlace.Add(place, list = []);
        list.Add(documents);
    }

    public void Dispose()
    {
        starts.Dispose();
        units.Dispose();
        shares.Dispose();
        mentions.Dispose();
    }
}

/// <summary>A contribution of each of several like documents.</summary>
internal readonly record struct LikeDocuments(ulong DocumentId, int Share, long Multiplicity);
