using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Technology;

/// <summary>
/// Gathers a patent's technology: its fields in the order met, and as labels their sectors and the classes of its symbols.
/// Fields that the source states win over those that follow from symbols.
/// </summary>
internal sealed class TechnologyTags
{
    private readonly List<string> _stated = [];
    private readonly List<string> _derived = [];
    private readonly List<FieldLabel> _classes = [];
    private readonly List<PatentSymbol> _symbols = [];

    public IReadOnlyList<string> Fields => _stated.Count > 0 ? _stated : _derived;

    public IReadOnlyList<FieldLabel> Labels =>
        [.. Fields.Select(TechnologyFields.OfName).OfType<TechnologyField>().Select(found => found.Sector).Distinct(), .. _classes];

    /// <summary>Full symbols, each once.</summary>
    public IReadOnlyList<PatentSymbol> Symbols => _symbols;

    /// <summary>Adds symbols of the CPC behind those of the IPC: as classes only where the source has none of the IPC.</summary>
    public void AddCooperative(IEnumerable<string> symbols)
    {
        var isAlone = _classes.Count == 0;
        foreach (var symbol in symbols)
        {
            if (isAlone) AddSymbol(symbol);
            KeepSymbol(SymbolScheme.Cpc, symbol);
        }
    }

    /// <param name="name">As the source names it; one that WIPO does not know is kept, without a sector.</param>
    public void AddField(string name) => AddNew(_stated, TechnologyFields.OfName(name)?.Name ?? name);

    public void AddField(long number)
    {
        if (TechnologyFields.OfNumber(number) is { } field) AddNew(_stated, field.Name);
    }

    /// <param name="symbol">Of the IPC or the CPC; anything else is passed over.</param>
    public void AddSymbol(ReadOnlySpan<char> symbol)
    {
        if (TechnologyFields.SubclassOf(symbol) is not { } subclass) return;
        AddNew(_classes, new FieldLabel(FieldLevels.Class, subclass));
        if (TechnologyFields.OfSymbol(symbol) is { } field) AddNew(_derived, field.Name);
    }

    /// <summary>As <see cref="AddSymbol(ReadOnlySpan{char})"/>, and keeps the symbol itself.</summary>
    public void AddSymbol(SymbolScheme scheme, ReadOnlySpan<char> symbol)
    {
        AddSymbol(symbol);
        KeepSymbol(scheme, symbol);
    }

    /// <summary>Keeps the symbol, and makes neither class nor field of it.</summary>
    public void KeepSymbol(SymbolScheme scheme, ReadOnlySpan<char> symbol)
    {
        Span<char> text = stackalloc char[SymbolText.MostLetters];
        if (SymbolText.Write(symbol, text) is not (> 0 and var length)) return;
        foreach (var (otherScheme, other) in _symbols)
        {
            if (otherScheme == scheme && text[..length].SequenceEqual(other)) return;
        }

        _symbols.Add(new(scheme, new string(text[..length])));
    }

    private static void AddNew<T>(List<T> list, T item)
    {
        if (!list.Contains(item)) list.Add(item);
    }
}
