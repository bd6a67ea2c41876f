using System.Runtime.InteropServices;

namespace HubAtlas.Data.Storing.DuckDb;

/// <summary>The part of DuckDB's C API that the store uses; names are those of <c>duckdb.h</c>.</summary>
internal static unsafe partial class Native
{
    internal const int Success = 0;
    private const string Library = DuckDbLibrary.Name;

    static Native() => DuckDbLibrary.Register();

    /// <summary>Passed by value to <c>duckdb_fetch_chunk</c>, so its size must be that of <c>duckdb_result</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Result
    {
        private readonly ulong _columnCount;
        private readonly ulong _rowCount;
        private readonly ulong _rowsChanged;
        private readonly nint _columns;
        private readonly nint _errorMessage;
        private readonly nint _internalData;
    }

    [LibraryImport(Library)] internal static partial int duckdb_create_config(out nint config);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int duckdb_set_config(nint config, string name, string option);
    [LibraryImport(Library)] internal static partial void duckdb_destroy_config(ref nint config);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int duckdb_open_ext(string path, out nint database, nint config, out nint error);
    [LibraryImport(Library)] internal static partial void duckdb_close(ref nint database);
    [LibraryImport(Library)] internal static partial void duckdb_free(nint memory);
    [LibraryImport(Library)] internal static partial int duckdb_connect(nint database, out nint connection);
    [LibraryImport(Library)] internal static partial void duckdb_disconnect(ref nint connection);
    [LibraryImport(Library)] internal static partial void duckdb_interrupt(nint connection);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int duckdb_prepare(nint connection, string sql, out nint statement);
    [LibraryImport(Library)] internal static partial nint duckdb_prepare_error(nint statement);
    [LibraryImport(Library)] internal static partial void duckdb_destroy_prepare(ref nint statement);
    [LibraryImport(Library)] internal static partial int duckdb_bind_int64(nint statement, ulong index, long value);
    [LibraryImport(Library)] internal static partial int duckdb_bind_double(nint statement, ulong index, double value);
    [LibraryImport(Library)] internal static partial int duckdb_bind_boolean(nint statement, ulong index, byte value);
    [LibraryImport(Library)] internal static partial int duckdb_bind_null(nint statement, ulong index);
    [LibraryImport(Library)]
    internal static partial int duckdb_bind_varchar_length(nint statement, ulong index, byte* text, ulong length);
    [LibraryImport(Library)] internal static partial int duckdb_execute_prepared(nint statement, out Result result);
    [LibraryImport(Library)] internal static partial int duckdb_execute_prepared_streaming(nint statement, out Result result);

    [LibraryImport(Library)] internal static partial void duckdb_destroy_result(ref Result result);
    [LibraryImport(Library)] internal static partial nint duckdb_result_error(ref Result result);
    [LibraryImport(Library)] internal static partial ulong duckdb_rows_changed(ref Result result);
    [LibraryImport(Library)] internal static partial ulong duckdb_column_count(ref Result result);
    [LibraryImport(Library)] internal static partial nint duckdb_fetch_chunk(Result result);
    [LibraryImport(Library)] internal static partial void duckdb_destroy_data_chunk(ref nint chunk);
    [LibraryImport(Library)] internal static partial ulong duckdb_data_chunk_get_size(nint chunk);
    [LibraryImport(Library)] internal static partial nint duckdb_data_chunk_get_vector(nint chunk, ulong column);
    [LibraryImport(Library)] internal static partial nint duckdb_vector_get_data(nint vector);
    [LibraryImport(Library)] internal static partial ulong* duckdb_vector_get_validity(nint vector);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int duckdb_appender_create_ext(
        nint connection, string catalog, string schema, string table, out nint appender);
    [LibraryImport(Library)] internal static partial nint duckdb_appender_error(nint appender);
    [LibraryImport(Library)] internal static partial int duckdb_appender_flush(nint appender);
    [LibraryImport(Library)] internal static partial int duckdb_appender_destroy(ref nint appender);
    [LibraryImport(Library)] internal static partial ulong duckdb_appender_column_count(nint appender);
    [LibraryImport(Library)] internal static partial nint duckdb_appender_column_type(nint appender, ulong column);
    [LibraryImport(Library)] internal static partial int duckdb_append_data_chunk(nint appender, nint chunk);
    [LibraryImport(Library)] internal static partial ColumnType duckdb_get_type_id(nint logicalType);
    [LibraryImport(Library)] internal static partial nint duckdb_create_logical_type(ColumnType type);
    [LibraryImport(Library)] internal static partial void duckdb_destroy_logical_type(ref nint logicalType);
    [LibraryImport(Library)] internal static partial nint duckdb_create_data_chunk(nint* logicalTypes, ulong columns);
    [LibraryImport(Library)] internal static partial void duckdb_data_chunk_reset(nint chunk);
    [LibraryImport(Library)] internal static partial void duckdb_data_chunk_set_size(nint chunk, ulong rows);
    [LibraryImport(Library)] internal static partial void duckdb_vector_ensure_validity_writable(nint vector);
    [LibraryImport(Library)] internal static partial ulong duckdb_vector_size();

