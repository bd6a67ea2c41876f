using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Settings;

namespace HubAtlas.Data.Reading.Citing;

/// <summary>Reads the recipe of a table of citation impact; all that is wrong with it is told at once.</summary>
public static class CitationRecipeReader
{
    private const int LongestTitle = 300, LongestLabel = 300, MostLabels = 10_000, LargestStratum = 1_000_000, LongestWindow = 30;
    private const double MostDocuments = 9_000_000_000;

    /// <summary>What stands before ids of sources that were copied from a page.</summary>
    private static readonly IReadOnlyList<string> Prefixes = ["https://openalex.org/", "http://openalex.org/", "openalex.org/"];

    /// <exception cref="AtlasException">The file is missing, no JSON, or wrong.</exception>
    public static CitationRecipe Read(string path)
    {
        var file = SettingsFile.Open(path, "the recipe of citations");
        var root = file.Root;
        var (first, last) = YearsSetting.Required(root, "years");
        var recipe = new CitationRecipe
        {
            Name = SafeName.Of(root),
            Title = root.Text("title", isRequired: true, longest: LongestTitle),
            FirstYear = first,
            LastYear = last,
            Types = root.Texts("types", MostLabels, LongestLabel),
            Level = root.Choice("level", CitationRecipe.Levels.ToDictionary(level => level, StringComparer.Ordinal), FieldLevels.Field),
            Window = (int?)root.OptionalNumber("window", n => n == Math.Floor(n) && n is >= 1 and <= LongestWindow, FormattableString.Invariant($"a whole number of years from 1 to {LongestWindow}, or null for all")),
            Sources = Sources(root),
            Edition = root.Text("edition") is { Length: > 0 } edition ? edition : null,
            Counting = CountingSetting.Read(root, "counting"),
            By = By(root),
            Minimum = root.Number("minimum", 50, n => n is >= 0 and <= MostDocuments, "a number of publications from 0"),
            SmallestStratum = root.Whole("smallest_stratum", 50, 1, LargestStratum),
            Hash = file.Hash,
        };
        if (recipe.By.Contains(LandscapeUnit.Cluster) && recipe.Edition is null) root.Report("edition", "is missing; clusters are those of an edition, named or by its folder");
        root.Text("$schema");
        root.Close();
        file.ThrowIfWrong();
        return recipe;
    }

    /// <summary>As readers keep them: <c>S137773608</c>, <c>0028-0836</c>.</summary>
    private static IReadOnlyList<string> Sources(SettingsObject root) =>
    [
        .. root.Texts("sources", MostLabels, LongestLabel).Select(text => text.Trim())
            .Select(text => Prefixes.FirstOrDefault(prefix => text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) is { } prefix ? text[prefix.Length..] : text)
            .Select(text => text.ToUpperInvariant()).Distinct(StringComparer.Ordinal),
    ];

    private static IReadOnlyList<LandscapeUnit> By(SettingsObject root) =>
        UnitSetting.Read(root, CitationRecipe.Units, unit => unit != LandscapeUnit.Cluster || root.Raw("edition") is not null);
}
