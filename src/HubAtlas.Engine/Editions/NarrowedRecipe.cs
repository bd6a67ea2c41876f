using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing;
using HubAtlas.Data.Reading.Recipes;

namespace HubAtlas.Engine.Editions;

/// <summary>A recipe for one technology, under a name and with a hash of its own: those of the recipe's file that would say the same.</summary>
internal static class NarrowedRecipe
{
    private const int LongestName = 60;

    public static Recipe Of(Recipe recipe, IReadOnlyList<TechnologyDefinition> definitions, IReadOnlyList<string> only, double? minimumMentions)
    {
        var narrowed = new RecipeNarrowing(definitions, takesFiles: true).Apply(recipe, only);
        if (minimumMentions is { } minimum) narrowed = narrowed with { Clustering = narrowed.Clustering with { MinimumMentions = minimum } };
        if (only.Count > 0) narrowed = narrowed with { Name = NameOf(recipe.Name, Path.GetFileNameWithoutExtension(only[0])) };
        return only.Count == 0 && minimumMentions is null ? recipe
            : narrowed with { Hash = RecipeReader.HashOf(RecipeWriter.Write(narrowed).ToJsonString(), narrowed.Geocoding.Corrections) };
    }

    private static string NameOf(string recipe, string word)
    {
        var letters = word.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-').ToArray();
        var parts = new string(letters).Split('-', StringSplitOptions.RemoveEmptyEntries);
        var name = $"{recipe}-{(parts.Length > 0 ? string.Join('-', parts) : "only")}";
        return name.Length <= LongestName ? name : name[..LongestName].TrimEnd('-');
    }
}
