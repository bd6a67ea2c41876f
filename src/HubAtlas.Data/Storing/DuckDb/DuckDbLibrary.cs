using System.Reflection;
using System.Runtime.InteropServices;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Storing.DuckDb;

/// <summary>Finds the native library beside the program: <c>runtimes/linux-x64/native/libduckdb.so</c> and its like.</summary>
internal static class DuckDbLibrary
{
    internal const string Name = "duckdb";

    internal static void Register() => NativeLibrary.SetDllImportResolver(typeof(DuckDbLibrary).Assembly, Resolve);

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath) =>
        name == Name ? Load(Path.Combine(AppContext.BaseDirectory, RelativePath)) : 0;

    internal static nint Load(string path)
    {
        try
        {
            return NativeLibrary.Load(path);
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException)
        {
            throw new AtlasException(
                $"The database library could not be loaded from {path}: {(File.Exists(path) ? e.Message : "no such file")}. " +
                $"The build brings it for 64-bit Linux (x64) only; this machine is {Platform}. Elsewhere, take it from the npm package " +
                $"@duckdb/node-bindings-{NpmPlatform} (version as in package.json) and put it at that path.", e);
        }
    }

    private static string RelativePath => Path.Combine("runtimes", Platform, "native", FileName);

    private static string Architecture => RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();

    private static string Platform =>
        (OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux") + "-" + Architecture;

    private static string NpmPlatform =>
        (OperatingSystem.IsWindows() ? "win32" : OperatingSystem.IsMacOS() ? "darwin" : "linux") + "-" + Architecture;

    private static string FileName =>
        OperatingSystem.IsWindows() ? "duckdb.dll" : OperatingSystem.IsMacOS() ? "libduckdb.dylib" : "libduckdb.so";
}
