using HubAtlas.Core.Certainty.Replicates;
using HubAtlas.Core.Model;
using HubAtlas.Core.Ranking;
using HubAtlas.Tests.Clustering;

namespace HubAtlas.Tests.Certainty.Replicates;

/// <summary>Random documents at random places, ranked: small enough to be counted the slow way.</summary>
internal sealed class DocumentWorld
{
    private const int Kinds = 3;

    private DocumentWorld(List<PlacedContribution> contributions, WeightedPoints positions, ClusteringSettings settings, PointWeight pointWeight)
    {
        (Contributions, PointWeight) = (contributions, pointWeight);
        Points = positions with { Weights = Weigh(positions.Count, Once) };
        var partition = Clustered.Find(Points, settings, 1);
        var scores = Scores(partition.ClusterIndexes, partition.ClusterCount, Once);
        var ranks = Ranker.Rank(Enumerable.Range(0, partition.ClusterCount), i => scores[i], i => i.ToString("D3")).Select(r => r.Contender).ToList();
        Ranking = new ReplicatedRanking(
            Points, [.. partition.ClusterIndexes.Select(c => ranks.IndexOf(c))], partition.ClusterCount, Sum(positions.Count, one => one.Multiplicity), settings, pointWeight, KindWeights);
    }

    private DocumentWorld(DocumentWorld ranked, List<PlacedContribution> contributions) =>
        (Contributions, Points, PointWeight, Ranking) = (contributions, ranked.Points, ranked.PointWeight, ranked.Ranking);

    public static double[] KindWeights { get; } = [1, 0.7, 0.1];

    public List<PlacedContribution> Contributions { get; }

    public WeightedPoints Points { get; }

    public PointWeight PointWeight { get; }

    public ReplicatedRanking Ranking { get; }

    public static DocumentWorld Make(int seed)
    {
        var (points, settings) = seed % 4 == 3 ? Chain(seed) : Worlds.Make(seed);
        var random = new Random(seed);
        var contributions = new List<PlacedContribution>();
        for (var document = 0; document < 3 * points.Count; document++)
        {
            var (id, kind, people) = (random.NextInt64(), (DocumentKind)random.Next(seed % 5 == 0 ? 2 : Kinds), random.Next(1, 5));
            var multiplicity = random.Next(6) == 0 ? random.Next(2, 5) : 1;
            var (home, share) = (random.Next(points.Count), Contribution.Whole / people);
            for (var person = 0; person < people; person++)
            {
                var place = random.Next(12) == 0 ? PlacedContribution.Unlocated : random.Next(3) == 0 ? random.Next(points.Count) : home;
                contributions.Add(new(id, place, kind, person == 0 ? Contribution.Whole - (share * (people - 1)) : share, multiplicity));
            }
        }

        var pointWeight = seed % 3 == 0 ? PointWeight.Shares : PointWeight.Mentions;
        var unit = pointWeight == PointWeight.Shares ? Contribution.Whole : 1;
        return new(contributions, points, settings with { MinimumWeight = settings.MinimumWeight * 2 * unit }, pointWeight);
    }

    /// <summary>The same ranking, with its contributions at other places.</summary>
    public DocumentWorld With(List<PlacedContribution> contributions) => new(this, contributions);

    /// <summary>A street of places across the date line that is now one cluster, now several: each has about the minimum around it.</summary>
    private static (WeightedPoints Points, ClusteringSettings Settings) Chain(int seed)
    {
        var longitudes = Enumerable.Range(0, 60).Select(i => Math.IEEERemainder(178.5 + (i * 0.05), 360)).ToArray();
        return (new WeightedPoints([.. longitudes.Select(_ => 10.0)], longitudes, new long[60]), new ClusteringSettings(8, 11 + (seed % 3), seed % 8 < 4 ? 4 : null));
    }

    /// <summary>The weight of a document, with those like it.</summary>
    public static long Weight(PlacedContribution one, ulong seed, int replicate)
    {
        var (sum, key) = (0L, ReplicateWeights.Key(seed, replicate / 64));
        for (var copy = 0L; copy < one.Multiplicity; copy++)
            sum += ReplicateWeights.Of(ReplicateWeights.Unit((ulong)one.DocumentId, copy), key, replicate % 64);
        return sum;
    }

    public ReplicateScores Draw(
        int replicates, ulong seed, int threads, IEnumerable<PlacedContribution>? order = null, bool isReclustered = true, bool isRepeat = false)
    {
        using var replicator = Replicator.Prepare(Ranking, isReclustered, threads, TestContext.Current.CancellationToken);
        using var builder = replicator.Collect(Counts());
        foreach (var one in order ?? Contributions) builder.Add(one);
        using var documents = builder.Finish();
        return isRepeat ? replicator.Repeat(documents, threads, TestContext.Current.CancellationToken)
            : replicator.Draw(documents, replicates, seed, threads, TestContext.Current.CancellationToken);
    }

    /// <summary>The weight of every place.</summary>
    public long[] Weigh(Func<PlacedContribution, long> weight) => Weigh(Points.Count, weight);

    /// <summary>The score of each cluster, contribution by contribution.</summary>
    public double[] Scores(IReadOnlyList<int> clusters, int count, Func<PlacedContribution, long> weight)
    {
        var (parts, worlds) = (new long[count, Kinds], new long[Kinds]);
        foreach (var one in Contributions)
        {
            var share = one.Share * weight(one);
            worlds[(int)one.Kind] += share;
            if (one.Place >= 0 && clusters[one.Place] >= 0) parts[clusters[one.Place], (int)one.Kind] += share;
        }

        return [.. Enumerable.Range(0, count).Select(c => Ranker.Score(
            [.. Enumerable.Range(0, Kinds).Select(k => Ranker.WorldShare(parts[c, k], worlds[k]))], KindWeights))];
    }

    /// <summary>Every document as often as the ranking counts it.</summary>
    public static long Once(PlacedContribution one) => one.Multiplicity;

    private long[] Weigh(int places, Func<PlacedContribution, long> weight) =>
        Sum(places, one => PointWeight == PointWeight.Mentions ? weight(one) : weight(one) * one.Share);

    private long[] Sum(int places, Func<PlacedContribution, long> of)
    {
        var sums = new long[places];
        foreach (var one in Contributions.Where(one => one.Place >= 0)) sums[one.Place] += of(one);
        return sums;
    }

    public long[][] Counts()
    {
        var counts = Enumerable.Range(0, Kinds).Select(_ => new long[Points.Count + 1]).ToArray();
        foreach (var one in Contributions) counts[(int)one.Kind][one.Place < 0 ? Points.Count : one.Place]++;
        return counts;
    }
}
