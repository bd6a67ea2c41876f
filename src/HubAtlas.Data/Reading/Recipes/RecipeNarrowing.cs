using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Definitions;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Recipes;

/// <summary>
/// Narrows a recipe to a technology: each word is a definition, a symbol or range of a patent classification, or a field as in a recipe's
/// <c>fields</c>, and with <c>patent:</c> before it for that kind alone. A document must have one of them, in place of the recipe's own fields and symbols;
/// its collections hold. Kinds of document that no word is for are not counted.
/// </summary>
/// <param name="definitions">Those that can be named.</param>
/// <param name="takesFiles">Whether a word may be the path of a definition.</param>
public sealed class RecipeNarrowing(IReadOnlyList<TechnologyDefinition> definitions, bool takesFiles)
{
    private const int MostWords = 100, LongestTitle = 300;

    /// <exception cref="AtlasException">A word is wrong, or no kind of the recipe is left.</exception>
    public Recipe Apply(Recipe recipe, IReadOnlyList<string> words)
    {
        if (words.Count == 0) return recipe;
        if (words.Count > MostWords) throw new AtlasException(FormattableString.Invariant($"only: found {words.Count}; expected at most {MostWords}."));
        var asked = words.Select(Parse).ToList();
        var kinds = recipe.Kinds.Where(kind => asked.Exists(one => one.IsFor(kind.Kind))).Select(kind => Narrowed(kind, asked)).ToList();
        if (kinds.Count == 0)
            throw new AtlasException($"only: found {string.Join(", ", words)}, which is for none of {string.Join(", ", recipe.Kinds.Select(kind => kind.Kind.Plural()))}; expected something that the recipe {recipe.Name} counts.");
        var title = $"{recipe.Title}: {string.Join(", ", asked.Select(one => one.Title).Distinct(StringComparer.Ordinal))}";
        return recipe with
        {
            Title = title.Length <= LongestTitle ? title : title[..(LongestTitle - 1)] + "…",
            Kinds = kinds,
            Assumptions =
            [
                .. recipe.Assumptions,
                .. from kind in kinds from one in asked where one.Definition is not null && one.IsFor(kind.Kind) select KindDefinitions.Assumed(kind.Kind, one.Definition!.For(kind.Kind)),
            ],
        };
    }

    private static KindRecipe Narrowed(KindRecipe kind, List<Word> asked)
    {
        var empty = kind with { Fields = [.. kind.Fields.Where(field => FieldFilter.Parse(field).Level == FieldLevels.Collection)], Symbols = [] };
        return asked.Where(one => one.IsFor(kind.Kind)).Aggregate(empty, (narrowed, one) => one.AddTo(narrowed));
    }

    private Word Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        DocumentKind? kind = colon > 0 && DocumentKinds.TryParse(text[..colon], out var named) ? named : null;
        var what = (kind is null ? text : text[(colon + 1)..]).Trim();
        if (what.Length is 0 or > 200) throw new AtlasException($"only: found \"{(what.Length == 0 ? text : what[..30] + "…")}\"; expected a definition, a symbol such as G06N 3/02, or a field.");
        if (Definition(what) is { } definition)
        {
            if (KindDefinitions.Untimely(definition) is { } problem) throw new AtlasException($"only: {problem}.");
            if (kind is { } meant && definition.For(meant).Rows.Count == 0) throw new AtlasException($"only: {definition.File} has no row for {meant.Plural()}; expected one.");
            return new(kind, what) { Title = definition.Title, Definition = definition };
        }

        return SymbolFilter.Parse(what, out _) is { } symbol && what.Any(char.IsAsciiDigit)
            ? new(kind ?? DocumentKind.Patent, what) { Title = symbol.ToString(), Symbol = symbol.ToString() }
            : new(kind ?? KindOf(FieldFilter.Parse(what).Level), what) { Title = FieldFilter.Parse(what).Name };
    }

    private TechnologyDefinition? Definition(string what)
    {
        if (DefinitionShelf.Find(definitions, what) is { } known) return known;
        if (takesFiles && what.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase))
        {
            return File.Exists(what) ? DefinitionShelf.Read(what)
                : throw new AtlasException($"only: {Nearest.NoFile(what)} Definitions that come with the program: {string.Join(", ", definitions.Select(one => DefinitionShelf.Names(one).First()))}.");
        }

        return null;
    }

    /// <summary>Null: of any.</summary>
    private static DocumentKind? KindOf(string? level) => level switch
    {
        FieldLevels.Domain or FieldLevels.Subfield or FieldLevels.Topic => DocumentKind.Publication,
        FieldLevels.Sector or FieldLevels.Class => DocumentKind.Patent,
        _ => null,
    };

    /// <param name="Kind">Null: of any kind that the word can be for.</param>
    private sealed record Word(DocumentKind? Kind, string Text)
    {
        public required string Title { get; init; }

        public TechnologyDefinition? Definition { get; init; }

        public string? Symbol { get; init; }

        public bool IsFor(DocumentKind kind) => (Kind is null || Kind == kind) && (Definition is null || Definition.For(kind).Rows.Count > 0);

        public KindRecipe AddTo(KindRecipe kind)
        {
            if (Definition is not null) return KindDefinitions.Join(kind, Definition.For(kind.Kind));
            if (Symbol is not null && kind.Kind == DocumentKind.Patent) return kind with { Symbols = [.. kind.Symbols.Append(Symbol).Distinct(StringComparer.Ordinal)] };
            return kind with { Fields = [.. kind.Fields.Append(Text).Distinct(StringComparer.Ordinal)] };
        }
    }
}
