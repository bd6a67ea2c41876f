namespace HubAtlas.Data.Storing.DuckDb;

/// <summary>What DuckDB itself said went wrong: a full disk, too little memory, a damaged file.</summary>
internal sealed class DuckDbException(string message) : IOException(message);
