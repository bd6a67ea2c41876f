using HubAtlas.Core.Model;

namespace HubAtlas.Core.Comparing;

/// <summary>Rank agreement over the clusters that both editions hold.</summary>
internal static class Agreements
{
    public static Agreement Of(IReadOnlyList<Movement> movements, int top, int clustersBefore)
    {
        var pairs = movements.Where(m => m is { RankBefore: not null, RankAfter: not null })
            .Select(m => (m.RankBefore!.Value, m.RankAfter!.Value)).ToList();
        var inTop = movements.Where(m => m.RankAfter <= top).ToList();
        var depth = Math.Min(inTop.Count, clustersBefore);
        return RankAgreement.Of(pairs, depth, inTop.Count == 0 ? null : (double)inTop.Count(m => m.RankBefore <= top) / inTop.Count);
    }
}
