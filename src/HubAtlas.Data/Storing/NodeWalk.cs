using HubAtlas.Data.Storing.Incidence;

namespace HubAtlas.Data.Storing;

/// <summary>Goes through counted documents and tells what each has at each node. One thread.</summary>
internal sealed class NodeWalk(LocatedAddresses located, AddressNodes nodes)
{
    private long[] _rows = new long[64];
    private NodePart[] _parts = new NodePart[64];
    private int _count;

    /// <summary>The document's parts by rising node.</summary>
    internal ReadOnlySpan<NodePart> Parts => _parts.AsSpan(0, _count);

    /// <summary>Contributions with a place.</summary>
    internal int Placed { get; private set; }

    /// <summary>Whether its people are in two economies or more.</summary>
    internal bool IsAbroad { get; private set; }

    internal void Load(ReadOnlySpan<int> addresses, ReadOnlySpan<int> shares)
    {
        if (_rows.Length < addresses.Length) (_rows, _parts) = (new long[2 * addresses.Length], new NodePart[2 * addresses.Length]);
        (Placed, IsAbroad, _count) = (0, false, 0);
        var (found, economy) = (0, LocatedAddresses.NoEconomy);
        for (var i = 0; i < addresses.Length; i++)
        {
            var node = nodes.Of[addresses[i]];
            if (node == AddressNodes.Nowhere) continue;
            var other = located.EconomyOf[addresses[i]];
            if (economy == LocatedAddresses.NoEconomy) economy = other;
            else if (other != LocatedAddresses.NoEconomy && other != economy) IsAbroad = true;
            if (node != AddressNodes.Unplaced) Placed++;
            _rows[found++] = ((long)node << 32) | (uint)i;
        }

        _rows.AsSpan(0, found).Sort();
        foreach (var row in _rows.AsSpan(0, found)) Add((int)(row >> 32), shares[(int)row]);
    }

    // Unplaced rows come first, those of −1 between the cities and the clusters: the few of both are put together where both are.
    private void Add(int node, long share)
    {
        var (own, people) = node == AddressNodes.Unplaced ? (AddressNodes.NoNode, 0) : (node, 1);
        if (_count > 0 && _parts[_count - 1].Node == own) _parts[_count - 1] = new(own, _parts[_count - 1].Share + share, _parts[_count - 1].People + people);
        else if (own == AddressNodes.NoNode && people == 1 && _count > 0 && _parts[0].Node == own) _parts[0] = new(own, _parts[0].Share + share, _parts[0].People + 1);
        else _parts[_count++] = new(own, share, people);
    }

    /// <summary>Each counted document of a segment.</summary>
    /// <param name="tell">Its number in the file; its parts are then here.</param>
    internal void Walk(IncidenceFile file, DocumentSegment segment, Action<long> tell)
    {
        var rows = new CountedRows(file, segment);
        while (rows.Next())
        {
            Load(rows.Addresses, rows.Shares);
            tell(rows.Document);
        }
    }
}

/// <summary>What a document has at a node.</summary>
/// <param name="Share">Billionths of the document.</param>
/// <param name="People">Contributions with a place.</param>
internal readonly record struct NodePart(int Node, long Share, int People);
