using HubAtlas.Core.Clustering.Blocks;

namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>Writes what one replicate of a block after the other says of each cluster of the ranking. For one thread.</summary>
internal sealed class ReplicateReader(ReadBlock block, BaseClusters clusters, IReadOnlyList<double> kindWeights, ReplicateScores into)
{
    private readonly ReplicateClusters? _found = block.Partition is { } partition ? new ReplicateClusters(partition) : null;
    private readonly FoundClusters _sums = new();
    private readonly Heirs _heirs = new(clusters);
    private readonly long[] _parts = new long[ScoreRule.KindCount * clusters.Count];
    private readonly long[] _worlds = new long[ScoreRule.KindCount];

    /// <param name="lane">The replicate within the block.</param>
    /// <param name="replicate">Where it is written.</param>
    public void Read(int lane, int replicate)
    {
        for (var kind = 0; kind < _worlds.Length; kind++) _worlds[kind] = block.Sums.World(kind, lane);
        var scores = into.Scores.AsSpan(into.At(replicate, 0), clusters.Count);
        ScoreWithinBoundaries(lane, scores);
        scores.CopyTo(into.FixedScores.AsSpan(into.At(replicate, 0), clusters.Count));
        if (_found is null)
        {
            WriteAsRanked(replicate, scores);
            return;
        }

        _found.MoveTo(lane);
        _sums.Collect(block, _found, lane);
        FindHeirs();
        WriteStates(replicate);
        _sums.Score(_worlds, kindWeights);
        _sums.Rank(_heirs, into.States.AsSpan(into.At(replicate, 0), clusters.Count));
        WriteRanks(replicate, scores);
    }

    /// <summary>Nothing was clustered anew: every cluster is its own heir.</summary>
    private void WriteAsRanked(int replicate, ReadOnlySpan<double> scores)
    {
        var from = into.At(replicate, 0);
        ScoreRule.Rank(scores, [], into.Ranks.AsSpan(from, scores.Length));
        into.States.AsSpan(from, scores.Length).Fill(ReplicateState.Alone);
        into.AbsorbedBy.AsSpan(from, scores.Length).Fill(ReplicateScores.None);
        into.Jaccards.AsSpan(from, scores.Length).Fill(1);
        into.FoundCounts[replicate] = scores.Length;
    }

    private void ScoreWithinBoundaries(int lane, Span<double> scores)
    {
        Array.Clear(_parts);
        for (var piece = 0; piece < block.Pieces.All.Count; piece++)
        {
            var cluster = block.Pieces.All[piece].Cluster;
            if (cluster < 0) continue;
            for (var kind = 0; kind < _worlds.Length; kind++) _parts[(cluster * _worlds.Length) + kind] += block.Sums.Of(kind, piece, lane);
        }

        for (var cluster = 0; cluster < scores.Length; cluster++)
            scores[cluster] = ScoreRule.Score(_parts.AsSpan(cluster * _worlds.Length, _worlds.Length), _worlds, kindWeights);
    }

    private void FindHeirs()
    {
        _heirs.Clear(_found!.Count);
        for (var cluster = 0; cluster < clusters.Count; cluster++)
        {
            foreach (var piece in block.Pieces.ByCluster[cluster])
                _heirs.Add(_found.OfNode(block.Pieces.All[piece].Node), block.Pieces.All[piece].Mentions);
            foreach (var changing in block.Pieces.ChangingByCluster[cluster])
                _heirs.Add(_found.OfChanging(changing), clusters.Mentions[block.Partition!.Members.Changing[changing]]);
            _heirs.Close(cluster, _sums.Mentions);
        }
    }

    private void WriteStates(int replicate)
    {
        into.FoundCounts[replicate] = _found!.Count;
        for (var cluster = 0; cluster < clusters.Count; cluster++)
        {
            var at = into.At(replicate, cluster);
            var (heir, shared, total) = (_heirs.Of[cluster], _heirs.Shared[cluster], clusters.Totals[cluster]);
            var heirs = heir < 0 ? 0 : _sums.Mentions[heir];
            var state = heir < 0 || 2 * shared < total ? ReplicateState.Gone : 2 * shared < heirs ? ReplicateState.Absorbed : ReplicateState.Alone;
            into.States[at] = state;
            into.Splits[at] = _heirs.IsSplit[cluster];
            into.AbsorbedBy[at] = state == ReplicateState.Absorbed ? _heirs.OtherIn(heir, cluster) : ReplicateScores.None;
            into.Jaccards[at] = shared == 0 ? 0 : (double)shared / (total + heirs - shared);
        }
    }

    /// <summary>Scores of heirs first; the rank among the ranking's own clusters needs them all.</summary>
    private void WriteRanks(int replicate, Span<double> scores)
    {
        for (var cluster = 0; cluster < scores.Length; cluster++)
        {
            var at = into.At(replicate, cluster);
            into.Ranks[at] = into.States[at] == ReplicateState.Gone ? _found!.Count + 1 : _sums.Ranks[_heirs.Of[cluster]];
            if (into.States[at] == ReplicateState.Alone) scores[cluster] = _sums.Scores[_heirs.Of[cluster]];
        }

        var own = new int[scores.Length];
        ScoreRule.Rank(scores, [], own);
        for (var cluster = 0; cluster < scores.Length; cluster++)
        {
            var at = into.At(replicate, cluster);
            into.Shifts[at] = into.States[at] == ReplicateState.Alone ? into.Ranks[at] - own[cluster] : 0;
        }
    }
}
