using HubAtlas.Core.Model;

namespace HubAtlas.Core.Profiling;

/// <summary>The economies that a cluster touches, and those large enough to be listed beside its name.</summary>
internal static class EconomyShares
{
    public static IReadOnlyList<EconomyPart> Parts(IReadOnlyList<CountedPlace> members) =>
    [
        .. members
            .Where(m => m.Place.Economy.Length > 0)
            .GroupBy(m => m.Place.Economy)
            .Select(g => new EconomyPart(g.Key, g.Sum(m => m.Mentions), SumByKind(g)))
            .OrderByDescending(p => p.Mentions)
            .ThenBy(p => p.Economy, StringComparer.Ordinal),
    ];

    /// <summary>A lone border village must not make a cluster cross-border, so small parts are not listed; the largest always is.</summary>
    public static IReadOnlyList<string> Listed(IReadOnlyList<EconomyPart> parts, long mentions, double minimumShare) =>
        [.. parts.Where((p, index) => index == 0 || p.Mentions >= minimumShare * mentions).Select(p => p.Economy)];

    private static IReadOnlyList<Tally> SumByKind(IEnumerable<CountedPlace> members)
    {
        var sums = new Tally[DocumentKinds.All.Count];
        foreach (var member in members)
        {
            for (var kind = 0; kind < member.ByKind.Count; kind++) sums[kind] += member.ByKind[kind];
        }

        return sums;
    }
}
