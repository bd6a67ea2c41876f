using HubAtlas.Core.Model;

namespace HubAtlas.Web.Answers;

/// <summary>Answer of <c>/api/editions/{name}/fields</c>: kinds in the recipe's order, fields by name.</summary>
public sealed record FieldList(IReadOnlyList<FieldColumn> Fields)
{
    internal static FieldList Of(Edition edition) => new(
    [
        .. edition.Clusters.SelectMany((cluster, index) => (cluster.Profile.Inside?.Fields ?? []).Select(field => (cluster, index, field)))
            .GroupBy(f => (f.field.Kind, f.field.Field)).OrderBy(g => g.Key.Kind).ThenBy(g => g.Key.Field, StringComparer.Ordinal)
            .Select(g => FieldColumn.Of(g.Key.Kind, g.Key.Field, [.. g.Select(f => (f.index, f.cluster, f.field))])),
    ]);
}

/// <summary>A field in the clusters that list it among their largest; lists in the same order.</summary>
/// <param name="Clusters">0-based indexes into the edition's clusters.</param>
/// <param name="Percents">Of the cluster's fractional count of the kind.</param>
/// <param name="LocationQuotients">Null where the field has too few documents in the cluster.</param>
public sealed record FieldColumn(
    DocumentKind Kind, string Field, IReadOnlyList<int> Clusters, IReadOnlyList<double> Percents, IReadOnlyList<double?> LocationQuotients)
{
    internal static FieldColumn Of(DocumentKind kind, string field, IReadOnlyList<(int Index, Cluster Cluster, FieldPart Part)> parts) => new(
        kind, field, [.. parts.Select(p => p.Index)],
        [.. parts.Select(p => p.Cluster.Figures.ByKind[(int)kind].Shares is > 0 and var all ? 100.0 * p.Part.Shares / all : 0)],
        [.. parts.Select(p => p.Part.LocationQuotient)]);
}
