using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing.Tables;

namespace HubAtlas.Data.Publishing.Landscapes;

/// <summary>Writes a landscape's folder: its tables, its record and a report.</summary>
public static class LandscapePublisher
{
    public const string Landscape = "landscape.json", Run = StudyRun.Name, Report = "report.html", Years = "years.csv";

    /// <summary>Tables that stand in every folder; those that were not asked for have a header alone.</summary>
    private static readonly IReadOnlyList<LandscapeUnit> Always = [LandscapeUnit.Economy, LandscapeUnit.Cluster, LandscapeUnit.Organisation];

    /// <exception cref="AtlasException">The folder holds something else than a landscape.</exception>
    public static void Publish(Landscape landscape, StudyInputs inputs, string programVersion, string folder) => FolderSwap.Write(folder, Landscape, part =>
    {
        string In(string name) => Path.Combine(part, name);
        foreach (var by in Always.Union(landscape.Tables.Select(table => table.By)))
            CsvTable.Write(In($"{by.Plural()}.csv"), LandscapeTables.Units(landscape, by), landscape.Tables.FirstOrDefault(table => table.By == by)?.Rows ?? []);
        CsvTable.Write(In(Years), LandscapeTables.Years(landscape), LandscapeTables.YearRows(landscape));
        PublishedFolder.WriteJson(In(Landscape), LandscapeFile.Of(landscape));
        File.WriteAllText(In(Report), LandscapeReport.Of(landscape));
        StudyRun.Write(part, programVersion, landscape.Recipe.Hash, landscape.Recipe.Definition?.Sha256, inputs);
    });
}
