using HubAtlas.Core.Counting;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Certainty.Choices;

/// <summary>The clusters that a setting gives, what they count, and which of them takes most of each cluster of the ranking.</summary>
internal sealed class ChosenGeometry
{
    private readonly PreparedRanking _prepared;
    private readonly ChosenRanking _ranking;
    private readonly ChoiceWorld _world;
    private readonly int[] _found;
    private readonly long[] _shares;
    private readonly Lazy<long[]> _documents;

    private ChosenGeometry(PreparedRanking prepared, ChoiceWorld world, int[] found, int count)
    {
        (_prepared, _ranking, _world, _found, Count) = (prepared, prepared.Ranking, world, found, count);
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

    public static ChosenGeometry Find(PreparedRanking prepared, ChoiceSetting setting, CancellationToken ct)
    {
        var world = prepared.Ranking.Worlds[setting.Window];
        var recipe = prepared.Ranking.Recipe.Clustering;
        var minimum = Counter.MinimumWeight(recipe with { MinimumMentions = recipe.MinimumMentions * setting.MinimumFactor });
        var gap = setting.GapKm < Closeness.SmallestRadiusKm ? 0 : setting.GapKm;
        var (found, count) = prepared.Clusterer.Find(prepared.Weightings[setting.Window], new ClusteringSettings(setting.RadiusKm, minimum, gap), ct);
        return new(prepared, world, found, count);
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
        var (heirs, shared) = (new int[_ranking.ClusterCount], new long[Count]);
        for (var cluster = 0; cluster < heirs.Length; cluster++)
        {
            var (total, most) = (0L, 0L);
            heirs[cluster] = -1;
            foreach (var place in _prepared.PlacesByCluster[cluster])
            {
                total += _ranking.Mentions[place];
                if (_found[place] >= 0) shared[_found[place]] += _ranking.Mentions[place];
            }

            foreach (var place in _prepared.PlacesByCluster[cluster])
            {
                if (_found[place] is not (>= 0 and var found)) continue;
                if (shared[found] > most || (shared[found] == most && most > 0 && found < heirs[cluster])) (heirs[cluster], most) = (found, shared[found]);
                shared[found] = 0;
            }

            if (2 * most < total) heirs[cluster] = -1;
        }

        return heirs;
    }
}
