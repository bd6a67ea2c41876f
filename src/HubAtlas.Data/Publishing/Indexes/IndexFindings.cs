using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Indexes;

/// <summary>What an index says, in sentences.</summary>
internal static class IndexFindings
{
    public static string Headline(IndexResult index)
    {
        var leaders = index.ByRank.Take(3).Select(u => index.Units[u].Name).ToList();
        return leaders.Count < 3 ? $"{leaders[0]} leads" : $"{leaders[0]} leads, before {leaders[1]} and {leaders[2]}";
    }

    public static IEnumerable<string> All(IndexResult index)
    {
        var order = index.ByRank;
        yield return $"{index.Units[order[0]].Name} scores {Score(index.Top.Scores[order[0]])}, {index.Units[order[^1]].Name}, the last of {Show.Count(order.Count)}, {Score(index.Top.Scores[order[^1]])}.";
        foreach (var node in index.Nodes.Where(n => n.Level == 1))
            yield return $"{node.Node.Name}: first {index.Units[First(node)].Name} ({Score(node.Scores[First(node)])}).";
        if (index.Robustness is not { } robustness) yield break;
        var widths = robustness.Units.Select(i => i.High - i.Low).Order().ToList();
        var widest = robustness.Units.Index().MaxBy(i => i.Item.High - i.Item.Low).Index;
        yield return $"Half of the units keep within {Places(widths[widths.Count / 2])} under other weights and choices; {index.Units[widest].Name} moves over {Places(widths[^1])}.";
    }

    private static int First(IndexNodeResult node) => node.Ranks.Index().Where(r => r.Item == 1).Select(r => r.Index).DefaultIfEmpty(0).First();

    /// <summary>The name, behind its number where the id is one: "7.2 Creative goods and services".</summary>
    public static string Named(IndexNode node) => node.Name == node.Id || !node.Id.Any(char.IsAsciiDigit) ? node.Name : $"{node.Id} {node.Name}";

    public static string Score(double? score) => score is { } s ? s.ToString("0.0", CultureInfo.InvariantCulture) : Show.Missing;

    private static string Places(double places) => $"{places.ToString("0.#", CultureInfo.InvariantCulture)} {(places == 1 ? "place" : "places")}";
}
