using HubAtlas.Core.Model;

namespace HubAtlas.Core.Comparing;

/// <summary>What a newer snapshot of the same sources, ranked by the same recipe, says of an edition's rank sets: differences that were seen, not made up.</summary>
public static class RevisionComparer
{
    /// <param name="edition">With rank sets.</param>
    /// <param name="revised">By the same recipe.</param>
    public static Revision Compare(EditionSnapshot edition, EditionSnapshot revised)
    {
        var ranks = Comparer.Compare(edition, edition, edition, revised).Movements
            .Where(m => m is { RankBefore: not null, RankAfter: not null }).ToDictionary(m => m.IdBefore!, m => m.RankAfter!.Value, StringComparer.Ordinal);
        var followed = edition.Edition.Clusters.Where(c => ranks.ContainsKey(c.Id)).ToList();
        var changes = followed.ConvertAll(c => Math.Abs(ranks[c.Id] - c.Rank));
        var inside = followed.Count(c => c.Uncertainty is { } sure && ranks[c.Id] >= sure.Ranks.Low && ranks[c.Id] <= sure.Ranks.High);
        var largest = followed.Count == 0 ? null : followed[changes.IndexOf(changes.Max())];
        return new(
            revised.Edition.Recipe.Name, followed.Count, edition.Edition.Clusters.Count - followed.Count,
            followed.Count == 0 ? null : changes.Average(), followed.Count == 0 ? null : (double)inside / followed.Count,
            largest?.Id, largest is null ? null : ranks[largest.Id] - largest.Rank);
    }
}
