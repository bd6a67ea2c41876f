using HubAtlas.Core.Clustering;
using HubAtlas.Core.Clustering.Memory;

namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>Adds up one place after the other for one thread.</summary>
/// <param name="key">Of the block; null: every document weighs 1.</param>
internal sealed unsafe class PlaceAdder(ulong? key) : IDisposable
{
    private const int Size = BlockClusterer.BlockSize;
    private const int CopiesAtATime = 256;

    private readonly NativeBuffer<int> _narrow = new(Size);
    private readonly NativeBuffer<long> _mentions = new(Size);
    private readonly UnitRow[] _copies = new UnitRow[CopiesAtATime];

    /// <summary>Of all kinds added since the sums were cleared.</summary>
    public ReadOnlySpan<long> Mentions => _mentions.Span(0, Size);

    public void Clear() => _mentions.Span(0, Size).Clear();

    /// <param name="shares">64, added to.</param>
    public void Add(KindDocuments documents, int place, long* shares)
    {
        var count = documents.CountOf(place);
        for (var from = 0L; from < count; from += WeightKernel.MostRows)
            Add(documents.RowsOf(place, from, (int)Math.Min(WeightKernel.MostRows, count - from)), shares);
        foreach (var like in documents.LikeOf(place)) Add(like, shares);
    }

    public void Dispose()
    {
        _narrow.Dispose();
        _mentions.Dispose();
    }

    private void Add(ReadOnlySpan<UnitRow> rows, long* shares)
    {
        if (key is not { } known)
        {
            foreach (ref readonly var row in rows) AddToAll(shares, row.Share, row.Mentions);
            return;
        }

        _narrow.Span(0, Size).Clear();
        WeightKernel.Add(rows, known, shares, _narrow.Pointer);
        for (var i = 0; i < Size; i++) _mentions[i] += _narrow[i];
    }

    /// <summary>Each of the like documents is drawn by itself.</summary>
    private void Add(LikeDocuments like, long* shares)
    {
        if (key is null)
        {
            AddToAll(shares, like.Share * like.Multiplicity, like.Multiplicity);
            return;
        }

        for (var from = 0L; from < like.Multiplicity; from += CopiesAtATime)
        {
            var count = (int)Math.Min(CopiesAtATime, like.Multiplicity - from);
            for (var i = 0; i < count; i++) _copies[i] = new(ReplicateWeights.Unit(like.DocumentId, from + i), like.Share, 1);
            Add(_copies.AsSpan(0, count), shares);
        }
    }

    private void AddToAll(long* shares, long share, long mentions)
    {
        for (var i = 0; i < Size; i++) (shares[i], _mentions[i]) = (shares[i] + share, _mentions[i] + mentions);
    }
}
