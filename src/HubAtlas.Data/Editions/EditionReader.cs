using System.Security.Cryptography;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Editions;

/// <summary>Reads a published edition back, with every digit it was made with.</summary>
public static class EditionReader
{
    /// <exception cref="AtlasException">No edition there, or one of another schema.</exception>
    public static Edition Read(string folder) => EditionFiles.ReadEdition(folder);

    /// <summary>Every located place of the edition, in the order of place ids.</summary>
    /// <exception cref="AtlasException">No edition there, or a row that HubAtlas did not write.</exception>
    public static IReadOnlyList<Member> ReadMembers(string folder) => MemberFile.Read(EditionFiles.Existing(folder, EditionFiles.Members));

    /// <summary>How everybody was located; null where the edition does not say.</summary>
    public static Ledger? ReadLedger(string folder) => EditionFiles.ReadLedger(folder);

    /// <summary>Documents that clusters share, by kind and ranks; empty where an older edition has no such file.</summary>
    /// <exception cref="AtlasException">A row that HubAtlas did not write.</exception>
    public static IReadOnlyList<Tie> ReadTies(string folder)
    {
        var path = Path.Combine(folder, EditionFiles.Ties);
        return File.Exists(path) ? TieFile.Read(path) : [];
    }

    /// <summary>What replicates say of every pair of clusters; empty where the edition has no uncertainty.</summary>
    /// <param name="edition">As read from the folder.</param>
    /// <exception cref="AtlasException">A row that HubAtlas did not write.</exception>
    public static IReadOnlyList<RankPair> ReadPairs(string folder, Edition edition)
    {
        var path = Path.Combine(folder, EditionFiles.UncertaintyPairs);
        return edition.Uncertainty is not null && File.Exists(path) ? PairFile.Read(path, edition.Clusters) : [];
    }

    /// <exception cref="AtlasException">No edition there.</exception>
    public static RunRecord ReadRun(string folder) => EditionFiles.ReadRun(folder);

    /// <summary>What differs from the hashes in <c>run.json</c>, one sentence a file; empty when all is as published.</summary>
    public static IReadOnlyList<string> FindDamage(string folder) =>
        [.. ReadRun(folder).Files.Select(file => Damage(folder, file)).OfType<string>()];

    private static string? Damage(string folder, PublishedFile file)
    {
        // The name comes from a file that may have been changed: it must not lead out of the folder.
        if (!IsInside(file.Name)) return $"{Path.Combine(folder, "run.json")} names '{file.Name}', which is no file of the edition's folder.";
        var path = Path.Combine([folder, .. file.Name.Split('/')]);
        if (!File.Exists(path)) return $"{path} is missing.";
        using var stream = File.OpenRead(path);
        var found = Convert.ToHexStringLower(SHA256.HashData(stream));
        return found == file.Sha256 ? null : $"{path}: SHA-256 {found}, expected {file.Sha256}; it was changed after it was published.";
    }

    private static bool IsInside(string name) => name.Split('/').All(
        part => part.Length > 0 && part is not ("." or "..") && part.IndexOfAny(['\\', ':', '\0']) < 0);
}
