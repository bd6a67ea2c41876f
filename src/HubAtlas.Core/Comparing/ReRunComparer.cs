using HubAtlas.Core.Model;

namespace HubAtlas.Core.Comparing;

/// <summary>Follows an edition's clusters into a re-run: the same lineage as between two editions, over the same places.</summary>
public static class ReRunComparer
{
    /// <param name="places">The places in their clusters of the edition.</param>
    /// <param name="placesAgain">The same places, in the same order, in their clusters of the re-run.</param>
    public static ReRunLineage Compare(
        IReadOnlyList<Cluster> clusters, IReadOnlyList<Member> places, IReadOnlyList<Cluster> again, IReadOnlyList<Member> placesAgain)
    {
        if (places.Count != placesAgain.Count)
            throw new ArgumentException($"Found {placesAgain.Count} places again; expected the same {places.Count}.", nameof(placesAgain));
        var (there, back) = SharedMentions.OfPlaces(places, placesAgain);
        var lineage = new Lineage(clusters, again, there, back);
        var ranks = clusters.ToDictionary(c => c.Id, c => c.Rank, StringComparer.Ordinal);
        return new(
            [.. again.Select(cluster => LineOf(cluster.Id, lineage, ranks))],
            [.. clusters.Select(c => c.Id).Where(lineage.HasSplit)],
            [.. clusters.Select(c => c.Id).Where(id => lineage.Successors(id).Count == 0)]);
    }

    private static ReRunLine LineOf(string id, Lineage lineage, Dictionary<string, int> ranks)
    {
        var lines = lineage.Lines(id);
        var own = lines.Count > 0 ? lines[0] : null;
        return new(
            id, own ?? lineage.Predecessors(id).FirstOrDefault(), own is null ? null : ranks[own], lines, lineage.Events(id));
    }
}
