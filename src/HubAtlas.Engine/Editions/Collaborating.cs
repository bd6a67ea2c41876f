using HubAtlas.Core.Model;
using HubAtlas.Core.Profiling;
using HubAtlas.Data.Storing;

namespace HubAtlas.Engine.Editions;

/// <summary>Ties between clusters, and each cluster's leading partners: other clusters or cities outside all clusters.</summary>
internal static class Collaborating
{
    public static IReadOnlyList<Tie> Ties(IReadOnlyList<ClusterTie> counted, IReadOnlyDictionary<int, RankedDraft> byIndex)
    {
        var totals = counted.SelectMany(t => new[] { (Cluster: t.First, t.Kind, t.Documents), (Cluster: t.Second, t.Kind, t.Documents) })
            .GroupBy(t => (t.Cluster, t.Kind)).ToDictionary(g => g.Key, g => g.Sum(t => t.Documents));
        return counted.Select(t => (Tie: t, Pair: InOrder(byIndex[t.First], byIndex[t.Second])))
            .OrderBy(t => t.Tie.Kind).ThenBy(t => t.Pair.First.Rank).ThenBy(t => t.Pair.Second.Rank)
            .Select(t => new Tie(
                t.Pair.First.Id, t.Pair.Second.Id, t.Tie.Kind, t.Tie.Documents, t.Tie.Overlap,
                Specialisation.AssociationStrength(
                    t.Tie.Documents, totals[(t.Tie.First, t.Tie.Kind)], totals[(t.Tie.Second, t.Tie.Kind)])))
            .ToList();
    }

    /// <summary>By index of the cluster; of each kind those with most shared documents, clusters before cities where equal.</summary>
    public static ILookup<int, Partner> Partners(
        IReadOnlyList<ClusterTie> ties, IReadOnlyList<ClusterPartner> cities, IReadOnlyDictionary<int, RankedDraft> byIndex, int top) =>
        ties.SelectMany(t => new[] { Of(t.First, t, byIndex[t.Second]), Of(t.Second, t, byIndex[t.First]) })
            .Concat(cities.Select(c => (c.Cluster, Rank: int.MaxValue, Partner: new Partner(
                c.Kind, null, c.City, c.Admin1, c.Economy, c.Documents, c.Overlap))))
            .GroupBy(p => (p.Cluster, p.Partner.Kind)).OrderBy(g => g.Key.Kind)
            .SelectMany(g => g
                .OrderByDescending(p => p.Partner.Documents).ThenByDescending(p => p.Partner.Overlap).ThenBy(p => p.Rank)
                .ThenBy(p => p.Partner.Economy, StringComparer.Ordinal).ThenBy(p => p.Partner.Name, StringComparer.Ordinal)
                .ThenBy(p => p.Partner.Admin1, StringComparer.Ordinal).Take(top))
            .ToLookup(p => p.Cluster, p => p.Partner);

    private static (int Cluster, int Rank, Partner Partner) Of(int cluster, ClusterTie tie, RankedDraft other) => (cluster, other.Rank, new(
        tie.Kind, other.Id, other.Name, "", string.Join('/', other.Economies), tie.Documents, tie.Overlap));

    private static (RankedDraft First, RankedDraft Second) InOrder(RankedDraft one, RankedDraft other) =>
        one.Rank < other.Rank ? (one, other) : (other, one);
}
