namespace HubAtlas.Data.Storing.DuckDb;

/// <summary>What DuckDB itself said went wrong: a full disk, too little memory, a damaged file.</summary>
internal sealed class DuckDbException(string message) : IOException(message)
{
    internal bool IsOutOfMemory => Message.StartsWith("Out of Memory", StringComparison.Ordinal);
}
