using System.Security.Cryptography;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Editions;

/// <summary>The files of a published folder against the hashes in its <c>run.json</c>: of an edition, an index or a landscape.</summary>
public static class PublishedFiles
{
    /// <summary>What differs, one sentence a file; empty when all is as published.</summary>
    /// <exception cref="AtlasException">No <c>run.json</c> there, or not what HubAtlas writes.</exception>
    public static IReadOnlyList<string> FindDamage(string folder) =>
        [.. EditionFiles.ReadJson<HashedFiles>(folder, EditionFiles.Run).Files.Select(file => Damage(folder, file)).OfType<string>()];

    private static string? Damage(string folder, PublishedFile file)
    {
        // The name comes from a file that may have been changed: it must not lead out of the folder.
        if (!IsInside(file.Name)) return $"{Path.Combine(folder, EditionFiles.Run)} names '{file.Name}', which is no file of its folder.";
        var path = Path.Combine([folder, .. file.Name.Split('/')]);
        if (!File.Exists(path)) return $"{path} is missing.";
        var found = HashOf(path);
        return found == file.Sha256 ? null : $"{path}: SHA-256 {found}, expected {file.Sha256}; it was changed after it was published.";
    }

    /// <summary>SHA-256 of a file's bytes, in hexadecimal.</summary>
    public static string HashOf(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private static bool IsInside(string name) => name.Split('/').All(
        part => part.Length > 0 && part is not ("." or "..") && part.IndexOfAny(['\\', ':', '\0']) < 0);

    /// <summary>What every <c>run.json</c> has.</summary>
    private sealed record HashedFiles(IReadOnlyList<PublishedFile> Files);
}
