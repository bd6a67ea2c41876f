using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Recipes;

namespace HubAtlas.Web.Live;

/// <summary>The parameters that a visitor changes; what is null or not there stays as in the edition's recipe.</summary>
/// <param name="MergeGapKm">Negative: clusters are never merged.</param>
/// <param name="Weights">Of the kinds in the score, by kind.</param>
/// <param name="Years">First and last of a kind's window; null for all years.</param>
/// <param name="Only">Technologies that documents must be of (<see cref="RecipeNarrowing"/>); empty for all. Fields are then among them.</param>
/// <param name="Fields">Of which a kind's documents must have one; empty for all.</param>
internal sealed record LiveQuestion(
    double? RadiusKm, double? MinimumMentions, double? MergeGapKm, IReadOnlyDictionary<DocumentKind, double> Weights,
    IReadOnlyDictionary<DocumentKind, (int First, int Last)?> Years, IReadOnlyDictionary<DocumentKind, IReadOnlyList<string>> Fields,
    CountingMethod? Counting, IReadOnlyList<string> Only)
{
    // Bounds of work, not of method: a radius above this joins continents and visits most pairs of places.
    public const double MaximumRadiusKm = 100;
    public const double MinimumRadiusKm = 0.5;
    public const double MaximumMergeGapKm = 100;
    public const double MaximumWeight = 100;
    public const int MaximumFields = 100;

    /// <param name="definitions">The technologies that can be named.</param>
    /// <exception cref="AtlasException">A value out of bounds or a kind that the recipe does not count.</exception>
    public Recipe ApplyTo(Recipe recipe, IReadOnlyList<TechnologyDefinition> definitions)
    {
        var counted = string.Join(", ", recipe.Kinds.Select(k => k.Kind.Word()));
        foreach (var kind in Weights.Keys.Concat(Years.Keys).Concat(Fields.Keys).Where(kind => recipe.Kinds.All(k => k.Kind != kind)))
            throw new AtlasException($"Found a value for {kind.Word()}; this edition counts {counted}.");
        recipe = Narrowed(recipe, definitions);
        var kinds = recipe.Kinds.Select(Applied).ToList();
        if (kinds.All(k => k.Weight == 0)) throw new AtlasException("All weights are 0; at least one kind must count.");
        return UncertaintyRecipe.Widened(recipe with
        {
            Kinds = kinds,
            Counting = new(Counting ?? recipe.Counting.Method),
            Clustering = recipe.Clustering with
            {
                RadiusKm = Within("radius_km", RadiusKm, MinimumRadiusKm, MaximumRadiusKm) ?? recipe.Clustering.RadiusKm,
                MinimumMentions = Within("minimum", MinimumMentions, 1, 1e12) ?? recipe.Clustering.MinimumMentions,
                MergeGapKm = MergeGapKm is < 0 ? null : Within("merge_gap_km", MergeGapKm, 0, MaximumMergeGapKm)
                    ?? recipe.Clustering.MergeGapKm,
            },
        });
    }

    /// <exception cref="AtlasException">Something else than numbers, kinds, years and ways of counting.</exception>
    public static LiveQuestion Parse(LiveQuery query) => new(
        Number("radius_km", query.RadiusKm), Number("minimum", query.Minimum),
        query.MergeGapKm == "none" ? -1 : NotNegative("merge_gap_km", Number("merge_gap_km", query.MergeGapKm)),
        ParseWeights(query.Weights), ParseYears(query.Years), ParseFields(query.Fields ?? []), ParseCounting(query.Counting), ParseOnly(query.Only ?? []));

    private Recipe Narrowed(Recipe recipe, IReadOnlyList<TechnologyDefinition> definitions) => Only.Count == 0 ? recipe
        : new RecipeNarrowing(definitions, takesFiles: false).Apply(
            recipe, [.. Only, .. Fields.SelectMany(kind => kind.Value.Select(field => $"{kind.Key.Word()}:{field}"))]);

    private KindRecipe Applied(KindRecipe kind) => kind with
    {
        Weight = Weights.GetValueOrDefault(kind.Kind, kind.Weight),
        FirstYear = Years.TryGetValue(kind.Kind, out var years) ? years?.First : kind.FirstYear,
        LastYear = Years.ContainsKey(kind.Kind) ? years?.Last : kind.LastYear,
        Fields = Only.Count > 0 ? kind.Fields : Fields.GetValueOrDefault(kind.Kind, kind.Fields),
    };

    private static Dictionary<DocumentKind, double> ParseWeights(string? text) => Pairs("weights", "patent:1,publication:0.5", text)
        .ToDictionary(pair => pair.Kind, pair => Within("weights", Number("weights", pair.Value), 0, MaximumWeight)
            ?? throw new AtlasException("weights: found no number after the colon; expected kind:weight."));

    private static Dictionary<DocumentKind, (int First, int Last)?> ParseYears(string? text) =>
        Pairs("years", "patent:2018-2022,publication:all", text).ToDictionary(pair => pair.Kind, pair => ParseWindow(pair.Value));

    private static (int First, int Last)? ParseWindow(string text) => text == "all" ? null
        : text.Split('-') is [var from, var to] && TryYear(from, out var first) && TryYear(to, out var last) && first <= last ? (first, last)
        : throw new AtlasException($"years: found '{Shown(text)}'; expected first-last in that order, or all.");

    private static bool TryYear(string text, out int year) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 1000 and <= 9999;

    private static Dictionary<DocumentKind, IReadOnlyList<string>> ParseFields(string[] texts)
    {
        if (texts.Length > MaximumFields) throw new AtlasException($"fields: found {texts.Length}; expected at most {MaximumFields}.");
        return texts.Select(text => Pair("fields", "publication:Chemistry", text)).GroupBy(pair => pair.Kind)
            .ToDictionary(g => g.Key, IReadOnlyList<string> (g) => [.. g.Select(pair => pair.Value).Where(field => field.Length > 0)]);
    }

    private static IReadOnlyList<string> ParseOnly(string[] texts) => texts.Length <= MaximumFields ? [.. texts.Where(text => text.Trim().Length > 0)]
        : throw new AtlasException($"only: found {texts.Length}; expected at most {MaximumFields}.");

    private static CountingMethod? ParseCounting(string? text) => text switch
    {
        null or "" => null,
        "fractional" => CountingMethod.Fractional,
        "full" => CountingMethod.Full,
        _ => throw new AtlasException($"counting: found '{Shown(text)}'; expected fractional or full."),
    };

    private static IEnumerable<(DocumentKind Kind, string Value)> Pairs(string name, string example, string? text) =>
        (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(part => Pair(name, example, part)).DistinctBy(pair => pair.Kind);

    private static (DocumentKind Kind, string Value) Pair(string name, string example, string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && DocumentKinds.TryParse(text[..colon], out var kind)
            ? (kind, text[(colon + 1)..].Trim())
            : throw new AtlasException($"{name}: found '{Shown(text)}'; expected kind:value, such as {example}.");
    }

    private static double? Number(string name, string? text) => string.IsNullOrEmpty(text) ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
        : throw new AtlasException($"{name}: found '{Shown(text)}'; expected a number.");

    private static double? NotNegative(string name, double? number) =>
        number is null or >= 0 ? number : throw new AtlasException($"{name}: expected 0 or above, or 'none'.");

    private static double? Within(string name, double? number, double least, double most) =>
        number is null || (number >= least && number <= most)
        ? number
        : throw new AtlasException(string.Create(CultureInfo.InvariantCulture, $"{name}: found {number}; expected {least} to {most}."));

    private static string Shown(string text) => text.Length <= 30 ? text : text[..30] + "…";
}
