namespace HubAtlas.Core.Clustering.Sweeping;

/// <summary>
/// Union-find over cells that remembers at which level each union happened, so that it answers for every level afterwards.
/// Unions come by falling level; uniting by size keeps paths short without compressing them.
/// </summary>
internal sealed class LevelForest
{
    private readonly int[] _parents;
    private readonly byte[] _linkLevels;
    private readonly int[] _shortcuts;
    private readonly int[] _sizes;

    public LevelForest(int count)
    {
        _parents = [.. Enumerable.Range(0, count)];
        _shortcuts = [.. _parents];
        _linkLevels = new byte[count];
        _sizes = new int[count];
        Array.Fill(_sizes, 1);
    }

    /// <summary>The root as of the latest union.</summary>
    public int Find(int item)
    {
        while (_shortcuts[item] != item) item = _shortcuts[item] = _shortcuts[_shortcuts[item]];
        return item;
    }

    /// <summary>The root when only unions of this level and above count.</summary>
    public int RootAt(int item, int level)
    {
        while (_linkLevels[item] >= level) item = _parents[item];
        return item;
    }

    public bool IsRootAt(int item, int level) => _linkLevels[item] < level;

    /// <param name="level">1 or above, never above that of an earlier union.</param>
    public void Union(int a, int b, int level)
    {
        a = Find(a);
        b = Find(b);
        if (a == b) return;
        var (small, large) = _sizes[a] < _sizes[b] ? (a, b) : (b, a);
        _parents[small] = _shortcuts[small] = large;
        _linkLevels[small] = (byte)level;
        _sizes[large] += _sizes[small];
    }
}
