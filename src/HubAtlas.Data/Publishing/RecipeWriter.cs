using System.Text.Json.Nodes;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing;

/// <summary>
/// Writes a recipe as the file that <c>hubatlas run</c> reads: every key of docs/recipe.schema.json, also those with their usual value, so
/// that the file says all that was done.
/// </summary>
public static class RecipeWriter
{
    public static JsonObject Write(Recipe recipe) => new()
    {
        ["name"] = recipe.Name,
        ["title"] = recipe.Title,
        ["kinds"] = new JsonObject(recipe.Kinds.Select(kind => KeyValuePair.Create(kind.Kind.Word(), (JsonNode?)Kind(kind)))),
        ["counting"] = new JsonObject { ["method"] = recipe.Counting.Method == CountingMethod.Full ? "full" : "fractional" },
        ["clustering"] = Clustering(recipe.Clustering),
        ["profiling"] = Profiling(recipe.Profiling),
        // The file itself stands beside the recipe, as it did when the edition was made.
        ["geocoding"] = new JsonObject { ["corrections"] = recipe.Geocoding.Corrections?.File },
        ["top"] = recipe.Top,
        ["uncertainty"] = recipe.Uncertainty is { } uncertainty ? Uncertainty(uncertainty) : null,
        ["assumptions"] = new JsonArray([.. recipe.Assumptions.Select(Assumed)]),
    };

    private static JsonObject Kind(KindRecipe kind)
    {
        var written = new JsonObject
        {
            ["years"] = kind is { FirstYear: { } first, LastYear: { } last } ? new JsonArray(first, last) : null,
            ["weight"] = kind.Weight,
            ["types"] = Texts(kind.Types),
            ["fields"] = Texts(kind.Fields),
            ["exclude_fields"] = Texts(kind.ExcludeFields),
        };
        if (kind.Kind == DocumentKind.Patent) written.Add("symbols", Texts(kind.Symbols));
        return written;
    }

    private static JsonObject Clustering(ClusteringRecipe clustering) => new()
    {
        ["radius_km"] = clustering.RadiusKm,
        ["minimum_mentions"] = clustering.MinimumMentions,
        ["merge_gap_km"] = clustering.MergeGapKm,
        ["merge_ties"] = clustering.MergeTies is { } ties
            ? new JsonObject { ["within_km"] = ties.WithinKm, ["minimum_share"] = ties.MinimumShare } : null,
        ["point_weight"] = clustering.PointWeight == PointWeight.Shares ? "shares" : "mentions",
    };

    private static JsonObject Profiling(ProfilingRecipe profiling) => new()
    {
        ["name_cities"] = profiling.NameCities,
        ["name_city_minimum_share"] = profiling.NameCityMinimumShare,
        ["economy_minimum_share"] = profiling.EconomyMinimumShare,
        ["leaders"] = profiling.Leaders,
        ["fields"] = profiling.Fields,
        ["field_minimum_documents"] = profiling.FieldMinimumDocuments,
    };

    private static JsonObject Uncertainty(UncertaintyRecipe uncertainty) => new()
    {
        ["replicates"] = uncertainty.Replicates,
        ["seed"] = uncertainty.Seed,
        ["level"] = uncertainty.Level,
        ["layers"] = Texts([.. uncertainty.Layers.Select(layer => layer.Word())]),
        ["choices"] = uncertainty.Choices is { } choices ? Choices(choices) : null,
    };

    private static JsonObject Choices(ChoiceRanges choices)
    {
        static JsonArray? Range(ValueRange? range) => range is { } r ? new JsonArray(r.Least, r.Greatest) : null;
        return new()
        {
            ["points"] = choices.Points,
            ["radius_km"] = Range(choices.RadiusKm),
            ["minimum_mentions"] = Range(choices.MinimumMentions),
            ["merge_gap_km"] = Range(choices.MergeGapKm),
            ["patent_weight"] = Range(choices.PatentWeight),
            ["counting"] = choices.Counting.Count == 0 ? null
                : Texts([.. choices.Counting.Select(method => method == CountingMethod.Full ? "full" : "fractional")]),
            ["fewer_years"] = choices.FewerYears.Count == 0 ? null : new JsonArray([.. choices.FewerYears.Select(years => (JsonNode)years)]),
        };
    }

    private static JsonNode Assumed(Assumption assumption) => new JsonObject
    {
        ["parameter"] = assumption.Parameter,
        ["value"] = assumption.Value,
        ["why"] = assumption.Why,
    };

    private static JsonArray Texts(IReadOnlyList<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}
