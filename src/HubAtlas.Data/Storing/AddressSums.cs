using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>What the counted documents have at each address, by kind: for questions about the texts of addresses, which the database answers.</summary>
internal sealed class AddressSums
{
    private static readonly int Kinds = DocumentKinds.All.Count;

    private readonly DocumentSelection _selection;
    private readonly long[] _contributions, _mentions, _shares;

    internal AddressSums(DocumentSelection selection)
    {
        _selection = selection;
        var length = checked((int)selection.File.AddressIds.Length * Kinds);
        (_contributions, _mentions, _shares) = (new long[length], new long[length], new long[length]);
        // There are more addresses than fit in memory once for each thread, and two threads are seldom at the same one.
        selection.Sum(() => this, (_, segment) => Add(segment), (_, _) => { });
    }

    /// <summary>Contributions of a kind at an address.</summary>
    internal long Contributions(int address, DocumentKind kind) => _contributions[(address * Kinds) + (int)kind];

    /// <summary>Gives them to the database, as the temporary table <c>address_tallies</c>.</summary>
    internal void WriteTo(Connection connection)
    {
        connection.Execute("CREATE TEMP TABLE address_tallies(address_id BIGINT, kind INTEGER, contributions BIGINT, mentions BIGINT, shares BIGINT)");
        using var appender = connection.AppendToTemporary("address_tallies");
        for (var i = 0; i < _contributions.Length; i++)
        {
            if (_contributions[i] == 0) continue;
            appender.Add(_selection.File.AddressIds[i / Kinds]).Add(i % Kinds).Add(_contributions[i]).Add(_mentions[i]).Add(_shares[i]).EndRow();
        }

        appender.Flush();
    }

    private void Add(DocumentSegment segment)
    {
        var rows = new CountedRows(_selection.File, segment);
        while (rows.Next())
        {
            for (var row = 0; row < rows.Addresses.Length; row++)
            {
                var at = (rows.Addresses[row] * Kinds) + (int)segment.Run.Kind;
                Interlocked.Increment(ref _contributions[at]);
                Interlocked.Add(ref _mentions[at], segment.Run.Multiplicity);
                Interlocked.Add(ref _shares[at], rows.Shares[row] * segment.Run.Multiplicity);
            }
        }
    }
}
