using System.Runtime.InteropServices;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Storing;

/// <summary>What the counted documents have in each cluster: how many, when, and how many reach beyond it.</summary>
internal sealed class ClusterSums
{
    private static readonly int Kinds = DocumentKinds.All.Count;

    private readonly Part _sums;

    internal ClusterSums(DocumentSelection selection, LocatedAddresses located, AddressNodes nodes)
    {
        _sums = selection.Sum(() => new Part(new(located, nodes), nodes.Count), (part, segment) => part.Add(selection.File, segment), (own, other) => own.Add(other));
    }

    /// <summary>By cluster, then kind.</summary>
    internal List<ClusterReach> Reach() =>
    [
        .. _sums.Documents.Index().Where(c => c.Item > 0).Select(c =>
            new ClusterReach(c.Index / Kinds, (DocumentKind)(c.Index % Kinds), c.Item, _sums.Elsewhere[c.Index], _sums.Abroad[c.Index])),
    ];

    internal List<ClusterCount> FullCounts() => [.. Reach().Select(reach => new ClusterCount(reach.Cluster, reach.Kind, reach.Documents))];

    internal List<ClusterYear> Years() =>
    [
        .. _sums.Years.OrderBy(year => year.Key).Select(year => new ClusterYear(
            year.Key.Cell / Kinds, new YearPart((DocumentKind)(year.Key.Cell % Kinds), year.Key.Year, year.Value))),
    ];

    /// <summary>Of some segments; cells are cluster × kinds + kind.</summary>
    private sealed class Part(NodeWalk walk, int clusters)
    {
        internal readonly long[] Documents = new long[clusters * Kinds], Elsewhere = new long[clusters * Kinds], Abroad = new long[clusters * Kinds];
        internal readonly Dictionary<(int Cell, int Year), long> Years = [];

        internal void Add(Incidence.IncidenceFile file, DocumentSegment segment)
        {
            var (kind, year, multiplicity) = ((int)segment.Run.Kind, segment.Run.Year, segment.Run.Multiplicity);
            walk.Walk(file, segment, _ =>
            {
                foreach (var part in walk.Parts)
                {
                    if (part.Node < 0) continue;
                    var cell = (part.Node * Kinds) + kind;
                    Documents[cell] += multiplicity;
                    if (walk.Placed > part.People) Elsewhere[cell] += multiplicity;
                    if (walk.IsAbroad) Abroad[cell] += multiplicity;
                    if (year != Incidence.DocumentRun.NoYear) CollectionsMarshal.GetValueRefOrAddDefault(Years, (cell, year), out bool _) += part.Share * multiplicity;
                }
            });
        }

        internal void Add(Part other)
        {
            foreach (var (own, others) in ((long[], long[])[])[(Documents, other.Documents), (Elsewhere, other.Elsewhere), (Abroad, other.Abroad)])
                for (var i = 0; i < own.Length; i++) own[i] += others[i];
            foreach (var (year, share) in other.Years) CollectionsMarshal.GetValueRefOrAddDefault(Years, year, out bool _) += share;
        }
    }
}
