using System.Globalization;
using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing.Reporting;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Formats;

/// <summary>What a reader of the bare figures must know: what they are, from what, under which terms, and each column's meaning.</summary>
internal static class WorkbookNotes
{
    public static IEnumerable<(string Name, string Value)> Of(Edition edition, RunRecord run, IReadOnlyList<WrittenSheet> sheets)
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
        foreach (var input in edition.Inputs) yield return ("Source", Provenance.Line(input));
        foreach (var note in edition.SourceNotes) yield return ("What the sources do to the ranking", note);
        yield return ("Source", Provenance.Cities);
        foreach (var a in recipe.Assumptions) yield return ("Assumption: " + a.Parameter, $"{a.Value}. {a.Why}");
        foreach (var note in Meanings(sheets)) yield return note;
        yield return ("Recipe", JsonSerializer.Serialize(recipe, EditionJson.Options));
    }

    public static IEnumerable<(string Name, string Value)> Of(Comparison comparison, IReadOnlyList<WrittenSheet> sheets)
    {
        yield return ("Title", $"{comparison.Before.Title} → {comparison.After.Title}");
        if (comparison.IsSimulated) yield return ("Simulated data", "Made by a program; no figure here describes the real world.");
        yield return ("Before", $"{comparison.Before.Name}, recipe {comparison.Before.Hash}");
        yield return ("After", $"{comparison.After.Name}, recipe {comparison.After.Hash}");
        yield return ("Recomputed", comparison.IsRecomputed
            ? "yes: the earlier records were counted again with the later recipe's rules"
            : "no: the earlier edition stands as published");
        yield return ("Order of causes", "geocoding, method, data, boundary: one thing changed at a time; the four add up to the change");
        yield return ("Uncertainty", ChangeWords.Made(comparison));
        yield return ("Program", "HubAtlas " + Provenance.ProgramVersion);
        foreach (var input in comparison.Inputs) yield return ("Source", Provenance.Line(input));
        yield return ("Source", Provenance.Cities);
        foreach (var note in Meanings(sheets)) yield return note;
    }

    private static IEnumerable<(string Name, string Value)> Meanings(IReadOnlyList<WrittenSheet> sheets)
    {
        foreach (var sheet in sheets.Where(s => s.LeftOut > 0))
        {
            yield return ($"{sheet.Table.Sheet}, cut off", string.Create(
                CultureInfo.InvariantCulture, $"a sheet holds no more rows: {sheet.LeftOut} are in {sheet.Table.File} only"));
        }

        foreach (var sheet in sheets)
            foreach (var column in sheet.Table.Columns) yield return ($"{sheet.Table.Sheet}, {column.Name}", column.Meaning.En);
    }
}
