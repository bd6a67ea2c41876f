using HubAtlas.Core.Model;
using HubAtlas.Core.Ranking;

namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>Score and order as <see cref="Ranker"/> makes them, to the last digit, for many at once.</summary>
internal static class ScoreRule
{
    /// <summary>Sum of weight × world share over the kinds.</summary>
    /// <param name="parts">By kind.</param>
    /// <param name="worlds">By kind; 0: the kind's share is absent.</param>
    public static double Score(ReadOnlySpan<long> parts, ReadOnlySpan<long> worlds, IReadOnlyList<double> weights)
    {
        var sum = 0.0;
        for (var kind = 0; kind < parts.Length; kind++) sum += (Ranker.WorldShare(parts[kind], worlds[kind]) ?? 0) * weights[kind];
        return sum;
    }

    /// <summary>1-based ranks by falling score; of equal scores the smaller key first, then the first.</summary>
    public static void Rank(ReadOnlySpan<double> scores, ReadOnlySpan<int> keys, Span<int> ranks)
    {
        var order = new (double Score, int Key, int Index)[scores.Length];
        for (var i = 0; i < order.Length; i++) order[i] = (-scores[i], keys.IsEmpty ? 0 : keys[i], i);
        Array.Sort(order);
        for (var i = 0; i < order.Length; i++) ranks[order[i].Index] = i + 1;
    }

    /// <summary>All kinds of documents, in the order of their numbers.</summary>
    public static int KindCount => DocumentKinds.All.Count;
}
