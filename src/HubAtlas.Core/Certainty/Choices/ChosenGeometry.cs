using HubAtlas.Core.Clustering;
using HubAtlas.Core.Counting;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Certainty.Choices;

/// <summary>The clusters that a setting gives, what they count, and which of them takes most of each cluster of the ranking.</summary>
internal sealed class ChosenGeometry
{
    private readonly ChosenRanking _ranking;
    private readonly ChoiceWorld _world;
    private readonly int[] _found;
    private readonly long[] _shares;
    private readonly Lazy<long[]> _documents;

    private ChosenGeometry(ChosenRanking ranking, ChoiceWorld world, int[] found, int count)
    {
        (_ranking, _world, _found, Count) = (ranking, world, found, count);
        _shares = new long[count * Kinds];
        for (var place = 0; place < found.Length; place++)
        {
            for (var kind = 0; found[place] >= 0 && kind < Kinds; kind++) _shares[(found[place] * Kinds) + kind] += world.Shares[kind][place];
        }

        _documents = new(CountDocuments);
        Heirs = FindHeirs();
    }

    public int Count { get; }

    /// <summary>By cluster of the ranking; −1 where none has half of its mentions.</summary>
    public int[] Heirs { get; }

    private static int Kinds => DocumentKinds.All.Count;

    public static ChosenGeometry Find(ChosenRanking ranking, ChoiceSetting setting, CancellationToken ct)
    {
        var world = ranking.Worlds[setting.Window];
        var there = Enumerable.Range(0, world.Weights.Count).Where(place => world.Weights[place] > 0).ToArray();
        var points = new WeightedPoints(
            Array.ConvertAll(there, place => ranking.Latitudes[place]), Array.ConvertAll(there, place => ranking.Longitudes[place]),
            Array.ConvertAll(there, place => world.Weights[place]));
        var recipe = ranking.Recipe.Clustering;
        var minimum = Counter.MinimumWeight(recipe with { MinimumMentions = recipe.MinimumMentions * setting.MinimumFactor });
        var gap = setting.GapKm < Closeness.SmallestRadiusKm ? 0 : setting.GapKm;
        var partition = Clusterer.Find(points, new ClusteringSettings(setting.RadiusKm, minimum, gap), 1, ct);
        var found = new int[world.Weights.Count];
        Array.Fill(found, -1);
        for (var i = 0; i < there.Length; i++) found[there[i]] = partition.ClusterIndexes[i];
        return new(ranking, world, found, partition.ClusterCount);
    }

    /// <summary>The rank of each cluster's heir; one more than there are clusters where it has none. Of equal scores the heavier cluster is first.</summary>
    public int[] Ranks(ChoiceSetting setting)
    {
        var scores = new double[Count];
        var (parts, worlds) = setting.Counting == CountingMethod.Fractional
            ? (_shares, _world.WorldShares) : (_documents.Value, _world.WorldDocuments);
        for (var kind = 0; kind < Kinds; kind++)
        {
            var weight = WeightOf((DocumentKind)kind, setting.PatentWeight);
            for (var cluster = 0; worlds[kind] > 0 && cluster < Count; cluster++)
                scores[cluster] += 100.0 * parts[(cluster * Kinds) + kind] / worlds[kind] * weight;
        }

        var ranks = new int[Count];
        Replicates.ScoreRule.Rank(scores, [], ranks);
        return Array.ConvertAll(Heirs, heir => heir < 0 ? Count + 1 : ranks[heir]);
    }

    private double WeightOf(DocumentKind kind, double patentWeight)
    {
        var both = _ranking.KindWeights[(int)DocumentKind.Patent] + _ranking.KindWeights[(int)DocumentKind.Publication];
        return kind switch
        {
            DocumentKind.Patent => both * patentWeight,
            DocumentKind.Publication => both * (1 - patentWeight),
            _ => _ranking.KindWeights[(int)kind],
        };
    }

    private long[] CountDocuments()
    {
        var counts = new long[Count * Kinds];
        if (_world.Documents is not { } documents) throw new InvalidOperationException("Full counts were asked for and no documents given.");
        documents.Count(_found, counts);
        return counts;
    }

    private int[] FindHeirs()
    {
        var (shared, totals) = (new Dictionary<(int Cluster, int Found), long>(), new long[_ranking.ClusterCount]);
        for (var place = 0; place < _found.Length; place++)
        {
            var cluster = _ranking.Clusters[place];
            if (cluster < 0) continue;
            totals[cluster] += _ranking.Mentions[place];
            if (_found[place] < 0) continue;
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(shared, (cluster, _found[place]), out _) += _ranking.Mentions[place];
        }

        var heirs = new int[_ranking.ClusterCount];
        Array.Fill(heirs, -1);
        foreach (var ((cluster, found), mentions) in shared.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Found))
        {
            if (heirs[cluster] < 0 && 2 * mentions >= totals[cluster]) heirs[cluster] = found;
        }

        return heirs;
    }
}
