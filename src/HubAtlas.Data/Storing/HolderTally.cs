using HubAtlas.Core.Model;

namespace HubAtlas.Data.Storing;

/// <summary>Adds up the organisations of one unit, in any order.</summary>
internal sealed class HolderTally
{
    private const int Shown = 3;

    private readonly List<(int Organisation, long Count)> _leaders = [];
    private long _count;
    private long _known;
    private Int128 _squares;

    /// <param name="organisation">Numbered in the order of names.</param>
    public void Add(int organisation, long count)
    {
        _count++;
        _known += count;
        _squares += (Int128)count * count;
        var place = _leaders.FindIndex(leader => count > leader.Count || (count == leader.Count && organisation < leader.Organisation));
        if (place < 0) place = _leaders.Count;
        if (place >= Shown) return;
        _leaders.Insert(place, (organisation, count));
        if (_leaders.Count > Shown) _leaders.RemoveAt(Shown);
    }

    public Holders Of(IReadOnlyList<string> names) => new(_count, _known, _squares, [.. _leaders.Select(l => new Holder(names[l.Organisation], l.Count))]);
}
