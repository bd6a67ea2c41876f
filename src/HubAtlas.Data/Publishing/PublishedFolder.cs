using System.Security.Cryptography;
using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;

namespace HubAtlas.Data.Publishing;

/// <summary>What every published folder has: JSON of one shape, and the hashes of its files.</summary>
internal static class PublishedFolder
{
    public static void WriteJson<T>(string path, T value)
    {
        using var file = File.Create(path);
        JsonSerializer.Serialize(file, value, EditionJson.Options);
        file.WriteByte((byte)'\n');
    }

    /// <summary>Names of files in folders have forward slashes on every system.</summary>
    public static List<PublishedFile> Hashed(string folder) =>
    [
        .. Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => (Path: path, Name: Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/')))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => Hashed(file.Path, file.Name)),
    ];

    public static PublishedFile Hashed(string path, string name)
    {
        using var content = File.OpenRead(path);
        return new(name, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
    }
}
