using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Wording;

/// <summary>What a recipe counts and how, in one line.</summary>
public static class RecipeLine
{
    public static string Of(Recipe recipe)
    {
        var clustering = recipe.Clustering;
        var counting = recipe.Counting.Method == CountingMethod.Full ? "full count" : "fractional count";
        var unit = clustering.PointWeight == PointWeight.Mentions ? "mentions" : "documents";
        var gap = clustering.MergeGapKm is { } km ? $"merged within {Show.Number(km)} km" : "never merged by distance";
        return $"{Show.List([.. recipe.Kinds.Select(Kind)])}; {counting}; radius {Show.Number(clustering.RadiusKm)} km, minimum "
            + $"{Show.Number(clustering.MinimumMentions)} {unit}, {gap}{(clustering.MergeTies is null ? "" : ", merged on ties")}";
    }

    private static string Kind(KindRecipe kind)
    {
        var years = (kind.FirstYear, kind.LastYear) switch
        {
            ({ } first, { } last) => first == last ? $"{first}" : $"{first}–{last}",
            (null, { } last) => $"up to {last}",
            ({ } first, null) => $"from {first}",
            _ => "of every year",
        };
        var types = kind.Types.Count == 0 ? "" : $" of type {Show.List(kind.Types, "or")}";
        var some = kind.Fields.Count + kind.ExcludeFields.Count > 0 ? " of chosen fields" : "";
        return $"{kind.Kind.Plural()} {years}{types}{some} (weight {Show.Number(kind.Weight)})";
    }
}
