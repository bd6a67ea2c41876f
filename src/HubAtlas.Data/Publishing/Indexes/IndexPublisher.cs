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
        foreach (var unit in Enumerable.Range(0, index.Units.Count))
            File.WriteAllText(In(Path.Combine(ProfileFolder, PageOf(index.Units[unit]))), ProfilePage.Of(index, unit));
        PublishedFolder.WriteJson(In(Run), new IndexRun(
            programVersion, index.Recipe.Hash, inputs.Files, PublishedFolder.Hashed(part)));
    });

    /// <summary>Characters that a file's name must not have become hyphens; those of its address too.</summary>
    internal static string PageOf(IndexUnit unit) =>
        string.Concat(unit.Code.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-')) + ".html";
}

/// <summary>The content of an index's <c>run.json</c>.</summary>
internal sealed record IndexRun(string ProgramVersion, string RecipeHash, IReadOnlyList<PublishedFile> Values, IReadOnlyList<PublishedFile> Files);

/// <summary>The content of <c>index.json</c>.</summary>
internal sealed record IndexFile(
    string Schema, string Name, string Title, string RecipeHash, IReadOnlyList<string> Notes, IReadOnlyList<IndexFileNode> Nodes, IReadOnlyList<IndexFileUnit> Units,
    IReadOnlyList<FactorShare> Factors)
{
    public static IndexFile Of(IndexResult index) => new(
        EditionJson.SchemaVersion, index.Recipe.Name, index.Recipe.Title, index.Recipe.Hash, index.Notes,
        [.. index.Nodes.Select(n => new IndexFileNode(n.Node.Id, n.Node.Name, n.Parent, n.Node.Weight, n.EffectiveWeight))],
        [.. index.Units.Select((unit, u) => new IndexFileUnit(
            unit.Code, unit.Name, unit.Group, [.. index.Nodes.Select(n => n.Scores[u])], [.. index.Nodes.Select(n => n.Ranks[u])], index.Robustness?.Units[u]))],
        index.Robustness?.Factors ?? []);
}

internal sealed record IndexFileNode(string Id, string Name, int Parent, double Weight, double EffectiveWeight);

/// <param name="Scores">By node.</param>
internal sealed record IndexFileUnit(string Code, string Name, string Group, IReadOnlyList<double?> Scores, IReadOnlyList<int?> Ranks, IndexRankInterval? Interval);
