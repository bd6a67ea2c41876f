using System.Text.RegularExpressions;

namespace HubAtlas.Data.Storing.DuckDb;

/// <summary>Something that the database could not do. The message is the user's; <see cref="Detail"/> has the database's own words.</summary>
internal sealed partial class DuckDbException : IOException
{
    private const string FullDisk = "The disk is full; nothing half-done was kept. Free some space, and repeat the command";
    private const string Damaged = "The database file is damaged. Bring back a copy, or move the file away and import again";

    // What the library says, as far as users meet it, and what it means to them.
    private static readonly (string Words, string Meaning)[] Known =
    [
        ("No space left on device", FullDisk),
        ("Disk quota exceeded", FullDisk),
        ("max_temp_directory_size", FullDisk),
        ("Could not set lock", "The database file is in use by another program. Close it, or wait until it ends"),
        ("Permission denied", "The database file may not be opened: permission denied. Change the permissions of the file and of its folder"),
        ("Read-only file system", "The database file lies on a disk that can only be read. Copy the workspace to another one"),
        ("Too many open files", "The system allows no more open files. Use fewer --threads, or raise the limit (ulimit -n)"),
        ("not a valid DuckDB database", "The file is no database. Name another workspace, or move the file away"),
        ("Trying to read a database file with version", "The database file was made by a newer database library. Use the newer HubAtlas that made it"),
        ("Corrupt database file", Damaged),
        ("checksum", Damaged),
        ("Serialization Error", Damaged),
        ("Failed to load metadata", Damaged),
        ("replaying WAL", "The database's log (atlas.duckdb.wal) does not fit to its file. Bring back a copy of both, or move both away and import again"),
        ("Out of Memory", "The database found too little memory. Use fewer --threads, or close other programs"),
        ("Overflow in", "A sum is too large to be counted exactly: the counts in the store are beyond belief. Import them again in the right unit"),
        ("read_parquet", "The Parquet file could not be read: it is damaged, or of a kind that is not known"),
    ];

    /// <param name="detail">The database's own words.</param>
    internal DuckDbException(string detail)
        : base(Say(detail)) => Detail = detail;

    internal string Detail { get; }

    internal bool IsOutOfMemory => Detail.StartsWith("Out of Memory", StringComparison.Ordinal);

    internal bool IsLocked => Detail.Contains("Could not set lock", StringComparison.Ordinal);

    /// <summary>Who holds the lock, as far as the system says.</summary>
    internal string Holder => Process().Match(Detail) is { Success: true } found
        ? $"process {found.Groups["id"].Value}{(found.Groups["program"].Value is { Length: > 0 } program ? $", {program}" : "")}"
        : "the system does not say which";

    private static string Say(string detail)
    {
        foreach (var (words, meaning) in Known)
        {
            if (detail.Contains(words, StringComparison.OrdinalIgnoreCase)) return PathIn().Match(detail) is { Success: true } path
                ? $"{meaning}: {path.Groups[1].Value}." : meaning + ".";
        }

        return "The database met an error that HubAtlas knows no cure for. HUBATLAS_STACK=1 shows its own words.";
    }

    public override string ToString() => $"{Detail}\n{base.ToString()}";

    [GeneratedRegex("\"(/[^\"]+|[A-Za-z]:[^\"]+)\"")]
    private static partial Regex PathIn();

    [GeneratedRegex(@"held in (?:(?<program>.+?) \()?PID (?<id>[0-9]+)")]
    private static partial Regex Process();
}
