using HubAtlas.Core.Model;

namespace HubAtlas.Core.Comparing;

/// <summary>Rank agreement over the clusters that both editions hold.</summary>
internal static class Agreements
{
    public static Agreement Of(IReadOnlyList<Movement> movements, int top)
    {
        var pairs = movements.Where(m => m is { RankBefore: not null, RankAfter: not null })
            .Select(m => (Before: m.RankBefore!.Value, After: m.RankAfter!.Value)).ToList();
        var inTop = movements.Where(m => m.RankAfter <= top).ToList();
        return new(pairs.Count, KendallTauB(pairs), inTop.Count == 0 ? null : (double)inTop.Count(m => m.RankBefore <= top) / inTop.Count);
    }

    /// <summary>τ-b by pair counting: (concordant − discordant) / √((pairs − ties before)(pairs − ties after)).</summary>
    private static double? KendallTauB(List<(int Before, int After)> pairs)
    {
        long score = 0, untiedBefore = 0, untiedAfter = 0;
        for (var i = 0; i < pairs.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var before = Math.Sign(pairs[i].Before - pairs[j].Before);
                var after = Math.Sign(pairs[i].After - pairs[j].After);
                score += before * after;
                untiedBefore += Math.Abs(before);
                untiedAfter += Math.Abs(after);
            }
        }

        return untiedBefore == 0 || untiedAfter == 0 ? null : score / Math.Sqrt((double)untiedBefore * untiedAfter);
    }
}
