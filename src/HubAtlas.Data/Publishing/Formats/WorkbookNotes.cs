using System.Globalization;
using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Reporting;
using HubAtlas.Data.Publishing.Tables;

namespace HubAtlas.Data.Publishing.Formats;

/// <summary>What a reader of the bare figures must know: what they are, from what, under which terms, and each column's meaning.</summary>
internal static class WorkbookNotes
{
    public static IEnumerable<(string Name, string Value)> Of(Edition edition, RunRecord run)
    {
        var recipe = edition.Recipe;
        yield return ("Title", recipe.Title);
        if (edition.IsSimulated) yield return ("Simulated data", "Made by a program; no figure here describes the real world.");
        yield return ("Edition", recipe.Name);
        yield return ("Counting", recipe.Counting.Method == CountingMethod.Full ? "full count" : "fractional count");
        yield return ("Recipe hash", run.RecipeHash);
        yield return ("Program", "HubAtlas " + run.ProgramVersion);
        yield return ("Cite as", SourceSection.Cite(new ReportSubject(edition, [], new Dictionary<string, long>(), run)));
        foreach (var world in edition.WorldTotals)
            yield return ($"World total, {world.Kind.Plural()}", world.Documents.ToString(CultureInfo.InvariantCulture));
        foreach (var input in edition.Inputs) yield return ("Source", SourceSection.Line(input));
        foreach (var a in recipe.Assumptions) yield return ("Assumption: " + a.Parameter, $"{a.Value}. {a.Why}");
        foreach (var column in RankingTable.Columns(recipe)) yield return ("Clusters, " + column.Name, column.Meaning);
        foreach (var column in EconomyTable.Columns(edition)) yield return ("Economies, " + column.Name, column.Meaning);
        yield return ("Recipe", JsonSerializer.Serialize(recipe, EditionJson.Options));
    }
}
