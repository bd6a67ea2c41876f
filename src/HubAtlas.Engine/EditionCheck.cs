using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;

namespace HubAtlas.Engine;

/// <summary>Verifies a published edition: its files against their hashes, and that clusters, noise and unlocated make up the world.</summary>
public static class EditionCheck
{
    /// <returns>What is wrong, in words; empty when nothing is.</returns>
    public static IReadOnlyList<string> Violations(string folder)
    {
        try
        {
            var edition = EditionReader.Read(folder);
            var members = EditionReader.ReadMembers(folder);
            return [.. PublishedFiles.FindDamage(folder), .. World(edition, members), .. Clusters(edition, members), .. LedgerBalance.Violations(edition, EditionReader.ReadLedger(folder))];
        }
        catch (Exception e) when (e is AtlasException or IOException)
        {
            return [e.Message];
        }
    }

    private static IEnumerable<string> World(Edition edition, IReadOnlyList<Member> members)
    {
        foreach (var total in edition.WorldTotals)
        {
            var located = members.Sum(m => m.Counted.ByKind[(int)total.Kind].Shares);
            var unlocated = total.Unlocated.Sum(u => u.Tally.Shares);
            if (located + unlocated != total.All.Shares)
                yield return $"{total.Kind.Plural()}: clusters, noise and unlocated add up to {located + unlocated} billionths, the world has {total.All.Shares}.";
            if (total.All.Shares != total.Documents * Contribution.Whole)
                yield return $"{total.Kind.Plural()}: {total.Documents} documents have {total.All.Shares} billionths, expected exactly one document each.";
        }
    }

    private static IEnumerable<string> Clusters(Edition edition, IReadOnlyList<Member> members)
    {
        var mentions = members.Where(m => m.ClusterId is not null).GroupBy(m => m.ClusterId!)
            .ToDictionary(g => g.Key, g => g.Sum(m => m.Counted.Mentions));
        foreach (var cluster in edition.Clusters)
            if (mentions.GetValueOrDefault(cluster.Id) != cluster.Figures.Mentions)
                yield return $"{cluster.Id}: its members have {mentions.GetValueOrDefault(cluster.Id)} mentions, the ranking says {cluster.Figures.Mentions}.";
    }
}
