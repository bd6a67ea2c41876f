using HubAtlas.Core.Model;

namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>
/// What replicates with the same weights say of a cluster in two editions. A document in both editions has the same weight in both, so that
/// what they share falls out of the change. Quantiles and shares of replicates, not rank sets: ties make them too sure.
/// </summary>
/// <param name="RankLow">Change of rank that <c>(1 − level) / 2</c> of the replicates do not pass; below 0: risen.</param>
/// <param name="RankHigh">The same at the upper end.</param>
/// <param name="Up">Share of the replicates in which it ranks higher after.</param>
/// <param name="Down">Share in which it ranks lower.</param>
/// <param name="ScoreChangeSd">Standard deviation of the change of score, percent.</param>
/// <param name="Counted">Share of all replicates in which it is alone in both editions: the others are left out above.</param>
public sealed record PairedChange(int RankLow, int RankHigh, double Up, double Down, double ScoreChangeSd, double Counted)
{
    /// <summary>Of the cluster <paramref name="first"/> before, which is <paramref name="second"/> after.</summary>
    /// <param name="level">0.5 to below 1.</param>
    /// <returns>Null when it is alone in both in fewer than two replicates.</returns>
    /// <exception cref="AtlasException">The two do not have as many replicates; with another seed they would have nothing in common.</exception>
    public static PairedChange? Of(ReplicateScores before, int first, ReplicateScores after, int second, double level)
    {
        if (before.ReplicateCount != after.ReplicateCount)
        {
            throw new AtlasException(FormattableString.Invariant(
                $"The editions have {before.ReplicateCount} and {after.ReplicateCount} replicates; expected as many, drawn with one seed."));
        }

        var (ranks, scores) = (new List<int>(), new List<double>());
        for (var replicate = 0; replicate < before.ReplicateCount; replicate++)
        {
            var (one, other) = (before.At(replicate, first), after.At(replicate, second));
            if (before.States[one] != ReplicateState.Alone || after.States[other] != ReplicateState.Alone) continue;
            ranks.Add(after.Ranks[other] - before.Ranks[one]);
            scores.Add(after.Scores[other] - before.Scores[one]);
        }

        if (ranks.Count < 2) return null;
        var (up, down, mean) = (ranks.Count(change => change < 0), ranks.Count(change => change > 0), scores.Average());
        ranks.Sort();
        return new(
            ranks[Quantiles.Index((1 - level) / 2, ranks.Count)], ranks[Quantiles.Index((1 + level) / 2, ranks.Count)],
            (double)up / ranks.Count, (double)down / ranks.Count,
            Math.Sqrt(scores.Sum(change => (change - mean) * (change - mean)) / (scores.Count - 1)), (double)ranks.Count / before.ReplicateCount);
    }
}