    [LibraryImport(Library)] internal static partial nint duckdb_create_table_function();
    [LibraryImport(Library)] internal static partial void duckdb_destroy_table_function(ref nint function);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void duckdb_table_function_set_name(nint function, string name);
    [LibraryImport(Library)] internal static partial void duckdb_table_function_add_parameter(nint function, nint logicalType);
    [LibraryImport(Library)]
    internal static partial void duckdb_table_function_set_bind(nint function, delegate* unmanaged[Cdecl]<nint, void> bind);
    [LibraryImport(Library)]
    internal static partial void duckdb_table_function_set_init(nint function, delegate* unmanaged[Cdecl]<nint, void> init);
    [LibraryImport(Library)]
    internal static partial void duckdb_table_function_set_local_init(nint function, delegate* unmanaged[Cdecl]<nint, void> init);
    [LibraryImport(Library)]
    internal static partial void duckdb_table_function_set_function(nint function, delegate* unmanaged[Cdecl]<nint, nint, void> work);
    [LibraryImport(Library)] internal static partial void duckdb_table_function_supports_projection_pushdown(nint function, byte doesSo);
    [LibraryImport(Library)] internal static partial int duckdb_register_table_function(nint connection, nint function);
    [LibraryImport(Library)] internal static partial nint duckdb_bind_get_parameter(nint info, ulong index);
    [LibraryImport(Library)] internal static partial long duckdb_get_int64(nint value);
    [LibraryImport(Library)] internal static partial void duckdb_destroy_value(ref nint value);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void duckdb_bind_add_result_column(nint info, string name, nint logicalType);
    [LibraryImport(Library)] internal static partial void duckdb_bind_set_cardinality(nint info, ulong rows, byte isExact);
    [LibraryImport(Library)]
    internal static partial void duckdb_bind_set_bind_data(nint info, nint data, delegate* unmanaged[Cdecl]<nint, void> destroy);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)] internal static partial void duckdb_bind_set_error(nint info, string error);
    [LibraryImport(Library)] internal static partial nint duckdb_init_get_bind_data(nint info);
    [LibraryImport(Library)] internal static partial ulong duckdb_init_get_column_count(nint info);
    [LibraryImport(Library)] internal static partial ulong duckdb_init_get_column_index(nint info, ulong column);
    [LibraryImport(Library)]
    internal static partial void duckdb_init_set_init_data(nint info, nint data, delegate* unmanaged[Cdecl]<nint, void> destroy);
    [LibraryImport(Library)] internal static partial void duckdb_init_set_max_threads(nint info, ulong threads);
    [LibraryImport(Library)] internal static partial nint duckdb_function_get_init_data(nint info);
    [LibraryImport(Library)] internal static partial nint duckdb_function_get_local_init_data(nint info);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)] internal static partial void duckdb_function_set_error(nint info, string error);
}
