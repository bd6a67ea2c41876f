using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Reporting;

/// <summary>What a printed ranking beside another says, in sentences.</summary>
internal static class PrintFindings
{
    private const int Named = 5;

    public static IEnumerable<string> Of(PrintComparison comparison)
    {
        var agreement = comparison.Agreement;
        yield return $"Kendall’s τ-b {Number(agreement.KendallTauB)}, Spearman’s ρ {Number(agreement.Spearman)}; of the first "
            + $"{Show.Count(agreement.Depth)} ranks {Show.Percent(100 * agreement.TopOverlap, 0)} are in both, rank-biased overlap {Number(agreement.RankBiasedOverlap)}.";
        if (Movers(comparison, up: true) is { Count: > 0 } climbers) yield return $"The largest climbs: {Show.List(climbers)}.";
        if (Movers(comparison, up: false) is { Count: > 0 } fallers) yield return $"The largest falls: {Show.List(fallers)}.";
        if (Economies(comparison) is { Count: > 0 } economies) yield return $"Clusters in the top by economy: {Show.List(economies)}.";
        foreach (var side in new[] { comparison.First, comparison.Second })
            foreach (var sentence in Concentration(side)) yield return sentence;
    }

    private static List<string> Movers(PrintComparison comparison, bool up) => comparison.Lines
        .Where(l => up ? l.Gained > 0 : l.Gained < 0)
        .OrderByDescending(l => Math.Abs(l.Gained!.Value)).ThenBy(l => l.Second!.Rank).Take(Named)
        .Select(l => $"{l.Second!.Name} ({Show.Count(l.First!.Rank)} → {Show.Count(l.Second.Rank)})").ToList();

    private static List<string> Economies(PrintComparison comparison) => comparison.Economies
        .Where(e => e is { First: not null, Second: not null }).Take(Named)
        .Select(e => $"{EconomyNames.Of(e.Economy)} {Show.Count(e.First!.Value)} → {Show.Count(e.Second!.Value)}").ToList();

    private static IEnumerable<string> Concentration(RankingSide side) =>
        from kind in DocumentKinds.All
        let firsts = side.First[(int)kind]
        where firsts.Count > 0
        let parts = firsts.Select(f => $"{Show.Count(f.Clusters)} ({Show.Percent(f.Percent, 1)})").ToList()
        select $"{side.Title}: the first {Show.List(parts)} of the world’s {kind.Plural()}.";

    private static string Number(double? number) => number is { } n ? Rounded.Text(n, Rounded.CountDecimals) : Show.Missing;
}
