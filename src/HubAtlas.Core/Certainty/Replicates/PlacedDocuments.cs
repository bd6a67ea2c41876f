using HubAtlas.Core.Model;

namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>All counted contributions by kind and place, ready to be weighed: 16 bytes for each document at each place.</summary>
public sealed class PlacedDocuments : IDisposable
{
    private readonly KindDocuments[] _kinds;

    internal PlacedDocuments(KindDocuments[] kinds, int places) => (_kinds, PlaceCount) = (kinds, places);

    /// <summary>Places; what is unlocated stands behind them, under this number.</summary>
    public int PlaceCount { get; }

    /// <summary>Rows that are weighed one by one: documents at places, those of several people at one place once.</summary>
    public long Rows => _kinds.Sum(kind => kind.Rows);

    internal KindDocuments Of(DocumentKind kind) => _kinds[(int)kind];

    public void Dispose()
    {
        foreach (var kind in _kinds) kind.Dispose();
    }
}
