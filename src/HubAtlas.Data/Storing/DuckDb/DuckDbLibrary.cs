using System.Runtime.InteropServices;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Storing.DuckDb;

/// <summary>The native library, which lies with the program: <c>runtimes/linux-x64/native/libduckdb.so</c> and its like.</summary>
internal static class DuckDbLibrary
{
    /// <exception cref="AtlasException">The library cannot be loaded.</exception>
    internal static T Load<T>(Func<T> firstUse)
    {
        try
        {
            return firstUse();
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException)
        {
            throw new AtlasException(
                $"The database library could not be loaded: {Cause(e.Message)}. It comes with the program for Linux (glibc), macOS and Windows, " +
                $"x64 and arm64; this machine is {RuntimeInformation.RuntimeIdentifier}. On one of those, build the program anew.", e);
        }
    }

    // Behind a line of advice, the system says of each place where it looked what it met there.
    private static string Cause(string message)
    {
        var lines = message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 1) return message.TrimEnd('.');
        return lines.Skip(1).FirstOrDefault(line => !line.StartsWith('/') || !line.Contains("No such file", StringComparison.Ordinal))
            ?? $"it is not in {AppContext.BaseDirectory}";
    }
}
