using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>One row of a table over all clusters whose rows are not told apart by kind of document.</summary>
/// <param name="Position">1-based within the cluster.</param>
internal sealed record ClusterRow<T>(Cluster Cluster, int Position, T Item);

/// <summary>A dense area beside a cluster, or one of those that the merge gap joined into it.</summary>
internal sealed record Bordering(string Relation, string? ClusterId, string Name, long? Mentions, double DistanceKm, PlaceName Here, PlaceName There);

/// <summary>The columns of <c>organisation-kinds.csv</c>, <c>collaboration.csv</c>, <c>cities.csv</c>, <c>parts.csv</c>, <c>neighbours.csv</c>.</summary>
internal static class DetailTables
{
    public static readonly IReadOnlyList<Column<InsideRow<OrganisationKindPart>>> OrganisationKinds =
    [
        .. InsideTables.Head<OrganisationKindPart>(),
        new("type", r => Cell.Of(r.Item.Type)),
        new("documents", r => Cell.Documents(r.Item.Shares)),
        new("share", r => InsideTables.Part(r.Cluster, r.Kind, r.Item.Shares)),
    ];

    public static readonly IReadOnlyList<Column<InsideRow<Collaboration>>> Collaborations =
    [
        .. InsideTables.Head<Collaboration>().Where(c => c.Name != "position"),
        new("documents", r => Cell.Of(r.Item.Documents)),
        new("elsewhere", r => Cell.Of(r.Item.Elsewhere)),
        new("elsewhere_share", r => Cell.Percent(InsideTables.Percent(r.Item.Elsewhere, r.Item.Documents))),
        new("abroad", r => Cell.Of(r.Item.Abroad)),
        new("abroad_share", r => Cell.Percent(InsideTables.Percent(r.Item.Abroad, r.Item.Documents))),
    ];

    public static readonly IReadOnlyList<Column<ClusterRow<CityPart>>> Cities =
    [
        .. Head<CityPart>(),
        new("position", r => Cell.Of(r.Position)),
        new("city", r => Cell.Of(r.Item.City)),
        new("admin1", r => Cell.Of(r.Item.Admin1)),
        new("economy", r => Cell.Of(r.Item.Economy)),
        new("mentions", r => Cell.Of(r.Item.Mentions)),
        new("share", r => Cell.Percent(InsideTables.Percent(r.Item.Mentions, r.Cluster.Figures.Mentions))),
    ];

    public static readonly IReadOnlyList<Column<ClusterRow<Bordering>>> Neighbours =
    [
        .. Head<Bordering>(),
        new("relation", r => Cell.Of(r.Item.Relation)),
        new("position", r => Cell.Of(r.Position)),
        new("neighbour_id", r => Cell.Of(r.Item.ClusterId)),
        new("neighbour", r => Cell.Of(r.Item.Name)),
        new("mentions", r => Cell.Of(r.Item.Mentions)),
        new("distance_km", r => Cell.Of(r.Item.DistanceKm, Rounded.CountDecimals)),
        new("here", r => Cell.Of(r.Item.Here.City)),
        new("there", r => Cell.Of(r.Item.There.City)),
    ];

    public static IReadOnlyList<Column<ClusterRow<EconomyPart>>> EconomyParts(Recipe recipe) =>
    [
        .. Head<EconomyPart>(),
        new("economy", r => Cell.Of(r.Item.Economy)),
        new("mentions", r => Cell.Of(r.Item.Mentions)),
        new("share", r => Cell.Percent(InsideTables.Percent(r.Item.Mentions, r.Cluster.Figures.Mentions))),
        .. RankingTable.Kinds(recipe).Select(kind => new Column<ClusterRow<EconomyPart>>(
            kind.Plural(), r => recipe.Counts(kind) ? Cell.Documents(r.Item.ByKind[(int)kind].Shares) : Cell.Missing)),
    ];

    public static IEnumerable<InsideRow<OrganisationKindPart>> OrganisationKindsOf(Edition edition) =>
        InsideTables.Rows(edition, c => c.Profile.Inside?.OrganisationKinds ?? [], o => o.Kind);

    public static IEnumerable<InsideRow<Collaboration>> CollaborationsOf(Edition edition) =>
        InsideTables.Rows(edition, c => c.Profile.Inside?.Collaborations ?? [], c => c.Kind);

    public static IEnumerable<ClusterRow<CityPart>> CitiesOf(Edition edition) => Rows(edition, c => c.Profile.Cities);

    public static IEnumerable<ClusterRow<EconomyPart>> EconomyPartsOf(Edition edition) => Rows(edition, c => c.Profile.EconomyParts);

    public static IEnumerable<ClusterRow<Bordering>> NeighboursOf(Edition edition)
    {
        var names = edition.Clusters.ToDictionary(c => c.Id, c => c.Name, StringComparer.Ordinal);
        return Rows<Bordering>(edition, c => c.Profile.Inside?.Nearest is { } n
                ? [new("nearest", n.ClusterId, names[n.ClusterId], null, n.DistanceKm, n.Here, n.There)] : [])
            .Concat(Rows<Bordering>(edition, c =>
                [.. (c.Profile.Inside?.MergedParts ?? []).Select(p => new Bordering("joined", null, p.Name, p.Mentions, p.GapKm, p.Here, p.There))]))
            .OrderBy(r => r.Cluster.Rank);
    }

    private static IEnumerable<Column<ClusterRow<T>>> Head<T>() =>
    [
        new("rank", r => Cell.Of(r.Cluster.Rank)),
        new("cluster_id", r => Cell.Of(r.Cluster.Id)),
        new("cluster", r => Cell.Of(r.Cluster.Name)),
    ];

    private static IEnumerable<ClusterRow<T>> Rows<T>(Edition edition, Func<Cluster, IReadOnlyList<T>> itemsOf) =>
        edition.Clusters.SelectMany(cluster => itemsOf(cluster).Select((item, i) => new ClusterRow<T>(cluster, i + 1, item)));
}
