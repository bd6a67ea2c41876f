using HubAtlas.Core.Clustering.Memory;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>Sorts the contributions of one kind by place while they come in, whatever their order.</summary>
internal sealed unsafe class KindLayout : IDisposable
{
    private readonly NativeBuffer<long> _starts;
    private readonly long[] _ends;
    private readonly List<(int Place, LikeDocuments Documents)> _like = [];
    private readonly NativeBuffer<UnitRow> _rows;

    /// <param name="most">Contributions of each place at most.</param>
    public KindLayout(ReadOnlySpan<long> most)
    {
        _starts = new(most.Length + 1L);
        _ends = new long[most.Length];
        var next = 0L;
        for (var place = 0; place < most.Length; next += most[place++]) _starts[place] = _ends[place] = next;
        _starts[most.Length] = next;
        _rows = new(next);
    }

    public void Add(int place, in PlacedContribution one)
    {
        if (one.Share is < 0 or > Contribution.Whole || one.Multiplicity < 1)
            throw new AtlasException($"A contribution has a share of {one.Share} and a multiplicity of {one.Multiplicity}; expected 0 to {Contribution.Whole}, and 1 or more.");
        if (one.Multiplicity > 1) _like.Add((place, new((ulong)one.DocumentId, (int)one.Share, one.Multiplicity)));
        else AddSingle(place, ReplicateWeights.Unit((ulong)one.DocumentId, 0), (int)one.Share);
    }

    /// <summary>Hands the rows over, close together.</summary>
    public KindDocuments Finish()
    {
        var rows = 0L;
        for (var place = 0; place < _ends.Length; place++)
        {
            var (from, count) = (_starts[place], _ends[place] - _starts[place]);
            _starts[place] = rows;
            Buffer.MemoryCopy(_rows.Pointer + from, _rows.Pointer + rows, count * sizeof(UnitRow), count * sizeof(UnitRow));
            rows += count;
        }

        _starts[_ends.Length] = rows;
        _rows.Shrink(rows);
        var documents = new KindDocuments(_starts, _rows) { Rows = rows };
        foreach (var (place, like) in _like) documents.Add(place, like);
        return documents;
    }

    public void Dispose()
    {
        _starts.Dispose();
        _rows.Dispose();
    }

    /// <summary>
    /// People of one document at one place mostly come one after the other and then share a row. It saves half of the rows, and changes no
    /// sum when they do not.
    /// </summary>
    private void AddSingle(int place, ulong unit, int share)
    {
        var end = _ends[place];
        if (end > _starts[place])
        {
            ref var last = ref _rows[end - 1];
            if (last.Unit == unit && last.Mentions < ushort.MaxValue && last.Share + (long)share <= Contribution.Whole)
            {
                last.Share += share;
                last.Mentions++;
                return;
            }
        }

        if (end == _starts[place + 1]) throw new InvalidOperationException($"Place {place} has more contributions than were announced.");
        (_rows[end], _ends[place]) = (new(unit, share, 1), end + 1);
    }
}
