using HubAtlas.Core.Model;

namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>
/// Adds the documents of doubtful addresses to the sums of a block, each replicate's where it draws them to be. For one thread; several work
/// on the same sums, and whole numbers make their order nothing.
/// </summary>
/// <param name="key">Of the block's documents; null: each weighs 1.</param>
/// <param name="addressKey">Of the block's addresses; null: all are right.</param>
internal sealed unsafe class AddressMover(BlockSums sums, PlacedDocuments documents, ulong? key, ulong? addressKey) : IDisposable
{
    private readonly PlaceAdder _adder = new(key);
    private readonly KindLanes _address = new();
    private readonly KindLanes _home = new();
    private readonly KindLanes _moved = new();
    private readonly KindLanes _lost = new();

    /// <param name="addresses">By home.</param>
    public void Add(ReadOnlySpan<AddressPlacement> addresses)
    {
        _home.All.Clear();
        _lost.All.Clear();
        for (var i = 0; i < addresses.Length; i++)
        {
            Weigh(addresses[i]);
            if (addressKey is { } known) Move(addresses[i], known);
            _home.Add(_address);
            if (i + 1 < addresses.Length && addresses[i + 1].Home == addresses[i].Home) continue;
            sums.Add(addresses[i].Home, _home);
            _home.All.Clear();
        }

        sums.Add(documents.PlaceCount, _lost);
    }

    public void Dispose()
    {
        _adder.Dispose();
        _address.Dispose();
        _home.Dispose();
        _moved.Dispose();
        _lost.Dispose();
    }

    private void Weigh(in AddressPlacement address)
    {
        _address.All.Clear();
        _adder.Clear();
        foreach (var kind in DocumentKinds.All)
            if (!documents.Of(kind).IsEmpty) _adder.Add(documents.Of(kind), address.Rows, _address.Pointer(kind));
        _adder.Mentions.CopyTo(_address.Mentions);
    }

    private void Move(in AddressPlacement address, ulong known)
    {
        var (stays, moves) = AddressDraws.Below(address, known);
        _lost.Take(_address, ~moves);
        var moved = moves & ~stays;
        if (moved == 0) return;
        _moved.All.Clear();
        _moved.Take(_address, moved);
        sums.Add(address.Other, _moved);
    }
}
