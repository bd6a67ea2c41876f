using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;
using HubAtlas.Data.Storing.Incidence;

namespace HubAtlas.Data.Storing;

/// <summary>Opens a workspace's database file, or says in the user's words why not.</summary>
internal static class StoreFile
{
    private const string Name = "atlas.duckdb";
    private const string SpillSuffix = ".tmp";
    private const string NewSuffix = ".new";

    // DuckDB's: what was changed last and has not reached the file yet.
    private const string LogSuffix = ".wal";

    // The coarsest file systems keep times in steps of two seconds.
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(2);
    private const long MemoryLimitMb = 4096;
    private static int _openCount;

    /// <summary>What the database may take of the machine's memory.</summary>
    internal static long MemoryMegabytes => Math.Min(MemoryLimitMb, (GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20) / 2);

    /// <summary>Beginning of the paths of one import's files beside the store; they are of no use to another program.</summary>
    internal static string SpoolPath(string path) => $"{path}{SpillSuffix}-{Environment.ProcessId}-rows-{Interlocked.Increment(ref _openCount)}";

    internal static string PathIn(string workspace) => Path.Combine(Path.GetFullPath(workspace), Name);

    /// <summary>Sizes and times of the file and its log. The file is not opened for it: to close it again would end DuckDB's lock where this program has it open.</summary>
    internal static string StateOf(string path) => File.Exists(path) ? $"|{SizeAndTime(path)}{SizeAndTime(path + LogSuffix)}" : "";

    internal static bool IsSettled(string path) =>
        ((string[])[path, path + LogSuffix]).All(file => !File.Exists(file) || DateTime.UtcNow - File.GetLastWriteTimeUtc(file) > Step);

    private static string SizeAndTime(string path) => new FileInfo(path) is { Exists: true } file ? $"{file.Length}|{file.LastWriteTimeUtc.Ticks}|" : "";

    internal static Database Open(string workspace, int threads, bool readOnly)
    {
        var path = PathIn(workspace);
        if (File.Exists(workspace))
            throw new AtlasException($"The workspace {workspace} is a file. Expected a folder: name another with --workspace.");
        if (!File.Exists(path))
        {
            if (readOnly) throw NoImport(workspace);
            Create(workspace, path, threads);
        }

        var database = OpenFile(path, threads, readOnly);
        try
        {
            if (!readOnly) DeleteSpill(path);
            var version = RequireSchema(database, path);
            if (version == Schema.Version) return database;
            if (!readOnly) return Migrated(database, version);
            database.Dispose();
            Migrated(OpenFile(path, threads, readOnly: false), version).Dispose();
            return OpenFile(path, threads, readOnly);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Written beside and renamed, so that a program killed here leaves no half-made store. Of two that do it at once, the first gives the
    /// store; the other one's is not needed.
    /// </summary>
    internal static void Create(string workspace, string path, int threads)
    {
        var part = $"{path}{NewSuffix}-{Environment.ProcessId}-{Interlocked.Increment(ref _openCount)}";
        Directory.CreateDirectory(workspace);
        using (var database = OpenFile(part, threads, readOnly: false))
        using (var connection = database.Connect())
            Schema.Create(connection);
        try
        {
            File.Move(part, path);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(part);
        }
    }

    private static Database OpenFile(string path, int threads, bool readOnly)
    {
        try
        {
            return Database.Open(path, Settings(path, threads, readOnly));
        }
        catch (DuckDbException e) when (e.IsLocked || HeldFile.IsHeld(path))
        {
            throw new StoreInUseException(path, e.Holder, e);
        }
        catch (DuckDbException e)
        {
            throw new AtlasException($"The store {path} cannot be opened. {e.Message}", e);
        }
    }

    /// <summary>What killed programs spilled, and stores that they had not finished making. Whoever writes is alone, so nobody uses it any more.</summary>
    private static void DeleteSpill(string path)
    {
        var workspace = Path.GetDirectoryName(path)!;
        foreach (var folder in Directory.GetDirectories(workspace, Name + SpillSuffix + "-*")) Directory.Delete(folder, recursive: true);
        foreach (var pattern in (string[])[SpillSuffix, NewSuffix])
            foreach (var file in Directory.GetFiles(workspace, $"{Name}{pattern}-*")) File.Delete(file);
        IncidenceFiles.DeleteHalfMade(workspace);
    }

    private static AtlasException NoImport(string workspace) => new(
        $"Nothing has been imported into the workspace {workspace} yet: it has no {Name}. " +
        $"Run: hubatlas import FILE... --workspace {workspace}");

    private static Dictionary<string, string> Settings(string path, int threads, bool readOnly) =>
        new()
        {
            ["access_mode"] = readOnly ? "READ_ONLY" : "READ_WRITE",
            ["threads"] = Math.Max(1, threads).ToString(CultureInfo.InvariantCulture),
            ["memory_limit"] = $"{MemoryMegabytes}MiB",
            ["temp_directory"] = $"{path}{SpillSuffix}-{Environment.ProcessId}-{Interlocked.Increment(ref _openCount)}",
            ["preserve_insertion_order"] = "false",
            // Commits of many small files wait for one write of the tables; a killed import replays at most this much.
            ["checkpoint_threshold"] = "256MiB",
            // Never the network: everything used is linked into the library.
            ["autoinstall_known_extensions"] = "false",
            ["autoload_known_extensions"] = "false",
        };

    private static Database Migrated(Database database, int from)
    {
        using var connection = database.Connect();
        Schema.Migrate(connection, from);
        return database;
    }

    /// <returns>The store's schema, which is this program's or one that can be brought up to date.</returns>
    private static int RequireSchema(Database database, string path)
    {
        using var connection = database.Connect();
        var isAtlas = connection.Number("SELECT count(*) FROM duckdb_tables() WHERE table_name = 'meta' AND NOT temporary") == 1;
        if (!isAtlas)
            throw new AtlasException($"{path} is a DuckDB database but not a HubAtlas store. Move it away, or name another workspace.");
        var text = connection.Text("SELECT value FROM meta WHERE name = $1", Schema.VersionName);
        var isNumber = int.TryParse(text, CultureInfo.InvariantCulture, out var version);
        if (isNumber && version is >= Schema.OldestVersion and <= Schema.Version) return version;
        throw new AtlasException(
            $"The store {path} has schema {text ?? "unknown"}; this HubAtlas reads schema {Schema.Version}. "
            + (version > Schema.Version ? "Use the newer HubAtlas that made it." : "Import the files again into a new workspace."));
    }
}
