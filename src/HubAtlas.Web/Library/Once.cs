namespace HubAtlas.Web.Library;

/// <summary>Something made on first use and kept; a failure is not kept, since its cause may pass.</summary>
internal sealed class Once<T>(Func<T> make)
    where T : class
{
    private readonly Lock _lock = new();
    private volatile T? _made;

    public T Value
    {
        get
        {
            if (_made is { } made) return made;
            lock (_lock) return _made ??= make();
        }
    }
}
