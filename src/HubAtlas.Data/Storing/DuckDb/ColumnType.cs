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

internal static class ColumnTypes
{
    /// <summary>Of one value in a vector; a text is a <c>duckdb_string_t</c>.</summary>
    internal static int Bytes(this ColumnType type) => type switch
    {
        ColumnType.Boolean => sizeof(bool),
        ColumnType.Integer => sizeof(int),
        ColumnType.Varchar => TextPlace.Bytes,
        _ => sizeof(long),
    };
}
