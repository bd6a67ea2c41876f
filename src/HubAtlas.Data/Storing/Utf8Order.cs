namespace HubAtlas.Data.Storing;

/// <summary>Texts in the order of their UTF-8 bytes, which is that of the database: UTF-16 has the letters beyond 65,535 before some below.</summary>
internal sealed class Utf8Order : IComparer<string>
{
    internal static readonly Utf8Order Instance = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null) return x is null ? y is null ? 0 : -1 : 1;
        var same = x.AsSpan().CommonPrefixLength(y);
        return same == x.Length || same == y.Length ? x.Length.CompareTo(y.Length) : Place(x[same]).CompareTo(Place(y[same]));
    }

    /// <summary>Halves of letters beyond 65,535 go behind all others.</summary>
    private static int Place(char unit) => char.IsSurrogate(unit) ? unit + char.MaxValue : unit;
}
