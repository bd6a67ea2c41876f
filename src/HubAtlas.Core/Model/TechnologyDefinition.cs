using System.Text.Json.Serialization;

namespace HubAtlas.Core.Model;

/// <summary>What documents a technology is: any that has one of its symbols or names.</summary>
/// <param name="File">Name as the recipe writes it.</param>
/// <param name="Sha256">Of the file's content.</param>
/// <param name="Title">The technology's name, as it stands in sentences: <c>artificial intelligence</c>.</param>
/// <param name="Date">Of the definition, as its file writes it; empty where it does not say.</param>
/// <param name="Rows">Those that are meant, in the order of the file.</param>
/// <param name="Notes">What a reader has to know: that it is an approximation, which symbols were made coarser.</param>
public sealed record TechnologyDefinition(
    string File, string Sha256, string Title, string Date, IReadOnlyList<DefinitionRow> Rows, IReadOnlyList<string> Notes)
{
    /// <summary>Symbols or labels of the rows that are meant; empty: all of the file.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>Whether symbols finer than the store's are taken for their subclasses.</summary>
    public bool IsCoarse { get; init; }

    /// <summary>Other names by which it is found.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>Kinds of document that any of its rows is for.</summary>
    public IEnumerable<DocumentKind> Kinds() => DocumentKinds.All.Where(kind => Rows.Any(row => row.IsFor(kind)));

    /// <summary>With the rows for one kind of document.</summary>
    public TechnologyDefinition For(DocumentKind kind) => this with { Rows = [.. Rows.Where(row => row.IsFor(kind))] };

    /// <summary>Where the rows come from, each source once.</summary>
    public IReadOnlyList<string> Sources() => [.. Rows.Select(row => row.Source).Where(source => source.Length > 0).Distinct(StringComparer.Ordinal)];
}

/// <summary>One symbol, closed range of symbols, or name.</summary>
/// <param name="FirstYear">First year of documents that it counts for; null: from the beginning.</param>
/// <param name="LastYear">Null: to the end.</param>
/// <param name="Filters">As in a recipe's <c>fields</c> (<see cref="FieldFilter"/>): a document must have one of them. None for symbols finer than subclasses.</param>
public sealed record DefinitionRow(
    string Symbol, string Scheme, string Label, string Source, int? FirstYear, int? LastYear, IReadOnlyList<string> Filters)
{
    /// <summary>The symbols that a document must have one of; null where the row is none of a classification. Documents without full symbols are known by <see cref="Filters"/>.</summary>
    public SymbolSpan? Symbols { get; init; }

    /// <summary>The only kind of document that it is for; null: patents where it is a symbol, any kind otherwise.</summary>
    public DocumentKind? Kind { get; init; }

    public bool IsFor(DocumentKind kind) => kind == (Kind ?? (Symbols is null ? kind : DocumentKind.Patent));
}

/// <summary>Full symbols of a classification, in the order of <see cref="PatentSymbol"/>.</summary>
/// <param name="First">The first text that is in it.</param>
/// <param name="Below">The first text behind it that is not.</param>
/// <param name="IsFiner">Whether a subclass alone cannot tell.</param>
public sealed record SymbolSpan(SymbolScheme Scheme, string First, string Below, bool IsFiner);
