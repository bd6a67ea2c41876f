using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Definitions;
using HubAtlas.Data.Reading.Settings;

namespace HubAtlas.Data.Reading.Landscapes;

/// <summary>Reads the recipe of a landscape; all that is wrong with it is told at once.</summary>
public static class LandscapeRecipeReader
{
    private const int LongestTitle = 300, LongestLabel = 300, MostLabels = 10_000, MostPairs = 20;
    private const double MostDocuments = 9_000_000_000;

    /// <exception cref="AtlasException">The file is missing, no JSON, or wrong.</exception>
    public static LandscapeRecipe Read(string path)
    {
        var file = SettingsFile.Open(path, "the recipe of a landscape");
        var root = file.Root;
        var kind = root.Choice("kind", DocumentKinds.All.ToDictionary(kind => kind.Word(), StringComparer.Ordinal), DocumentKind.Patent);
        var definition = DefinitionSetting.Read(root, "definition", Path.GetDirectoryName(Path.GetFullPath(path)), kind);
        var rules = LandscapeRulesReader.Read(root);
        var (first, last) = YearsSetting.Required(root, "years");
        var recipe = new LandscapeRecipe
        {
            Name = SafeName.Of(root),
            Title = root.Text("title", isRequired: true, longest: LongestTitle),
            Kind = kind,
            Definition = definition,
            Fields = root.Texts("fields", MostLabels, LongestLabel),
            FirstYear = first,
            LastYear = last,
            Types = root.Texts("types", MostLabels, LongestLabel),
            Edition = root.Text("edition") is { Length: > 0 } edition ? edition : null,
            Counting = CountingSetting.Read(root, "counting"),
            UnitOfCount = rules.Unit,
            Place = rules.Place,
            Year = rules.Year,
            IsGrantedOnly = rules.IsGrantedOnly,
            By = By(root, rules.Place),
            Minimum = root.Number("minimum", 10, n => n is >= 0 and <= MostDocuments, "a number of documents from 0"),
            CompareYears = Pairs(root, first, last),
            Hash = definition is null ? file.Hash : SettingsFile.Combined(file.Hash, definition.Sha256),
        };
        LandscapeRulesReader.Require(root, recipe);
        if (root.Raw("kind") is null) root.Report("kind", "is missing; expected patent, publication or deal");
        if (root.Raw("definition") is null && recipe.Fields.Count == 0) root.Report("definition", "is missing, and so are fields; expected one of them to say what the technology is");
        if (recipe.By.Contains(LandscapeUnit.Cluster) && recipe.Edition is null) root.Report("edition", "is missing; clusters are those of an edition, named or by its folder");
        root.Text("$schema");
        root.Close();
        file.ThrowIfWrong();
        return recipe;
    }

    /// <summary>All that can be when left out: clusters are an edition's, and offices are asked for by name.</summary>
    private static IReadOnlyList<LandscapeUnit> By(SettingsObject root, LandscapePlace place) => UnitSetting.Read(root, LandscapeUnits.All, unit => unit switch
    {
        LandscapeUnit.Cluster => place == LandscapePlace.Inventor && root.Raw("edition") is not null,
        LandscapeUnit.Office => place == LandscapePlace.Office,
        LandscapeUnit.Field => true,
        _ => place != LandscapePlace.Office,
    });

    private static IReadOnlyList<YearPair> Pairs(SettingsObject root, int first, int last)
    {
        if (root.Raw("compare_years") is not { } pairs) return first < last ? [new(first, last)] : [];
        if (pairs.ValueKind != JsonValueKind.Array || pairs.GetArrayLength() > MostPairs) return root.Wrong("compare_years", pairs, "pairs of years, at most 20: [[first, last], …]", Array.Empty<YearPair>());
        var found = new List<YearPair>();
        foreach (var element in pairs.EnumerateArray())
        {
            if (YearsSetting.Read(root, "compare_years", element) is not { } pair) continue;
            if (pair.First >= pair.Last || pair.First < first || pair.Last > last)
                root.Report("compare_years", FormattableString.Invariant($"found {pair.First} and {pair.Last}; expected two different years within years, {first} to {last}"));
            else found.Add(new(pair.First, pair.Last));
        }

        return [.. found.Distinct()];
    }
}
