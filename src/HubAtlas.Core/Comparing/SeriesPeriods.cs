using HubAtlas.Core.Model;

namespace HubAtlas.Core.Comparing;

/// <summary>How much time lies between the first edition and the last.</summary>
internal static class SeriesPeriods
{
    /// <summary>Years between the windows' middles, on average over the kinds; editions where a window is open or nothing lies between.</summary>
    public static (double Periods, string Unit) Between(IReadOnlyList<Recipe> recipes)
    {
        var years = recipes[0].Kinds
            .Join(recipes[^1].Kinds, k => k.Kind, k => k.Kind, (first, last) => Middle(last) - Middle(first))
            .ToList();
        return years.Count > 0 && years.TrueForAll(y => y is > 0) ? (years.Average()!.Value, "year") : (recipes.Count - 1, "edition");
    }

    private static double? Middle(KindRecipe kind) => (kind.FirstYear + kind.LastYear) / 2.0;
}
