namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>In which share of replicates a cluster is what. <c>Alone + Absorbed + Gone = 1</c>.</summary>
/// <param name="AbsorbedBy">The cluster that takes it in most often, the first of equals; null: none does.</param>
/// <param name="Split">Whatever the state.</param>
/// <param name="Jaccard">Mean agreement with the heir: above 0.75 stable, 0.5 and below dissolved (Hennig 2007).</param>
public sealed record Existence(double Alone, double Absorbed, int? AbsorbedBy, double Gone, double Split, double Jaccard)
{
    /// <summary>One for every cluster.</summary>
    public static IReadOnlyList<Existence> Of(ReplicateScores scores) => [.. Enumerable.Range(0, scores.ClusterCount).Select(c => Of(scores, c))];

    /// <summary>The share of replicates in which a cluster is alone and ranks among the first.</summary>
    public static double ShareInTop(ReplicateScores scores, int cluster, int top) =>
        Share(scores, cluster, at => scores.States[at] == ReplicateState.Alone && scores.Ranks[at] <= top);

    private static Existence Of(ReplicateScores scores, int cluster)
    {
        var (takers, jaccards) = (new int[scores.ClusterCount], 0.0);
        for (var replicate = 0; replicate < scores.ReplicateCount; replicate++)
        {
            var at = scores.At(replicate, cluster);
            jaccards += scores.Jaccards[at];
            if (scores.AbsorbedBy[at] >= 0) takers[scores.AbsorbedBy[at]]++;
        }

        return new(
            Share(scores, cluster, at => scores.States[at] == ReplicateState.Alone),
            Share(scores, cluster, at => scores.States[at] == ReplicateState.Absorbed),
            takers.Max() == 0 ? null : Array.IndexOf(takers, takers.Max()),
            Share(scores, cluster, at => scores.States[at] == ReplicateState.Gone),
            Share(scores, cluster, at => scores.Splits[at]),
            jaccards / scores.ReplicateCount);
    }

    private static double Share(ReplicateScores scores, int cluster, Func<int, bool> holds)
    {
        var count = 0;
        for (var replicate = 0; replicate < scores.ReplicateCount; replicate++) count += holds(scores.At(replicate, cluster)) ? 1 : 0;
        return (double)count / scores.ReplicateCount;
    }
}
