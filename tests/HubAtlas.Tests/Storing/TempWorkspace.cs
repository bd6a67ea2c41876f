using HubAtlas.Data.Storing;

namespace HubAtlas.Tests.Storing;

/// <summary>A workspace folder that goes when the test ends.</summary>
internal sealed class TempWorkspace : IDisposable
{
    internal string Folder { get; } = Path.Combine(Path.GetTempPath(), "hubatlas-store-" + Path.GetRandomFileName());

    internal string File => Path.Combine(Folder, "atlas.duckdb");

    internal AtlasStore Open(int threads = 2, bool readOnly = false) => AtlasStore.Open(Folder, threads, readOnly);

    public void Dispose()
    {
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }
}
