using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Tests.Storing;

public class DuckDbExceptionTests
{
    [Theory]
    [InlineData("IO Error: Could not write file \"/w/atlas.duckdb\": No space left on device", "The disk is full; nothing half-done was kept. Free some space, and repeat the command: /w/atlas.duckdb.")]
    [InlineData("IO Error: Cannot open file \"/w/atlas.duckdb\": Permission denied", "The database file may not be opened: permission denied. Change the permissions of the file and of its folder: /w/atlas.duckdb.")]
    [InlineData("TransactionContext Error: Failed to commit: Corrupt database file: computed checksum 1 does not match", "The database file is damaged. Bring back a copy, or move the file away and import again.")]
    [InlineData("Out of Memory Error: could not allocate block of size 256.0 KiB", "The database found too little memory. Use fewer --threads, or close other programs.")]
    [InlineData("INTERNAL Error: Attempted to access index 3 within vector of size 2", "The database met an error that HubAtlas knows no cure for. HUBATLAS_STACK=1 shows its own words.")]
    public void What_the_database_says_is_told_as_what_it_means(string detail, string message)
    {
        var error = new DuckDbException(detail);
        Assert.Equal(message, error.Message);
        Assert.Contains(detail, error.ToString());
    }

    [Theory]
    [InlineData("held in /usr/bin/dotnet (PID 123). See also https://duckdb.org", "process 123, /usr/bin/dotnet")]
    [InlineData("held in /usr/bin/dotnet (deleted) (PID 9) by user a", "process 9, /usr/bin/dotnet (deleted)")]
    [InlineData("held in PID 77", "process 77")]
    [InlineData("", "the system does not say which")]
    public void Who_has_the_lock_is_named(string words, string holder) =>
        Assert.Equal(holder, new DuckDbException($"IO Error: Could not set lock on file \"/w/a\": Conflicting lock is {words}").Holder);
}
