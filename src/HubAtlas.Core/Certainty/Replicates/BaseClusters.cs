namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>The clusters of the ranking by distinct position.</summary>
internal sealed class BaseClusters
{
    private readonly int[] _ofPlace;
    private readonly long[] _mentions;

    /// <param name="positions">The distinct position of every counted place.</param>
    public BaseClusters(ReplicatedRanking ranking, ReadOnlySpan<int> positions, int positionCount)
    {
        Count = ranking.ClusterCount;
        (_ofPlace, _mentions, Totals) = (new int[positionCount], new long[positionCount], new long[Count]);
        for (var place = 0; place < positions.Length; place++)
        {
            _ofPlace[positions[place]] = ranking.Clusters[place];
            _mentions[positions[place]] += ranking.Mentions[place];
            if (ranking.Clusters[place] >= 0) Totals[ranking.Clusters[place]] += ranking.Mentions[place];
        }
    }

    public int Count { get; }

    /// <summary>By rank from 0; −1: none.</summary>
    public ReadOnlySpan<int> OfPlace => _ofPlace;

    public ReadOnlySpan<long> Mentions => _mentions;

    /// <summary>Mentions of each cluster.</summary>
    public long[] Totals { get; }
}
