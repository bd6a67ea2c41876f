namespace HubAtlas.Data.Storing.DuckDb;

/// <summary>The types that the store's tables have; numbers are those of <c>duckdb_type</c>.</summary>
internal enum ColumnType
{
    Boolean = 1,
    Integer = 4,
    BigInt = 5,
    Double = 11,
    Varchar = 17,
}
