using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing.Formats;
using HubAtlas.Data.Publishing.Tables;

namespace HubAtlas.Data.Publishing.Indexes;

/// <summary>Writes an index's folder: its tables as CSV, workbook and data package, its record, a report and a page for each unit.</summary>
public static class IndexPublisher
{
    public const string Recipe = "recipe.json", Values = "values.csv", Index = "index.json", Run = "run.json", Report = "report.html", ProfileFolder = "profiles";

    /// <param name="inputs">What it was made from.</param>
    /// <exception cref="AtlasException">The folder holds something else than an index.</exception>
    public static void Publish(IndexResult index, IndexInputs inputs, string programVersion, string folder) => FolderSwap.Write(folder, Index, part =>
    {
        string In(string name) => Path.Combine(part, name);
        var tables = IndexBook.Tables(index, inputs);
        foreach (var table in tables) CsvTable.Write(In(table.File), table);
        Workbook.Write(In("index.xlsx"), tables, _ => IndexBook.Notes(index, tables));
        DataPackage.Write(In("datapackage.json"), index, programVersion, tables);
        File.WriteAllText(In(Recipe), inputs.Recipe + "\n");
        PublishedFolder.WriteJson(In(Index), IndexFile.Of(index));
        File.WriteAllText(In(Report), IndexReport.Of(index));
        Directory.CreateDirectory(In(ProfileFolder));
        foreach (var (unit, page) in PagesOf(index).Index()) File.WriteAllText(In(Path.Combine(ProfileFolder, page)), ProfilePage.Of(index, unit));
        PublishedFolder.WriteJson(In(Run), new IndexRun(
            programVersion, index.Recipe.Hash, inputs.Files, PublishedFolder.Hashed(part)));
    });

    internal static IReadOnlyList<string> PagesOf(IndexResult index) => ProfilePages.Of([.. index.Units.Select(unit => unit.Code)]);
}

/// <summary>The content of an index's <c>run.json</c>.</summary>
internal sealed record IndexRun(string ProgramVersion, string RecipeHash, IReadOnlyList<PublishedFile> Values, IReadOnlyList<PublishedFile> Files);
