using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;

namespace HubAtlas.Data.Publishing.Indexes;

/// <summary>The content of <c>index.json</c>: all that an index says, with every digit.</summary>
/// <param name="Nodes">A parent stands before the nodes below it; the first is the index.</param>
/// <param name="Units">By code.</param>
/// <param name="Runs">Of the robustness analysis; null: none was made.</param>
/// <param name="Level">Of the rank intervals, 0 to 1.</param>
/// <param name="Expectation">Null where too few units have a size.</param>
public sealed record IndexFile(
    string Schema, string Name, string Title, string RecipeHash, bool IsSimulated, IReadOnlyList<string> Notes, IReadOnlyList<IndexFileNode> Nodes, IReadOnlyList<IndexFileUnit> Units,
    IReadOnlyList<ExcludedUnit> Excluded, int? Runs, double? Level, IReadOnlyList<FactorShare> Factors, IndexFileExpectation? Expectation)
{
    /// <exception cref="AtlasException">No index there, or one of another shape.</exception>
    public static IndexFile Read(string folder) => EditionFiles.ReadJson<IndexFile>(folder, IndexPublisher.Index, "make the index again: hubatlas index");

    internal static IndexFile Of(IndexResult index) => new(
        EditionJson.SchemaVersion, index.Recipe.Name, index.Recipe.Title, index.Recipe.Hash, index.Recipe.IsSimulated, index.Notes,
        [.. index.Nodes.Select(n => IndexFileNode.Of(index.Recipe, n))], [.. Enumerable.Range(0, index.Units.Count).Select(u => IndexFileUnit.Of(index, u))], index.Excluded,
        index.Robustness?.Runs, index.Robustness is null ? null : index.Recipe.Robustness!.Level, index.Robustness?.Factors ?? [],
        index.Expectation is { } e ? new(e.Curve, e.RSquared, e.Deviation) : null);
}

/// <param name="Parent">Place in the list; −1: the index itself.</param>
/// <param name="Level">0: the index itself.</param>
/// <param name="Weight">Among the nodes of its parent.</param>
/// <param name="Aggregation">How the nodes below are put together; null: an indicator.</param>
/// <param name="Treatment">What was done with outliers; null: not an indicator.</param>
public sealed record IndexFileNode(
    string Id, string Name, int Parent, int Level, double Weight, double EffectiveWeight, bool IsLowerBetter, Aggregation? Aggregation, string? Treatment)
{
    internal static IndexFileNode Of(IndexRecipe recipe, IndexNodeResult n) => new(
        n.Node.Id, n.Node.Name, n.Parent, n.Level, n.Node.Weight, n.EffectiveWeight, n.Node.IsLowerBetter,
        n.Node.IsIndicator ? null : n.Node.Aggregation ?? recipe.Aggregation, n.Treatment?.Method);
}

/// <summary>One unit. Scores, ranks and values are by node, null where missing; brackets and marks are places in the list of nodes.</summary>
/// <param name="Size">What the score is expected to go with.</param>
/// <param name="Expected">The score that goes with its size.</param>
/// <param name="Class">Words: above, in line, below.</param>
/// <param name="Values">Of indicators, before treatment.</param>
/// <param name="Brackets">Nodes that rest on too few indicators.</param>
/// <param name="PeerStrengths">Beyond one deviation above the mean of its group.</param>
public sealed record IndexFileUnit(
    string Code, string Name, string Group, double? Size, double? Expected, string? Class, IReadOnlyList<double?> Scores, IReadOnlyList<int?> Ranks, IReadOnlyList<double?> Values,
    IReadOnlyList<int> Brackets, IReadOnlyList<int> Strengths, IReadOnlyList<int> Weaknesses, IReadOnlyList<int> PeerStrengths, IReadOnlyList<int> PeerWeaknesses,
    IndexRankInterval? Interval)
{
    internal static IndexFileUnit Of(IndexResult index, int unit)
    {
        IReadOnlyList<int> Where(Func<IndexNodeResult, bool> holds) => [.. index.Nodes.Index().Where(n => holds(n.Item)).Select(n => n.Index)];
        var known = index.Units[unit];
        return new(
            known.Code, known.Name, known.Group, known.Size, index.Expectation?.Expected[unit], index.Expectation is null ? null : IndexTables.ClassOf(index, unit),
            [.. index.Nodes.Select(n => n.Scores[unit])], [.. index.Nodes.Select(n => n.Ranks[unit])], [.. index.Nodes.Select(n => n.Node.IsIndicator ? n.Values[unit] : null)],
            Where(n => n.Brackets[unit]), Where(n => n.Marks[unit] == Mark.Strength), Where(n => n.Marks[unit] == Mark.Weakness),
            Where(n => n.PeerMarks[unit] == Mark.Strength), Where(n => n.PeerMarks[unit] == Mark.Weakness), index.Robustness?.Units[unit]);
    }
}

/// <param name="Curve">Words: linear, cubic, spline5.</param>
/// <param name="RSquared">Share of the variance of the scores that goes with size, 0 to 1.</param>
/// <param name="Deviation">Residual standard error: within it a score is in line.</param>
public sealed record IndexFileExpectation(string Curve, double RSquared, double Deviation);
