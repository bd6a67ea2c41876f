using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing.Tables;

namespace HubAtlas.Data.Publishing.Indexes;

/// <summary>Writes the comparison of two indexes: who moved and why, which indicators changed, what the next rank would take, and a page.</summary>
public static class IndexComparisonPublisher
{
    public const string Comparison = "index-comparison.json", Page = "comparison.html";

    private const int Decimals = 6;

    /// <exception cref="AtlasException">The folder holds something else than such a comparison.</exception>
    public static void Publish(IndexComparison comparison, string folder) => FolderSwap.Write(folder, Comparison, part =>
    {
        CsvTable.Write(Path.Combine(part, "movements.csv"), Moves, comparison.Moves);
        CsvTable.Write(Path.Combine(part, "indicators.csv"), Changes, IndicatorChanges(comparison));
        CsvTable.Write(Path.Combine(part, "next-rank.csv"), Steps(comparison), comparison.Steps);
        PublishedFolder.WriteJson(Path.Combine(part, Comparison), new IndexComparisonFile(
            EditionJson.SchemaVersion, comparison.Before.Recipe.Title, comparison.After.Recipe.Title, comparison.Before.Recipe.Hash, comparison.After.Recipe.Hash, comparison.Moves));
        File.WriteAllText(Path.Combine(part, Page), IndexComparisonPage.Of(comparison));
    });

    private static readonly IReadOnlyList<Column<IndexMove>> Moves =
    [
        new("code", m => Cell.Of(m.Unit.Code)), new("name", m => Cell.Of(m.Unit.Name)), new("group", m => Cell.Of(m.Unit.Group)),
        new("rank_before", m => Cell.Of(m.RankBefore)), new("rank_after", m => Cell.Of(m.RankAfter)), new("rank_change", m => Cell.Of(m.RankChange)),
        .. Causes("", m => m.RankCauses),
        new("score_before", m => Cell.Of(m.ScoreBefore, Decimals)), new("score_after", m => Cell.Of(m.ScoreAfter, Decimals)), new("score_change", m => Cell.Of(m.ScoreAfter - m.ScoreBefore, Decimals)),
        .. Causes("score_", m => m.ScoreCauses),
    ];

    private static readonly IReadOnlyList<Column<IndicatorChange>> Changes =
    [
        new("code", c => Cell.Of(c.Unit.Code)), new("name", c => Cell.Of(c.Unit.Name)), new("indicator", c => Cell.Of(c.Indicator)),
        new("value_before", c => Exact(c.ValueBefore)), new("value_after", c => Exact(c.ValueAfter)),
        new("score_before", c => Cell.Of(c.ScoreBefore, Decimals)), new("score_after", c => Cell.Of(c.ScoreAfter, Decimals)),
    ];

    private static IEnumerable<Column<IndexMove>> Causes(string prefix, Func<IndexMove, IndexCauses?> of) =>
    [
        new(prefix + "by_data", m => Cell.Of(of(m)?.Data, Decimals)), new(prefix + "by_weights", m => Cell.Of(of(m)?.Weights, Decimals)),
        new(prefix + "by_method", m => Cell.Of(of(m)?.Method, Decimals)), new(prefix + "by_coverage", m => Cell.Of(of(m)?.Coverage, Decimals)),
    ];

    private static IReadOnlyList<Column<NextStep>> Steps(IndexComparison comparison) =>
    [
        new("code", s => Cell.Of(comparison.After.Units[s.Unit].Code)), new("name", s => Cell.Of(comparison.After.Units[s.Unit].Name)),
        new("rank", s => Cell.Of(comparison.After.Top.Ranks[s.Unit])), new("ahead", s => Cell.Of(comparison.After.Units[s.Ahead].Code)),
        new("indicator", s => Cell.Of(s.Indicator.Id)), new("points", s => Cell.Of(s.Points, Decimals)), new("value", s => Exact(s.Value)), new("value_needed", s => Exact(s.Needed)),
    ];

    /// <summary>Values that differ, of units and indicators that both indexes have.</summary>
    private static IEnumerable<IndicatorChange> IndicatorChanges(IndexComparison comparison)
    {
        var places = comparison.Before.Units.Index().ToDictionary(u => u.Item.Code, u => u.Index, StringComparer.Ordinal);
        var nodes = comparison.Before.Nodes.Where(n => n.Node.IsIndicator).ToDictionary(n => n.Node.Id, StringComparer.Ordinal);
        return from unit in comparison.After.ByRank
               where places.ContainsKey(comparison.After.Units[unit].Code)
               let before = places[comparison.After.Units[unit].Code]
               from node in comparison.After.Nodes
               where node.Node.IsIndicator && nodes.ContainsKey(node.Node.Id) && nodes[node.Node.Id].Values[before] != node.Values[unit]
               let other = nodes[node.Node.Id]
               select new IndicatorChange(comparison.After.Units[unit], node.Node.Id, other.Values[before], node.Values[unit], other.Scores[before], node.Scores[unit]);
    }

    private static Cell Exact(double? number) => number is { } n ? Cell.Exact(n) : Cell.Missing;

    private sealed record IndicatorChange(IndexUnit Unit, string Indicator, double? ValueBefore, double? ValueAfter, double? ScoreBefore, double? ScoreAfter);
}

/// <summary>The content of <c>index-comparison.json</c>.</summary>
internal sealed record IndexComparisonFile(string Schema, string Before, string After, string RecipeHashBefore, string RecipeHashAfter, IReadOnlyList<IndexMove> Moves);
