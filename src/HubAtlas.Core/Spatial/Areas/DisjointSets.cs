namespace HubAtlas.Core.Spatial.Areas;

/// <summary>Sets that unite; a set is named by its smallest number.</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] _parents = [.. Enumerable.Range(0, count)];

    public int Root(int item)
    {
        while (_parents[item] != item) item = _parents[item] = _parents[_parents[item]];
        return item;
    }

    /// <summary>False where both were in one set already.</summary>
    public bool Unite(int a, int b)
    {
        var (low, high) = (Math.Min(Root(a), Root(b)), Math.Max(Root(a), Root(b)));
        _parents[high] = low;
        return low != high;
    }
}
