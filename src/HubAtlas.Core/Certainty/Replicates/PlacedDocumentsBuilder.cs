using HubAtlas.Core.Model;

namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>Sorts streamed contributions by kind and place. Their order does not matter.</summary>
public sealed class PlacedDocumentsBuilder : IDisposable
{
    private readonly KindLayout[] _kinds;
    private readonly int[] _positions;
    private readonly int _unlocated;
    private bool _isFinished;

    /// <param name="positions">For every place the number under which it is weighed: co-located places share one.</param>
    /// <param name="positionCount">Such numbers.</param>
    /// <param name="contributions">By kind, then place, what is unlocated last: how many are to come at most.</param>
    public PlacedDocumentsBuilder(IReadOnlyList<int> positions, int positionCount, IReadOnlyList<IReadOnlyList<long>> contributions)
    {
        _positions = [.. positions];
        _unlocated = positionCount;
        _kinds = [.. contributions.Select(kind => new KindLayout(ByPosition(kind)))];
    }

    /// <exception cref="AtlasException">A share or a multiplicity is out of range.</exception>
    public void Add(in PlacedContribution one) =>
        _kinds[(int)one.Kind].Add(one.Place == PlacedContribution.Unlocated ? _unlocated : _positions[one.Place], one);

    /// <summary>Once. The answer owns the memory.</summary>
    public PlacedDocuments Finish()
    {
        _isFinished = true;
        return new(Array.ConvertAll(_kinds, kind => kind.Finish()), _unlocated);
    }

    public void Dispose()
    {
        if (_isFinished) return;
        foreach (var kind in _kinds) kind.Dispose();
    }

    private long[] ByPosition(IReadOnlyList<long> byPlace)
    {
        var counts = new long[_unlocated + 1];
        for (var place = 0; place < _positions.Length; place++) counts[_positions[place]] += byPlace[place];
        counts[_unlocated] = byPlace[_positions.Length];
        return counts;
    }
}
