using HubAtlas.Core.Model;

namespace HubAtlas.Data.Storing;

/// <summary>What a recipe counts of clusters. Each pass over the documents is made once, by the first question that needs it.</summary>
public sealed class ClusterCounts
{
    private readonly ReadyCounts _ready;
    private readonly DocumentSelection _selection;
    private readonly Lazy<ClusterSums> _sums;
    private readonly Lazy<ClusterPairs> _pairs;
    private readonly Lazy<FieldSums> _fields;

    internal ClusterCounts(ReadyCounts ready, DocumentSelection selection, IEnumerable<(long PlaceKey, int Cluster)> clusters)
    {
        (_ready, _selection) = (ready, selection);
        Nodes = new AddressNodes(Located, clusters);
        _sums = new(() => new ClusterSums(selection, Located, Nodes));
        _pairs = new(() => new ClusterPairs(selection, Located, Nodes));
        _fields = new(() => new FieldSums(selection, Labels, Located, Nodes));
    }

    internal AddressNodes Nodes { get; }

    private LocatedAddresses Located => _ready.Located;

    private IReadOnlyList<FieldLabel> Labels => _ready.Names.Names.Labels;

    /// <summary>Documents with at least one contribution in the cluster.</summary>
    public IReadOnlyList<ClusterCount> FullCounts() => _sums.Value.FullCounts();

    /// <summary>Documents of each cluster and kind, and how many have people elsewhere or in several economies, where that is known.</summary>
    public IReadOnlyList<ClusterReach> Reach() => _sums.Value.Reach();

    /// <summary>Shares by year; documents without a year are in no row.</summary>
    public IReadOnlyList<ClusterYear> Years() => _sums.Value.Years();

    /// <summary>The leading fields of each cluster and kind; a document counts in full for each of its fields.</summary>
    /// <param name="top">Rows for each cluster and kind.</param>
    public IReadOnlyList<ClusterLeader> Fields(int top) => _fields.Value.Leading(top);

    /// <summary>What all fields of a cluster and kind add up to; a document with two fields counts twice.</summary>
    public IReadOnlyList<ClusterFieldTotal> FieldTotals() => _fields.Value.Totals();

    /// <summary>Counted documents of each field, wherever they are; a document counts in full for each of its fields.</summary>
    public IReadOnlyList<WorldField> WorldFields() => FieldSums.World(_selection, Labels);

    /// <summary>Documents with contributions in both clusters; <see cref="ClusterTie.First"/> is the smaller.</summary>
    public IReadOnlyList<ClusterTie> Ties() => _pairs.Value.Ties();

    /// <summary>Overlap of all kinds of each cluster with each other one and, as −1, with all places outside clusters.</summary>
    public IReadOnlyList<(int First, int Second, long Overlap)> Overlaps() => _pairs.Value.Overlaps();

    /// <summary>What clusters have in common with themselves and with others, exactly: the sums behind the covariance of their scores.</summary>
    public IReadOnlyList<ClusterProduct> Products() => _pairs.Value.Products();

    /// <summary>
    /// The cities outside all clusters that share most documents with each cluster, by falling documents, then overlap, then economy,
    /// name and region. Places without a city are in no row.
    /// </summary>
    /// <param name="top">Rows for each cluster and kind.</param>
    public IReadOnlyList<ClusterPartner> PartnerCities(int top) => _pairs.Value.Cities(top);

    internal List<FullMove> FullMoves(StringMoves moves) => moves.Count(_selection, Located, Nodes);

    /// <summary>Tells what each document of a kind has in each cluster. One thread.</summary>
    internal void Documents(DocumentKind kind, Action<long, NodePart> tell)
    {
        var walk = new NodeWalk(Located, Nodes);
        foreach (var segment in _selection.Segments.Where(segment => segment.Run.Kind == kind))
        {
            _selection.Parallel.CancellationToken.ThrowIfCancellationRequested();
            walk.Walk(_selection.File, segment, document =>
            {
                foreach (var part in walk.Parts)
                    if (part.Node >= 0) tell(_selection.File.DocumentIds[document], part);
            });
        }
    }
}
