using System.Security.Cryptography;
using System.Text.Json;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading;

/// <summary>Reads a published edition back, with every digit it was made with.</summary>
public static class EditionReader
{
    /// <exception cref="AtlasException">No edition there, or one of another schema.</exception>
    public static Edition Read(string folder)
    {
        var file = ReadJson<EditionFile>(folder, EditionFiles.Edition);
        if (Major(file.Schema) != Major(EditionJson.SchemaVersion))
        {
            throw new AtlasException(
                $"{Path.Combine(folder, EditionFiles.Edition)}: schema {file.Schema}, expected {Major(EditionJson.SchemaVersion)}.x; "
                + "publish the edition again with this version.");
        }

        return file.Edition;
    }

    /// <summary>Every located place of the edition, in the order of place ids.</summary>
    public static IReadOnlyList<Member> ReadMembers(string folder) => MemberFile.Read(Existing(folder, EditionFiles.Members));

    public static RunRecord ReadRun(string folder) => ReadJson<RunRecord>(folder, EditionFiles.Run);

    /// <summary>What differs from the hashes in <c>run.json</c>, one sentence a file; empty when all is as published.</summary>
    public static IReadOnlyList<string> FindDamage(string folder) =>
        [.. ReadRun(folder).Files.Select(file => Damage(folder, file)).OfType<string>()];

    private static string? Damage(string folder, PublishedFile file)
    {
        var path = Path.Combine(folder, Path.GetFileName(file.Name));
        if (!File.Exists(path)) return $"{path} is missing.";
        using var stream = File.OpenRead(path);
        var found = Convert.ToHexStringLower(SHA256.HashData(stream));
        return found == file.Sha256 ? null : $"{path}: SHA-256 {found}, expected {file.Sha256}; it was changed after it was published.";
    }

    private static T ReadJson<T>(string folder, string name)
    {
        var path = Existing(folder, name);
        try
        {
            using var file = File.OpenRead(path);
            return JsonSerializer.Deserialize<T>(file, EditionJson.Options) ?? throw new JsonException("It holds null.");
        }
        catch (JsonException error)
        {
            throw new AtlasException($"{path} is not what HubAtlas writes: {error.Message}", error);
        }
    }

    private static string Existing(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? path : throw new AtlasException($"{path} is not there; expected the folder of a published edition.");
    }

    private static string Major(string version) => version.Split('.')[0];
}
