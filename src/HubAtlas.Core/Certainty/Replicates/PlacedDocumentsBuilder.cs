using HubAtlas.Core.Model;

namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>Sorts streamed contributions by kind and place. Their order does not matter.</summary>
public sealed class PlacedDocumentsBuilder : IDisposable
{
    private readonly KindLayout[] _kinds;
    private readonly int[] _positions;
    private readonly int _unlocated;
    private readonly AddressPlacement[] _doubtful;
    private bool _isFinished;

    /// <param name="positions">For every place the number under which it is weighed: co-located places share one.</param>
    /// <param name="positionCount">Such numbers.</param>
    /// <param name="contributions">
    /// By kind, then place, what is unlocated behind them, then each doubtful address: how many are to come at most.
    /// </param>
    /// <param name="doubtful">Addresses that replicates may put elsewhere.</param>
    /// <exception cref="AtlasException">A probability is out of range.</exception>
    public PlacedDocumentsBuilder(
        IReadOnlyList<int> positions, int positionCount, IReadOnlyList<IReadOnlyList<long>> contributions, IReadOnlyList<DoubtfulAddress> doubtful)
    {
        _positions = [.. positions];
        _unlocated = positionCount;
        _doubtful = [.. doubtful.Select((address, i) => AddressPlacement.Of(address, positionCount + 1 + i, _positions)).OrderBy(address => address.Home)];
        _kinds = [.. contributions.Select(kind => new KindLayout(ByPosition(kind)))];
    }

    /// <exception cref="AtlasException">A share or a multiplicity is out of range.</exception>
    public void Add(in PlacedContribution one) =>
        _kinds[(int)one.Kind].Add(PositionOf(one.Place), one);

    /// <summary>Once. The answer owns the memory.</summary>
    public PlacedDocuments Finish()
    {
        _isFinished = true;
        return new(Array.ConvertAll(_kinds, kind => kind.Finish()), _unlocated, _doubtful);
    }

    public void Dispose()
    {
        if (_isFinished) return;
        foreach (var kind in _kinds) kind.Dispose();
    }

    private int PositionOf(int place) =>
        place == PlacedContribution.Unlocated ? _unlocated : place < _positions.Length ? _positions[place] : _unlocated + place - _positions.Length;

    private long[] ByPosition(IReadOnlyList<long> byPlace)
    {
        var counts = new long[_unlocated + 1 + _doubtful.Length];
        for (var place = 0; place < _positions.Length; place++) counts[_positions[place]] += byPlace[place];
        for (var behind = 0; behind <= _doubtful.Length; behind++) counts[_unlocated + behind] = byPlace[_positions.Length + behind];
        return counts;
    }
}
