using HubAtlas.Core.Clustering.Blocks;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>What the clusters of one replicate have, and how they rank. For one thread; its arrays are used again.</summary>
internal sealed class FoundClusters
{
    private int _count;
    private long[] _mentions = [];
    private long[] _parts = [];
    private double[] _scores = [];
    private int[] _ranks = [];
    private int[] _owners = [];

    /// <summary>Of the ranking, not of the replicate: by these clusters are recognised.</summary>
    public ReadOnlySpan<long> Mentions => _mentions.AsSpan(0, _count);

    public ReadOnlySpan<double> Scores => _scores.AsSpan(0, _count);

    /// <summary>From 1.</summary>
    public ReadOnlySpan<int> Ranks => _ranks.AsSpan(0, _count);

    public void Collect(ReadBlock block, ReplicateClusters found, int lane)
    {
        Clear(found.Count);
        for (var piece = 0; piece < block.Pieces.All.Count; piece++)
        {
            var (node, _, mentions) = block.Pieces.All[piece];
            if (node == Pieces.NoNode) continue;
            var cluster = found.OfNode(node);
            _mentions[cluster] += mentions;
            for (var kind = 0; kind < ScoreRule.KindCount; kind++) _parts[(cluster * ScoreRule.KindCount) + kind] += block.Sums.Of(kind, piece, lane);
        }

        var changing = block.Partition!.Members.Changing;
        for (var i = 0; i < changing.Length; i++)
        {
            var cluster = found.OfChanging(i);
            if (cluster < 0) continue;
            _mentions[cluster] += block.Clusters.Mentions[changing[i]];
            for (var kind = 0; kind < ScoreRule.KindCount; kind++)
                _parts[(cluster * ScoreRule.KindCount) + kind] += block.Places.ShareOf((DocumentKind)kind, changing[i], lane);
        }
    }

    public void Score(ReadOnlySpan<long> worlds, IReadOnlyList<double> kindWeights)
    {
        for (var cluster = 0; cluster < _count; cluster++)
            _scores[cluster] = ScoreRule.Score(_parts.AsSpan(cluster * ScoreRule.KindCount, ScoreRule.KindCount), worlds, kindWeights);
    }

    /// <summary>Of equal scores the heir of the cluster that ranks higher comes first: so equal scores stand as in the ranking.</summary>
    public void Rank(Heirs heirs, ReadOnlySpan<ReplicateState> states)
    {
        _owners.AsSpan(0, _count).Fill(int.MaxValue);
        for (var cluster = states.Length - 1; cluster >= 0; cluster--)
        {
            if (states[cluster] == ReplicateState.Alone) _owners[heirs.Of[cluster]] = cluster;
        }

        ScoreRule.Rank(Scores, _owners.AsSpan(0, _count), _ranks.AsSpan(0, _count));
    }

    private void Clear(int count)
    {
        _count = count;
        if (_mentions.Length < count)
        {
            (_mentions, _parts) = (new long[2 * count], new long[2 * count * ScoreRule.KindCount]);
            (_scores, _ranks, _owners) = (new double[2 * count], new int[2 * count], new int[2 * count]);
        }

        _mentions.AsSpan(0, count).Clear();
        _parts.AsSpan(0, count * ScoreRule.KindCount).Clear();
    }
}
