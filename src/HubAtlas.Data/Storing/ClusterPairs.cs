using HubAtlas.Core.Model;

namespace HubAtlas.Data.Storing;

/// <summary>
/// What each cluster has in common with itself, with other clusters and with what is outside all: sums over documents of the product of both parts,
/// exactly, in 128 bits.
/// </summary>
internal sealed class ClusterPairs
{
    private readonly AddressNodes _nodes;
    private readonly List<(NodePair Pair, PairSum Sum)> _clusters, _cities;
    private readonly List<(int First, int Second, long Overlap)> _overlaps;

    internal ClusterPairs(DocumentSelection selection, LocatedAddresses located, AddressNodes nodes)
    {
        _nodes = nodes;
        var sums = selection.Sum(() => new Part(new(located, nodes)), (part, segment) => part.Add(selection.File, segment), (own, other) => own.Sums.Add(other.Sums)).Sums;
        _clusters = [.. sums.All().Where(sum => sum.Pair.Node >= 0).OrderBy(sum => sum.Pair.Cluster).ThenBy(sum => sum.Pair.Node).ThenBy(sum => sum.Pair.Kind)];
        _cities = [.. sums.All().Where(sum => AddressNodes.IsCity(sum.Pair.Node))];
        _overlaps = Overlaps(sums);
    }

    internal List<ClusterTie> Ties() =>
    [
        .. _clusters.Where(sum => sum.Pair.Node > sum.Pair.Cluster)
            .Select(sum => new ClusterTie(sum.Pair.Cluster, sum.Pair.Node, sum.Pair.Kind, sum.Sum.Documents, sum.Sum.Overlap)),
    ];

    internal List<ClusterProduct> Products() =>
        [.. _clusters.Select(sum => new ClusterProduct(sum.Pair.Cluster, sum.Pair.Node, sum.Pair.Kind, sum.Sum.Documents, sum.Sum.Product))];

    /// <summary>All kinds together; each pair once, −1 for what is outside all clusters.</summary>
    internal List<(int First, int Second, long Overlap)> Overlaps() => _overlaps;

    /// <summary>The numbers of cities fall in the order of economy, name and region.</summary>
    internal List<ClusterPartner> Cities(int top) =>
    [
        .. _cities.GroupBy(sum => (sum.Pair.Cluster, sum.Pair.Kind)).OrderBy(g => g.Key)
            .SelectMany(g => g.OrderByDescending(sum => sum.Sum.Documents).ThenByDescending(sum => sum.Sum.Overlap).ThenByDescending(sum => sum.Pair.Node).Take(top))
            .Select(sum => Partner(sum.Pair, _nodes.City(sum.Pair.Node), sum.Sum)),
    ];

    private static ClusterPartner Partner(NodePair pair, (string Economy, string City, string Admin1) city, PairSum sum) =>
        new(pair.Cluster, pair.Kind, null, city.City, city.Admin1, city.Economy, sum.Documents, sum.Overlap);

    private static List<(int First, int Second, long Overlap)> Overlaps(PairTable sums)
    {
        var all = new PairTable();
        foreach (var (pair, sum) in sums.All())
            if (pair.Node != pair.Cluster) all.Add(new(pair.Cluster, Math.Max(pair.Node, AddressNodes.NoNode), default), sum);
        return [.. all.All().OrderBy(sum => sum.Pair.Cluster).ThenBy(sum => sum.Pair.Node).Select(sum => (sum.Pair.Cluster, sum.Pair.Node, sum.Sum.Overlap))];
    }

    private sealed class Part(NodeWalk walk)
    {
        internal readonly PairTable Sums = new();

        internal void Add(Incidence.IncidenceFile file, DocumentSegment segment) => walk.Walk(file, segment, _ => Add(segment.Run.Kind, segment.Run.Multiplicity));

        private void Add(DocumentKind kind, long multiplicity)
        {
            var parts = walk.Parts;
            for (var i = 0; i < parts.Length; i++)
            {
                if (parts[i].Node < 0) continue;
                // Clusters come last and rising: each pair of them once.
                for (var j = 0; j < parts.Length; j++)
                    if (j >= i || (parts[j].Node < 0 && parts[j].People > 0)) Sums.Add(new(parts[i].Node, parts[j].Node, kind), new(multiplicity, Product(parts[i].Share, parts[j].Share, multiplicity)));
            }
        }

        // Shares are at most a billion, so that two of them fit in 64 bits.
        private static Int128 Product(long one, long other, long multiplicity) => multiplicity == 1 ? one * other : (Int128)(one * other) * multiplicity;
    }
}
