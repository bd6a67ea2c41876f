using HubAtlas.Core.Clustering.Memory;

namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>The documents of one kind by place; those that stand for several like ones apart.</summary>
internal sealed class KindDocuments(NativeBuffer<long> starts, NativeBuffer<UnitRow> rows) : IDisposable
{
    private readonly Dictionary<int, List<LikeDocuments>> _likeByPlace = [];

    /// <summary>Rows of single documents, all places together.</summary>
    public long Rows { get; init; }

    public bool IsEmpty => Rows == 0 && _likeByPlace.Count == 0;

    /// <summary>Single documents of a place.</summary>
    public ReadOnlySpan<UnitRow> RowsOf(int place, long from, int count) => rows.Span(starts[place] + from, count);

    public long CountOf(int place) => starts[place + 1] - starts[place];

    public IReadOnlyList<LikeDocuments> LikeOf(int place) => _likeByPlace.GetValueOrDefault(place) ?? (IReadOnlyList<LikeDocuments>)[];

    /// <summary>All documents of a place, each once.</summary>
    public long SharesOf(int place)
    {
        var sum = 0L;
        for (var row = starts[place]; row < starts[place + 1]; row++) sum += rows[row].Share;
        foreach (var like in LikeOf(place)) sum += like.Share * like.Multiplicity;
        return sum;
    }

    public void Add(int place, LikeDocuments documents)
    {
        if (!_likeByPlace.TryGetValue(place, out var list)) _likeByPlace.Add(place, list = []);
        list.Add(documents);
    }

    public void Dispose()
    {
        starts.Dispose();
        rows.Dispose();
    }
}

/// <summary>A contribution of each of several like documents.</summary>
internal readonly record struct LikeDocuments(ulong DocumentId, int Share, long Multiplicity);
