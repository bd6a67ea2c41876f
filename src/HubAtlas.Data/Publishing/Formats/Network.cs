using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Tables;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Formats;

/// <summary>All that two clusters share. Lists by kind have the enum's value as index.</summary>
internal sealed record NetworkEdge(Cluster First, Cluster Second, long Documents, IReadOnlyList<long> ByKind, long Overlap);

/// <summary>A number of a node or edge as the exchange formats want it: a name, its type and the value as text.</summary>
internal sealed record NetworkValue<T>(string Name, bool IsWhole, Func<T, string> Text);

/// <summary>The collaboration network between an edition's clusters, kinds of documents added up.</summary>
internal sealed record Network(Edition Edition, IReadOnlyList<Cluster> Nodes, IReadOnlyList<NetworkEdge> Edges)
{
    private const int ExactDecimals = 9;

    public static Network Of(Edition edition, IReadOnlyList<Tie> ties)
    {
        var byId = edition.Clusters.ToDictionary(c => c.Id, StringComparer.Ordinal);
        var edges = ties.Where(t => byId.ContainsKey(t.First) && byId.ContainsKey(t.Second))
            .GroupBy(t => (t.First, t.Second))
            .Select(g => new NetworkEdge(
                byId[g.Key.First], byId[g.Key.Second], g.Sum(t => t.Documents),
                [.. DocumentKinds.All.Select(kind => g.Where(t => t.Kind == kind).Sum(t => t.Documents))], g.Sum(t => t.Overlap)))
            .OrderBy(e => e.First.Rank).ThenBy(e => e.Second.Rank);
        return new(edition, edition.Clusters, [.. edges]);
    }

    public string Title => Edition.Recipe.Title + (Edition.IsSimulated ? " (simulated data)" : "");

    public IReadOnlyList<NetworkValue<Cluster>> NodeValues =>
    [
        new("rank", true, c => Cell.Of(c.Rank).Text),
        new("score", false, c => Rounded.Exact(c.Score)),
        new("lat", false, c => Rounded.Exact(c.Shape.Centre.Latitude)),
        new("lon", false, c => Rounded.Exact(c.Shape.Centre.Longitude)),
        .. Kinds.Select(kind => new NetworkValue<Cluster>(kind.Plural(), true, c => Cell.Of(c.Figures.FullCounts[(int)kind]).Text)),
    ];

    public IReadOnlyList<NetworkValue<NetworkEdge>> EdgeValues =>
    [
        .. Kinds.Select(kind => new NetworkValue<NetworkEdge>(kind.Plural(), true, e => Cell.Of(e.ByKind[(int)kind]).Text)),
        new("overlap", false, e => Rounded.Documents(e.Overlap, ExactDecimals)),
        new("association", false, e => Rounded.Exact(Association(e))),
    ];

    /// <summary>Association strength of all kinds together (van Eck and Waltman 2009).</summary>
    public double Association(NetworkEdge edge) => edge.Documents / ((double)Total(edge.First) * Total(edge.Second));

    private long Total(Cluster node) => _totals[node.Id];

    private readonly Dictionary<string, long> _totals = Edges.SelectMany(e => new[] { (e.First.Id, e.Documents), (e.Second.Id, e.Documents) })
        .GroupBy(e => e.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(e => e.Documents), StringComparer.Ordinal);

    private IEnumerable<DocumentKind> Kinds => DocumentKinds.All.Where(Edition.Recipe.Counts);
}
