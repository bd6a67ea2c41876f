using System.Globalization;
using HubAtlas.Core.Model;

namespace HubAtlas.Web.Live;

/// <summary>The parameters that a visitor changes; what is null stays as in the edition's recipe.</summary>
/// <param name="MergeGapKm">Negative: clusters are never merged.</param>
/// <param name="Weights">Of the kinds in the score, by kind.</param>
internal sealed record LiveQuestion(
    double? RadiusKm, double? MinimumMentions, double? MergeGapKm, IReadOnlyDictionary<DocumentKind, double> Weights)
{
    // Bounds of work, not of method: a radius above this joins continents and visits most pairs of places.
    public const double MaximumRadiusKm = 100;
    public const double MinimumRadiusKm = 0.5;
    public const double MaximumMergeGapKm = 100;
    public const double MaximumWeight = 100;

    /// <exception cref="AtlasException">A value out of bounds or a kind that the recipe does not count.</exception>
    public Recipe ApplyTo(Recipe recipe)
    {
        var counted = string.Join(", ", recipe.Kinds.Select(k => k.Kind.Word()));
        foreach (var kind in Weights.Keys.Where(kind => recipe.Kinds.All(k => k.Kind != kind)))
            throw new AtlasException($"Found a weight for {kind.Word()}; this edition counts {counted}.");
        var kinds = recipe.Kinds.Select(k => k with { Weight = Weights.GetValueOrDefault(k.Kind, k.Weight) }).ToList();
        if (kinds.All(k => k.Weight == 0)) throw new AtlasException("All weights are 0; at least one kind must count.");
        return recipe with
        {
            Kinds = kinds,
            Clustering = recipe.Clustering with
            {
                RadiusKm = Within("radius_km", RadiusKm, MinimumRadiusKm, MaximumRadiusKm) ?? recipe.Clustering.RadiusKm,
                MinimumMentions = Within("minimum", MinimumMentions, 1, 1e12) ?? recipe.Clustering.MinimumMentions,
                MergeGapKm = MergeGapKm is < 0 ? null : Within("merge_gap_km", MergeGapKm, 0, MaximumMergeGapKm)
                    ?? recipe.Clustering.MergeGapKm,
            },
        };
    }

    /// <param name="weights"><c>patent:1,publication:0.5</c>.</param>
    /// <exception cref="AtlasException">Something else than numbers and kinds.</exception>
    public static LiveQuestion Parse(string? radiusKm, string? minimum, string? mergeGapKm, string? weights) => new(
        Number("radius_km", radiusKm), Number("minimum", minimum),
        mergeGapKm == "none" ? -1 : NotNegative("merge_gap_km", Number("merge_gap_km", mergeGapKm)), ParseWeights(weights));

    private static Dictionary<DocumentKind, double> ParseWeights(string? text)
    {
        var weights = new Dictionary<DocumentKind, double>();
        foreach (var part in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split(':') is not [var word, var number] || !DocumentKinds.TryParse(word, out var kind))
                throw new AtlasException($"weights: found '{Shown(part)}'; expected kind:weight, such as patent:1,publication:0.5.");
            weights[kind] = Within("weights", Number("weights", number), 0, MaximumWeight)!.Value;
        }

        return weights;
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
