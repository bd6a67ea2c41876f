using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Registry;
using HubAtlas.Data.Storing;

namespace HubAtlas.Engine.Geocoding;

/// <summary>
/// The organisations imported into a workspace, completed by those listed and compiled. What was compiled is kept in the workspace and read again while
/// store, gazetteer and program are the same; the file may be deleted at any time.
/// </summary>
public static class RegistryFile
{
    /// <summary>Where it is kept in a workspace.</summary>
    public static string PathIn(string workspace) => Path.Combine(workspace, "cache", "registry.bin");

    /// <param name="gazetteer">Asked for late, so that it may be read meanwhile.</param>
    /// <param name="keep">Whether to write what had to be compiled into the workspace, for the next time.</param>
    /// <returns>An empty one where nothing was imported.</returns>
    /// <exception cref="AtlasException">Another program writes to the store, or it cannot be read.</exception>
    public static CompiledRegistry Of(string workspace, Func<Gazetteer> gazetteer, bool keep)
    {
        if (!AtlasStore.Exists(workspace)) return CompiledRegistry.Of([], gazetteer());
        if (Kept(workspace) is { } kept && kept.GazetteerHash == gazetteer().Hash) return kept;
        var (organisations, source) = Read(workspace);
        var registry = CompiledRegistry.Of(organisations, gazetteer());
        if (keep && source is not null) Keep(registry, PathIn(workspace), source);
        return registry;
    }

    // While the store is open here nobody changes it: its state is that of the organisations read.
    private static (IReadOnlyList<Organisation> Organisations, string? Source) Read(string workspace)
    {
        using var store = AtlasStore.Open(workspace, threads: 1, readOnly: true);
        return (KnownOrganisations.Complete(store.Organisations().ToList(), ListedOrganisations.All), AtlasStore.IsSettled(workspace) ? SourceOf(workspace) : null);
    }

    private static CompiledRegistry? Kept(string workspace)
    {
        try
        {
            var path = PathIn(workspace);
            if (!File.Exists(path)) return null;
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
            return CompiledRegistry.Read(file.Read, file.Length, SourceOf(workspace));
        }
        // Damaged or out of reach: it is compiled again.
        catch (Exception e) when (e is AtlasException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // The listed organisations are part of HubAtlas.Data.
    private static string SourceOf(string workspace) => $"{typeof(ListedOrganisations).Module.ModuleVersionId:N}{AtlasStore.StateIn(workspace)}";

    // Where a folder cannot be written, only time is lost.
    private static void Keep(CompiledRegistry registry, string path, string source)
    {
        var part = $"{path}.{Environment.ProcessId}.part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var file = File.Create(part)) registry.Write(source, file.Write);
            File.Move(part, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(part)) File.Delete(part);
        }
    }
}
