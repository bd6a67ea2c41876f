using HubAtlas.Core.Indicating;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;

namespace HubAtlas.Engine.Editions;

/// <summary>How many people live in the units of a landscape: of economies by imported statistics, of clusters by their edition.</summary>
/// <param name="Notes">Where the numbers come from, or why there are none.</param>
internal sealed record Inhabitants(IReadOnlyDictionary<(LandscapeUnit By, string Code), double> ByUnit, IReadOnlyList<string> Notes)
{
    private const string Measure = "SP.POP.TOTL";
    private const int OldestYears = 5;

    public static Inhabitants Of(LandscapeRecipe recipe, AtlasStore store, Edition? edition)
    {
        var (found, notes) = (new Dictionary<(LandscapeUnit, string), double>(), new List<string>());
        if (recipe.By.Contains(LandscapeUnit.Economy)) AddEconomies(recipe, store, found, notes);
        if (edition is not null && recipe.By.Contains(LandscapeUnit.Cluster))
        {
            foreach (var cluster in edition.Clusters.Where(c => c.Intensity is not null)) found.Add((LandscapeUnit.Cluster, cluster.Id), cluster.Intensity!.Inhabitants);
            notes.Add($"Clusters are those of the edition {edition.Recipe.Name}; their inhabitants are as in it.");
        }

        return new(found, notes);
    }

    private static void AddEconomies(LandscapeRecipe recipe, AtlasStore store, Dictionary<(LandscapeUnit, string), double> found, List<string> notes)
    {
        using var questions = store.Observations();
        var figures = questions.Of([Measure]);
        if (figures.Count == 0)
        {
            notes.Add($"Inhabitants of economies are not known: no statistics with the measure {Measure} were imported.");
            return;
        }

        try
        {
            var query = new IndicatorQuery { Measures = [Measure], By = UnitKind.Economy, IsLatest = true, LastYear = recipe.LastYear, OldestYears = OldestYears };
            var rows = Indicator.Answer(query, figures).Rows;
            foreach (var row in rows) found.Add((LandscapeUnit.Economy, row.Unit), (double)row.Value);
            notes.Add(FormattableString.Invariant($"Inhabitants of economies: {Measure} of {rows.Min(r => r.Year)} to {rows.Max(r => r.Year)}, from {string.Join("; ", rows.SelectMany(r => r.Source.Split("; ")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}."));
        }
        catch (AtlasException error)
        {
            notes.Add($"Inhabitants of economies are not known: {error.Message.ReplaceLineEndings(" ")}");
        }
    }
}
