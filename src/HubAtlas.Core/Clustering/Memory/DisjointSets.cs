namespace HubAtlas.Core.Clustering.Memory;

/// <summary>
/// Union-find that several threads may use at once (Anderson and Woll 1991). The smallest member becomes the root,
/// so that the outcome does not depend on the order of unions.
/// </summary>
internal sealed unsafe class DisjointSets : IDisposable
{
    private readonly NativeBuffer<int> _parents;

    public DisjointSets(int count)
    {
        _parents = new NativeBuffer<int>(count);
        for (var i = 0; i < count; i++) _parents[i] = i;
    }

    public int Find(int item)
    {
        var parents = _parents.Pointer;
        while (true)
        {
            var parent = Volatile.Read(ref parents[item]);
            if (parent == item) return item;
            var grandparent = Volatile.Read(ref parents[parent]);

            // Path halving; losing the race is harmless, the other thread wrote an ancestor too.
            if (grandparent != parent) Interlocked.CompareExchange(ref parents[item], grandparent, parent);
            item = grandparent;
        }
    }

    public void Union(int a, int b)
    {
        while (true)
        {
            a = Find(a);
            b = Find(b);
            if (a == b) return;
            var (low, high) = a < b ? (a, b) : (b, a);
            if (Interlocked.CompareExchange(ref _parents.Pointer[high], low, high) == high) return;
        }
    }

    public void Dispose() => _parents.Dispose();
}
