using HubAtlas.Core.Model;

namespace HubAtlas.Web.Answers;

/// <summary>Answer of <c>/api/editions/{name}/ties</c>, in columns, strongest first.</summary>
/// <param name="First">0-based index into the edition's clusters; the better ranked of the two.</param>
/// <param name="Documents">Of all kinds, full count.</param>
public sealed record TieColumns(IReadOnlyList<int> First, IReadOnlyList<int> Second, IReadOnlyList<long> Documents)
{
    internal static TieColumns Of(IEnumerable<Tie> ties, Edition edition)
    {
        var indexes = edition.Clusters.Select((cluster, index) => (cluster.Id, index)).ToDictionary(p => p.Id, p => p.index, StringComparer.Ordinal);
        var pairs = ties.Where(t => indexes.ContainsKey(t.First) && indexes.ContainsKey(t.Second))
            .GroupBy(t => (First: indexes[t.First], Second: indexes[t.Second]), t => t.Documents)
            .Select(g => (g.Key.First, g.Key.Second, Documents: g.Sum()))
            .OrderByDescending(p => p.Documents).ThenBy(p => p.First).ThenBy(p => p.Second).ToList();
        return new([.. pairs.Select(p => p.First)], [.. pairs.Select(p => p.Second)], [.. pairs.Select(p => p.Documents)]);
    }
}
