using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;
using HubAtlas.Data.Storing.Incidence;

namespace HubAtlas.Data.Storing;

/// <summary>
/// What a store holds, in whole numbers, ready to be counted under any recipe without asking the database again: which documents have people at which
/// addresses (<see cref="IncidenceFile"/>), and where these are. May be used from several threads.
/// </summary>
public sealed class ReadyCounts : IDisposable
{
    private int _users = 1;

    private ReadyCounts(IncidenceFile file, Connection connection, int threads)
    {
        (File, Threads) = (file, threads);
        Names = new StoreNames(file.ReadNames());
        Located = LocatedAddresses.Read(connection, file);
        Searches = KeywordTable.Searches(connection);
        OlderFiles = [.. Storing.OlderFiles.In(connection).Select(older => older.Name)];
    }

    /// <summary>What the store's files were searched for.</summary>
    internal KeywordSearches Searches { get; }

    /// <summary>Names of the files that were imported before symbols were kept.</summary>
    internal IReadOnlyList<string> OlderFiles { get; }

    internal IncidenceFile File { get; }

    internal StoreNames Names { get; }

    internal LocatedAddresses Located { get; }

    internal int Threads { get; }

    internal static ReadyCounts Of(Func<Connection> connect, string workspace, int threads, CancellationToken stop)
    {
        var file = IncidenceFiles.Of(connect, workspace, Parallel(threads, stop));
        try
        {
            using var connection = connect();
            return new(file, connection, threads);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>What a recipe counts of it. Dispose the answer, too.</summary>
    /// <exception cref="AtlasException">A recipe that cannot be counted.</exception>
    public RecipeCounts Count(Recipe recipe, CancellationToken stop = default) => new(Share(), recipe, stop);

    internal ParallelOptions Parallel(CancellationToken stop) => Parallel(Threads, stop);

    /// <summary>For one more user, who disposes it too: the last one closes the file.</summary>
    internal ReadyCounts Share()
    {
        Interlocked.Increment(ref _users);
        return this;
    }

    public void Dispose()
    {
        if (Interlocked.Decrement(ref _users) == 0) File.Dispose();
    }

    private static ParallelOptions Parallel(int threads, CancellationToken stop) =>
        new() { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = stop };
}
