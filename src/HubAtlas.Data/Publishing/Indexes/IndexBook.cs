using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Tables;

namespace HubAtlas.Data.Publishing.Indexes;

/// <summary>The tables of an index's folder with what their columns are: the same ones make the CSV files, the workbook and the data package.</summary>
internal static class IndexBook
{
    private static readonly HashSet<string> Texts = new(
        ["code", "name", "group", "brackets", "indicator", "mark", "group_mark", "method", "node", "parent", "direction", "factor", "other", "flag", "class", "level", "aggregation", "scaling", "left_out"], StringComparer.Ordinal);

    private static readonly HashSet<string> Counts = new(["rank", "points", "units", "components", "run"], StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        ["code"] = "Code of the unit.",
        ["name"] = "Name of the unit or node.",
        ["group"] = "Peers of the unit, such as its income group.",
        ["size"] = "What the score is expected to go with.",
        ["rank"] = "1 is best; equal scores share the smaller rank.",
        ["brackets"] = "Nodes that rest on too few indicators.",
        ["indicator"] = "Id of the indicator.",
        ["value"] = "As it came, divided by its denominator where it has one.",
        ["treated"] = "The value after treatment of outliers.",
        ["score"] = "As the recipe scales it.",
        ["percent_rank"] = "Share of the others that are worse, cut to three digits.",
        ["mark"] = "strength or weakness among the unit's indicators.",
        ["group_mark"] = "strength or weakness beyond one standard deviation of the unit's group.",
        ["skewness_before"] = "Skewness before treatment.",
        ["kurtosis_before"] = "Excess kurtosis before treatment.",
        ["skewness_after"] = "Skewness after treatment.",
        ["kurtosis_after"] = "Excess kurtosis after treatment.",
        ["method"] = "none, winsorised, log, shifted-log, plain-log, yeo-johnson.",
        ["points"] = "Values that were set to the next one within.",
        ["lambda"] = "Of a Yeo–Johnson transformation.",
        ["node"] = "Id of the node.",
        ["parent"] = "Id of the node above.",
        ["level"] = "0 is the index; of a unit left out: the node with too few indicators.",
        ["weight"] = "Among the nodes of one parent; only proportions count.",
        ["effective_weight"] = "In the index, when nothing is missing.",
        ["direction"] = "Whether large values are good.",
        ["units"] = "That have a score.",
        ["rank_low"] = "Smallest rank of the interval.",
        ["rank_quartile1"] = "Rank that a quarter of the runs are better than.",
        ["rank_median"] = "Median rank of the runs.",
        ["rank_quartile3"] = "Rank that three quarters of the runs are better than.",
        ["rank_high"] = "Largest rank of the interval.",
        ["p_top10"] = "Share of the runs in which the rank is 10 or better.",
        ["factor"] = "What is drawn.",
        ["first"] = "Share of the variance of the mean shift of ranks by this factor alone.",
        ["total"] = "The same with all that it interacts with.",
        ["correlation_with_parent"] = "Of the node's scores and its parent's.",
        ["alpha"] = "Cronbach's alpha of the nodes below the parent.",
        ["first_component"] = "Share of their variance in the first principal component.",
        ["components"] = "Principal components with an eigenvalue above 1.",
        ["other"] = "Id of the other node.",
        ["correlation"] = "Of the scores of both.",
        ["flag"] = "negative, or redundant above .92.",
        ["expected"] = "Score that goes with the size.",
        ["difference"] = "Score less the expected one.",
        ["class"] = "above, in line or below: one residual standard deviation.",
        ["coverage"] = "Share of the indicators that are there.",
        ["run"] = "Number of the run.",
        ["aggregation"] = "Mean of the run; empty: the recipe's.",
        ["scaling"] = "Scaling of the run; empty: the recipe's.",
        ["left_out"] = "Indicator that the run leaves out.",
    };

