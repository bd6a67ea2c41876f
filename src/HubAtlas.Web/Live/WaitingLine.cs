using HubAtlas.Web.Serving;

namespace HubAtlas.Web.Live;

/// <summary>
/// Who is next: addresses take turns, and so do the visitors of one address; a visitor has one question waiting. Not safe for several threads.
/// </summary>
internal sealed class WaitingLine<T>
    where T : class
{
    private const int MostWaiting = 64;
    private const int MostOfAddress = 16;
    private const int MostRemembered = 256;

    private readonly List<(Visitor Visitor, T Item)> _waiting = [];

    /// <summary>Whose turn it was, the latest last.</summary>
    private readonly List<Visitor> _served = [];

    public T? Find(Predicate<T> match) => _waiting.Find(w => match(w.Item)).Item;

    /// <returns>The question whose place the new one takes; null: there was room for it.</returns>
    /// <exception cref="LiveRefusal">Too many are waiting, none of whom had a turn after this visitor's last.</exception>
    public T? Add(Visitor visitor, T item)
    {
        var displaced = Displaced(visitor);
        if (displaced is not null) Remove(displaced);
        _waiting.Add((visitor, item));
        return displaced;
    }

    /// <summary>Takes the next one out; null: nobody waits.</summary>
    public T? Take()
    {
        if (_waiting.Count == 0) return null;
        var next = _waiting.MinBy(w => (LastTurn(v => v.Address == w.Visitor.Address), LastTurn(v => v == w.Visitor)));
        _waiting.Remove(next);
        _served.Remove(next.Visitor);
        _served.Add(next.Visitor);
        if (_served.Count > MostRemembered) _served.RemoveAt(0);
        return next.Item;
    }

    public void Remove(T item) => _waiting.RemoveAll(w => w.Item == item);

    /// <summary>The visitor's own older question; where the line is full, that of the neighbour or visitor who had a turn last.</summary>
    private T? Displaced(Visitor visitor)
    {
        if (_waiting.Find(w => w.Visitor == visitor).Item is { } own) return own;
        var neighbours = _waiting.Where(w => w.Visitor.Address == visitor.Address).ToList();
        if (neighbours.Count < MostOfAddress && _waiting.Count < MostWaiting) return null;
        var latest = (neighbours.Count < MostOfAddress ? _waiting : neighbours).MaxBy(w => LastTurn(v => v == w.Visitor));
        return LastTurn(v => v == latest.Visitor) > LastTurn(v => v == visitor) ? latest.Item : throw LiveRefusal.Crowded();
    }

    private int LastTurn(Predicate<Visitor> match) => _served.FindLastIndex(match);
}
