using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.Incidence;

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

    /// <param name="type">In lower letters.</param>
    internal string? WhyLeftOut(in DocumentRun run, string? type) => run.Year switch
    {
        DocumentRun.NoYear when (FirstYear ?? LastYear) is not null => LeftOut.YearUnknown,
        not DocumentRun.NoYear when run.Year < FirstYear => FormattableString.Invariant($"year before {FirstYear}"),
        not DocumentRun.NoYear when run.Year > LastYear => FormattableString.Invariant($"year after {LastYear}"),
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