    public static IReadOnlyList<DataTable> Tables(IndexResult index, IndexInputs inputs)
    {
        var byRank = index.ByRank;
        var indicators = index.Nodes.Where(n => n.Node.IsIndicator).ToList();
        var parents = index.Nodes.Where(n => n.Coherence is not null).ToList();
        var (columns, units) = inputs.Table();
        List<DataTable> tables =
        [
            Of(index, "scores.csv", "Scores", ["code"], IndexTables.Scores(index), byRank),
            Of(index, "indicators.csv", "Indicators", ["code", "indicator"], IndexTables.Indicators(index), byRank.SelectMany(u => indicators.Where(n => n.Values[u] is not null).Select(n => (u, n)))),
            Of(index, "treatment.csv", "Treatment", ["indicator"], IndexTables.Treatment, indicators),
            Of(index, "structure.csv", "Structure", ["node"], IndexTables.Structure(index), index.Nodes),
            Of(index, "coherence.csv", "Coherence", ["parent", "node"], IndexTables.Coherence, parents.SelectMany(p => Enumerable.Range(0, p.Node.Children.Count).Select(c => (p, c)))),
            Of(index, "correlations.csv", "Correlations", ["parent", "node", "other"], IndexTables.Correlations, parents.SelectMany(p => p.Coherence!.Pairs.Select(pair => (p, pair)))),
            Of(index, "excluded.csv", "Left out", ["code"], IndexTables.Excluded, index.Excluded),
            Of(index, IndexPublisher.Values, "Values", ["code"], columns, units),
        ];
        if (index.Expectation is not null) tables.Add(Of(index, "expected.csv", "Expected", ["code"], IndexTables.Expected(index), byRank));
        if (index.Robustness is not { } robustness) return tables;
        tables.Add(Of(index, "intervals.csv", "Intervals", ["code"], IndexTables.Intervals(index), byRank));
        tables.Add(Of(index, "sensitivity.csv", "Sensitivity", ["factor"], IndexTables.Sensitivity, robustness.Factors));
        tables.Add(Of(index, "draws.csv", "Draws", ["run"], IndexTables.Draws(index.Nodes, Drawn(index)), robustness.Draws.Select((draw, run) => (run, draw))));
        return tables;
    }

    /// <summary>What a reader of the workbook must know, and what its columns are.</summary>
    public static IEnumerable<(string Name, string Value)> Notes(IndexResult index, IReadOnlyList<DataTable> tables)
    {
        yield return ("Index", index.Recipe.Title);
        if (index.Recipe.IsSimulated) yield return ("Data", "Simulated: no figure describes the real world.");
        yield return ("Recipe", index.Recipe.Hash);
        foreach (var note in index.Notes) yield return ("Note", note);
        foreach (var table in tables)
            foreach (var column in table.Columns) yield return ($"{table.Sheet}: {column.Name}", column.Description);
    }

    private static DataTable Of<T>(IndexResult index, string file, string sheet, IReadOnlyList<string> key, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows) => new(
        file, sheet, key, [.. columns.Select(column => Text(index, file, column.Name))], rows.Select(row => columns.Select(column => column.Value(row)).ToList()));

    private static ColumnText Text(IndexResult index, string file, string name)
    {
        var meaning = MeaningOf(index, file, name);
        var isNode = file is "scores.csv" or IndexPublisher.Values && index.Nodes.Any(n => n.Node.Id == name || n.Node.Column == name);
        var type = isNode ? "number" : Texts.Contains(name) && !(name == "level" && file == "structure.csv") ? "string" : Counts.Contains(name) || name.EndsWith("_rank", StringComparison.Ordinal) || name == "level" ? "integer" : "number";
        return new(name, type, null, new(name, name), new(meaning, null), null);
    }

    private static string MeaningOf(IndexResult index, string file, string name)
    {
        IndexNodeResult? Node(string id) => index.Nodes.FirstOrDefault(n => n.Node.Id == id);
        if (file == "scores.csv" && Node(name) is { } node) return $"Score of {node.Node.Name}.";
        if (file == "scores.csv" && name.EndsWith("_rank", StringComparison.Ordinal) && Node(name[..^"_rank".Length]) is { } ranked) return $"Rank by {ranked.Node.Name}.";
        if (file == "draws.csv" && name.StartsWith("weight_", StringComparison.Ordinal)) return $"Weight of {name["weight_".Length..]} in the run.";
        if (Meanings.TryGetValue(name, out var known)) return known;
        return index.Nodes.FirstOrDefault(n => n.Node.IsIndicator && (n.Node.Column == name || n.Node.Denominator == name)) is { } indicator
            ? indicator.Node.Column == name ? $"Value of {indicator.Node.Name}." : "What values are divided by." : "Column of the tables of values.";
    }

    /// <summary>Nodes whose weights are drawn, in the order of the draws.</summary>
    private static List<string> Drawn(IndexResult index) =>
        [.. index.Recipe.Robustness!.Weights.SelectMany(w => index.Nodes.First(n => n.Node.Id == w.Node).Node.Children).Select(n => n.Id)];
}
