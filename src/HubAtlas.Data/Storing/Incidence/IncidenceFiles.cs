using System.Collections.Concurrent;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing.Incidence;

/// <summary>
/// Finds the incidence file beside a store, or makes it. It is never more than a copy: lost, damaged or made of another state of the store, it is
/// made anew, written beside and renamed, so that a program killed meanwhile leaves no half-made one.
/// </summary>
internal static class IncidenceFiles
{
    private const string Name = "atlas.incidence";
    private const string NewSuffix = ".new";
    private static readonly ConcurrentDictionary<(string Path, long Bytes, DateTime Written), bool> Proven = [];
    private static int _count;

    internal static string PathIn(string workspace) => Path.Combine(workspace, Name);

    /// <summary>The file for what the store holds now.</summary>
    /// <param name="workspace">The store's folder. Where it cannot be written to, the file is made for this program alone.</param>
    internal static IncidenceFile Of(Func<Connection> connect, string workspace, ParallelOptions parallel)
    {
        var (path, key) = (PathIn(workspace), KeyOf(connect));
        return Known(path, key) ?? Kept(connect, path, key, parallel) ?? IncidenceWriter.Write(connect, Temporary(), key, isOwn: true, parallel);
    }

    /// <summary>What killed programs left half-made.</summary>
    internal static void DeleteHalfMade(string workspace)
    {
        foreach (var file in Directory.GetFiles(workspace, $"{Name}{NewSuffix}-*")) File.Delete(file);
    }

    /// <summary>Another for every other content: documents have hashes of all that they are but citations.</summary>
    private static string KeyOf(Func<Connection> connect)
    {
        using var connection = connect();
        return connection.Text("""
            SELECT concat_ws(' ', count(*), sum(contributions), sum(CAST(document_id AS HUGEINT)), sum(CAST(content AS HUGEINT)),
                             (SELECT count(*) FROM document_fields), (SELECT count(*) FROM document_symbols), (SELECT count(*) FROM addresses))
            FROM documents
            """)!;
    }

    private static IncidenceFile? Known(string path, string key)
    {
        var info = new FileInfo(path);
        if (!info.Exists) return null;
        var state = (info.FullName, info.Length, info.LastWriteTimeUtc);
        var file = IncidenceFile.Open(path, key, Proven.ContainsKey(state));
        if (file is not null) Proven.TryAdd(state, true);
        return file;
    }

    /// <returns>Null where the folder takes no file.</returns>
    private static IncidenceFile? Kept(Func<Connection> connect, string path, string key, ParallelOptions parallel)
    {
        var part = $"{path}{NewSuffix}-{Environment.ProcessId}-{Interlocked.Increment(ref _count)}";
        try
        {
            IncidenceWriter.Write(connect, part, key, isOwn: false, parallel).Dispose();
            File.Move(part, path, overwrite: true);
            return Known(path, key);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(part)) File.Delete(part);
            return null;
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }

    private static string Temporary() => Path.Combine(Path.GetTempPath(), $"hubatlas-{Environment.ProcessId}-{Interlocked.Increment(ref _count)}{NewSuffix}");
}
