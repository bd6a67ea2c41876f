using HubAtlas.Core.Certainty.Replicates;
using HubAtlas.Core.Clustering;
using HubAtlas.Core.Model;
using HubAtlas.Core.Ranking;

namespace HubAtlas.Bench.Certainty;

/// <summary>A world drawn from documents taken as the truth, ranked as an edition would be, with its replicates.</summary>
internal sealed class ObservedWorld
{
    private static readonly int Kinds = DocumentKinds.All.Count;

    private ObservedWorld(ReplicatedRanking ranking, double[] estimates, int[] labels, ReplicateScores scores) =>
        (Ranking, Estimates, Labels, Scores) = (ranking, estimates, labels, scores);

    public ReplicatedRanking Ranking { get; }

    /// <summary>By rank.</summary>
    public double[] Estimates { get; }

    /// <summary>Of every place of the truth its cluster by rank from 0; −1: none.</summary>
    public int[] Labels { get; }

    public ReplicateScores Scores { get; }

    /// <param name="seed">Of the outer draw; null: the truth itself, without replicates.</param>
    /// <param name="isSupportKept">Whether places that drew no document are there, as in replicates. Else a third of all places with one document is missing.</param>
    public static ObservedWorld Draw(
        IReadOnlyList<PlacedContribution> truth, WeightedPoints places, ClusteringSettings settings, IReadOnlyList<double> kindWeights, ulong? seed,
        int replicates, bool isReclustered, bool isSupportKept, Func<WeightedPoints, Partition>? find = null)
    {
        var drawn = seed is { } known ? Redraw(truth, known) : truth;
        var (mentions, shares, worlds) = Count(drawn, places.Count);
        var there = Enumerable.Range(0, places.Count).Where(place => isSupportKept || mentions[place] > 0).ToArray();
        var points = new WeightedPoints(
            [.. there.Select(p => places.Latitudes[p])], [.. there.Select(p => places.Longitudes[p])], [.. there.Select(p => mentions[p])]);
        var partition = find is null ? Clusterer.Find(points, settings, 2) : find(points);
        var parts = new long[partition.ClusterCount, Kinds];
        for (var i = 0; i < there.Length; i++)
        {
            for (var kind = 0; kind < Kinds && partition.ClusterIndexes[i] >= 0; kind++) parts[partition.ClusterIndexes[i], kind] += shares[kind][there[i]];
        }

        var scores = Enumerable.Range(0, partition.ClusterCount).Select(c => Ranker.Score(
            [.. Enumerable.Range(0, Kinds).Select(k => Ranker.WorldShare(parts[c, k], worlds[k]))], kindWeights)).ToArray();
        var order = Enumerable.Range(0, scores.Length).OrderByDescending(c => scores[c]).ToArray();
        var ranks = new int[order.Length];
        for (var rank = 0; rank < order.Length; rank++) ranks[order[rank]] = rank;
        int[] clusters = [.. partition.ClusterIndexes.Select(c => c < 0 ? -1 : ranks[c])];
        var ranking = new ReplicatedRanking(points, clusters, order.Length, points.Weights, settings, PointWeight.Mentions, kindWeights);
        var labels = Enumerable.Repeat(-1, places.Count).ToArray();
        for (var i = 0; i < there.Length; i++) labels[there[i]] = clusters[i];
        return new(ranking, [.. order.Select(c => scores[c])], labels, Replicate(ranking, drawn, there, places.Count, replicates, isReclustered));
    }

    private static ReplicateScores Replicate(
        ReplicatedRanking ranking, IReadOnlyList<PlacedContribution> drawn, int[] there, int places, int replicates, bool isReclustered)
    {
        var numbers = new int[places];
        for (var i = 0; i < there.Length; i++) numbers[there[i]] = i;
        var counts = DocumentKinds.All.Select(_ => new long[there.Length + 1]).ToArray();
        foreach (var one in drawn) counts[(int)one.Kind][one.Place < 0 ? there.Length : numbers[one.Place]]++;
        using var replicator = Replicator.Prepare(ranking, isReclustered, 2);
        using var builder = replicator.Collect(counts);
        foreach (var one in drawn) builder.Add(one.Place < 0 ? one : one with { Place = numbers[one.Place] });
        using var documents = builder.Finish();
        return replicator.Draw(documents, replicates, 1, 2);
    }

    /// <summary>Each document as often as a Poisson number says.</summary>
    private static List<PlacedContribution> Redraw(IReadOnlyList<PlacedContribution> truth, ulong seed)
    {
        var key = ReplicateWeights.Key(~seed, 0);
        var drawn = new List<PlacedContribution>(truth.Count);
        foreach (var one in truth)
        {
            var times = 0L;
            for (var copy = 0L; copy < one.Multiplicity; copy++) times += ReplicateWeights.Of(ReplicateWeights.Unit((ulong)one.DocumentId, copy), key, 0);
            if (times > 0) drawn.Add(one with { Multiplicity = times });
        }

        return drawn;
    }

    private static (long[] Mentions, long[][] Shares, long[] Worlds) Count(IReadOnlyList<PlacedContribution> drawn, int places)
    {
        var (mentions, shares, worlds) = (new long[places], DocumentKinds.All.Select(_ => new long[places]).ToArray(), new long[Kinds]);
        foreach (var one in drawn)
        {
            worlds[(int)one.Kind] += one.Share * one.Multiplicity;
            if (one.Place < 0) continue;
            mentions[one.Place] += one.Multiplicity;
            shares[(int)one.Kind][one.Place] += one.Share * one.Multiplicity;
        }

        return (mentions, shares, worlds);
    }
}
