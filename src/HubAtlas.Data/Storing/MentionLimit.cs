using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>
/// Keeps what a store holds countable: shares are billionths in 64 bits, so that 9.2 billion documents are the end of every sum.
/// Used under the store's write lock.
/// </summary>
internal sealed class MentionLimit
{
    /// <summary>Mentions of all kinds together; the world has fewer than two billion.</summary>
    public const long Most = 9_000_000_000;

    // At least what the store holds: the exact sum is asked only where this comes near the limit.
    private long _atMost = -1;

    /// <summary>Inside the transaction that has added the file.</summary>
    /// <exception cref="AtlasException">The store would hold more than can be counted.</exception>
    public void Require(Connection connection, NewFile file, long added)
    {
        _atMost = _atMost < 0 ? Sum(connection) : _atMost + added;
        if (_atMost <= Most) return;
        _atMost = Sum(connection);
        if (_atMost > Most) throw TooMany(file.Name, "the store would hold", _atMost);
    }

    public static AtlasException TooMany(string file, string who, long mentions) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"{file}: {who} more than {Math.Min(mentions - 1, Most):N0} mentions, which is more than can be counted exactly. "
        + $"Nothing of it was stored. Are the counts in the right unit? If so, divide all of them by the same number."));

    private static long Sum(Connection connection) => connection.Number(
        "SELECT CAST(least(coalesce(sum(CAST(multiplicity AS HUGEINT) * contributions), 0), 9000000000000000000) AS BIGINT) FROM documents");
}
