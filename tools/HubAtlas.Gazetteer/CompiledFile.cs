using HubAtlas.Core.Geocoding.Tables;

namespace HubAtlas.GazetteerCompiler;

/// <summary>Reads what the compiler wrote.</summary>
internal static class CompiledFile
{
    public static Gazetteer Load(string path)
    {
        using var file = File.OpenRead(path);
        return Gazetteer.Load(file.Read, file.Length);
    }
}
