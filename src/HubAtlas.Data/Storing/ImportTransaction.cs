using System.Runtime.InteropServices;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>
/// One file on its way into the store. Nothing is seen of it before <see cref="Commit"/>, which stores all of it or nothing;
/// disposed without, nothing happened. Rows wait in temporary files, so memory stays bounded.
/// </summary>
/// <remarks>
/// Of documents with one id, the store keeps the one with the highest <see cref="Document.Version"/>; of equal versions, the later
/// row of a file and the later import. Identical copies change nothing. Of an organisation the later import is kept.
/// </remarks>
public sealed class ImportTransaction : IDisposable
{
    /// <summary>A source that claims more for one row is in error; sums of shares stay within 64 bits.</summary>
    public const long LargestMultiplicity = 1_000_000_000;

    private readonly Connection _connection;
    private readonly ImportMemory _memory;
    private readonly Lock _writing;
    private readonly NewFile _file;
    private readonly Staging _staging;
    private readonly MentionLimit _limit;
    private readonly Action _onStored;
    private long _mentions;
    private bool _isDisposed;

    /// <param name="spoolPath">Beginning of the paths of files in which rows wait.</param>
    /// <param name="onStored">Told once the file is part of the store.</param>
    internal ImportTransaction(Connection connection, ImportMemory memory, Lock writing, MentionLimit limit, NewFile file, string spoolPath, Action onStored)
    {
        (_connection, _memory, _writing, _limit, _file, _onStored) = (connection, memory, writing, limit, file, onStored);
        _staging = new Staging(connection, spoolPath);
        memory.Enter();
    }

    /// <param name="contributions">At least one; their shares add up to <see cref="Contribution.Whole"/>.</param>
    public void Add(Document document, IReadOnlyList<Contribution> contributions) => Add(
        document, contributions is List<Contribution> list ? CollectionsMarshal.AsSpan(list) : [.. contributions]);

    private void Add(Document document, ReadOnlySpan<Contribution> contributions)
    {
        RequireWhole(document, contributions);
        if (document.Multiplicity is < 1 or > LargestMultiplicity)
        {
            throw new AtlasException(
                $"{_file.Name}: the row of {document.Id} stands for {document.Multiplicity} documents; " +
                $"expected 1 to {LargestMultiplicity}.");
        }

        _staging.Add(document, contributions);
        _mentions += document.Multiplicity * contributions.Length;
        if (_mentions > MentionLimit.Most) throw MentionLimit.TooMany(_file.Name, "it has", _mentions);
    }

    public void Add(Organisation organisation) => _staging.Add(organisation);

    /// <summary>Of figures with one key the first is kept: a like one is a duplicate, another a reject.</summary>
    public void Add(Observation observation) => _staging.Observations.Add(observation);

    /// <summary>After <see cref="Commit"/>: figures that contradict an earlier row of the file.</summary>
    public long Contradictions { get; private set; }

    /// <summary>The first of <see cref="Contradictions"/>; null when there are none.</summary>
    public Reject? Contradiction { get; private set; }

    /// <summary>Takes a document of any import, earlier, later or this one, out of the store.</summary>
    public void Withdraw(Withdrawal withdrawal) => _staging.Withdrawals.Add(withdrawal);

    /// <summary>After <see cref="Commit"/>: documents not stored because an earlier import has withdrawn them.</summary>
    public long KeptOut { get; private set; }

    public void Reject(Reject reject) => _staging.Add(reject);

    /// <summary>Makes the file part of the store; its counts say what the store now holds of it.</summary>
    public InputFile Commit()
    {
        _staging.Finish();
        lock (_writing)
        {
            var merged = _memory.Retry(() => Merging.Merge(_connection, _file, _staging, () => _limit.Require(_connection, _file, _mentions)));
            _onStored();
            (KeptOut, Contradictions, Contradiction) = (merged.KeptOut, merged.Contradictions, merged.Contradiction);
            return merged.Stored;
        }
    }

    private static void RequireWhole(Document document, ReadOnlySpan<Contribution> contributions)
    {
        var sum = 0L;
        var smallest = 0L;
        foreach (ref readonly var contribution in contributions)
        {
            sum += contribution.Share;
            smallest = Math.Min(smallest, contribution.Share);
        }

        if (sum != Contribution.Whole || smallest < 0)
            throw new ArgumentException($"The shares of {document.Id} add up to {sum}, not to {Contribution.Whole}.");
    }

    public void Dispose()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        _staging.Dispose();
        _connection.Dispose();
        _memory.Leave();
    }
}
