using System.Globalization;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Counting;

/// <summary>
/// Types of document that a recipe leaves out though they are close to those that it counts. Sources split a type from one release to the
/// next, and a figure that falls for that reason alone must say so.
/// </summary>
public static class NearTypes
{
    /// <summary>What OpenAlex called <c>article</c> before it told them apart, and the words of other sources for the same.</summary>
    private static readonly string[] Articles =
    [
        "article", "journal article", "journal-article", "conference-paper", "data-paper", "software-paper", "conference-abstract", "book-review",
        "proceedings-article", "proceedings paper",
    ];

    /// <summary>A sentence for each, in the order of what was left out.</summary>
    public static IReadOnlyList<string> Describe(Recipe recipe, IReadOnlyList<LeftOut> leftOut) =>
        [.. from one in leftOut
            where one.Type is not null
            let counted = recipe.Kinds.First(kind => kind.Kind == one.Kind).Types
            where counted.Any(type => IsNear(one.Type!, type))
            select Sentence(one, counted)];

    private static bool IsNear(string type, string counted) =>
        Articles.Contains(type, StringComparer.OrdinalIgnoreCase) && Articles.Contains(counted, StringComparer.OrdinalIgnoreCase)
        || Words(type).Contains(counted.Trim(), StringComparer.OrdinalIgnoreCase);

    private static string[] Words(string type) => type.Split([' ', '-', ';', ',', '/', '_'], StringSplitOptions.RemoveEmptyEntries);

    private static string Sentence(LeftOut one, IReadOnlyList<string> counted) => string.Create(
        CultureInfo.InvariantCulture,
        $"{one.Documents:N0} {one.Kind.Plural()} of type {one.Type} are not counted; the recipe counts {string.Join(", ", counted)}. "
        + $"If they belong to these, add the type to the recipe's types.");
}
