using HubAtlas.Core.Model;

namespace HubAtlas.Core.Indexing;

/// <summary>Takes outliers and skewness out of an indicator, as the recipe says.</summary>
internal static class Treater
{
    /// <param name="values">NaN: missing.</param>
    /// <param name="complain">Told of what cannot be done; the values then stay as they are.</param>
    public static (double[] Values, string Method, int Points, double? Lambda) Treat(double[] values, TreatmentRecipe recipe, Action<string> complain)
    {
        var untreated = (values, "none", 0, (double?)null);
        if (recipe.Rule == TreatmentRule.None || (recipe.Rule == TreatmentRule.SkewnessAndKurtosis && !Fails(values, recipe))) return untreated;
        if (recipe.Rule == TreatmentRule.SkewnessAndKurtosis)
        {
            var winsorised = Winsorised.Of(values, recipe.MostPoints, v => Fails(v, recipe));
            if (!Fails(winsorised.Values, recipe)) return (winsorised.Values, "winsorised", winsorised.Points, null);
        }

        var lambda = recipe.Lambda;
        if (Transformer.Of(values, recipe.Otherwise, ref lambda) is { } transformed && transformed.All(v => !double.IsInfinity(v)))
            return (transformed, Transformer.Word(recipe.Otherwise), 0, lambda);
        complain(recipe.Otherwise == Transformation.Log
            ? "a logarithm needs a maximum above 1" : $"the transformation {Transformer.Word(recipe.Otherwise)} has no value for all of its values");
        return untreated;
    }

    private static bool Fails(double[] values, TreatmentRecipe recipe) =>
        Sample.Moments(values) is { } moments && Math.Abs(moments.Skewness) > recipe.Skewness && moments.Kurtosis > recipe.Kurtosis;
}
