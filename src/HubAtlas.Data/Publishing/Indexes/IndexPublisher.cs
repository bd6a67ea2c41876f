using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing.Tables;

namespace HubAtlas.Data.Publishing.Indexes;

/// <summary>Writes an index's folder: its tables, its record, a report and a page for each unit.</summary>
public static class IndexPublisher
{
    public const string Recipe = "recipe.json", Values = "values.csv", Index = "index.json", Run = "run.json", Report = "report.html", ProfileFolder = "profiles";

    /// <param name="inputs">What it was made from.</param>
    /// <exception cref="AtlasException">The folder holds something else than an index.</exception>
    public static void Publish(IndexResult index, IndexInputs inputs, string programVersion, string folder) => FolderSwap.Write(folder, Index, part =>
    {
        string In(string name) => Path.Combine(part, name);
        WriteTables(index, In);
        File.WriteAllText(In(Recipe), inputs.Recipe + "\n");
        var (columns, rows) = inputs.Table();
        CsvTable.Write(In(Values), columns, rows);
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

    private static void WriteTables(IndexResult index, Func<string, string> path)
    {
        var byRank = index.ByRank;
        var indicators = index.Nodes.Where(n => n.Node.IsIndicator).ToList();
        var parents = index.Nodes.Where(n => n.Coherence is not null).ToList();
        CsvTable.Write(path("scores.csv"), IndexTables.Scores(index), byRank);
        CsvTable.Write(path("indicators.csv"), IndexTables.Indicators(index), byRank.SelectMany(u => indicators.Where(n => n.Values[u] is not null).Select(n => (u, n))));
        CsvTable.Write(path("treatment.csv"), IndexTables.Treatment, indicators);
        CsvTable.Write(path("structure.csv"), IndexTables.Structure(index), index.Nodes);
        CsvTable.Write(path("coherence.csv"), IndexTables.Coherence, parents.SelectMany(p => Enumerable.Range(0, p.Node.Children.Count).Select(c => (p, c))));
        CsvTable.Write(path("correlations.csv"), IndexTables.Correlations, parents.SelectMany(p => p.Coherence!.Pairs.Select(pair => (p, pair))));
        CsvTable.Write(path("excluded.csv"), IndexTables.Excluded, index.Excluded);
        if (index.Expectation is not null) CsvTable.Write(path("expected.csv"), IndexTables.Expected(index), byRank);
        if (index.Robustness is not { } robustness) return;
        CsvTable.Write(path("intervals.csv"), IndexTables.Intervals(index), byRank);
        CsvTable.Write(path("sensitivity.csv"), IndexTables.Sensitivity, robustness.Factors);
        CsvTable.Write(path("draws.csv"), IndexTables.Draws(index.Nodes, Drawn(index)), robustness.Draws.Select((draw, run) => (run, draw)));
    }

    /// <summary>Nodes whose weights are drawn, in the order of the draws.</summary>
    private static List<string> Drawn(IndexResult index) =>
        [.. index.Recipe.Robustness!.Weights.SelectMany(w => index.Nodes.First(n => n.Node.Id == w.Node).Node.Children).Select(n => n.Id)];
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
