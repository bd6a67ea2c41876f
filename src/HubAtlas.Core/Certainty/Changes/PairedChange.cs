using HubAtlas.Core.Certainty.Replicates;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Certainty.Changes;

/// <summary>
/// What replicates with the same weights say of a cluster in two editions. A document in both editions has the same weight in both, so that
/// what they share falls out of the change. Shares of replicates, not confidence sets: <see cref="ChangeSets"/> has those.
/// </summary>
/// <param name="Up">Share of the replicates in which it ranks higher after.</param>
/// <param name="Down">Share in which it ranks lower.</param>
/// <param name="ScoreChangeSd">Standard deviation of the change of score, percent.</param>
/// <param name="Together">Share of all replicates in which it is alone in both editions: the others are left out above.</param>
/// <param name="ShiftLow">What births and mergers of others do to the change of rank: its 1 % quantile, at most 0.</param>
/// <param name="ShiftHigh">The 99 % quantile, at least 0.</param>
public sealed record PairedChange(double Up, double Down, double ScoreChangeSd, double Together, int ShiftLow, int ShiftHigh)
{
    /// <summary>Of the cluster <paramref name="first"/> before, which is <paramref name="second"/> after.</summary>
    /// <returns>Null when it is alone in both in fewer than two replicates.</returns>
    /// <exception cref="AtlasException">The two do not have as many replicates; with another seed they would have nothing in common.</exception>
    public static PairedChange? Of(ReplicateScores before, int first, ReplicateScores after, int second)
    {
        RequireAsMany(before, after);
        var (ranks, shifts, scores) = (new List<int>(), new List<int>(), new List<double>());
        for (var replicate = 0; replicate < before.ReplicateCount; replicate++)
        {
            var (one, other) = (before.At(replicate, first), after.At(replicate, second));
            if (before.States[one] != ReplicateState.Alone || after.States[other] != ReplicateState.Alone) continue;
            ranks.Add(after.Ranks[other] - before.Ranks[one]);
            shifts.Add(after.Shifts[other] - before.Shifts[one]);
            scores.Add(after.Scores[other] - before.Scores[one]);
        }

        if (ranks.Count < 2) return null;
        var (low, high) = ExistenceShift.Ends(shifts, ExistenceShift.Tail);
        double Share(Func<int, bool> holds) => (double)ranks.Count(holds) / ranks.Count;
        return new(Share(by => by < 0), Share(by => by > 0), Deviation(scores), (double)ranks.Count / before.ReplicateCount, low, high);
    }

    /// <exception cref="AtlasException">The two do not have as many replicates.</exception>
    internal static void RequireAsMany(ReplicateScores before, ReplicateScores after)
    {
        if (before.ReplicateCount == after.ReplicateCount) return;
        throw new AtlasException(FormattableString.Invariant(
            $"The editions have {before.ReplicateCount} and {after.ReplicateCount} replicates; expected as many, drawn with one seed."));
    }

    private static double Deviation(List<double> changes)
    {
        var mean = changes.Average();
        return Math.Sqrt(changes.Sum(change => (change - mean) * (change - mean)) / (changes.Count - 1));
    }
}
