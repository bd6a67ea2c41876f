using System.Globalization;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Indexing;

/// <summary>Computes a printed index again from the scores of its indicators, finds the weights that were not printed, and says of each step how much comes out.</summary>
public static class OfficialChecker
{
    /// <summary>Scores are printed with one decimal, and so are those that they are made of.</summary>
    private const double Rounding = 0.05;

    /// <param name="groups">Income group by unit's name; null: marks within groups are not checked.</param>
    public static OfficialCheck Check(OfficialIndex index, IReadOnlyDictionary<string, string>? groups, MarkRecipe marks)
    {
        var tree = new PrintedTree(index);
        var weights = WeightFinder.Find(tree);
        var scores = tree.Recompute(weights.ToDictionary(w => w.Node, w => w.Weight, StringComparer.Ordinal));
        var (remainders, steps) = (new List<CheckRemainder>(), new List<CheckStep>());
        steps.AddRange(Scores(index, tree, scores));
        var ranks = Places.Of(scores[0]);
        steps.Add(Ranks(index, ranks, remainders));
        steps.Add(Monotone(index, tree, remainders));
        steps.Add(Marked(index, tree, marks, remainders));
        if (groups is not null) steps.Add(MarkedAmongPeers(index, tree, groups, marks, remainders));
        return new(
            index, steps, weights, [.. scores.Select((s, node) => tree.IsIndicator[node] ? (IReadOnlyList<double?>)[] : Sample.Known(s))],
            Array.ConvertAll(ranks, r => r == 0 ? (int?)null : r), remainders);
    }

    /// <summary>One step a level, the lowest parents first.</summary>
    private static IEnumerable<CheckStep> Scores(OfficialIndex index, PrintedTree tree, double[][] scores) =>
        Enumerable.Range(0, index.Nodes.Count).Where(n => !tree.IsIndicator[n]).GroupBy(n => tree.Levels[n]).OrderByDescending(g => g.Key).Select(level =>
        {
            double[] differences = [.. level.SelectMany(node => index.Nodes[node].Scores.Select((printed, unit) => Math.Abs(scores[node][unit] - (printed ?? double.NaN)))).Where(d => !double.IsNaN(d))];
            return new CheckStep(
                level.Key == 0 ? "index" : string.Create(CultureInfo.InvariantCulture, $"level {level.Key}"),
                "Scores put together from the printed scores of the indicators, within twice the rounding of what was printed.",
                differences.Count(d => d <= (2 * Rounding) + 1e-9), differences.Length, differences.DefaultIfEmpty().Max());
        });

    private static CheckStep Ranks(OfficialIndex index, int[] ranks, List<CheckRemainder> remainders)
    {
        var (equal, cells, largest) = (0, 0, 0);
        foreach (var (unit, printed) in index.Nodes[0].Ranks.Index())
        {
            if (printed is null) continue;
            cells++;
            equal += printed == ranks[unit] ? 1 : 0;
            largest = Math.Max(largest, Math.Abs(printed.Value - ranks[unit]));
            if (printed != ranks[unit]) remainders.Add(new("ranks", index.Nodes[0].Id, index.Units[unit], Text(printed), Text(ranks[unit]), ""));
        }

        return new("ranks", "Ranks of the index computed again.", equal, cells, largest);
    }

    /// <summary>Of two units the one with the better value must not have the worse score.</summary>
    private static CheckStep Monotone(OfficialIndex index, PrintedTree tree, List<CheckRemainder> remainders)
    {
        var (equal, cells) = (0, 0);
        foreach (var (at, node) in index.Nodes.Index().Where(n => tree.IsIndicator[n.Index] && n.Item.Values.Any(v => v is not null)))
        {
            cells++;
            if (ScoreOrder.Break(node) is not { } fault) equal++;
            else remainders.Add(new("order", node.Id, index.Units[fault.Unit], Text(node.Values[fault.Unit]), Text(node.Scores[fault.Unit]), $"{index.Units[fault.Other]} has {Text(node.Values[fault.Other])} and a score of {Text(node.Scores[fault.Other])}"));
        }

        return new("order", "Indicators whose scores stand in the order of their values, up or down.", equal, cells, null);
    }

    private static CheckStep Marked(OfficialIndex index, PrintedTree tree, MarkRecipe recipe, List<CheckRemainder> remainders)
    {
        var found = Marker.Mark(tree.Ranks, Array.ConvertAll(tree.Ranks, Places.Thousandths), tree.IsIndicator, recipe);
        return Compare("marks", "Strengths and weaknesses of each unit.", index, n => index.Nodes[n].Marks, n => found[n], (_, _) => true, remainders);
    }

    private static CheckStep MarkedAmongPeers(
        OfficialIndex index, PrintedTree tree, IReadOnlyDictionary<string, string> groups, MarkRecipe recipe, List<CheckRemainder> remainders)
    {
        string[] groupOf = [.. index.Units.Select(u => groups.GetValueOrDefault(u, ""))];
        Mark[][] found = [.. index.Nodes.Select((_, n) => Marker.MarkAmongPeers(tree.Printed[n], tree.Ranks[n], groupOf, tree.Ranks[0], recipe))];
        return Compare("group marks", "Strengths and weaknesses within the income group.", index, n => index.Nodes[n].PeerMarks, n => found[n], (n, u) => tree.Ranks[n][u] > 0, remainders);
    }

    private static CheckStep Compare(
        string name, string meaning, OfficialIndex index, Func<int, IReadOnlyList<Mark>> printed, Func<int, Mark[]> found, Func<int, int, bool> isAsked,
        List<CheckRemainder> remainders)
    {
        var (equal, cells) = (0, 0);
        for (var node = 0; node < index.Nodes.Count; node++)
        {
            for (var unit = 0; unit < printed(node).Count; unit++)
            {
                if (!isAsked(node, unit)) continue;
                cells++;
                var (one, other) = (printed(node)[unit], found(node)[unit]);
                equal += one == other ? 1 : 0;
                if (one != other) remainders.Add(new(name, index.Nodes[node].Id, index.Units[unit], one.ToString(), other.ToString(), ""));
            }
        }

        return new(name, meaning, equal, cells, null);
    }

    private static string Text(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
