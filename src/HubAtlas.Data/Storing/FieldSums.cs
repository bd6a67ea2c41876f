using System.Runtime.InteropServices;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.Incidence;

namespace HubAtlas.Data.Storing;

/// <summary>What the counted documents of each field have in each cluster; a document counts in full for each of its fields.</summary>
internal sealed class FieldSums
{
    private readonly IReadOnlyList<FieldLabel> _labels;
    private readonly Dictionary<(int Cluster, DocumentKind Kind, int Label), long> _shares;

    internal FieldSums(DocumentSelection selection, IReadOnlyList<FieldLabel> labels, LocatedAddresses located, AddressNodes nodes)
    {
        _labels = labels;
        var isField = labels.Select(label => label.Level == FieldLevels.Field).ToArray();
        _shares = selection.Sum(() => new Part(new(located, nodes), isField), (part, segment) => part.Add(selection.File, segment), (own, other) => own.Add(other)).Shares;
    }

    internal List<ClusterLeader> Leading(int top) =>
    [
        .. ByCluster().SelectMany(g => g.OrderByDescending(f => f.Value).ThenBy(f => _labels[f.Key.Label].Name, Utf8Order.Instance).Take(top)
            .Select(f => new ClusterLeader(g.Key.Cluster, new Leader(g.Key.Kind, _labels[f.Key.Label].Name, f.Value)))),
    ];

    internal List<ClusterFieldTotal> Totals() => [.. ByCluster().Select(g => new ClusterFieldTotal(g.Key.Cluster, g.Key.Kind, g.Sum(f => f.Value)))];

    /// <summary>Counted documents of each field, wherever they are.</summary>
    internal static List<WorldField> World(DocumentSelection selection, IReadOnlyList<FieldLabel> labels)
    {
        var byKind = selection.Sum(() => DocumentKinds.All.Select(_ => new long[labels.Count]).ToArray(), (part, segment) =>
        {
            var rows = new SegmentRows(segment, selection.File.LabelEnds, segment.Run.FirstLabel);
            for (var i = 0; i < segment.Documents; i++)
            {
                var own = rows.Next(selection.File.Labels);
                if (!segment.Counts(i)) continue;
                foreach (var label in own) part[(int)segment.Run.Kind][label] += segment.Run.Multiplicity;
            }
        }, (own, other) =>
        {
            foreach (var kind in DocumentKinds.All)
                for (var label = 0; label < labels.Count; label++) own[(int)kind][label] += other[(int)kind][label];
        });
        return
        [
            .. from kind in DocumentKinds.All
               from label in Enumerable.Range(0, labels.Count)
               where labels[label].Level == FieldLevels.Field
               let documents = byKind[(int)kind][label]
               where documents > 0
               select new WorldField(kind, labels[label].Name, documents),
        ];
    }

    private IEnumerable<IGrouping<(int Cluster, DocumentKind Kind), KeyValuePair<(int Cluster, DocumentKind Kind, int Label), long>>> ByCluster() =>
        _shares.GroupBy(f => (f.Key.Cluster, f.Key.Kind)).OrderBy(g => g.Key);

    private sealed class Part(NodeWalk walk, bool[] isField)
    {
        internal readonly Dictionary<(int Cluster, DocumentKind Kind, int Label), long> Shares = [];

        internal void Add(IncidenceFile file, DocumentSegment segment) => walk.Walk(file, segment, document =>
        {
            var end = file.LabelEnds[document];
            var begin = document == segment.Run.FirstDocument ? 0 : file.LabelEnds[document - 1];
            foreach (var label in file.Labels.Slice(segment.Run.FirstLabel + begin, end - begin))
            {
                if (!isField[label]) continue;
                foreach (var part in walk.Parts)
                    if (part.Node >= 0) CollectionsMarshal.GetValueRefOrAddDefault(Shares, (part.Node, segment.Run.Kind, label), out bool _) += part.Share * segment.Run.Multiplicity;
            }
        });

        internal void Add(Part other)
        {
            foreach (var (field, share) in other.Shares) CollectionsMarshal.GetValueRefOrAddDefault(Shares, field, out bool _) += share;
        }
    }
}
