namespace HubAtlas.Core.Model;

/// <summary>
/// An entry of a recipe's list of symbols: <c>CPC:G06N 3/02-G06N 3/126</c> in one patent classification, <c>G06N 20</c> in either. Documents that have
/// no full symbols are known by <see cref="Filters"/>.
/// </summary>
/// <param name="Scheme">Null: either.</param>
public sealed record SymbolFilter(SymbolScheme? Scheme, SymbolRange Range)
{
    private static readonly IReadOnlyList<SymbolScheme> Schemes = [SymbolScheme.Ipc, SymbolScheme.Cpc];

    /// <param name="problem">What is wrong; empty when a filter is returned.</param>
    public static SymbolFilter? Parse(string text, out string problem)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        SymbolScheme? scheme = null;
        foreach (var known in Schemes)
            if (colon > 0 && text.AsSpan(0, colon).Trim().Equals(known.ToString(), StringComparison.OrdinalIgnoreCase)) scheme = known;
        return SymbolRange.Parse(scheme is null ? text : text[(colon + 1)..], out problem) is { } range ? new(scheme, range) : null;
    }

    /// <summary>As <see cref="FieldFilter"/>: one for each subclass, or with a star for what is above; none where subclasses cannot tell.</summary>
    public IReadOnlyList<string> Filters => Range.IsFiner ? [] : Range.Filters();

    /// <summary>One for each classification that is meant.</summary>
    public IReadOnlyList<SymbolSpan> Spans => [.. Schemes.Where(scheme => Scheme is null || Scheme == scheme).Select(Range.Span)];

    /// <summary>As recipes write it.</summary>
    public override string ToString() => $"{(Scheme is { } scheme ? $"{scheme.ToString().ToUpperInvariant()}:" : "")}{Range}";
}
