using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing.Tables;

namespace HubAtlas.Data.Publishing.Landscapes;

/// <summary>Writes a landscape's folder: its tables, its record and a report.</summary>
public static class LandscapePublisher
{
    public const string Landscape = "landscape.json", Run = "run.json", Report = "report.html", Years = "years.csv";

    /// <summary>Tables that stand in every folder; those that were not asked for have a header alone.</summary>
    private static readonly IReadOnlyList<LandscapeUnit> Always = [LandscapeUnit.Economy, LandscapeUnit.Cluster, LandscapeUnit.Organisation];

    /// <exception cref="AtlasException">The folder holds something else than a landscape.</exception>
    public static void Publish(Landscape landscape, LandscapeInputs inputs, string programVersion, string folder) => FolderSwap.Write(folder, Landscape, part =>
    {
        string In(string name) => Path.Combine(part, name);
        foreach (var by in Always.Union(landscape.Tables.Select(table => table.By)))
            CsvTable.Write(In($"{by.Plural()}.csv"), LandscapeTables.Units(landscape, by), landscape.Tables.FirstOrDefault(table => table.By == by)?.Rows ?? []);
        CsvTable.Write(In(Years), LandscapeTables.Years(landscape), LandscapeTables.YearRows(landscape));
        PublishedFolder.WriteJson(In(Landscape), LandscapeFile.Of(landscape));
        File.WriteAllText(In(Report), LandscapeReport.Of(landscape));
        PublishedFolder.WriteJson(In(Run), new LandscapeRun(
            programVersion, landscape.Recipe.Hash, landscape.Recipe.Definition?.Sha256, inputs.Edition, inputs.Files.OrderBy(file => file.Sha256, StringComparer.Ordinal).ToList(), PublishedFolder.Hashed(part)));
    });
}

/// <summary>What a landscape was made from.</summary>
/// <param name="Edition">SHA-256 of the members of the edition whose clusters are units; null: none are.</param>
/// <param name="Files">Of the store.</param>
public sealed record LandscapeInputs(IReadOnlyList<InputFile> Files, string? Edition);

/// <summary>The content of a landscape's <c>run.json</c>.</summary>
internal sealed record LandscapeRun(
    string ProgramVersion, string RecipeHash, string? DefinitionSha256, string? EditionMembersSha256, IReadOnlyList<InputFile> Inputs, IReadOnlyList<PublishedFile> Files);

/// <summary>The content of <c>landscape.json</c>.</summary>
internal sealed record LandscapeFile(
    string Schema, string Name, string Title, string RecipeHash, LandscapeMethod Method, IReadOnlyDictionary<string, string> Formulas, LandscapeRecipe Recipe, long Documents, long DocumentsWithClass,
    double? CollaborationPercent, IReadOnlyList<int> Years, IReadOnlyList<long?> WorldCounts, IReadOnlyList<LandscapeGrowth> WorldGrowth, IReadOnlyList<LandscapeFileTable> Tables,
    IReadOnlyList<string> Notes, bool IsSimulated)
{
    public static LandscapeFile Of(Landscape landscape) => new(
        EditionJson.SchemaVersion, landscape.Recipe.Name, landscape.Recipe.Title, landscape.Recipe.Hash, LandscapeMethod.Of(landscape),
        LandscapeMethod.Formulas.ToDictionary(f => f.Figure, f => f.Formula), landscape.Recipe, landscape.Documents, landscape.Classed, landscape.CollaborationShare, [.. landscape.Years],
        landscape.World, landscape.WorldGrowth, [.. landscape.Tables.Select(LandscapeFileTable.Of)], landscape.Notes, landscape.IsSimulated);
}

/// <param name="Unplaced">Billionths of documents that belong to no unit.</param>
internal sealed record LandscapeFileTable(string By, long Unplaced, IReadOnlyList<LandscapeFileRow> Rows)
{
    public static LandscapeFileTable Of(LandscapeTable table) => new(table.By.Word(), table.Unplaced, [.. table.Rows.Select(row => LandscapeFileRow.Of(table.By, row))]);
}

/// <param name="Count">Billionths of documents, as all counts of this file.</param>
internal sealed record LandscapeFileRow(
    string Code, string Name, int Rank, long Count, double SharePercent, double? CountLow, double? CountHigh, IReadOnlyList<long?> Years, IReadOnlyList<LandscapeGrowth> Growth,
    double? Inhabitants, double? PerMillion, LandscapeSpecialisation? Specialisation, long? Organisations, long? OrganisationKnown, IReadOnlyList<Holder> Leaders, double? Herfindahl,
    double? CollaborationPercent, double? AbroadPercent)
{
    public static LandscapeFileRow Of(LandscapeUnit by, LandscapeRow row) => new(
        row.Code, LandscapeTables.NameOf(by, row), row.Rank, row.Count, row.Share, row.Low, row.High, row.Years, row.Growth, row.Inhabitants, row.PerMillion, row.Specialisation,
        row.Holders?.Count, row.Holders?.Known, row.Holders?.Leaders ?? [], row.Herfindahl, row.Collaboration, row.FiledAbroad);
}
