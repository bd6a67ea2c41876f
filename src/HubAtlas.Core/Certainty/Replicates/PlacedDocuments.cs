using HubAtlas.Core.Model;

namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>All counted contributions by kind and place, ready to be weighed: 16 bytes for each document at each place.</summary>
public sealed class PlacedDocuments : IDisposable
{
    private readonly KindDocuments[] _kinds;

    /// <param name="doubtful">By home.</param>
    internal PlacedDocuments(KindDocuments[] kinds, int places, AddressPlacement[] doubtful) => (_kinds, PlaceCount, Doubtful) = (kinds, places, doubtful);

    /// <summary>Places; what is unlocated stands behind them, under this number, and doubtful addresses behind it.</summary>
    public int PlaceCount { get; }

    /// <summary>Addresses that replicates may put elsewhere.</summary>
    public int DoubtfulCount => Doubtful.Length;

    /// <summary>By home.</summary>
    internal AddressPlacement[] Doubtful { get; }

    /// <summary>Rows that are weighed one by one: documents at places, those of several people at one place once.</summary>
    public long Rows => _kinds.Sum(kind => kind.Rows);

    internal KindDocuments Of(DocumentKind kind) => _kinds[(int)kind];

    /// <summary>Shares of each kind under a number, every document counted once, in billionths.</summary>
    internal long[] SharesAt(int number) => [.. _kinds.Select(kind => kind.SharesOf(number))];

    /// <summary>Those of the world.</summary>
    internal long[] Worlds()
    {
        var worlds = new long[_kinds.Length];
        for (var number = 0; number <= PlaceCount + Doubtful.Length; number++)
            for (var kind = 0; kind < worlds.Length; kind++) worlds[kind] += _kinds[kind].SharesOf(number);
        return worlds;
    }

    public void Dispose()
    {
        foreach (var kind in _kinds) kind.Dispose();
    }
}
