using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HubAtlas.Data.Storing.DuckDb;

/// <summary>The table function by which SQL reads a <see cref="Spool"/>, called by its number.</summary>
internal static unsafe class SpoolFunction
{
    internal const string Name = "spooled_rows";

    /// <summary>Makes the function known to a database; it is no part of the file.</summary>
    internal static void Register(nint connection)
    {
        var function = Native.duckdb_create_table_function();
        Native.duckdb_table_function_set_name(function, Name);
        var type = Native.duckdb_create_logical_type(ColumnType.BigInt);
        Native.duckdb_table_function_add_parameter(function, type);
        Native.duckdb_destroy_logical_type(ref type);
        Native.duckdb_table_function_set_bind(function, &Bind);
        Native.duckdb_table_function_set_init(function, &Begin);
        Native.duckdb_table_function_set_local_init(function, &BeginThread);
        Native.duckdb_table_function_set_function(function, &Read);
        Native.duckdb_table_function_supports_projection_pushdown(function, 1);
        var state = Native.duckdb_register_table_function(connection, function);
        Native.duckdb_destroy_table_function(ref function);
        if (state != Native.Success) throw new DuckDbException($"DuckDB does not take the function {Name}.");
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Bind(nint info)
    {
        try
        {
            var parameter = Native.duckdb_bind_get_parameter(info, 0);
            var spool = Spool.Find(Native.duckdb_get_int64(parameter));
            Native.duckdb_destroy_value(ref parameter);
            foreach (var (name, columnType) in spool.Columns)
            {
                var type = Native.duckdb_create_logical_type(columnType);
                Native.duckdb_bind_add_result_column(info, name, type);
                Native.duckdb_destroy_logical_type(ref type);
            }

            Native.duckdb_bind_set_cardinality(info, (ulong)spool.Rows, 1);
            Native.duckdb_bind_set_bind_data(info, Keep(spool), &Release);
        }
        catch (Exception error)
        {
            Native.duckdb_bind_set_error(info, error.Message);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Begin(nint info)
    {
        var spool = Kept<Spool>(Native.duckdb_init_get_bind_data(info));
        var columns = new int[Native.duckdb_init_get_column_count(info)];
        for (var i = 0; i < columns.Length; i++) columns[i] = (int)Native.duckdb_init_get_column_index(info, (ulong)i);
        Native.duckdb_init_set_max_threads(info, (ulong)Math.Max(1, spool.Blocks.Count));
        Native.duckdb_init_set_init_data(info, Keep(new SpoolScan(spool, columns)), &Release);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void BeginThread(nint info) => Native.duckdb_init_set_init_data(info, Keep(new SpoolReader()), &Release);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Read(nint info, nint chunk)
    {
        try
        {
            var reader = Kept<SpoolReader>(Native.duckdb_function_get_local_init_data(info));
            reader.Read(Kept<SpoolScan>(Native.duckdb_function_get_init_data(info)), chunk);
        }
        catch (Exception error)
        {
            Native.duckdb_function_set_error(info, error.Message);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Release(nint data)
    {
        var handle = GCHandle.FromIntPtr(data);
        (handle.Target as SpoolReader)?.Dispose();
        handle.Free();
    }

    private static nint Keep(object state) => GCHandle.ToIntPtr(GCHandle.Alloc(state));

    private static T Kept<T>(nint data) => (T)GCHandle.FromIntPtr(data).Target!;
}
