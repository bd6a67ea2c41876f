using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing.Landscapes;
using HubAtlas.Data.Publishing.Tables;

namespace HubAtlas.Data.Publishing.Citing;

/// <summary>Writes the folder of a table of citation impact: its tables, its record and a report.</summary>
public static class CitationPublisher
{
    public const string Citations = "citations.json", Run = StudyRun.Name, Report = "report.html";

    /// <summary>Every table stands in every folder; those that were not asked for have a header alone.</summary>
    /// <exception cref="AtlasException">The folder holds something else than citations.</exception>
    public static void Publish(CitationTable table, StudyInputs inputs, string programVersion, string folder) => FolderSwap.Write(folder, Citations, part =>
    {
        string In(string name) => Path.Combine(part, name);
        foreach (var by in CitationRecipe.Units)
            CsvTable.Write(In($"{by.Plural()}.csv"), CitationTables.Units(table, by), table.Divisions.FirstOrDefault(division => division.By == by)?.Rows ?? []);
        PublishedFolder.WriteJson(In(Citations), CitationFile.Of(table));
        File.WriteAllText(In(Report), CitationReport.Of(table));
        StudyRun.Write(part, programVersion, table.Recipe.Hash, definition: null, inputs);
    });
}

/// <summary>The content of <c>citations.json</c>; counts are billionths of publications.</summary>
internal sealed record CitationFile(
    string Schema, string Name, string Title, string RecipeHash, CitationMethod Method, IReadOnlyDictionary<string, string> Formulas, CitationRecipe Recipe,
    CitationRow World, IReadOnlyList<CitationFileTable> Tables, IReadOnlyList<string> Notes, bool IsSimulated)
{
    public static CitationFile Of(CitationTable table) => new(
        EditionJson.SchemaVersion, table.Recipe.Name, table.Recipe.Title, table.Recipe.Hash, CitationMethod.Of(table), CitationMethod.Formulas.ToDictionary(f => f.Figure, f => f.Formula),
        table.Recipe, table.World, [.. table.Divisions.Select(d => new CitationFileTable(d.By.Word(), d.Rows, d.Unplaced))], table.Notes, table.IsSimulated);
}

internal sealed record CitationFileTable(string By, IReadOnlyList<CitationRow> Rows, CitationRow Unplaced);
