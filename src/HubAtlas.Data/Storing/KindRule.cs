using HubAtlas.Core.Model;

namespace HubAtlas.Data.Storing;

/// <summary>What a recipe asks of documents of a kind, in the order in which causes are told.</summary>
internal sealed record KindRule(DocumentKind Kind, int? FirstYear, int? LastYear, IReadOnlySet<string> Types, bool HasFields, bool HasCollections, bool Excludes)
{
    /// <summary>Causes that hang on a document's names.</summary>
    internal static readonly string[] NameCauses = ["field not counted", "field excluded", "collection not counted", "collection excluded"];

    internal static KindRule Of(KindRecipe kind)
    {
        var collections = kind.Fields.Count(field => FieldFilter.Parse(field).Level == FieldLevels.Collection);
        return new(
            kind.Kind, kind.FirstYear, kind.LastYear, kind.Types.Select(type => type.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal),
            kind.Fields.Count > collections || kind.Symbols.Count > 0, collections > 0, kind.ExcludeFields.Count > 0);
    }

    internal bool AsksNames => HasFields || HasCollections || Excludes;

    /// <summary>What leaves documents out before their names are asked; null: nothing.</summary>
    /// <param name="type">In lower letters; null where it is unknown, as the year.</param>
    internal static string? WhyLeftOut(IReadOnlyDictionary<DocumentKind, KindRule> rules, DocumentKind kind, int? year, string? type) =>
        rules.TryGetValue(kind, out var rule) ? rule.WhyLeftOut(year, type) : "kind not in the recipe";

    private string? WhyLeftOut(int? year, string? type) => year switch
    {
        null when (FirstYear ?? LastYear) is not null => LeftOut.YearUnknown,
        _ when year < FirstYear => FormattableString.Invariant($"year before {FirstYear}"),
        _ when year > LastYear => FormattableString.Invariant($"year after {LastYear}"),
        _ when Types.Count > 0 && type is null => "type unknown",
        _ when Types.Count > 0 && !Types.Contains(type!) => LeftOut.TypeNotCounted,
        _ => null,
    };

    /// <returns>Index into <see cref="NameCauses"/>; negative: it counts.</returns>
    internal int WhyLeftOut(NameRule names) =>
        HasFields && (names & NameRule.Wanted) == 0 ? 0
        : (names & NameRule.Excluded) != 0 ? 1
        : HasCollections && (names & NameRule.WantedCollection) == 0 ? 2
        : (names & NameRule.ExcludedCollection) != 0 ? 3 : -1;
}
