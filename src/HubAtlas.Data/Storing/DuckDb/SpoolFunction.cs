using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;
using static DuckDB.NET.Native.NativeMethods.TableFunction;

namespace HubAtlas.Data.Storing.DuckDb;

/// <summary>The table function by which SQL reads a <see cref="Spool"/>, called by its number.</summary>
internal static unsafe class SpoolFunction
{
    internal const string Name = "spooled_rows";

    /// <summary>Makes the function known to a database; it is no part of the file.</summary>
    internal static void Register(DuckDBNativeConnection connection)
    {
        var function = DuckDBCreateTableFunction();
        DuckDBTableFunctionSetName(function, Name);
        using (var type = LogicalType.DuckDBCreateLogicalType(DuckDBType.BigInt)) DuckDBTableFunctionAddParameter(function, type);
        DuckDBTableFunctionSetBind(function, &Bind);
        DuckDBTableFunctionSetInit(function, &Begin);
        Imports.duckdb_table_function_set_local_init(function, &BeginThread);
        DuckDBTableFunctionSetFunction(function, &Read);
        DuckDBTableFunctionSupportsProjectionPushdown(function, true);
        var state = DuckDBRegisterTableFunction(connection, function);
        DuckDBDestroyTableFunction(ref function);
        if (!state.IsSuccess()) throw new DuckDbException($"DuckDB does not take the function {Name}.");
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Bind(nint info)
    {
        try
        {
            using var parameter = DuckDBBindGetParameter(info, 0);
            var spool = Spool.Find(Value.DuckDBGetInt64(parameter));
            foreach (var (name, columnType) in spool.Columns)
            {
                using var type = LogicalType.DuckDBCreateLogicalType(columnType);
                DuckDBBindAddResultColumn(info, name, type);
            }

            DuckDBBindSetCardinality(info, (ulong)spool.Rows, true);
            DuckDBBindSetBindData(info, Keep(spool), &Release);
        }
        catch (Exception error)
        {
            DuckDBBindSetError(info, error.Message);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Begin(nint info)
    {
        var spool = Kept<Spool>(DuckDBInitGetBindData(info));
        var columns = new int[DuckDBInitGetColumnCount(info)];
        for (var i = 0; i < columns.Length; i++) columns[i] = (int)DuckDBInitGetColumnIndex(info, (ulong)i);
        Imports.duckdb_init_set_max_threads(info, (ulong)Math.Max(1, spool.Blocks.Count));
        DuckDBInitSetInitData(info, Keep(new SpoolScan(spool, columns)), &Release);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void BeginThread(nint info) => DuckDBInitSetInitData(info, Keep(new SpoolReader()), &Release);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Read(nint info, nint chunk)
    {
        try
        {
            var reader = Kept<SpoolReader>(Imports.duckdb_function_get_local_init_data(info));
            reader.Read(Kept<SpoolScan>(DuckDBFunctionGetInitData(info)), new DuckDBDataChunk(chunk));
        }
        catch (Exception error)
        {
            DuckDBFunctionSetError(info, error.Message);
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
