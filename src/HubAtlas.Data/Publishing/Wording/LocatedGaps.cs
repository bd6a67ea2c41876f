using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Wording;

/// <summary>Names the economies and scripts of which least is located and most expected to be wrong, in sentences.</summary>
public static class LocatedGaps
{
    private const int Named = 3;

    // Less than this part of the mentions is too few to compare.
    private const double LeastPart = 0.005;

    public static IEnumerable<string> Describe(Ledger? ledger) =>
        ledger is null ? [] : ledger.Shares.GroupBy(s => s.Group).SelectMany(g => Describe(g.Key, [.. g]));

    private static IEnumerable<string> Describe(LocatedGroup group, List<LocatedShare> shares)
    {
        var (all, located) = (shares.Sum(s => s.Mentions), shares.Sum(s => s.Located));
        var wrong = shares.Sum(s => s.Expected.MentionThousandths) / 1000.0 / Math.Max(1, located);
        var compared = shares.Where(s => s.Value is not null && s.Mentions >= LeastPart * all).ToList();
        var least = compared.Where(s => s.Share < (double)located / all).OrderBy(s => s.Share).ThenBy(s => s.Value, StringComparer.Ordinal).Take(Named).ToList();
        var most = compared.Where(s => s.ExpectedShare > wrong).OrderByDescending(s => s.ExpectedShare).ThenBy(s => s.Value, StringComparer.Ordinal).Take(Named).ToList();
        if (least.Count > 0) yield return $"least is located of {Kinds(group)} {List(least, s => s.Share)}, of all {Percent((double)located / all)}";
        if (most.Count > 0) yield return $"most is expected wrong of {Kinds(group)} {List(most, s => s.ExpectedShare)}, of all {Percent(wrong)}";
    }

    private static string Kinds(LocatedGroup group) => group == LocatedGroup.Economy ? "the economies" : "the scripts";

    private static string List(List<LocatedShare> shares, Func<LocatedShare, double?> of) => string.Join(", ", shares.Select(s => $"{s.Value} ({Percent(of(s))})"));

    private static string Percent(double? share) => Show.Percent(100 * share, 1);
}
