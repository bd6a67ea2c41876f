namespace HubAtlas.Core.Clustering.Blocks;

/// <summary>Weights of places, and what they can make of each at the widest radius: most places can then be passed over at any setting.</summary>
internal sealed class ListedWeights
{
    private readonly long[] _weights;
    private readonly long[] _within;
    private readonly long[] _mostWithin;

    /// <param name="weights">0: the place is not there.</param>
    public ListedWeights(NeighbourLists lists, long[] weights)
    {
        (_weights, _within, _mostWithin) = (weights, new long[weights.Length], new long[weights.Length]);
        for (var place = 0; place < weights.Length; place++)
        {
            foreach (var other in lists.Near(place)) _within[place] += weights[other];
        }

        for (var place = 0; place < weights.Length; place++)
        {
            foreach (var other in lists.Near(place)) _mostWithin[place] = Math.Max(_mostWithin[place], _within[other]);
        }
    }

    public int Count => _weights.Length;

    public long this[int place] => _weights[place];

    /// <summary>False: it is core at no radius.</summary>
    public bool MayBeCore(int place, long minimum) => _weights[place] > 0 && _within[place] >= minimum;

    /// <summary>False: it is noise at every radius.</summary>
    public bool MayBeMember(int place, long minimum) => _weights[place] > 0 && _mostWithin[place] >= minimum;
}
