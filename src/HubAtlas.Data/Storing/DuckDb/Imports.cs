using System.Runtime.InteropServices;
using DuckDB.NET.Native;

namespace HubAtlas.Data.Storing.DuckDb;

/// <summary>Functions of <c>duckdb.h</c> that DuckDB.NET does not have: those of threads, and texts that may hold NUL.</summary>
internal static unsafe partial class Imports
{
    private const string Library = "duckdb";

    [LibraryImport(Library)]
    internal static partial DuckDBState duckdb_bind_varchar_length(DuckDBPreparedStatement statement, ulong index, ReadOnlySpan<byte> text, ulong length);
    [LibraryImport(Library)]
    internal static partial void duckdb_table_function_set_local_init(nint function, delegate* unmanaged[Cdecl]<nint, void> init);
    [LibraryImport(Library)] internal static partial void duckdb_init_set_max_threads(nint info, ulong threads);
    [LibraryImport(Library)] internal static partial nint duckdb_function_get_local_init_data(nint info);
}
