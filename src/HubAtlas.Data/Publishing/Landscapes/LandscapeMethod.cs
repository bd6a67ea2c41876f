using System.Globalization;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Landscapes;

/// <summary>How the figures of a landscape are to be read, in words that stand in every file of it.</summary>
public sealed record LandscapeMethod(string UnitOfCount, string Counting, string Place, string Technology, string Definition, string Period, string Data)
{
    private const int ShownSources = 3;

    internal static LandscapeMethod Of(Landscape landscape)
    {
        var recipe = landscape.Recipe;
        return new(
            UnitOf(recipe), CountingOf(recipe), PlaceOf(recipe),
            recipe.Technology, DefinitionOf(recipe),
            string.Create(CultureInfo.InvariantCulture, $"{recipe.FirstYear}-{recipe.LastYear}, {YearOf(recipe)}{(recipe.Types.Count > 0 ? $"; types {string.Join(", ", recipe.Types)}" : "")}"),
            landscape.IsSimulated ? "simulated" : "imported");
    }

    private static string UnitOf(LandscapeRecipe recipe) => (recipe.Kind, recipe.UnitOfCount) switch
    {
        (not DocumentKind.Patent, _) => $"{recipe.Kind.Plural()} as stored",
        (_, Core.Model.UnitOfCount.Families) => $"{(recipe.IsGrantedOnly ? "patent families with a grant" : "patent families")}; each counts once, with the people of its first published member that says where they are",
        _ => $"{(recipe.IsGrantedOnly ? "granted patents" : "patent documents")} as stored; members of a family count one by one",
    };

    private static string CountingOf(LandscapeRecipe recipe)
    {
        var people = recipe.Place switch { LandscapePlace.Applicant => "applicants", LandscapePlace.Office => "offices", _ => "people" };
        return recipe.Counting == CountingMethod.Full ? $"full: a document counts once for every unit that has one of its {people}"
            : $"fractional: a document is divided over its {people}{(recipe.Place == LandscapePlace.Inventor ? " and their addresses" : "")}";
    }

    private static string PlaceOf(LandscapeRecipe recipe) => recipe.Place switch
    {
        LandscapePlace.Applicant => "economies of the applicants, as the source says them",
        LandscapePlace.Office => "offices that the documents were filed with",
        _ => recipe.Kind == DocumentKind.Patent ? "inventors’ addresses, where they were located" : "addresses of authors or companies, where they were located",
    };

    private static string YearOf(LandscapeRecipe recipe) => recipe.Year switch
    {
        YearRule.FirstFiling => "year of first filing",
        YearRule.FirstPublication => "year of first publication",
        YearRule.Grant => "year of grant",
        _ => "year as stored",
    };

    internal static IReadOnlyList<(string Figure, string Formula)> Formulas { get; } =
    [
        ("share_percent", "100 × count / documents of the technology in the world, those that were not located included"),
        ("count_low, count_high", "95 % interval of a Poisson mean (Garwood 1936)"),
        ("cagr_percent", "100 × ((last / first)^(1 / years between) − 1)"),
        ("mean_of_yearly_percent", "mean of the rates from year to year"),
        ("log_trend_percent", "100 × (e^b − 1), b the slope of ln(count) on the year by least squares; years of 0 left out"),
        ("total_percent", "100 × (last / first − 1)"),
        ("per_million", "count of the whole period per million inhabitants"),
        ("rta", "(unit's documents of the technology / unit's documents with a class) / (the same of the world): Balassa 1965; interval by Wilson 1927"),
        ("rsca", "(rta − 1) / (rta + 1)"),
        ("herfindahl", "sum of squared shares of the organisations, of the documents that say one"),
        ("collaboration_percent", "100 × documents with people in two or more economies / documents with people in the unit"),
        ("abroad_percent", "100 × families with members at two or more offices / families with people in the unit; of families only"),
    ];

    private static string DefinitionOf(LandscapeRecipe recipe)
    {
        List<string> parts = [];
        if (recipe.Definition is { } definition)
        {
            parts.Add($"{definition.File} (SHA-256 {definition.Sha256[..12]}…)");
            parts.Add(definition.Date.Length > 0 ? $"of {definition.Date}" : "without a date");
            if (definition.Sources().Count > 0) parts.Add($"after {string.Join("; ", definition.Sources().Take(ShownSources))}{(definition.Sources().Count > ShownSources ? "; …" : "")}");
        }

        if (recipe.Fields.Count > 0) parts.Add($"{(parts.Count > 0 ? "or " : "")}fields {string.Join(" | ", recipe.Fields)}");
        return string.Join(", ", parts);
    }
}
