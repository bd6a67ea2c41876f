using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HubAtlas.Native;

/// <summary>hubatlas_error and hubatlas_version; what they give stands in hubatlas.h.</summary>
internal static unsafe class LibraryExports
{
    private static readonly string Version =
        typeof(LibraryExports).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    [UnmanagedCallersOnly(EntryPoint = "hubatlas_error", CallConvs = [typeof(CallConvCdecl)])]
    public static int Error(byte* into, int size) => Reply.Write(Reply.Message, into, size);

    [UnmanagedCallersOnly(EntryPoint = "hubatlas_r_error", CallConvs = [typeof(CallConvCdecl)])]
    public static void ErrorByAddress(byte** into, int* size) => Reply.Write(Reply.Message, *into, *size);

    [UnmanagedCallersOnly(EntryPoint = "hubatlas_version", CallConvs = [typeof(CallConvCdecl)])]
    public static int OwnVersion(byte* into, int size) => Reply.Write(Version, into, size);
}
