using HubAtlas.Core.Model;

namespace HubAtlas.Data.Storing;

/// <summary>What the files of a store were searched for.</summary>
/// <param name="files">By name, with each kind of document that they have.</param>
internal sealed class KeywordSearches(IReadOnlyList<KeywordSearch> searches, IReadOnlyList<(string Sha256, string Name, DocumentKind Kind)> files)
{
    /// <summary>Of each keyword of a recipe's lists that some files of its kinds were not searched for, or not alike.</summary>
    /// <param name="fields">Entries as the recipe writes them.</param>
    internal IReadOnlyList<KeywordGap> Gaps(IEnumerable<string> fields, IReadOnlyList<DocumentKind> kinds)
    {
        var keywords = fields.Distinct(StringComparer.Ordinal).Where(field => FieldFilter.Parse(field).Level == FieldLevels.Keyword);
        var asked = files.Where(file => kinds.Contains(file.Kind)).Select(file => (file.Sha256, file.Name)).Distinct().ToList();
        return [.. keywords.Select(keyword => Gap(keyword, [.. Named(searches, keyword)], asked)).Where(gap => gap.Files.Count > 0 || gap.IsMixed)];
    }

    internal static IEnumerable<KeywordSearch> Named(IEnumerable<KeywordSearch> searches, string keyword)
    {
        var wanted = WantedName.Of(keyword, takesCollections: false);
        return searches.Where(search => wanted.Names(FieldLevels.Keyword, search.Patterns.Name.ToLowerInvariant()));
    }

    private static KeywordGap Gap(string keyword, List<KeywordSearch> named, List<(string Sha256, string Name)> files)
    {
        var searched = named.Where(search => search.HasText).Select(search => search.Sha256).ToHashSet(StringComparer.Ordinal);
        var isMixed = named.GroupBy(search => search.Patterns.Name, StringComparer.Ordinal).Any(same => same.Select(search => search.Patterns.Hash).Distinct().Count() > 1);
        return new(keyword, [.. files.Where(file => !searched.Contains(file.Sha256)).Select(file => file.Name)], isMixed);
    }
}

/// <param name="HasText">Whether any document of the file had a title or an abstract.</param>
internal sealed record KeywordSearch(string Sha256, KeywordPatterns Patterns, bool HasText);
