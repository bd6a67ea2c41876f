using HubAtlas.Core.Model;

namespace HubAtlas.Data.Storing;

/// <summary>What a recipe's lists of fields and symbols mean for each name of the store. Each name is held against them once, not once a document.</summary>
internal sealed class NameRules
{
    private readonly StoreNames _names;
    private readonly Dictionary<DocumentKind, NameRule[]> _rules = [];
    private readonly bool[]? _wantedSymbols;
    private readonly HashSet<string> _matched = new(StringComparer.Ordinal);

    internal NameRules(StoreNames names, IReadOnlyList<KindRecipe> kinds)
    {
        _names = names;
        foreach (var kind in kinds) _rules[kind.Kind] = RulesOf(kind);
        var symbols = kinds.SelectMany(kind => kind.Symbols).Distinct(StringComparer.Ordinal).ToList();
        var spans = symbols.SelectMany(text => FilterOf(text).Spans.Select(span => (Text: text, Span: span))).ToList();
        if (spans.Count > 0) _wantedSymbols = [.. names.Names.Symbols.Select(symbol => IsWanted(symbol, spans))];
        IsFiner = spans.Exists(wanted => wanted.Span.IsFiner);
        Unmatched = [.. kinds.SelectMany(kind => kind.Fields).Concat(symbols).Distinct(StringComparer.Ordinal).Where(text => !_matched.Contains(text))];
    }

    /// <summary>Fields and symbols of the recipe that no document of the store has, as the recipe writes them.</summary>
    internal IReadOnlyList<string> Unmatched { get; }

    /// <summary>Whether patents without full symbols can be missed.</summary>
    internal bool IsFiner { get; }

    internal NameRule Of(DocumentKind kind, ReadOnlySpan<int> labels, ReadOnlySpan<int> symbols)
    {
        var rules = _rules[kind];
        var (found, excluded, others) = (NameRule.None, 0u, 0u);
        foreach (var label in labels)
        {
            var rule = rules[label];
            found |= rule;
            if ((rule & NameRule.Excluded) != 0) excluded |= _names.Levels[label];
            else others |= _names.Levels[label];
        }

        var verdict = found & (NameRule.Wanted | NameRule.WantedCollection);
        if (_wantedSymbols is not null)
        {
            if (symbols.IsEmpty && (found & NameRule.WantedWithoutSymbols) != 0) verdict |= NameRule.Wanted;
            if (kind == DocumentKind.Patent && HasWanted(symbols)) verdict |= NameRule.Wanted;
        }

        // At a level where all that a document has is excluded; of collections one excluded name is enough.
        if ((excluded & ~others & ~_names.CollectionLevel) != 0) verdict |= NameRule.Excluded;
        return (excluded & _names.CollectionLevel) != 0 ? verdict | NameRule.ExcludedCollection : verdict;
    }

    private bool HasWanted(ReadOnlySpan<int> symbols)
    {
        foreach (var symbol in symbols)
            if (_wantedSymbols![symbol]) return true;
        return false;
    }

    private NameRule[] RulesOf(KindRecipe kind)
    {
        var rules = new NameRule[_names.Labels.Count];
        foreach (var (text, filter, rule) in Entries(kind))
        {
            // Only what is excluded may be a collection without saying so.
            var wanted = WantedName.Of(filter, takesCollections: rule == NameRule.Excluded);
            for (var i = 0; i < rules.Length; i++)
            {
                var level = _names.Names.Labels[i].Level;
                if (!wanted.Names(level, _names.Labels[i])) continue;
                _matched.Add(text);
                rules[i] |= rule == NameRule.Wanted && level == FieldLevels.Collection ? NameRule.WantedCollection : rule;
            }
        }

        return rules;
    }

    private static IEnumerable<(string Text, string Filter, NameRule Rule)> Entries(KindRecipe kind) =>
    [
        .. kind.Fields.Select(field => (field, field, NameRule.Wanted)),
        .. kind.ExcludeFields.Select(field => (field, field, NameRule.Excluded)),
        .. kind.Symbols.SelectMany(symbol => FilterOf(symbol).Filters.Select(filter => (symbol, filter, NameRule.WantedWithoutSymbols))),
    ];

    private bool IsWanted((SymbolScheme Scheme, string Symbol) known, List<(string Text, SymbolSpan Span)> spans)
    {
        var isWanted = false;
        foreach (var (text, span) in spans)
        {
            if (span.Scheme != known.Scheme || string.CompareOrdinal(known.Symbol, span.First) < 0 || string.CompareOrdinal(known.Symbol, span.Below) >= 0) continue;
            _matched.Add(text);
            isWanted = true;
        }

        return isWanted;
    }

    private static SymbolFilter FilterOf(string symbol) => SymbolFilter.Parse(symbol, out var problem) ?? throw new AtlasException($"symbols: {problem}");
}

/// <summary>What a name, or all names of a document together, mean to a recipe.</summary>
[Flags]
internal enum NameRule : byte
{
    None = 0,
    Wanted = 1,
    WantedCollection = 2,
    WantedWithoutSymbols = 4,
    Excluded = 8,
    ExcludedCollection = 16,
}
