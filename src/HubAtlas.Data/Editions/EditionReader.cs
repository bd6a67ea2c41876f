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
}
